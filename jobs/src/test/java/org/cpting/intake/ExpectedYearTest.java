package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cpting.core.LongSet;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnLoad;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.identity.IdentityKey;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Limits;
import org.junit.jupiter.api.Test;

/** The real fiscal year: reading its returns gives exactly the rows and findings expected. */
class ExpectedYearTest {

  private static final Home HOME = Home.find();
  private static final Path SAMPLES = HOME.root().resolve("sample-data");
  private final Map<String, LongSet> services = new HashMap<>();

  @Test
  void rowsAndFindingsOfTheYearAreThoseExpected() throws IOException {
    Intake intake =
        new Intake(
            Dictionary.read(HOME, CodeLists.read(HOME)),
            new Limits(1 << 28, 1L << 30),
            IdentityKey.of(new byte[32]));
    List<String> rows = new ArrayList<>();
    List<String> found = new ArrayList<>();
    for (Path file : returns()) {
      String folder = Objects.requireNonNull(file.getParent()).getFileName() + "";
      IntakeResult result =
          intake.read(
              file,
              file.getFileName() + "",
              folder,
              (province, keys) ->
                  services.computeIfAbsent(province + Quarter.of(folder), k -> new LongSet()));
      for (ReturnLoad load : result.returns()) {
        rows.add(
            String.join(
                ",",
                file.getFileName() + "",
                load.key().province(),
                load.key().quarter().id(),
                load.key().form(),
                load.rows() + "",
                load.accepted() + "",
                load.rejected() + ""));
      }
      result.findings().kept().stream()
          .filter(finding -> finding.severity() != Severity.INFO)
          .forEach(finding -> found.add(line(finding)));
    }
    assertThat(new TreeSet<>(found))
        .containsExactlyElementsOf(new TreeSet<>(expected("findings.csv")));
    assertThat(new TreeSet<>(rows)).containsExactlyElementsOf(new TreeSet<>(expected("files.csv")));
  }

  private static String line(Finding finding) {
    return String.join(
        ",",
        finding.at().file(),
        Objects.requireNonNullElse(finding.at().sheet(), ""),
        finding.at().row() + "",
        finding.code(),
        finding.column(),
        finding.severity().id());
  }

  private static List<Path> returns() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getParent() != null)
          .filter(
              file ->
                  (Objects.requireNonNull(file.getParent()).getFileName() + "")
                      .matches("\\d{4}Q\\d"))
          .sorted()
          .toList();
    }
  }

  private static List<String> expected(String name) throws IOException {
    List<String> lines =
        Files.readAllLines(SAMPLES.resolve("expected").resolve(name), StandardCharsets.UTF_8);
    return lines.subList(1, lines.size());
  }
}
