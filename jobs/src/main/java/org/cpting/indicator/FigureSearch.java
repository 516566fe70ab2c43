package org.cpting.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cpting.core.FactKind;
import org.cpting.core.FactScanner;
import org.cpting.core.LoadedSheet;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Count;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.Quantity;
import org.cpting.indicator.Figure.Measure;
import org.jspecify.annotations.Nullable;

/** The search for the rows of one figure. */
final class FigureSearch implements SumReader.Sink {

  private record Missing(@Nullable Dimension condition, String found) {}

  /** Where the state of a county was reported last. */
  private record Reported(int quarter, int sheetId, long row, CountyState state) {}

  private final CodeLists lists;
  private final FactClassifier classifier;

  private final Indicator indicator;
  private final FactScanner facts;
  private final Frame frame;
  private final Plan plan;
  private final IndicatorRows rows;
  private final int target;
  private final int from;
  private final int to;
  private final int scope;
  private final List<LoadedSheet> sheets = new ArrayList<>();
  private final Map<Integer, SheetPlace> places;
  private final SheetSums values = new SheetSums();
  private final SheetSums denominators = new SheetSums();
  private final Map<Missing, long[]> leftOut = new HashMap<>();
  private final Map<Integer, Reported> states = new TreeMap<>();
  private long reportedPersons;

  FigureSearch(
      Plan plan,
      CodeLists lists,
      FactClassifier classifier,
      FigureExplainer.Question question,
      List<LoadedSheet> all,
      FactScanner facts) {
    this.lists = lists;
    this.classifier = classifier;
    this.facts = facts;
    this.plan = plan;
    this.frame = plan.frame();
    this.rows =
        plan.indicators().stream()
            .filter(one -> one.indicator().code().equals(question.indicator()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("No indicator '" + question.indicator() + "'"));
    this.indicator = rows.indicator();
    if (!rows.labels().contains(question.disaggregation())) {
      throw new IllegalArgumentException(
          "%s is not broken down by '%s'; it has: %s"
              .formatted(
                  indicator.code(),
                  question.disaggregation(),
                  String.join(", ", rows.labels().subList(1, rows.labels().size()))));
    }
    this.target = rows.row(question.disaggregation());
    this.to = Math.min(frame.quarters() - 1, frame.quarter(question.period().last()));
    boolean sinceBeginning =
        question.measure() == Measure.CUMULATIVE || question.measure() == Measure.LATEST;
    this.from = sinceBeginning ? 0 : Math.max(0, frame.quarter(question.period().first()));
    this.scope =
        question.scope().equals(Figure.PROGRAMME)
            ? frame.programme()
            : frame.province(question.scope());
    this.places = SheetPlace.of(frame, all);
    all.stream().filter(this::inScope).forEach(sheets::add);
  }

  private boolean inScope(LoadedSheet sheet) {
    SheetPlace place = SheetPlace.of(places, sheet.sheetId());
    return (scope == frame.programme() || scope == place.province()) && place.quarter() <= to;
  }

  boolean inTime(int sheetId) {
    return SheetPlace.of(places, sheetId).quarter() >= from;
  }

  FigureParts parts() {
    new SumReader(frame, lists, this).read(sheets, facts);
    FigureParts.Persons persons = null;
    long carried = 0;
    switch (indicator.kind()) {
      case PERSONS -> persons = new PersonSearch(this, personRule()).persons();
      case SUM, RATIO -> register((sheetId, values) -> service(sheetId, values));
      case LATEST -> carried = latest();
    }
    return new FigureParts(
        values.contributions(), denominators.contributions(), leftOut(), persons, carried);
  }

  @Override
  public void add(int sheetId, long row, int frameClass, long quantity) {
    if (inTime(sheetId) && indicator.kind() != Indicator.Kind.LATEST) {
      take(sheetId, row, frameClass, quantity);
    }
  }

  private void take(int sheetId, long row, int frameClass, long quantity) {
    boolean counts = false;
    int shift = rows.denominatorBase() - rows.base();
    for (int one : plan.rowsOfClass().get(frameClass)) {
      if (one == target) {
        values.add(sheetId, row, quantity);
        reportedPersons += quantity;
        counts = true;
      } else if (rows.denominatorBase() != IndicatorRows.NO_DENOMINATOR && one == target + shift) {
        denominators.add(sheetId, row, quantity);
        counts = true;
      }
    }
    if (!counts && quantity != 0) {
      miss(frameClass, quantity);
    }
  }

  /** Why facts of a class are not in the figure; nothing if no count asks for their quantity. */
  void miss(int frameClass, long quantity) {
    List<Count> all = new ArrayList<>(indicator.counts());
    all.addAll(indicator.denominator());
    for (Count count : all) {
      Quantity what = count.what() == Quantity.PERSONS ? Quantity.SERVICES : count.what();
      if (Frame.ofCounties(what)) {
        continue;
      }
      ClassScheme scheme = frame.scheme(what);
      int factClass = frameClass - frame.offset(what);
      if (factClass >= 0 && factClass < scheme.size()) {
        Optional<Dimension> failing = classifier.failing(count, scheme, factClass);
        Missing missing =
            failing
                .map(one -> new Missing(one, classifier.found(one, scheme, factClass)))
                .orElseGet(() -> new Missing(null, ""));
        long[] sums = leftOut.computeIfAbsent(missing, key -> new long[2]);
        sums[0]++;
        sums[1] += quantity;
        return;
      }
    }
  }

  private List<FigureParts.LeftOut> leftOut() {
    return leftOut.entrySet().stream()
        .map(
            one ->
                new FigureParts.LeftOut(
                    one.getKey().condition(),
                    one.getKey().found(),
                    one.getValue()[0],
                    one.getValue()[1]))
        .sorted(
            Comparator.comparing((FigureParts.LeftOut one) -> String.valueOf(one.condition()))
                .thenComparing(FigureParts.LeftOut::found))
        .toList();
  }

  @Override
  public void state(int sheetId, long row, int county, CountyState state) {
    int quarter = SheetPlace.of(places, sheetId).quarter();
    Reported before = states.get(county);
    if (before == null || before.quarter() <= quarter) {
      states.put(county, new Reported(quarter, sheetId, row, state));
    }
  }

  private long latest() {
    CountyRule rule = new CountyRule(target, indicator.counts());
    long carried = 0;
    for (Reported reported : states.values()) {
      long value = rule.value(reported.state());
      values.add(reported.sheetId(), reported.row(), value);
      carried += reported.quarter() < to ? 1 : 0;
      if (value == 0) {
        long[] sums = leftOut.computeIfAbsent(new Missing(null, "no"), key -> new long[2]);
        sums[0]++;
      }
    }
    return carried;
  }

  private PersonRule personRule() {
    return plan.personRules().stream()
        .filter(one -> one.rows().base() == rows.base())
        .findFirst()
        .orElseThrow();
  }

  interface RowVisitor {
    void visit(int sheetId, long[] values);
  }

  /** Columns of {@link RegisterReader}, then the physical row. */
  void register(RowVisitor visitor) {
    List<String> columns = new ArrayList<>(RegisterReader.COLUMNS);
    columns.add("row_no");
    for (FactRange range : FactRange.of(sheets, FactKind.SERVICE)) {
      facts.scan(FactKind.SERVICE, columns, range.from(), range.to(), visitor::visit);
    }
  }

  int factClass(long[] values) {
    ClassScheme scheme = frame.scheme(Quantity.SERVICES);
    return scheme.part(Dimension.SERVICE, values[0])
        + scheme.part(Dimension.SEX, values[1])
        + scheme.part(Dimension.AGE, values[2])
        + scheme.part(Dimension.COMPLETED, values[3]);
  }

  private void service(int sheetId, long[] values) {
    if (inTime(sheetId)) {
      take(sheetId, values[7], frame.offset(Quantity.SERVICES) + factClass(values), 1);
    }
  }

  /** Takes note of a row that counts in another part of the breakdown. */
  void missPart() {
    long[] sums = leftOut.computeIfAbsent(new Missing(null, ""), key -> new long[2]);
    sums[0]++;
    sums[1]++;
  }

  /** Takes note of a person counted. */
  void addPerson(int sheetId, long row) {
    values.add(sheetId, row, 1);
  }

  SheetPlace place(int sheetId) {
    return SheetPlace.of(places, sheetId);
  }

  int frameClass(long[] values) {
    return frame.offset(Quantity.SERVICES) + factClass(values);
  }

  int from() {
    return from;
  }

  int target() {
    return target;
  }

  /** Persons in the figure that were reported as counts. */
  long reportedPersons() {
    return reportedPersons;
  }
}
