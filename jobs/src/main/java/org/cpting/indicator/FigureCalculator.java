package org.cpting.indicator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.cpting.indicator.FigureSet.Way;

/**
 * Calculates every figure of the logframe, as the reporting manual's section 4 says: for quarters,
 * half-years and fiscal years, each province and the programme, with all breakdowns.
 */
public final class FigureCalculator {

  /** Beyond this share of new facts, 1 in so many, counting all anew is the faster way. */
  private static final int LARGE_SHARE = 4;

  private final Logframe logframe;
  private final CodeLists lists;
  private final Calendar calendar;
  private final Map<String, Set<String>> forms;
  private final Plan usual;

  /**
   * A calculator.
   *
   * @param forms for each province's code the codes of the forms it reports by
   */
  public FigureCalculator(
      Logframe logframe, CodeLists lists, Calendar calendar, Map<String, Set<String>> forms) {
    this.logframe = logframe;
    this.lists = lists;
    this.calendar = calendar;
    this.forms = forms;
    this.usual = plan(List.of());
  }

  /**
   * Calculates from nothing.
   *
   * @param sheets every sheet that counts
   * @param through last quarter that is over; what is missing up to it counts as not reported
   * @param facts reads their facts; is asked by several threads at once
   */
  public FigureSet full(List<LoadedSheet> sheets, Quarter through, FactScanner facts) {
    Tally tally = count(planFor(sheets), sheets, facts);
    return figures(tally, sheets, through, Way.FULL);
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
    Plan plan = planFor(sheets);
    byte[] fingerprint = fingerprint(plan, cache.warehouse());
    Optional<Tally> added =
        StateFile.open(cache.file(), fingerprint, plan)
            .flatMap(state -> addNew(state, sheets, facts));
    if (added.isPresent()) {
      return figures(added.get(), sheets, through, Way.INCREMENTAL);
    }
    Tally tally = count(plan, sheets, facts);
    StateFile.write(cache.file(), fingerprint, tally, sheets);
    return figures(tally, sheets, through, Way.FULL);
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

  private FigureSet figures(Tally tally, List<LoadedSheet> sheets, Quarter through, Way way) {
    Frame frame = tally.frame();
    Coverage coverage = new Coverage(frame, calendar, forms, sheets);
    int over = Math.min(frame.quarter(through), frame.quarter(calendar.last()));
    int last = Math.max(over, coverage.lastQuarter());
    List<PeriodSpan> spans = PeriodSpan.all(frame, coverage.firstQuarter(last), last);
    Numbers numbers = Numbers.of(tally);
    return new FigureSet(
        new FigureBuilder(tally.plan(), numbers, coverage).figures(spans),
        Reconciler.reconcile(tally, numbers, spans),
        way);
  }

  private Plan planFor(List<LoadedSheet> sheets) {
    boolean inside =
        sheets.stream()
            .map(sheet -> sheet.key().quarter())
            .allMatch(
                quarter ->
                    quarter.compareTo(calendar.first()) >= 0
                        && quarter.compareTo(calendar.last()) <= 0);
    return inside ? usual : plan(sheets);
  }

  private Plan plan(List<LoadedSheet> sheets) {
    return Plan.of(logframe, Frame.of(lists, calendar, sheets), lists);
  }

  /** Changes with everything that gives the numbers of a cache their meaning. */
  private static byte[] fingerprint(Plan plan, String warehouse) {
    StringBuilder text = new StringBuilder(warehouse).append('\n').append(plan.frame());
    for (PersonRule rule : plan.personRules()) {
      text.append('\n').append(Arrays.toString(rule.cellOfClass()));
    }
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
