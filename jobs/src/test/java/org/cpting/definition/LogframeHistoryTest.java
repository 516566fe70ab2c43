package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Indicators, targets, milestones and groups have effective dates. */
class LogframeHistoryTest {

  private static final CodeLists LISTS = CodeLists.read(Home.find());

  @TempDir private Path folder = Path.of("");

  private LogframeHistory read(String from, String to) throws IOException {
    String text = Files.readString(Home.find().schemas().resolve("logframe.yaml"));
    assertThat(text).contains(from);
    Path file = folder.resolve("logframe.yaml");
    Files.writeString(file, text.replace(from, to));
    return LogframeHistory.read(YamlNode.read(file), LISTS);
  }

  private static BigDecimal target(LogframeHistory history, String code, String day) {
    return Objects.requireNonNull(history.on(LocalDate.parse(day)).indicator(code).plan().target())
        .value();
  }

  @Test
  void theLogframeOfTheProjectHasOneVersionOfEverything() {
    LogframeHistory history = LogframeHistory.read(Home.find(), LISTS);

    assertThat(history.epochs()).hasSize(1);
    assertThat(history.on(LocalDate.of(2011, 6, 30)).indicator("1310.1").valid())
        .hasToString("2009-04-01 – ");
  }

  @Test
  void aTargetHoldsFromDayToDay() throws IOException {
    LogframeHistory history =
        read(
            "target: 75000",
            "target: [{value: 75000, valid_to: 2011-12-31}, {value: 80000, valid_from: 2012-01-01}]");

    assertThat(target(history, "1310.1", "2011-12-31")).isEqualTo("75000");
    assertThat(target(history, "1310.1", "2012-01-01")).isEqualTo("80000");
    assertThat(history.epochs()).hasSize(2);
  }

  @Test
  void aMilestoneIsReplacedByAnotherOfTheSameDate() throws IOException {
    LogframeHistory history =
        read(
            "- {date: 2012-03-31, value: 40000}",
            "- {date: 2012-03-31, value: 40000, valid_to: 2011-09-30}\n"
                + "      - {date: 2012-03-31, value: 42000, valid_from: 2011-10-01}");
    LocalDate due = LocalDate.of(2012, 3, 31);

    assertThat(history.on(LocalDate.of(2011, 9, 30)).indicator("1310.1").plan().dueOn(due))
        .hasValueSatisfying(point -> assertThat(point.value()).isEqualTo("40000"));
    assertThat(history.on(LocalDate.of(2011, 10, 1)).indicator("1310.1").plan().dueOn(due))
        .hasValueSatisfying(point -> assertThat(point.value()).isEqualTo("42000"));
    assertThat(history.on(LocalDate.of(2012, 6, 30)).indicator("1310.1").plan().milestones())
        .hasSize(2);
  }

  @Test
  void aGroupHasVersions() throws IOException {
    LogframeHistory history =
        read(
            "    name: {en: Girls under 18,",
            ("    valid_to: 2011-09-30|    name: {en: Girls under 18, fr: Filles, zh: 女童}|"
                    + "  - code: girls_u18|    sex: F|    ages: [U18, '18']|    valid_from: 2011-10-01|"
                    + "    name: {en: Girls up to 18,")
                .replace('|', '\n'));

    assertThat(history.on(LocalDate.of(2011, 9, 30)).groups().get(0).ages()).containsExactly("U18");
    assertThat(history.on(LocalDate.of(2011, 10, 1)).groups().get(0).ages())
        .containsExactly("U18", "18");
    assertThat(history.on(LocalDate.of(2011, 10, 1)).groups()).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2011-12-31 | 2012-01-02 | no version of the target of '1310.1' holds from 2012-01-01 to 2012-01-01",
        "2011-12-31 | 2011-12-31 | two versions of the target of '1310.1' hold on 2011-12-31",
        "2011-12-31 | 2011-06-01 | end the one in line",
        "2011-13-31 | 2012-01-01 | expected a date such as"
      })
  void gapsAndOverlapsAreComplaints(String to, String from, String complaint) {
    assertThatThrownBy(
            () ->
                read(
                    "target: 75000",
                    "target: [{value: 1, valid_to: %s}, {value: 2, valid_from: %s}]"
                        .formatted(to, from)))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(complaint)
        .hasMessageMatching("(?s).*logframe\\.yaml:\\d+: .*");
  }

  @Test
  void anEndBeforeItsBeginningIsAComplaint() {
    assertThatThrownBy(
            () ->
                read(
                    "target: 75000",
                    "target: [{value: 1, valid_from: 2012-01-01, valid_to: 2011-01-01}]"))
        .hasMessageContaining("valid_to lies before valid_from (2012-01-01)");
  }

  @Test
  void versionsOfAnIndicatorKeepTheirShape() {
    assertThatThrownBy(
            () ->
                read(
                    "  - code: '1310.5'\n",
                    LogframeText.version("1310.5", "2011-09-30", "2011-10-01")
                            .replaceFirst("unit: events", "unit: materials")
                        + "  - code: '1310.5'\n    valid_from: 2011-10-01\n"))
        .hasMessageContaining("versions of indicator '1310.5' differ in outcome, unit, kind");
  }
}
