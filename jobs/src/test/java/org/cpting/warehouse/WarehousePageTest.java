package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.warehouse.Sample.finding;
import static org.cpting.warehouse.Sample.findings;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.ReturnLoad;
import org.cpting.notice.Severity;
import org.cpting.warehouse.db.DefaultSchema;
import org.jooq.Named;
import org.junit.jupiter.api.Test;

/** What the analysts' page says must be so. */
@OnEveryEngine
final class WarehousePageTest extends WarehouseContract {

  private static final Pattern QUERY = Pattern.compile("```sql\n(.+?);\n```", Pattern.DOTALL);

  WarehousePageTest(Engine engine) {
    super(engine);
  }

  private static String page() throws IOException {
    return Files.readString(Path.of(System.getProperty("cpting.home", ""), "docs", "WAREHOUSE.md"));
  }

  private void loadOneOfEach() {
    fill(
        Sample.dimensions(
            List.of(new DimensionRow(530102, "530102", "五华区", "Wuhua", Map.of("province", "YN"))),
            List.of()));
    load(
        "a.xlsx",
        findings(finding("a.xlsx", "A", 9, "CODE_UNKNOWN", Severity.ERROR)),
        services(key("YN", "A"), 1, 2, 2),
        one(FactKind.AGGREGATE, "A1", 2, 530102, 1, 1, 1, 1, 5),
        one(FactKind.OUTREACH, "B", 2, 530102, 20110503, 1, Facts.NULL, Facts.NULL, 5, 3),
        one(FactKind.CAPACITY, "C", 2, 530102, 20110503, 1, 12, 8, 250, 20, 15),
        one(FactKind.COUNTY_STATUS, "D", 2, 530102, 1, 1, 0, 1_234_500, 3, 2, 1));
  }

  private static ReturnLoad one(FactKind kind, String form, long... values) {
    Facts facts = new Facts(kind);
    facts.add(values);
    return Sample.load(key("YN", form), 0, facts);
  }

  @Test
  void everyQueryOfThePageRunsAndFindsSomething() throws IOException {
    loadOneOfEach();
    List<String> queries = QUERY.matcher(page()).results().map(result -> result.group(1)).toList();
    assertThat(queries).hasSize(11);
    for (String query : queries) {
      assertThat(warehouse.reading().fetch(query)).as(query).isNotEmpty();
    }
  }

  @Test
  void personsAreCountedOnceInTheSecondQueryAndFundingInYuanInTheEighth() throws IOException {
    loadOneOfEach();
    List<String> queries = QUERY.matcher(page()).results().map(result -> result.group(1)).toList();
    assertThat(warehouse.reading().fetch(queries.get(1)).getValues(1, Integer.class))
        .containsExactly(2, 2);
    assertThat(warehouse.reading().fetch(queries.get(7)).getValues("cny", Integer.class))
        .containsExactly(12_345);
  }

  @Test
  void theEleventhQueryLeavesOutWhatWasReplacedOrCameLater() throws IOException {
    loadOneOfEach();
    write(
        dsl ->
            new Loader(dsl)
                .load(
                    Sample.file("b.xlsx"),
                    List.of(services(key("YN", "A"), 7)),
                    findings(),
                    new LoadInfo(Instant.parse("2011-10-20T00:00:00.001Z"), "1.0", "run", "Li")));
    String query = QUERY.matcher(page()).results().map(result -> result.group(1)).toList().get(10);

    assertThat(warehouse.reading().fetch(query).getValues(1, Integer.class)).containsExactly(2);
    assertThat(
            warehouse
                .reading()
                .fetch(query.replace("2011-10-20 00:00:00", "2011-10-20 00:00:01"))
                .getValues(1, Integer.class))
        .containsExactly(1);
  }

  @Test
  void everyTableAndViewIsOnThePage() throws IOException {
    String page = page();
    assertThat(DefaultSchema.DEFAULT_SCHEMA.getTables())
        .extracting(Named::getName)
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}
