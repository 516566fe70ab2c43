package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.definition.Home;
import org.cpting.job.Folders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a return that is refused, by what is proposed and confirmed, to one that is read. */
class LayoutLearnCommandTest {

  private static final String HOME = "cpting.home";
  private static final Object[] TRAINING = {"县区", "培训日期", "参加者归口", "女", "男", "天数", "测试", "提高"};

  @TempDir Path root = Path.of("");

  private final String before = System.getProperty(HOME, Home.find().root().toString());

  @BeforeEach
  void useACopyOfTheConfiguration() throws IOException {
    Home home =
        Folders.changedHome(
            root.resolve("home"),
            "schemas/marking.yaml",
            "largest_xls_mb: 20",
            "largest_xls_mb: 21");
    System.setProperty(HOME, home.root().toString());
  }

  @AfterEach
  void useTheConfigurationItself() {
    System.setProperty(HOME, before);
  }

  private static LoadedYear.Said cpting(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream old = System.out;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
      int code = Main.run(texts);
      return new LoadedYear.Said(code, out.toString(StandardCharsets.UTF_8), "");
    } finally {
      System.setOut(old);
    }
  }

  private String headings() throws IOException {
    return Files.readString(root.resolve("home/schemas/headings.yaml"));
  }

  @Test
  void aHeadingIsProposedConfirmedAndThenRead() throws IOException {
    Path file =
        aWorkbook()
            .sheet("表三")
            .row(TRAINING)
            .row("五华区", "2011-05-03", "妇联", 5, 6, 1.5, 4, 3)
            .row("会泽县", "2011-05-04", "公安", 7, 8, 1, 4, 3)
            .saveAs(root.resolve("云南2011Q2.xlsx"));
    String unchanged = headings();
    assertThat(cpting("layout", "test", file).out()).contains("HEADING_UNKNOWN");

    LoadedYear.Said proposed = cpting("layout", "learn", file);
    assertThat(proposed.code()).isEqualTo(Exit.OK);
    assertThat(proposed.out())
        .contains("表三!C1 '参加者归口'", "agency: [", "参加者归口]")
        .doesNotContain("妇联", "公安");
    assertThat(headings()).isEqualTo(unchanged);
    assertThat(cpting("layout", "learn", file, "--write").code()).isEqualTo(Exit.USAGE);
    assertThat(headings()).isEqualTo(unchanged);

    assertThat(cpting("layout", "learn", file, "--write", "--yes").code()).isEqualTo(Exit.OK);
    assertThat(headings()).contains("参加者归口").isNotEqualTo(unchanged);
    assertThat(cpting("layout", "test", file).out())
        .contains("2011Q2 YN C")
        .doesNotContain("HEADING_UNKNOWN");
    assertThat(cpting("layout", "learn", file).code()).isEqualTo(Exit.NOTHING_TO_DO);
  }

  @Test
  void aLayoutIsProposedForAFormOfAProvinceThatHasNone() throws IOException {
    Path file =
        Files.copy(
            Folders.SAMPLES.resolve("2011Q2/FJ_C_2011-Q2.csv"), root.resolve("FJ_C_2011-Q2.csv"));
    Path layout = root.resolve("home/schemas/layouts/fj-c.yaml");
    Files.delete(layout);
    assertThat(cpting("layout", "test", file).out()).contains("FORM_NOT_FOUND");

    assertThat(cpting("layout", "learn", file, "--write", "--yes").out())
        .contains("schemas/layouts/fj-c.yaml", "province: FJ", "form: C");
    assertThat(layout).exists();
    assertThat(cpting("layout", "test", file).out()).contains("2011Q2 FJ C");
  }

  @Test
  void whatCannotBeOpenedIsRefusedByName() {
    assertThat(cpting("layout", "learn", Folders.SAMPLES.resolve("broken/FILE_ENCRYPTED.xlsx")))
        .satisfies(said -> assertThat(said.code()).isEqualTo(Exit.REFUSED))
        .satisfies(said -> assertThat(said.out()).contains("FILE_ENCRYPTED"));
    assertThat(cpting("layout", "learn", root.resolve("nowhere.xlsx")).code())
        .isEqualTo(Exit.USAGE);
  }
}
