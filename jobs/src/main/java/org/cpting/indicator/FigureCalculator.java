package org.cpting.indicator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpting.core.FactKind;
import org.cpting.core.FactScanner;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.definition.LogframeHistory;
import org.cpting.indicator.FigureSet.Way;

/**
 * Calculates every figure of the logframe, as the reporting manual's section 4 says: for quarters,
 * half-years and fiscal years, each province and the programme, with all breakdowns.
 */
public final class FigureCalculator {

  /** Beyond this share of new facts, 1 in so many, counting all anew is the faster way. */
  private static final int LARGE_SHARE = 4;

  private final LogframeHistory history;
  private final CodeLists lists;
  private final Calendar calendar;
  private final Map<String, Set<String>> forms;
  private final List<Plan> usual;

  /** A calculator by one logframe for all time. */
  public FigureCalculator(
      Logframe logframe, CodeLists lists, Calendar calendar, Map<String, Set<String>> forms) {
    this(LogframeHistory.of(logframe), lists, calendar, forms);
  }

  /**
   * A calculator. Each quarter is counted by the definitions that hold on its last day; longer
   * periods add up their quarters.
   *
   * @param forms for each province's code the codes of the forms it reports by
   */
  public FigureCalculator(
      LogframeHistory history, CodeLists lists, Calendar calendar, Map<String, Set<String>> forms) {
    this.history = history;
    this.lists = lists;
    this.calendar = calendar;
    this.forms = forms;
    this.usual = plans(List.of());
  }

  /**
   * Calculates from nothing.
   *
   * @param sheets every sheet that counts
   * @param through last quarter that is over; what is missing up to it counts as not reported
   * @param facts reads their facts; is asked by several threads at once
   */
  public FigureSet full(List<LoadedSheet> sheets, Quarter through, FactScanner facts) {
    return figures(
        tallies(plansFor(sheets), (plan, number) -> count(plan, sheets, facts)),
        sheets,
        through,
        Way.FULL);
  }

  /**
   * Calculates from what the last calculation left in the cache and the sheets added since; from
   * nothing where a sheet is gone, definitions changed or there is no cache. The figures are the
   * same as those of {@link #full}.
   *
   * @param sheets every sheet that counts
   * @param through last quarter that is over
   * @param facts reads facts; is asked by several threads at once
   * @param cache where the numbers are kept
   */
  public FigureSet update(
      List<LoadedSheet> sheets, Quarter through, FactScanner facts, FigureCache cache) {
    EnumSet<Way> ways = EnumSet.noneOf(Way.class);
    List<Tally> tallies =
        tallies(
            plansFor(sheets),
            (plan, number) -> {
              byte[] fingerprint = fingerprint(plan, cache.warehouse());
              Path file = number == 0 ? cache.file() : beside(cache.file(), number);
              Optional<Tally> added =
                  StateFile.open(file, fingerprint, plan)
                      .flatMap(state -> addNew(state, sheets, facts));
              ways.add(added.isPresent() ? Way.INCREMENTAL : Way.FULL);
              if (added.isPresent()) {
                return added.get();
              }
              Tally tally = count(plan, sheets, facts);
              StateFile.write(file, fingerprint, tally, sheets);
              return tally;
            });
    return figures(tallies, sheets, through, ways.contains(Way.FULL) ? Way.FULL : Way.INCREMENTAL);
  }

  private static Path beside(Path file, int number) {
    return file.resolveSibling(file.getFileName() + "-" + number);
  }

  /** Makes a tally. */
  private interface Tallying {
    Tally tally(Plan plan, int number);
  }

  /** A tally for each plan; those that count persons the same way share one. */
  private static List<Tally> tallies(List<Plan> plans, Tallying tallying) {
    Map<String, Tally> made = new LinkedHashMap<>();
    List<Tally> tallies = new ArrayList<>();
    for (Plan plan : plans) {
      String way = personWay(plan);
      Tally known = made.get(way);
      if (known == null) {
        known = tallying.tally(plan, made.size());
        made.put(way, known);
      }
      tallies.add(known.by(plan));
    }
    return tallies;
  }

  private Tally count(Plan plan, List<LoadedSheet> sheets, FactScanner facts) {
    Map<Integer, SheetPlace> places = SheetPlace.of(plan.frame(), sheets);
    return new FullCount(plan, lists, facts, places).count(sheets);
  }

  private Optional<Tally> addNew(StateFile state, List<LoadedSheet> sheets, FactScanner facts) {
    Set<Long> known = state.sheets();
    List<LoadedSheet> added = new ArrayList<>();
    for (LoadedSheet sheet : sheets) {
      if (!known.contains(StateFile.fingerprint(sheet))) {
        added.add(sheet);
      }
    }
    long more = FactRange.size(FactRange.of(added, FactKind.SERVICE));
    boolean onlyAdditions = sheets.size() - added.size() == known.size();
    boolean few = more * LARGE_SHARE <= FactRange.size(FactRange.of(sheets, FactKind.SERVICE));
    boolean room =
        state.hasRoomFor(sheets.size())
            && state.tally().persons().stream().allMatch(table -> table.hasRoomFor(more));
    if (!onlyAdditions || !few || !room) {
      return Optional.empty();
    }
    if (!added.isEmpty()) {
      state.begin();
      add(state.tally(), added, facts);
      state.commit(sheets);
    }
    return Optional.of(state.tally());
  }

  private void add(Tally tally, List<LoadedSheet> added, FactScanner facts) {
    Map<Integer, SheetPlace> places = SheetPlace.of(tally.frame(), added);
    boolean[] counted = tally.plan().countedClasses();
    RegisterReader reader =
        new RegisterReader(
            tally.frame(),
            places,
            (sumsAt, factClass, key, packed) -> {
              tally.sums().put(sumsAt + factClass, tally.sums().get(sumsAt + factClass) + 1);
              if (counted[factClass]) {
                tally.takeIn(new RegisterEvent(key, packed));
              }
            });
    for (FactRange range : FactRange.of(added, FactKind.SERVICE)) {
      facts.scan(FactKind.SERVICE, RegisterReader.COLUMNS, range.from(), range.to(), reader);
    }
    new SumReader(tally, places, lists).read(added, facts);
  }

  private FigureSet figures(
      List<Tally> tallies, List<LoadedSheet> sheets, Quarter through, Way way) {
    Frame frame = tallies.get(0).frame();
    Coverage coverage = new Coverage(frame, calendar, forms, sheets);
    int over = Math.min(frame.quarter(through), frame.quarter(calendar.last()));
    int last = Math.max(over, coverage.lastQuarter());
    List<PeriodSpan> spans = PeriodSpan.all(frame, coverage.firstQuarter(last), last);
    List<Numbers> all = tallies.stream().map(Numbers::of).toList();
    List<Tally> ofQuarter = new ArrayList<>();
    List<Numbers> numbersOfQuarter = new ArrayList<>();
    for (int quarter = 0; quarter < frame.quarters(); quarter++) {
      int epoch = history.index(frame.quarter(quarter).end());
      ofQuarter.add(tallies.get(epoch));
      numbersOfQuarter.add(all.get(epoch));
    }
    Numbers numbers = all.size() == 1 ? all.get(0) : Numbers.joined(numbersOfQuarter);
    return new FigureSet(
        new FigureBuilder(ofQuarter.stream().map(Tally::plan).toList(), numbers, coverage)
            .figures(spans),
        Reconciler.reconcile(ofQuarter, numbers, spans),
        way);
  }

  private List<Plan> plansFor(List<LoadedSheet> sheets) {
    boolean inside =
        sheets.stream()
            .map(sheet -> sheet.key().quarter())
            .allMatch(
                quarter ->
                    quarter.compareTo(calendar.first()) >= 0
                        && quarter.compareTo(calendar.last()) <= 0);
    return inside ? usual : plans(sheets);
  }

  private List<Plan> plans(List<LoadedSheet> sheets) {
    Frame frame = Frame.of(lists, calendar, sheets);
    return history.epochs().stream().map(epoch -> Plan.of(epoch.logframe(), frame, lists)).toList();
  }

  /** Changes with everything that gives the numbers of a cache their meaning. */
  private static byte[] fingerprint(Plan plan, String warehouse) {
    String text = warehouse + '\n' + plan.frame() + personWay(plan);
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  /** How persons are counted. */
  private static String personWay(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (PersonRule rule : plan.personRules()) {
      text.append('\n').append(Arrays.toString(rule.cellOfClass()));
    }
    return text.toString();
  }
}
