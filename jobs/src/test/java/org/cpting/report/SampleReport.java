package org.cpting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.notice.Bilingual;
import org.cpting.report.DataQuality.Refusal;
import org.cpting.report.DataQuality.Return;

/** A whole set of figures and returns to make reports of; the numbers follow a simple pattern. */
public final class SampleReport {

  public static final Home HOME = Home.find();
  public static final Period YEAR = Period.of("FY2011-12");
  private static final CodeLists CODES = CodeLists.read(HOME);
  private static final Logframe LOGFRAME = Logframe.read(HOME, CODES);
  private static final Calendar CALENDAR = Calendar.read(HOME);

  private SampleReport() {}

  public static ReportData data() {
    return new ReportData(
        LOGFRAME,
        CODES,
        CALENDAR,
        figures(),
        quality(),
        new Stamp("20120510-1", Instant.parse("2012-05-10T01:30:00Z"), "CP-TING 1.0.0"));
  }

  private static List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    List<Period> periods = new ArrayList<>(YEAR.quarters().stream().map(Period::of).toList());
    periods.add(Period.of("FY2011-12-H1"));
    periods.add(YEAR);
    for (Period period : periods) {
      for (Indicator indicator : LOGFRAME.indicators()) {
        scopes().forEach(scope -> addAll(figures, indicator, period, scope));
      }
    }
    return figures;
  }

  private static List<String> scopes() {
    List<String> scopes = new ArrayList<>(List.of(Figure.PROGRAMME));
    CODES.get("provinces").codes().forEach(code -> scopes.add(code.code()));
    return scopes;
  }

  private static void addAll(
      List<Figure> figures, Indicator indicator, Period period, String scope) {
    int quarters = period.last().index() - YEAR.first().index() + 1;
    for (String part : parts(indicator)) {
      int one = scope.equals(Figure.PROGRAMME) ? 412 : 50 + scope.charAt(0) % 7;
      int share = part.isEmpty() ? 3 : 1;
      figures.add(
          figure(
              indicator,
              period,
              scope,
              BlockContext.periodMeasure(indicator),
              part,
              one * share * period.kind().quarters()));
      if (indicator.kind() != Indicator.Kind.LATEST) {
        figures.add(
            figure(indicator, period, scope, Measure.CUMULATIVE, part, one * share * quarters));
      }
    }
  }

  private static List<String> parts(Indicator indicator) {
    List<String> parts = new ArrayList<>(List.of(""));
    switch (indicator.code()) {
      case "1310.1", "1310.2" ->
          parts.addAll(List.of("group=girls_u18", "group=boys_u18", "group=women_19_24"));
      case "1310.3" ->
          CODES.get("services").codes().stream()
              .map(Code::code)
              .forEach(code -> parts.add("service=" + code));
      case "1310.6" -> parts.addAll(List.of("sex=M", "sex=F"));
      default -> {}
    }
    return parts;
  }

  private static Figure figure(
      Indicator indicator, Period period, String scope, Measure measure, String part, int number) {
    boolean silent = scope.equals("SC") && indicator.code().equals("1310.6");
    boolean foreign = scope.equals("JS") && indicator.code().equals("1310.2");
    State state = silent ? State.NOT_REPORTED : foreign ? State.NOT_APPLICABLE : State.VALUE;
    boolean ratio = indicator.kind() == Indicator.Kind.RATIO;
    BigDecimal value = BigDecimal.valueOf(indicator.kind() == Indicator.Kind.LATEST ? 41 : number);
    return new Figure(
        indicator.code(),
        period,
        scope,
        measure,
        part,
        state,
        state == State.VALUE ? value : null,
        ratio && state == State.VALUE ? value.add(BigDecimal.valueOf(number / 5)) : null,
        "");
  }

  private static DataQuality quality() {
    List<Return> returns = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (Quarter quarter : YEAR.quarters()) {
      for (Code province : CODES.get("provinces").codes()) {
        for (String form : List.of("A", "B", "C", "D")) {
          returns.add(received(province.code(), form, quarter));
        }
        refusals.add(
            new Refusal(
                province.code(),
                quarter,
                "CODE_UNKNOWN",
                new Bilingual("代码表中没有这个值", "The value is in no code list"),
                new Bilingual(
                    "请使用代码表中的名称，或申请增加同义词", "Use a name of the code list, or ask for a synonym"),
                3));
        refusals.add(
            new Refusal(
                province.code(),
                quarter,
                "DATE_OUTSIDE_PERIOD",
                new Bilingual("日期不在本季度内", "The date is not within the quarter"),
                new Bilingual("请核对日期，或填入相应季度的报表", "Check the date, or report it with its quarter"),
                2));
      }
    }
    return new DataQuality(returns, refusals, List.of());
  }

  private static Return received(String province, String form, Quarter quarter) {
    boolean missing = province.equals("FJ") && form.equals("D") && quarter.number() == 4;
    boolean late = missing || (province.equals("GZ") && form.equals("C"));
    LocalDate day = quarter.end().plusDays(late ? 31 : 12);
    int rows = missing ? 0 : form.equals("A") ? 300 : 24;
    int rejected = missing || !form.equals("A") ? 0 : 4;
    return new Return(
        province,
        "",
        form,
        quarter,
        true,
        missing ? null : province + "-" + quarter + "-" + form + ".xlsx",
        missing ? null : day,
        late,
        !missing,
        rows,
        rows - rejected,
        rejected);
  }
}
