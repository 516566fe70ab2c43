package org.cpting.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpting.core.CorrectedQuantity;
import org.cpting.core.Observation;
import org.cpting.core.Quarter;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;
import org.cpting.notice.Bilingual;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example of every check in schemas/checks.yaml finds what it says. */
class CheckExamplesTest {

  private static final Quarter FIRST = Quarter.of("2010Q1");

  @TempDir Path root = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyExampleFindsWhatItSays() {
    return CheckList.read(Home.find()).stream()
        .flatMap(
            check ->
                IntStream.range(0, check.examples().size())
                    .mapToObj(
                        number ->
                            DynamicTest.dynamicTest(
                                check.code() + " " + (number + 1),
                                () -> holds(check, check.examples().get(number)))));
  }

  private static void holds(CrossCheck check, CrossCheck.Example example) {
    List<CheckFinding> found = run(check, example);
    Quarter last = FIRST.plus(example.values().size() - 1);
    assertThat(found.stream().filter(one -> one.quarter().equals(last)))
        .hasSize(example.finds() ? 1 : 0);
    assertThat(found)
        .allSatisfy(
            one -> {
              assertThat(one.text().zh() + one.text().en() + one.fix().zh() + one.fix().en())
                  .doesNotContain("{");
              assertThat(one.score())
                  .isBetween(check.weight(), check.weight() * (check.ofPersons() ? 1 : 10));
            });
  }

  private static List<CheckFinding> run(CrossCheck check, CrossCheck.Example example) {
    String measure = check.comparison().measure().id();
    List<Long> values = example.values();
    List<Observation> observations = new ArrayList<>();
    List<CorrectedQuantity> corrections = new ArrayList<>();
    Quarter last = FIRST.plus(values.size() - 1);
    if (check.comparison() instanceof Comparison.Correction) {
      corrections.add(
          new CorrectedQuantity(
              values.get(0), new Observation("P", "", last, measure, values.get(1))));
    } else {
      for (int i = 0; i < values.size(); i++) {
        observations.add(new Observation("P", "c", FIRST.plus(i), measure, values.get(i)));
      }
    }
    Long other = example.other();
    if (check.comparison() instanceof Comparison.AtMost atMost && other != null) {
      observations.add(new Observation("P", "c", last, atMost.other().id(), other));
    }
    return new CrossChecks(List.of(check), (province, county) -> new Bilingual("某地", "Somewhere"))
        .run(observations, corrections);
  }

  @Test
  void whatMattersMoreStandsFirst() {
    List<Observation> all = new ArrayList<>();
    Quarter next = FIRST.plus(1);
    all.add(new Observation("P", "c", FIRST, "plan_adopted", 1));
    all.add(new Observation("P", "c", next, "plan_adopted", 0));
    all.add(new Observation("P", "c", FIRST, "services", 40));
    all.add(new Observation("P", "c", next, "services", 70));
    all.add(new Observation("P", "d", FIRST, "services", 40));
    all.add(new Observation("P", "d", next, "services", 700));

    List<CheckFinding> found =
        new CrossChecks(
                CheckList.read(Home.find()),
                (province, county) -> new Bilingual("某县" + county, "County " + county))
            .run(all, List.of());

    assertThat(found)
        .extracting(CheckFinding::check, CheckFinding::county)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("SERVICES_CHANGE", "d"),
            org.assertj.core.groups.Tuple.tuple("PLAN_WITHDRAWN", "c"),
            org.assertj.core.groups.Tuple.tuple("SERVICES_CHANGE", "c"));
    assertThat(found.get(0).text())
        .isEqualTo(
            new Bilingual(
                "某县d2010Q2服务700人次，上季度40人次（+1650%）。",
                "County d 2010Q2: 700 services after 40 the quarter before (+1650 %)."));
  }

  @Test
  void aFormThatDidNotComeIsNotComparedWith() {
    List<Observation> all =
        List.of(
            new Observation("P", "c", FIRST, "persons", 50),
            new Observation("P", "d", FIRST.plus(1), "events", 9),
            new Observation("P", "c", FIRST.plus(1), "persons", 50));

    assertThat(
            new CrossChecks(CheckList.read(Home.find()), (p, c) -> new Bilingual(c, c))
                .run(all, List.of()))
        .extracting(CheckFinding::check, CheckFinding::quarter)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("SERVED_WITHOUT_OUTREACH", FIRST.plus(1)));
  }

  private static final String CHECK =
      """
      checks:
        - code: SERVICES_FALL
          level: county
          kind: change
          measure: services
          percent: 50
          weight: 10
          text: {zh: '{place}{value}', en: '{place}'}
          fix: {zh: '请核对', en: Check}
          examples: [{values: [4, 1], finds: true}]
      """;

  @Test
  void aCheckIsAFewLinesOfYaml() throws IOException {
    CrossCheck check = CheckList.read(home(CHECK)).get(0);

    holds(check, check.examples().get(0));
  }

  @Test
  void theCheckOfTheHowToHolds() throws IOException {
    String page = Files.readString(Home.find().root().resolve("docs/how-to/add-a-check.md"));
    String yaml = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("\n```\n"));
    CrossCheck check = CheckList.read(home("checks:\n" + yaml + "\n")).get(0);

    assertThat(check.examples()).hasSize(2).allSatisfy(example -> holds(check, example));
  }

  private Home home(String yaml) throws IOException {
    Files.createDirectories(root.resolve("schemas"));
    Files.writeString(root.resolve("schemas/checks.yaml"), yaml);
    return new Home(root);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kind: change | kind: guess | 4 | 'guess' is not one of: outlier, change",
        "measure: services | measure: feelings | 5 | 'feelings' is not one of: services",
        "measure: services | measure: persons | 8 | numbers of persons are not shown: leave {value} out",
        "{value} | {valu} | 8 | no place 'valu'",
        "weight: 10 | weight: 0 | 7 | a weight is from 1 to 100",
        "kind: change | kind: correction | 3 | a correction is looked at for the province as a whole",
        "percent: 50 | share: 50 | 6 | unknown key 'share'"
      })
  void aSlipOfThePenIsToldWithFileAndLine(String right, String wrong, int line, String complaint) {
    assertThat(CHECK).contains(right);
    assertThatThrownBy(() -> CheckList.read(home(CHECK.replace(right, wrong))))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("checks.yaml:" + line + ": ")
        .hasMessageContaining(complaint);
  }
}
