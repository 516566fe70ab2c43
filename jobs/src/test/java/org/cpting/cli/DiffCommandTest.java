package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.cpting.job.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A corrected return shows what it changes, cell by cell, before and after it replaces the old one.
 */
class DiffCommandTest {

  private static final String REGISTER = "2011Q2/FJ_A_2011-Q2.csv";

  @TempDir private Path root = Path.of("");

  private Path data() {
    return root.resolve("data");
  }

  /** A sample with its lines changed, under another name in a folder of its quarter. */
  private Path corrected(String sample, String name, Consumer<List<String>> change)
      throws IOException {
    List<String> lines =
        new ArrayList<>(
            Files.readAllLines(Folders.SAMPLES.resolve(sample), StandardCharsets.UTF_8));
    change.accept(lines);
    Path folder = Files.createDirectories(root.resolve("2011Q2"));
    return Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
  }

  /** A sample workbook, changed as an officer would. */
  private Path corrected(String sample, Consumer<Workbook> change) throws IOException {
    Path folder = Files.createDirectories(root.resolve("2011Q2"));
    Path file = folder.resolve(Folders.SAMPLES.resolve(sample).getFileName() + "");
    try (var in = Files.newInputStream(Folders.SAMPLES.resolve(sample));
        Workbook workbook = WorkbookFactory.create(in);
        var out = Files.newOutputStream(file)) {
      change.accept(workbook);
      workbook.write(out);
    }
    return file;
  }

  private void ingest(String sample) {
    cpting(data(), "ingest", "--now", "2011-07-15", Folders.SAMPLES.resolve(sample).toString());
  }

  private JsonNode diff(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("diff", "--json"));
    all.addAll(List.of(arguments));
    String said = cpting(data(), all.toArray(String[]::new)).out();
    assertKeepsSchema(said, "changes.schema.json");
    return new ObjectMapper().readTree(said).at("/returns/0");
  }

  private static void assertKeepsSchema(String json, String schema) throws IOException {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                    Files.readString(Folders.HOME.schemas().resolve("json-schema").resolve(schema)))
                .validate(new ObjectMapper().readTree(json)))
        .isEmpty();
  }

  /** Line 3 is put before, line 8 left out, hours, name and remark of line 5 changed. */
  private Path correctedRegister() throws IOException {
    return corrected(
        REGISTER,
        "FJ_A_2011-Q2_corrected.csv",
        lines -> {
          lines.set(
              4,
              lines
                  .get(4)
                  .replace(",马莺,", ",马小莺,")
                  .replaceFirst(",4,Yes,$", ",6,Yes,moved to Wuyi"));
          lines.remove(7);
          lines.add(1, lines.get(2).replace("2011-04-08", "2011-05-08"));
        });
  }

  @Test
  void aFileIsComparedWithWhatCountsBeforeItIsLoaded() throws IOException {
    ingest(REGISTER);
    Path file = correctedRegister();

    JsonNode diff = diff(file.toString());

    assertThat(diff.at("/before/file").asText()).isEqualTo("FJ_A_2011-Q2.csv");
    assertThat(diff.at("/now/return").isNull()).isTrue();
    assertThat(diff.at("/rows_changed").asInt()).isEqualTo(1);
    assertThat(diff.at("/rows_added").asInt()).as("one inserted row is one added row").isEqualTo(1);
    assertThat(diff.at("/rows_removed").asInt()).isEqualTo(1);
    assertThat(diff.at("/rows_unchanged").asInt()).isEqualTo(246);
    assertThat(diff.at("/changed/0/cells").toString())
        .isEqualTo(
            "[{\"field\":\"name\",\"cell\":\"C6\",\"before_cell\":\"C5\",\"masked\":true,\"before\":\"…莺\",\"now\":\"…小莺\"},"
                + "{\"field\":\"hours\",\"cell\":\"K6\",\"before_cell\":\"K5\",\"masked\":false,\"before\":\"4\",\"now\":\"6\"},"
                + "{\"field\":\"remark\",\"cell\":\"M6\",\"before_cell\":\"M5\",\"masked\":true,\"before\":\"\",\"now\":\"…yi\"}]");
    assertThat(diff.at("/added/0/row").asInt()).isEqualTo(2);
    assertThat(diff.at("/added/0/cells").findValuesAsText("value"))
        .containsExactly("350102 鼓楼区", "…梅芳", "…09", "S01 安全流动培训", "2011-05-08");
    assertThat(diff.at("/removed/0/row").asInt()).isEqualTo(8);
    assertThat(cpting(data(), "status", "--json", "--now", "2011-07-16").out())
        .as("nothing was loaded")
        .contains("FJ_A_2011-Q2.csv")
        .doesNotContain("corrected");
  }

  @Test
  void afterItReplacedTheOldOneTheSameIsToldByThePassTheFeedbackAndTheCommand() throws IOException {
    ingest(REGISTER);
    Path file = correctedRegister();
    JsonNode before = diff(file.toString());

    String said = cpting(data(), "ingest", "--now", "2011-07-16", file.toString()).out();

    assertThat(said)
        .contains(
            "replaces 替换 2011Q2 FJ A FJ_A_2011-Q2.csv: 修改1行（3个单元格），新增1行，删除1行，246行未变;"
                + " 1 row changed (3 cells), 1 added, 1 removed, 246 unchanged");
    JsonNode after = diff("--province", "FJ", "--form", "A", "--period", "2011Q2");
    assertThat(after.at("/changed")).isEqualTo(before.at("/changed"));
    assertThat(after.at("/added")).isEqualTo(before.at("/added"));
    assertThat(after.at("/removed")).isEqualTo(before.at("/removed"));
    assertThat(diff("--return", after.at("/now/return").asText())).isEqualTo(after);

    Path folder = data().resolve("outbox/accepted/00002-FJ_A_2011-Q2_corrected.csv");
    String json = Files.readString(folder.resolve("changes.json"));
    assertKeepsSchema(json, "changes.schema.json");
    assertThat(new ObjectMapper().readTree(json).at("/returns/0")).isEqualTo(after);
    String findings = Files.readString(folder.resolve("findings.json"));
    assertKeepsSchema(findings, "feedback.schema.json");
    assertThat(new ObjectMapper().readTree(findings).at("/replaces/0/cells_changed").asInt())
        .isEqualTo(3);
    assertThat(folder.resolve("findings.html"))
        .content()
        .contains("与被替换的报表相比", "href=\"changes.html\"");
    String page = Files.readString(folder.resolve("changes.html"));
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
        .contains("修改的单元格", "Cells changed", "K6", "K5", "…小莺", "scope=\"col\"")
        .doesNotContain("<script", "src=", "http:", "https:");
    assertThat(page + json + said).doesNotContain("马小莺", "马莺", "张梅芳", "431223199205110009", "Wuyi");
  }

  @Test
  void whatWasReadAgainStillTellsWhatItChangedWhenItCame() throws IOException {
    ingest("2011Q2/FJ_B_2011-Q2.csv");
    Path file =
        corrected(
            "2011Q2/FJ_B_2011-Q2.csv",
            "FJ_B_2011-Q2_new.csv",
            lines -> lines.set(2, lines.get(2).replace(",3,312,", ",4,312,")));
    cpting(data(), "ingest", "--now", "2011-07-16", file.toString());
    JsonNode first = diff("--province", "FJ", "--form", "B", "--period", "2011Q2");

    cpting(data(), "rerun", "--now", "2011-07-17", "--province", "FJ", "--all");

    JsonNode again = diff("--province", "FJ", "--form", "B", "--period", "2011Q2");
    assertThat(again.at("/changed")).isEqualTo(first.at("/changed"));
    assertThat(again.at("/changed/0/cells/0/field").asText()).isEqualTo("events");
    assertThat(again.at("/now/return").asInt()).isGreaterThan(first.at("/now/return").asInt());
    assertThat(data().resolve("outbox/accepted/00002-FJ_B_2011-Q2_new.csv/changes.html")).exists();
  }

  @Test
  void oldAndNewExcelWorkbooksAreComparedTheSameWay() throws IOException {
    ingest("2011Q2/安徽_表二_2011Q2.xls");
    ingest("2011Q2/云南省2011年第二季度报表.xlsx");

    JsonNode old = diff(corrected("2011Q2/安徽_表二_2011Q2.xls", DiffCommandTest::oneMore).toString());
    JsonNode young =
        diff(corrected("2011Q2/云南省2011年第二季度报表.xlsx", DiffCommandTest::oneMore).toString());

    for (JsonNode diff : List.of(old, young)) {
      assertThat(diff.at("/rows_added").asInt()).isZero();
      assertThat(diff.at("/rows_removed").asInt()).isZero();
      assertThat(diff.at("/cells_changed").asInt()).isEqualTo(1);
      JsonNode cell = diff.at("/changed/0/cells/0");
      assertThat(cell.at("/now").asInt()).isEqualTo(cell.at("/before").asInt() + 1000);
      assertThat(cell.at("/cell").asText()).isEqualTo(cell.at("/before_cell").asText());
      assertThat(diff.at("/changed/0/sheet").asText()).isNotEmpty();
    }
  }

  /** Adds 1000 to the first number under the header of the sheet about activities. */
  private static void oneMore(Workbook workbook) {
    for (Sheet sheet : workbook) {
      for (var row : sheet) {
        for (var cell : row) {
          boolean number = cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC;
          if (number
              && !org.apache.poi.ss.usermodel.DateUtil.isCellDateFormatted(cell)
              && cell.getColumnIndex() > 3) {
            cell.setCellValue(cell.getNumericCellValue() + 1000);
            return;
          }
        }
      }
    }
  }

  @Test
  void whatSaysTheSameInAnotherOrderDiffersInNothing() throws IOException {
    ingest("2011Q2/FJ_B_2011-Q2.csv");
    Path file =
        corrected(
            "2011Q2/FJ_B_2011-Q2.csv",
            "FJ_B_2011-Q2_sorted.csv",
            lines -> lines.subList(1, lines.size()).sort(java.util.Comparator.reverseOrder()));

    LoadedYear.Said said = cpting(data(), "diff", file.toString());

    assertThat(said.code()).isEqualTo(Exit.NOTHING_TO_DO);
    assertThat(said.out()).contains("数据没有变化", "no data changed");
  }

  @Test
  void rowsThatNoKeyTellsAgainAreMatchedByLikeness() throws IOException {
    ingest("2011Q2/FJ_B_2011-Q2.csv");
    Path file =
        corrected(
            "2011Q2/FJ_B_2011-Q2.csv",
            "FJ_B_2011-Q2_new.csv",
            lines -> {
              lines.set(1, lines.get(1).replace("2011-05-01", "2011-05-02"));
              lines.set(3, lines.get(3).replace("Media campaign", "Lecture"));
            });

    JsonNode diff = diff(file.toString());

    assertThat(diff.at("/rows_added").asInt() + diff.at("/rows_removed").asInt()).isZero();
    assertThat(diff.at("/changed").findValuesAsText("field")).containsExactly("date", "activity");
  }

  @Test
  void aFirstReturnAndOneThatCannotBeReadAreTold() throws IOException {
    ingest("2011Q2/FJ_B_2011-Q2.csv");
    Path unknown =
        corrected(
            "2011Q2/FJ_B_2011-Q2.csv",
            "FJ_B_2011-Q2_x.csv",
            lines -> lines.set(0, lines.get(0).replace("Materials", "Stuff")));

    LoadedYear.Said first =
        cpting(data(), "diff", Folders.SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv").toString());
    LoadedYear.Said refused = cpting(data(), "diff", unknown.toString());
    LoadedYear.Said neither = cpting(data(), "diff");

    assertThat(first.out()).contains("2011Q2 FJ D  首次报送");
    assertThat(first.code()).isZero();
    assertThat(refused.code()).isEqualTo(Exit.REFUSED);
    assertThat(refused.out()).contains("HEADING_UNKNOWN", "Stuff");
    assertThat(neither.code()).isEqualTo(Exit.USAGE);
    assertThat(cpting(data(), "diff", "--province", "FJ").code()).isEqualTo(Exit.NOTHING_TO_DO);
  }
}
