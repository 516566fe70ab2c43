package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.job.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cross checks on files, by the command line. */
class ChecksCommandTest {

  @TempDir Path root = Path.of("");

  private String cpting(String verb, String... more) {
    List<String> all =
        new ArrayList<>(List.of(verb, "--data", root.toString(), "--now", "2012-01-10"));
    all.addAll(List.of(more));
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Main.run(all.toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String sample(String name) {
    return Folders.SAMPLES.resolve(name).toString();
  }

  /** A copy of a sample with its first rows alone. */
  private String beginning(String sample, String name, int rows) throws IOException {
    List<String> lines =
        Files.readAllLines(Folders.SAMPLES.resolve(sample), StandardCharsets.UTF_8);
    return Files.writeString(
            root.resolve(name), String.join("\r\n", lines.subList(0, rows + 1)) + "\r\n")
        .toString();
  }

  @Test
  void whatIsUnusualIsToldAfterALoadAndListedWithWhatMattersMostFirst() throws IOException {
    cpting("ingest", sample("2011Q2/FJ_B_2011-Q2.csv"), sample("2011Q2/FJ_D_2011-Q2.csv"));

    String corrected =
        cpting("ingest", beginning("2011Q2/FJ_B_2011-Q2.csv", "FJ_B_2011-Q2_new.csv", 2));
    String later = cpting("ingest", sample("2011Q3/FJ_D_2011-Q3.csv"));

    assertThat(corrected)
        .contains("unusual   ", "EVENTS_CORRECTED  福建2011Q2更正后宣传活动10场")
        .doesNotContain("SERVICE_POINT_CLOSED");
    assertThat(later).contains("SERVICE_POINT_CLOSED").doesNotContain("EVENTS_CORRECTED");
    JsonNode all = new ObjectMapper().readTree(cpting("checks", "--json"));
    assertThat(all.findValuesAsText("check"))
        .containsExactly("EVENTS_CORRECTED", "SERVICE_POINT_CLOSED");
    assertThat(all.at("/0/score").asInt()).isGreaterThan(all.at("/1/score").asInt());
    assertThat(all.at("/1/county").asText()).isEqualTo("350781");
    assertThat(all.at("/1/text_en").asText())
        .isEqualTo("Shaowu had a service point the quarter before; 2011Q3 says no.");
    assertThat(cpting("checks", "--period", "2011Q3").lines()).hasSize(1);

    try (Stream<Path> files = Files.walk(root.resolve("outbox"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".json")))
          .as("feedback on the return in which it is seen")
          .filteredOn(file -> contentOf(file.toFile()).contains("SERVICE_POINT_CLOSED"))
          .singleElement()
          .asString()
          .contains("FJ_D_2011-Q3");
    }
    Path findings = root.resolve("findings.csv");
    cpting("export", "findings", "--out", findings.toString());
    assertThat(findings).content().as("findings of another kind").doesNotContain("SERVICE_POINT");
  }

  @Test
  void whatIsMendedIsNoLongerTold() throws IOException {
    cpting("ingest", sample("2011Q2/FJ_B_2011-Q2.csv"));
    cpting("ingest", beginning("2011Q2/FJ_B_2011-Q2.csv", "FJ_B_2011-Q2_new.csv", 2));
    List<String> lines =
        Files.readAllLines(
            Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv"), StandardCharsets.UTF_8);
    Path twice = root.resolve("FJ_B_2011-Q2_again.csv");
    Files.writeString(
        twice, String.join("\n", lines.subList(0, 3)).replace(",61,61,", ",62,61,") + "\n");

    cpting("ingest", twice.toString());

    assertThat(cpting("checks")).contains("nothing looks unusual");
  }
}
