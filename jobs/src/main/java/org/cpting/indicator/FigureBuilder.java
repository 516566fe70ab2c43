package org.cpting.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cpting.definition.Count;
import org.cpting.definition.Indicator;
import org.cpting.definition.Quantity;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.FigureNote.Kind;
import org.jspecify.annotations.Nullable;

/** Turns numbers and the coverage of returns into figures. */
final class FigureBuilder {

  /** Money is counted in fen. */
  private static final int MONEY_DECIMALS = 2;

  private final Frame frame;
  private final List<Plan> plans;
  private final Numbers numbers;
  private final Coverage coverage;
  private final List<Figure> figures = new ArrayList<>();

  /**
   * Builds from numbers.
   *
   * @param plans for each quarter of the frame the plan by the definitions that hold at its end
   */
  FigureBuilder(List<Plan> plans, Numbers numbers, Coverage coverage) {
    this.frame = plans.get(0).frame();
    this.plans = plans;
    this.numbers = numbers;
    this.coverage = coverage;
  }

  /** What is calculated: which measure of which indicator, where, over which quarters. */
  private record Task(
      IndicatorRows rows, PeriodSpan span, int scope, String scopeCode, Measure measure, int from) {

    Indicator indicator() {
      return rows.indicator();
    }
  }

  List<Figure> figures(List<PeriodSpan> spans) {
    for (int indicator = 0; indicator < plans.get(0).indicators().size(); indicator++) {
      for (PeriodSpan span : spans) {
        IndicatorRows rows = plans.get(span.to()).indicators().get(indicator);
        for (int scope = 0; scope < frame.scopes(); scope++) {
          String code =
              scope == frame.programme() ? Figure.PROGRAMME : frame.provinces().get(scope);
          switch (rows.indicator().kind()) {
            case LATEST -> add(new Task(rows, span, scope, code, Measure.LATEST, 0));
            case PERSONS -> addBoth(rows, span, scope, code, Measure.NEW);
            case SUM, RATIO -> addBoth(rows, span, scope, code, Measure.PERIOD);
          }
        }
      }
    }
    return figures;
  }

  private void addBoth(
      IndicatorRows rows, PeriodSpan span, int scope, String code, Measure ofPeriod) {
    add(new Task(rows, span, scope, code, ofPeriod, span.from()));
    add(new Task(rows, span, scope, code, Measure.CUMULATIVE, 0));
  }

  private void add(Task task) {
    Coverage.Answer answer =
        coverage.answer(task.rows.forms(), task.scope, task.from, task.span.to());
    State state = answer.state();
    List<FigureNote> notes = new ArrayList<>();
    String inEffect = notInEffect(task);
    if (!inEffect.isEmpty()) {
      state = State.NOT_APPLICABLE;
      notes.add(new FigureNote(Kind.NOT_IN_EFFECT, inEffect));
    } else if (!answer.missing().isEmpty()) {
      notes.add(new FigureNote(Kind.NOT_REPORTED, answer.missing()));
    }
    if (state == State.VALUE) {
      noteLimits(task, notes);
    }
    addRows(task, state, notes);
  }

  /** When there is such an indicator, if there is none at the end of the period; else empty. */
  private static String notInEffect(Task task) {
    Indicator indicator = task.indicator();
    LocalDate end = task.span.period().end();
    LocalDate last = indicator.effectiveTo();
    if (last != null && end.isAfter(last)) {
      return indicator.effectiveFrom() + " – " + last;
    }
    return end.isBefore(indicator.effectiveFrom()) ? indicator.effectiveFrom().toString() : "";
  }

  private void noteLimits(Task task, List<FigureNote> notes) {
    if (task.indicator().kind() == Indicator.Kind.LATEST) {
      long carried = numbers.carried(task.scope, task.span.to());
      if (carried > 0) {
        notes.add(new FigureNote(Kind.CARRIED_FORWARD, Long.toString(carried)));
      }
    }
    long reported = numbers.reportedPersons(task.rows, task.scope, task.from, task.span.to());
    if (reported > 0) {
      notes.add(new FigureNote(Kind.NOT_DEDUPLICATED, Long.toString(reported)));
    }
  }

  private void addRows(Task task, State state, List<FigureNote> notes) {
    String reason = FigureNote.join(notes);
    int size = task.rows.labels().size();
    for (int label = 0; label < size; label++) {
      if (state != State.VALUE) {
        figures.add(figure(task, label, state, null, null, reason));
      } else if (task.indicator().kind() == Indicator.Kind.RATIO) {
        addRatio(task, label, notes);
      } else {
        BigDecimal value = number(task, task.rows.base() + label, task.indicator().counts());
        figures.add(figure(task, label, state, value, null, reason));
      }
    }
  }

  private void addRatio(Task task, int label, List<FigureNote> notes) {
    Indicator indicator = task.indicator();
    BigDecimal numerator = number(task, task.rows.base() + label, indicator.counts());
    BigDecimal denominator =
        number(task, task.rows.denominatorBase() + label, indicator.denominator());
    if (denominator.signum() != 0) {
      figures.add(figure(task, label, State.VALUE, numerator, denominator, FigureNote.join(notes)));
      return;
    }
    List<FigureNote> more = new ArrayList<>(notes);
    more.add(new FigureNote(Kind.NO_DENOMINATOR, ""));
    figures.add(figure(task, label, State.NOT_AVAILABLE, null, null, FigureNote.join(more)));
  }

  private BigDecimal number(Task task, int row, List<Count> counts) {
    long number =
        task.measure == Measure.LATEST
            ? numbers.value(task.scope, task.span.to(), row)
            : numbers.sum(task.scope, task.from, task.span.to(), row);
    if (counts.get(0).what() != Quantity.LOCAL_FUNDING) {
      return BigDecimal.valueOf(number);
    }
    BigDecimal money = BigDecimal.valueOf(number, MONEY_DECIMALS).stripTrailingZeros();
    return money.scale() < 0 ? money.setScale(0) : money;
  }

  private static Figure figure(
      Task task,
      int label,
      State state,
      @Nullable BigDecimal value,
      @Nullable BigDecimal denominator,
      String reason) {
    return new Figure(
        task.indicator().code(),
        task.span.period(),
        task.scopeCode,
        task.measure,
        task.rows.labels().get(label),
        state,
        value,
        denominator,
        reason);
  }
}
