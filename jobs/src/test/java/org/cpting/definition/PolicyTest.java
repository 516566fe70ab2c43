package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cpting.core.Quarter;
import org.cpting.notice.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {

  private static final Set<String> RULES = Set.of("AGE_MISMATCH", "SUM_MISMATCH", "CODE_UNKNOWN");
  private static final LocalDate SUMMER = LocalDate.parse("2012-08-01");

  @TempDir Path root = Path.of("");

  private Policy policy(String... lines) throws IOException {
    Files.createDirectories(root.resolve("schemas"));
    Files.write(root.resolve("schemas/policy.yaml"), java.util.List.of(lines));
    return Policy.read(new Home(root), RULES);
  }

  @Test
  void aFormIsRefusedByTheShareOrTheNumberOfItsRefusedRows() throws IOException {
    Policy policy =
        policy(
            "refusal:",
            "  otherwise: {share_percent: 20}",
            "  A: {share_percent: 20, from_rows: 5, rows: 100}");

    assertThat(policy.limit("B").exceeded(5, 1)).isFalse();
    assertThat(policy.limit("B").exceeded(4, 1)).isTrue();
    assertThat(policy.limit("A").exceeded(4, 4)).isFalse();
    assertThat(policy.limit("A").exceeded(24, 5)).isTrue();
    assertThat(policy.limit("A").exceeded(10_000, 100)).isFalse();
    assertThat(policy.limit("A").exceeded(10_000, 101)).isTrue();
    assertThat(policy.limit("A").exceeded(0, 0)).isFalse();
  }

  @Test
  void aRuleWarnsUntilADayByTheQuarterOrByTheDayOfReading() throws IOException {
    Policy policy =
        policy(
            "refusal: {otherwise: {share_percent: 20}}",
            "waivable: [SUM_MISMATCH]",
            "severities:",
            "  - {rule: AGE_MISMATCH, severity: error, from: 2012-07-01, by: period}",
            "  - {rule: SUM_MISMATCH, severity: error, from: 2012-07-01, by: load}",
            "  - {rule: SUM_MISMATCH, severity: warning, from: 2012-01-01, by: load}");

    assertThat(policy.severities(Quarter.of("2012Q2"), SUMMER))
        .isEqualTo(Map.of("SUM_MISMATCH", Severity.ERROR));
    assertThat(policy.severities(Quarter.of("2012Q3"), SUMMER))
        .isEqualTo(Map.of("SUM_MISMATCH", Severity.ERROR, "AGE_MISMATCH", Severity.ERROR));
    assertThat(policy.severities(Quarter.of("2012Q1"), LocalDate.parse("2012-06-30")))
        .isEqualTo(Map.of("SUM_MISMATCH", Severity.WARNING));
    assertThat(policy.severities(Quarter.of("2012Q1"), LocalDate.parse("2011-12-31"))).isEmpty();
  }

  @Test
  void aRuleThatIsNoneOrCannotBeSoftenedIsToldByLine() {
    assertThatThrownBy(
            () ->
                policy(
                    "refusal: {otherwise: {share_percent: 20}}",
                    "severities:",
                    "  - {rule: AGE_MISSMATCH, severity: error, from: 2012-07-01, by: period}"))
        .hasMessageContaining("policy.yaml:3", "AGE_MISSMATCH");
    assertThatThrownBy(
            () ->
                policy(
                    "refusal: {otherwise: {share_percent: 20}}",
                    "severities:",
                    "  - {rule: CODE_UNKNOWN, severity: warning, from: 2012-07-01, by: period}"))
        .hasMessageContaining("CODE_UNKNOWN is not among the waivable rules");
    assertThatThrownBy(() -> policy("refusal: {A: {share_percent: 20}}"))
        .hasMessageContaining("'otherwise' is missing");
  }
}
