package org.cpting.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.core.LongSet;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnLoad;
import org.cpting.core.SheetLoad;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.cpting.identity.IdentityKey;
import org.cpting.intake.Intake;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Limits;
import org.junit.jupiter.api.Test;

/** The real fiscal year: its returns give exactly the figures expected. */
class ExpectedFiguresTest {

  private static final Home HOME = Home.find();
  private static final CodeLists LISTS = CodeLists.read(HOME);
  private static final Path SAMPLES = HOME.root().resolve("sample-data");

  @Test
  void figuresOfTheYearAreThoseExpected() throws IOException {
    MemoryFacts facts = facts();
    FigureSet set =
        new FigureCalculator(Logframe.read(HOME, LISTS), LISTS, Calendar.read(HOME), Map.of())
            .full(facts.sheets(), Quarter.of("2012Q1"), facts);
    Map<String, String> figures = new TreeMap<>();
    for (Figure figure : set.figures()) {
      if (figure.period().kind() == Period.Kind.QUARTER && figure.value() != null) {
        String denominator = figure.denominator() == null ? "" : "/" + figure.denominator();
        figures.put(
            String.join(
                ",",
                figure.period().id(),
                figure.scope(),
                figure.indicator(),
                figure.measure().id(),
                figure.disaggregation()),
            figure.value().toPlainString() + denominator);
      }
    }
    assertThat(figures).isEqualTo(expected());
  }

  private static Map<String, String> expected() throws IOException {
    List<String> lines =
        Files.readAllLines(SAMPLES.resolve("expected/indicators.csv"), StandardCharsets.UTF_8);
    Map<String, String> expected = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      int end = line.lastIndexOf(',');
      expected.put(line.substring(0, end), line.substring(end + 1));
    }
    return expected;
  }

  static MemoryFacts facts() throws IOException {
    Intake intake =
        new Intake(
            Dictionary.read(HOME, LISTS),
            new Limits(1 << 28, 1L << 30),
            IdentityKey.of(new byte[32]));
    MemoryFacts facts = new MemoryFacts();
    Map<String, LongSet> services = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SAMPLES)) {
      for (Path file : files.filter(ExpectedFiguresTest::isReturn).sorted().toList()) {
        String quarter = file.getName(file.getNameCount() - 2).toString();
        var result =
            intake.read(
                file,
                file.getFileName() + "",
                quarter,
                (province, keys) ->
                    services.computeIfAbsent(province + quarter, key -> new LongSet()));
        for (ReturnLoad load : result.returns()) {
          for (SheetLoad sheet : load.sheets()) {
            facts.load(load.key(), sheet.facts());
          }
        }
      }
    }
    return facts;
  }

  private static boolean isReturn(Path file) {
    return Files.isRegularFile(file)
        && file.getName(file.getNameCount() - 2).toString().matches("\\d{4}Q\\d");
  }
}
