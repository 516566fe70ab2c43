package org.cpting.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cpting.definition.TargetPlan.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogframeTest {

  private static final CodeLists LISTS = CodeLists.read(Home.find());
  private static final Logframe LOGFRAME = Logframe.read(Home.find(), LISTS);

  @Test
  void holdsTheEighteenIndicatorsOfTheManual() {
    assertThat(LOGFRAME.indicators())
        .extracting(Indicator::code)
        .containsExactly(
            "1100.1", "1110.1", "1110.2", "1110.3", "1200.1", "1210.1", "1210.2", "1210.3",
            "1220.1", "1220.2", "1300.1", "1310.1", "1310.2", "1310.3", "1310.4", "1310.5",
            "1310.6", "1310.7");
    assertThat(LOGFRAME.outcomes())
        .extracting(Outcome::code)
        .containsExactly("1000", "1100", "1110", "1200", "1210", "1220", "1300", "1310");
  }

  @ParameterizedTest
  @CsvSource({
    "1100.1, 48", "1110.1, 400", "1110.2, 12000000", "1110.3, 40", "1200.1, 56", "1210.1, 9000",
    "1210.2, 70", "1210.3, 400", "1220.1, 160", "1220.2, 52", "1300.1, 85", "1310.1, 75000",
    "1310.2, 110000", "1310.4, 600000", "1310.5, 6000", "1310.7, 1500000"
  })
  void targetsAreThoseOfTheManual(String code, BigDecimal target) {
    assertThat(LOGFRAME.indicator(code).plan().target())
        .isEqualTo(new Point(LocalDate.of(2013, 3, 31), target));
  }

  @Test
  void milestonesFallDueOnTheirDay() {
    TargetPlan plan = LOGFRAME.indicator("1310.1").plan();
    assertThat(plan.dueOn(LocalDate.of(2012, 3, 31)).orElseThrow().value()).isEqualTo("40000");
    assertThat(plan.dueOn(LocalDate.of(2013, 3, 31)).orElseThrow().value()).isEqualTo("75000");
    assertThat(plan.dueOn(LocalDate.of(2012, 9, 30))).isEmpty();
    assertThat(plan.baseline()).isEqualTo(new Point(LocalDate.of(2009, 4, 1), BigDecimal.ZERO));
    assertThat(LOGFRAME.indicator("1310.3").plan().target()).isNull();
  }

  @Test
  void aUnionIsItsMembers() {
    assertThat(LOGFRAME.indicator("1310.2").counts().get(0).where().get(Dimension.GROUP))
        .containsExactly("girls_u18", "boys_u18", "women_19_24");
  }

  @Test
  void knowsTheFormsAndSourcesOfAnIndicator() {
    assertThat(LOGFRAME.indicator("1310.1").forms()).containsExactly("A", "A3");
    assertThat(LOGFRAME.indicator("1300.1").forms()).containsExactly("A", "A1");
    assertThat(LOGFRAME.indicator("1210.2").sheet().dataSource().fr()).contains("formulaire C");
    assertThat(LOGFRAME.indicatorsOf(LOGFRAME.outcomes().get(2))).hasSize(3);
  }

  @Test
  void textsAreKnownInThreeLanguages() {
    Texts name = LOGFRAME.indicator("1310.5").name();
    assertThat(List.of(name.in("en"), name.in("fr"), name.in("zh")))
        .containsExactly(name.en(), name.fr(), name.zh());
    assertThatThrownBy(() -> name.in("de")).hasMessageContaining("'de'");
    assertThatThrownBy(() -> LOGFRAME.indicator("9")).hasMessageContaining("'9'");
  }

  @Test
  void theJsonSchemaKnowsTheSameWords() throws IOException {
    String schema =
        Files.readString(Home.find().schemas().resolve("json-schema/logframe.schema.json"));
    for (Quantity quantity : Quantity.values()) {
      assertThat(schema).contains('"' + quantity.id() + '"');
    }
    for (Dimension dimension : Dimension.values()) {
      assertThat(schema).contains('"' + dimension.id() + '"');
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "what: meetings | what: metings | 'metings' is not one of: persons, services",
        "what: meetings | what: persons | cannot be counted by an indicator of kind 'sum'; these",
        "what: trained | what: trained, where: {service: S01} | unknown key 'service'; known here",
        "what: trained | what: trained, where: {agency: G99} | 'G99' is not one of: G01, G02",
        "models: 1+ | models: some | expected a least number such as 1+, not 'some'",
        "plan_adopted: yes | plan_adopted: maybe | 'maybe' is not one of: yes, no",
        "completed: stated | completed: said | 'said' is not one of: yes, no, stated",
        "by: [[sex], [agency]] | by: [[age]] | 'trained' is not told apart by age",
        "by: [[sex], [agency]] | by: [[course]] | 'course' can stand in 'where' only",
        "by: [[service], [sex, age]] | by: [[group]] | needs 'where: {group: ...}'",
        "where: {group: at_risk} | where: {group: risky} | 'risky' is not one of: girls_u18",
        "numerator: {what: improved} | count: {what: improved} | a ratio has 'numerator' and",
        "count: {what: meetings} | numerator: {what: meetings} | every other kind has 'count'",
        "count: {what: meetings} | count: [] | needs one entry at least",
        "count: {what: meetings} | count: [{what: meetings}, {what: meetings}] | stands here twice",
        "count: {what: leaders} | count: [{what: leaders}, {what: local_funding}] | money cannot be",
        "missing: left_out_of_both | missing: left_out | is calculated with 'left_out_of_both'",
        "unit: meetings | unit: sessions | 'sessions' is not one of: persons",
        "target: 9000 | target: many | expected a number, not 'many'",
        "date: 2012-03-31 | date: 31.3.2012 | expected a date such as 2012-03-31, not '31.3.2012'",
        "quarter: 2011Q3, meetings: 1 | quarter: Q3, meetings: 1 | Not a quarter: 'Q3'",
        "period: FY2011-12, | period: FY2011, | Not a period: 'FY2011'",
        "meetings: 1} | women: 1} | form D has no field 'women'; known: county,",
        "code: '1310.7' | code: '1310.5' | indicator '1310.5' stands here twice",
        "code: boys_u18 | code: girls_u18 | group 'girls_u18' stands here twice",
        "code: '1110' | code: '1100' | outcome '1100' stands here twice",
        "parent: '1300' | parent: '1400' | '1400' is not one of: 1000, 1100",
        "union: [girls_u18, | union: [girls, | 'girls' is not one of: girls_u18, boys_u18",
        "name: without a test there is no ratio | name: the sums are divided, shares are not"
            + " averaged | two examples are called",
        "  limitations: | limitation: | unknown key 'limitation'",
      })
  void complaintsNameTheLineAndTheRemedy(
      String right, String wrong, String complaint, @TempDir Path folder) throws IOException {
    String text = Files.readString(Home.find().schemas().resolve("logframe.yaml"));
    assertThat(text).contains(right);
    Path file = folder.resolve("logframe.yaml");
    Files.writeString(file, text.replaceFirst(java.util.regex.Pattern.quote(right), wrong));
    assertThatThrownBy(() -> Logframe.read(YamlNode.read(file), LISTS))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining(complaint)
        .hasMessageMatching("(?s).*logframe\\.yaml:\\d+: .*");
  }
}
