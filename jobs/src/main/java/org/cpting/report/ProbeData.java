package org.cpting.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.FigureNote;
import org.cpting.notice.Bilingual;
import org.cpting.report.DataQuality.Identification;
import org.cpting.report.DataQuality.Refusal;
import org.cpting.report.DataQuality.Return;
import org.cpting.report.FigureIndex.FigureKey;

/**
 * Made-up content with which a report is tried before it runs: every figure as large as it may
 * become, with letters beside it; every return late; names and texts as long as they come.
 *
 * @param logframe the indicators
 * @param codes provinces and counties
 * @param calendar the project
 */
record ProbeData(Logframe logframe, CodeLists codes, Calendar calendar) {

  private static final int DIGITS = 6;
  private static final int ROWS = 88_888;
  private static final Instant CUT_OFF = Instant.parse("2012-12-28T08:08:08Z");
  private static final Bilingual FAULT =
      new Bilingual(
          "登记表缺少县、性别、服务或服务日期，或身份证号（有效）、出生日期、年龄三者皆无；其他报表除备注外任一栏为空。",
          "No county, sex, service or service date, or neither a valid ID nor a birth date nor an age; in the other forms any field but a remark.");
  private static final Bilingual FIX =
      new Bilingual(
          "请使用名录中的名称；确需新增的，请通知项目办登记同义词。",
          "Use a name of the list; if a new one is meant, have the project office add it or a synonym.");

  static ProbeData in(Home home) {
    CodeLists codes = CodeLists.read(home);
    return new ProbeData(Logframe.read(home, codes), codes, Calendar.read(home));
  }

  /** The last period of a length in the project. */
  Period period(Period.Kind kind) {
    Quarter last = calendar.last();
    return switch (kind) {
      case QUARTER -> Period.of(last);
      case HALF_YEAR -> Period.halfYearOf(last);
      case FISCAL_YEAR -> Period.fiscalYearOf(last);
      case PROJECT -> calendar.project();
    };
  }

  /** Whom there is a report for. */
  List<Scope> scopes(ReportDefinition.Audience audience) {
    return audience == ReportDefinition.Audience.PROGRAMME
        ? List.of(Scope.PROGRAMME)
        : codes.get("provinces").codes().stream().map(code -> new Scope(code.code())).toList();
  }

  ReportData data() {
    return new ReportData(
        logframe,
        codes,
        calendar,
        List.of(),
        quality(),
        new Stamp("88888888-8", CUT_OFF, "cpting 88.88.88-SNAPSHOT (88888888)"));
  }

  /** A figure as large as it may become: with a digit more than its target, at least six. */
  Figure figure(FigureKey key) {
    Indicator indicator = logframe.indicator(key.indicator());
    var target = indicator.plan().target();
    int digits = target == null ? 0 : target.value().toBigInteger().toString().length();
    BigDecimal large = new BigDecimal("8".repeat(Math.max(DIGITS, digits)));
    return new Figure(
        key.indicator(),
        key.period(),
        key.scope(),
        key.measure(),
        key.disaggregation(),
        State.VALUE,
        large,
        indicator.kind() == Indicator.Kind.RATIO ? large : null,
        FigureNote.join(
            List.of(
                new FigureNote(FigureNote.Kind.NOT_REPORTED, "SC 2012Q4"),
                new FigureNote(FigureNote.Kind.NOT_DEDUPLICATED, "88888"))));
  }

  private DataQuality quality() {
    List<Return> returns = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<CountyCompleteness> counties = new ArrayList<>();
    List<CheckNote> checks = new ArrayList<>();
    String unit = longestUnit();
    for (Quarter quarter : calendar.project().quarters()) {
      for (Code province : codes.get("provinces").codes()) {
        forms().forEach(form -> returns.add(late(province.code(), unit, form, quarter)));
        for (String rule : List.of("REQUIRED_MISSING", "CODE_UNKNOWN", "VALUE_INVALID")) {
          refusals.add(new Refusal(province.code(), quarter, rule, FAULT, FIX, ROWS));
        }
        checks.add(new CheckNote("PROBE", province.code(), "", quarter, 1, FAULT, FIX));
      }
      counties.addAll(counties(quarter));
    }
    List<Identification> weaker =
        Arrays.stream(Period.Kind.values())
            .flatMap(
                kind ->
                    logframe.indicators().stream()
                        .map(
                            one ->
                                new Identification(
                                    one.code(), Figure.PROGRAMME, period(kind), ROWS, ROWS)))
            .toList();
    return new DataQuality(returns, refusals, weaker, counties, List.of(), checks);
  }

  private String longestUnit() {
    return codes.get("counties").codes().stream()
        .map(county -> county.more().getOrDefault("prefecture", ""))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private List<String> forms() {
    return logframe.indicators().stream()
        .flatMap(indicator -> indicator.forms().stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Return late(String province, String unit, String form, Quarter quarter) {
    return new Return(
        province,
        unit,
        form,
        quarter,
        true,
        "服务对象登记及工作统计(2011年第二季度)_corrected_final_version.xlsx",
        quarter.end().plusDays(88),
        true,
        true,
        2 * ROWS,
        ROWS,
        ROWS);
  }

  /** One county in ten is without rows, in the first form. */
  private List<CountyCompleteness> counties(Quarter quarter) {
    String form = forms().get(0);
    Stream<Code> all = codes.get("counties").codes().stream();
    return all.map(
            county ->
                new CountyCompleteness(
                    county.more("province"),
                    "",
                    form,
                    quarter,
                    county.code(),
                    new Bilingual(county.zh(), county.en()),
                    county.id() % 10 == 0
                        ? CountyCompleteness.State.ABSENT
                        : CountyCompleteness.State.REPORTED,
                    1,
                    ""))
        .toList();
  }
}
