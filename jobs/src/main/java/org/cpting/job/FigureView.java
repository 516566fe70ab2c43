package org.cpting.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.Logframe;
import org.cpting.definition.LogframeHistory;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureCalculator;
import org.cpting.indicator.FigureSet;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.FigureRow;
import org.jooq.DSLContext;

/**
 * Figures calculated to be looked at, not to be stored: as of a past moment, by definitions of any
 * day, or from given returns.
 *
 * @param home the definitions
 * @param codes their code lists
 * @param layouts their layouts
 * @param calendar their calendar
 * @param history their logframe, with all its versions
 */
public record FigureView(
    Home home, CodeLists codes, List<Layout> layouts, Calendar calendar, LogframeHistory history) {

  public static FigureView read(Home home) {
    CodeLists codes = CodeLists.read(home);
    return new FigureView(
        home,
        codes,
        Layout.readAll(home, codes, FormSchema.readAll(home, codes)),
        Calendar.read(home),
        LogframeHistory.read(home, codes));
  }

  /** The same, every period counted by what holds on the clock's day. */
  public FigureView currentOnly(Clock clock) {
    return new FigureView(
        home,
        codes,
        layouts,
        calendar,
        history.only(LocalDate.ofInstant(clock.instant(), calendar.zone())));
  }

  /** The logframe as it holds at the end of a period. */
  public Logframe logframe(Period period) {
    return history.on(period.end());
  }

  /** Calculates by these definitions. */
  public FigureCalculator calculator() {
    return new FigureCalculator(history, codes, calendar, forms(layouts));
  }

  /** For each province the forms it reports by. */
  static Map<String, Set<String>> forms(List<Layout> layouts) {
    return layouts.stream()
        .collect(
            Collectors.groupingBy(
                Layout::province,
                TreeMap::new,
                Collectors.mapping(
                    layout -> layout.schema().form(), Collectors.toCollection(TreeSet::new))));
  }

  /** The last quarter that is over. */
  public Quarter over(Clock clock) {
    return Quarter.containing(LocalDate.ofInstant(clock.instant(), calendar.zone())).plus(-1);
  }

  /** The figures as they were at a moment, which is that of the clock where it is past. */
  public FigureSet figures(DSLContext reading, AsOf asOf, Clock clock) {
    FactQueries facts = new FactQueries(reading);
    return calculator().full(facts.sheets(asOf), over(clock), facts);
  }

  /** The figures that some returns give. */
  public FigureSet figures(DSLContext reading, Collection<Integer> returns, Clock clock) {
    FactQueries facts = new FactQueries(reading);
    List<LoadedSheet> sheets = facts.sheets(returns);
    return calculator().full(sheets, over(clock), facts);
  }

  /** A figure as it is stored. */
  public static FigureRow row(Figure figure) {
    return new FigureRow(
        figure.indicator(),
        figure.period().id(),
        figure.scope(),
        figure.measure().id(),
        figure.disaggregation(),
        figure.state().name(),
        figure.value(),
        figure.denominator(),
        figure.reason());
  }
}
