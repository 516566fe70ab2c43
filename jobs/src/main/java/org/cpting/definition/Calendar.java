package org.cpting.definition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * The reporting calendar: {@code schemas/calendar.yaml}.
 *
 * @param zone where due dates are counted
 * @param first first quarter of the project
 * @param last last quarter of the project
 * @param returnDueDays days after the quarter's end when a province's returns are due
 * @param halfYearDueDays days after a half-year's end when the report to CIDA is due
 * @param yearDueDays days after a fiscal year's end when the report to CIDA is due
 * @param projectDueDays days after the project's end when its final report is due
 * @param everyQuarter forms in which every county has rows each quarter
 * @param notExpected returns that are not expected
 * @param closing when quarters close to returns by themselves, null if they do not
 */
public record Calendar(
    ZoneId zone,
    Quarter first,
    Quarter last,
    int returnDueDays,
    int halfYearDueDays,
    int yearDueDays,
    int projectDueDays,
    List<String> everyQuarter,
    List<Exemption> notExpected,
    @Nullable Closing closing) {

  /**
   * When quarters close by themselves.
   *
   * @param daysAfterDue days after returns are due on which they are still taken
   * @param first first quarter that closes by itself
   */
  public record Closing(int daysAfterDue, Quarter first) {}

  /**
   * Returns that a province need not send.
   *
   * @param province code of the province
   * @param county code of the county that is exempt, null for the province as a whole
   * @param form code of the form, null for all
   * @param from first quarter
   * @param to last quarter, null for all that follow
   * @param reason why, as printed
   */
  public record Exemption(
      String province,
      @Nullable String county,
      @Nullable String form,
      Quarter from,
      @Nullable Quarter to,
      String reason) {

    boolean covers(
        String otherProvince, @Nullable String otherCounty, String otherForm, Quarter quarter) {
      return province.equals(otherProvince)
          && (county == null || county.equals(otherCounty))
          && (form == null || form.equals(otherForm))
          && quarter.compareTo(from) >= 0
          && (to == null || quarter.compareTo(to) <= 0);
    }
  }

  public static Calendar read(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("calendar.yaml"))
            .only("zone", "project", "due_days", "every_county", "not_expected", "closing");
    YamlNode project = yaml.get("project").only("first", "last");
    YamlNode due = yaml.get("due_days").only("returns", "half_year", "fiscal_year", "project");
    YamlNode exemptions = yaml.find("not_expected");
    return new Calendar(
        ZoneId.of(yaml.text("zone")),
        Quarter.of(project.text("first")),
        Quarter.of(project.text("last")),
        due.number("returns"),
        due.number("half_year"),
        due.number("fiscal_year"),
        due.number("project"),
        yaml.texts("every_county"),
        exemptions == null
            ? List.of()
            : exemptions.items().stream().map(Calendar::exemption).toList(),
        closing(yaml.find("closing")));
  }

  private static @Nullable Closing closing(@Nullable YamlNode yaml) {
    if (yaml == null) {
      return null;
    }
    YamlNode given = yaml.only("days_after_due", "from");
    int days = given.number("days_after_due");
    if (days < 0) {
      throw given.get("days_after_due").complaint("a quarter cannot close before returns are due");
    }
    return new Closing(days, given.get("from").quarter());
  }

  private static Exemption exemption(YamlNode yaml) {
    yaml.only("province", "county", "form", "from", "to", "reason");
    String to = yaml.textOrNull("to");
    return new Exemption(
        yaml.text("province"),
        yaml.textOrNull("county"),
        yaml.textOrNull("form"),
        Quarter.of(yaml.text("from")),
        to == null ? null : Quarter.of(to),
        yaml.text("reason"));
  }

  /** Whether a province is expected to send a form for a quarter. */
  public boolean expects(String province, String form, Quarter quarter) {
    return quarter.compareTo(first) >= 0
        && quarter.compareTo(last) <= 0
        && notExpected.stream()
            .noneMatch(exemption -> exemption.covers(province, null, form, quarter));
  }

  /** Why a county need not be in a province's return, if it need not. */
  public Optional<String> whyNotExpected(
      String province, String county, String form, Quarter quarter) {
    return notExpected.stream()
        .filter(exemption -> exemption.covers(province, county, form, quarter))
        .map(Exemption::reason)
        .findFirst();
  }

  /** Whether every county of a province has rows in a form each quarter. */
  public boolean everyCountyEachQuarter(String form) {
    return everyQuarter.contains(form);
  }

  /** Last day on which a return is on time. */
  public LocalDate due(Quarter quarter) {
    return quarter.end().plusDays(returnDueDays);
  }

  /** Last day on which returns for a quarter are taken; nothing if it does not close by itself. */
  public Optional<LocalDate> lastDay(Quarter quarter) {
    return Optional.ofNullable(closing)
        .filter(rule -> quarter.compareTo(rule.first()) >= 0)
        .map(rule -> due(quarter).plusDays(rule.daysAfterDue()));
  }

  /** The project from its first quarter to its last. */
  public Period project() {
    return Period.project(first, last);
  }

  /** Periods that end with a quarter and on which a report to CIDA is due. */
  public List<Period> reported(Quarter quarter) {
    return Stream.of(Period.halfYearOf(quarter), Period.fiscalYearOf(quarter), project())
        .filter(period -> period.last().equals(quarter))
        .toList();
  }

  /** Day on which the report on a period is due; a quarter's with the returns. */
  public LocalDate reportDue(Period period) {
    int days =
        switch (period.kind()) {
          case QUARTER -> returnDueDays;
          case HALF_YEAR -> halfYearDueDays;
          case FISCAL_YEAR -> yearDueDays;
          case PROJECT -> projectDueDays;
        };
    return period.end().plusDays(days);
  }
}
