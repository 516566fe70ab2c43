package org.cpting.report;

import java.time.LocalDate;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What came in, and what of it was refused.
 *
 * @param returns one entry for each form expected or received
 * @param refusals rows refused, by province, quarter and rule
 * @param identification by which keys persons were told apart
 * @param counties where each county stands with each form
 * @param waivers what counts although a rule or the policy speaks against it
 * @param checks what cross checks found unusual
 */
public record DataQuality(
    List<Return> returns,
    List<Refusal> refusals,
    List<Identification> identification,
    List<CountyCompleteness> counties,
    List<WaiverNote> waivers,
    List<CheckNote> checks) {

  /** Without anything known by county, without waivers and cross checks. */
  public DataQuality(
      List<Return> returns, List<Refusal> refusals, List<Identification> identification) {
    this(returns, refusals, identification, List.of(), List.of(), List.of());
  }

  /**
   * One form of one province and quarter.
   *
   * @param province code of the province
   * @param unit the part of the province that reports by itself; empty if none does
   * @param form code of the form
   * @param quarter the quarter reported on
   * @param expected whether the calendar expects it
   * @param file name of the file received; null if none came
   * @param received day it came in; null if none came
   * @param late whether it came after the due date, or is still missing after it
   * @param accepted whether it was loaded
   * @param rows rows read
   * @param rowsAccepted rows loaded
   * @param rowsRejected rows refused
   */
  public record Return(
      String province,
      String unit,
      String form,
      Quarter quarter,
      boolean expected,
      @Nullable String file,
      @Nullable LocalDate received,
      boolean late,
      boolean accepted,
      int rows,
      int rowsAccepted,
      int rowsRejected) {

    boolean isReceived() {
      return received != null;
    }
  }

  /**
   * Rows refused for one reason.
   *
   * @param province code of the province
   * @param quarter the quarter reported on
   * @param rule code of the rule
   * @param text what was wrong
   * @param fix what the sender should do
   * @param rows how many findings
   */
  public record Refusal(
      String province, Quarter quarter, String rule, Bilingual text, Bilingual fix, int rows) {}

  /**
   * How many persons of a scope were told apart by weaker keys than an ID number.
   *
   * @param indicator code of the indicator that counts them
   * @param scope code of a province, or of the programme
   * @param period up to the end of which
   * @param persons all persons met
   * @param weaker those of them known by name and birth date, or name and county, alone
   */
  public record Identification(
      String indicator, String scope, Period period, long persons, long weaker) {}

  /** Returns of the period; of one province, or of all where scope is the programme's. */
  List<Return> returns(Period period, Scope scope) {
    return returns.stream()
        .filter(one -> period.quarters().contains(one.quarter()) && scope.covers(one.province()))
        .toList();
  }

  /** Counties in the period, as {@link #returns(Period, Scope)}. */
  List<CountyCompleteness> counties(Period period, Scope scope) {
    return counties.stream()
        .filter(one -> period.quarters().contains(one.quarter()) && scope.covers(one.province()))
        .toList();
  }

  /** Waivers in the period, as {@link #returns(Period, Scope)}. */
  List<WaiverNote> waivers(Period period, Scope scope) {
    return waivers.stream()
        .filter(one -> period.quarters().contains(one.quarter()) && scope.covers(one.province()))
        .toList();
  }

  /** What is unusual in the period, as {@link #returns(Period, Scope)}. */
  List<CheckNote> checks(Period period, Scope scope) {
    return checks.stream()
        .filter(one -> period.quarters().contains(one.quarter()) && scope.covers(one.province()))
        .toList();
  }

  /** Refusals of the period, as {@link #returns(Period, Scope)}. */
  List<Refusal> refusals(Period period, Scope scope) {
    return refusals.stream()
        .filter(one -> period.quarters().contains(one.quarter()) && scope.covers(one.province()))
        .toList();
  }
}
