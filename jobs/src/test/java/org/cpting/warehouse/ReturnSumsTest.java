package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;
import static org.cpting.warehouse.db.Tables.RETURN_COUNTY;
import static org.cpting.warehouse.db.Tables.RETURN_MEASURE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.core.CorrectedQuantity;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.Observation;
import org.cpting.core.ReturnLoad;
import org.jooq.Record;
import org.jooq.Table;
import org.junit.jupiter.api.Test;

/** What is kept of each county with a return. */
@OnEveryEngine
final class ReturnSumsTest extends WarehouseContract {

  private static final Pattern BACKFILL =
      Pattern.compile("\\[jooq ignore start]\n(.*?)-- \\[jooq ignore stop]", Pattern.DOTALL);

  ReturnSumsTest(Engine engine) {
    super(engine);
  }

  private static ReturnLoad one(FactKind kind, String form, long... values) {
    Facts facts = new Facts(kind);
    facts.add(values);
    return Sample.load(key("YN", form), 0, facts);
  }

  private LoadOutcome loadOneOfEach() {
    return load(
        "a.xlsx",
        services(key("YN", "A"), 1, 2, 2),
        one(FactKind.AGGREGATE, "A1", 2, 530102, 1, 1, 1, 1, 5),
        one(FactKind.OUTREACH, "B", 2, 530102, 20110503, 1, Facts.NULL, Facts.NULL, 5, 3),
        one(FactKind.CAPACITY, "C", 2, 530102, 20110503, 1, 12, 8, 250, Facts.NULL, 15),
        one(FactKind.COUNTY_STATUS, "D", 2, 530102, 1, 1, 0, 1_234_500, 3, 2, 1));
  }

  @Test
  void personsAreCountedOnceAndWhatIsNotStatedIsNotZero() {
    loadOneOfEach();
    List<Observation> all = new MeasureQueries(warehouse.reading()).counting();
    assertThat(all)
        .allSatisfy(one -> assertThat(one.county()).isEqualTo("530102"))
        .extracting(one -> one.measure() + " " + one.quantity())
        .contains(
            "services 3",
            "completed 2",
            "persons 2",
            "contacts 5",
            "events 3",
            "trainees 20",
            "improved 15",
            "service_point 0",
            "local_funding_fen 1234500")
        .doesNotContain("tested 0");
  }

  @Test
  void whatTheMigrationsFillForOlderReturnsIsWhatALoadWrites() throws IOException {
    loadOneOfEach();
    same("V031__return_county.sql", RETURN_COUNTY);
    same("V033__cross_checks.sql", RETURN_MEASURE);
  }

  private void same(String migration, Table<? extends Record> table) throws IOException {
    List<String> loaded = rows(table);
    Matcher backfill =
        BACKFILL.matcher(
            Files.readString(
                Path.of(System.getProperty("cpting.home", ""), "schemas/warehouse", migration)));
    assertThat(backfill.find()).isTrue();
    write(
        dsl -> {
          dsl.deleteFrom(table).execute();
          List.of(backfill.group(1).strip().split(";\n*")).forEach(dsl::execute);
          return dsl;
        });
    assertThat(rows(table)).isNotEmpty().isEqualTo(loaded);
  }

  private List<String> rows(Table<? extends Record> table) {
    return warehouse.reading().selectFrom(table).orderBy(table.fields()).stream()
        .map(row -> row.intoList().toString())
        .toList();
  }

  @Test
  void aCorrectionIsHeldAgainstTheReturnThatItReplacedLast() {
    load("a.xlsx", services(key("YN", "A"), 1, 2, 3, 4));
    load("b.xlsx", services(key("YN", "A"), 1, 2, 3));
    load("c.xlsx", services(key("YN", "A"), 1));
    assertThat(new MeasureQueries(warehouse.reading()).corrected())
        .extracting(CorrectedQuantity::before, one -> one.after().quantity())
        .contains(org.assertj.core.groups.Tuple.tuple(3L, 1L));
    assertThat(new MeasureQueries(warehouse.reading()).corrected())
        .filteredOn(one -> one.after().measure().equals("services"))
        .hasSize(1);
  }
}
