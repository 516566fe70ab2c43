package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where figures come from, by the command line. */
class ExplainCommandTest {

  @TempDir private static Path root = Path.of("");
  private static Path data = Path.of("");

  @BeforeAll
  static void load() {
    data = LoadedYear.copy(root);
  }

  private static JsonNode explain(String... more) throws IOException {
    String[] all = new String[more.length + 4];
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = "explain";
    all[more.length + 1] = "--json";
    all[more.length + 2] = "--now";
    all[more.length + 3] = "2012-05-01";
    LoadedYear.Said said = cpting(data, all);
    assertThat(said.code()).describedAs(said.err()).isZero();
    return new ObjectMapper().readTree(said.out());
  }

  @Test
  void theFigureIsThatOfTheExportAndTheSumOfItsRows() throws IOException {
    JsonNode all = explain("1310.1", "--period", "2011Q4", "--province", "YN", "--internal");

    String value = all.get("value").asText();
    assertThat(
            Files.readAllLines(
                org.cpting.job.Folders.SAMPLES.resolve("expected/indicators.csv"),
                StandardCharsets.UTF_8))
        .contains("2011Q4,YN,1310.1,new,," + value);
    assertThat(all.at("/contributions").findValuesAsText("adds")).endsWith(value);
    assertThat(all.at("/contributions/0/file").asText()).contains("云南省2011年第四季度");
    assertThat(all.at("/contributions/0/rows").asText()).matches("[\\d, -]+");
    assertThat(all.at("/left_out").findValuesAsText("why_en"))
        .contains("not completed")
        .anyMatch(why -> why.startsWith("not in the target group: female, "));
    assertThat(all.at("/refused").findValuesAsText("rule")).isNotEmpty();
    assertThat(all.at("/breakdown")).hasSize(3);
  }

  @Test
  void smallCountsOfPersonsShowOnlyInternally() throws IOException {
    String[] question = {
      "1310.6", "--period", "2011Q2", "--province", "FJ", "--part", "sex=M", "--internal"
    };
    JsonNode shown = explain(question);
    question[question.length - 1] = "--json";
    String hidden = cpting(data, concat("explain", question)).out();

    assertThat(Integer.parseInt(shown.get("value").asText())).isBetween(1, 10);
    assertThat(new ObjectMapper().readTree(hidden).get("value").asText()).isEqualTo("c");
  }

  private static String[] concat(String first, String... rest) {
    String[] all = new String[rest.length + 3];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    all[rest.length + 1] = "--now";
    all[rest.length + 2] = "2012-05-01";
    return all;
  }

  @Test
  void asOfAnEarlierMomentItIsWhatWasKnownThen() throws IOException {
    JsonNode then =
        explain("1310.5", "--period", "2011Q2", "--province", "YN", "--as-of", "2011-07-20");

    assertThat(then.at("/returns").findValuesAsText("return")).containsExactly("2011Q2 YN B");
    assertThat(then.at("/notes").findValuesAsText("en")).contains("Not published yet.");
  }

  @Test
  void thePageStandsAlone() throws IOException {
    Path page = root.resolve("page.html");
    cpting(
        data,
        "explain",
        "1300.1",
        "--period",
        "FY2011-12",
        "--html",
        page.toString(),
        "--now",
        "2012-05-01");

    assertThat(page)
        .content(StandardCharsets.UTF_8)
        .contains("<html lang=\"zh\">", "课程", "Denominator", "scope=\"col\"")
        .doesNotContain("<script", "http://", "https://");
  }

  @Test
  void whatDoesNotExistIsAUsageFaultThatNamesWhatDoes() {
    LoadedYear.Said part =
        cpting(data, "explain", "1310.1", "--period", "2011Q4", "--group", "men");
    LoadedYear.Said indicator = cpting(data, "explain", "9", "--period", "2011Q4");

    assertThat(part.code()).isEqualTo(Exit.USAGE);
    assertThat(part.err()).contains("group=girls_u18");
    assertThat(indicator.code()).isEqualTo(Exit.USAGE);
  }
}
