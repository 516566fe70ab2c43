package org.cpting.indicator;

import java.math.BigDecimal;
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
  private final Plan plan;
  private final Numbers numbers;
  private final Coverage coverage;
  private final List<Figure> figures = new ArrayList<>();

  FigureBuilder(Plan plan, Numbers numbers, Coverage coverage) {
    this.frame = plan.frame();
    this.plan = plan;
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
    for (IndicatorRows rows : plan.indicators()) {
      for (PeriodSpan span : spans) {
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
    if (task.span.period().end().isBefore(task.indicator().effectiveFrom())) {
      state = State.NOT_APPLICABLE;
      notes.add(new FigureNote(Kind.NOT_IN_EFFECT, task.indicator().effectiveFrom().toString()));
    } else if (!answer.missing().isEmpty()) {
      notes.add(new FigureNote(Kind.NOT_REPORTED, answer.missing()));
    }
    if (state == State.VALUE) {
      noteLimits(task, notes);
    }
    addRows(task, state, notes);
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
