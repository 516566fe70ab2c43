package org.cpting.indicator;

import java.util.ArrayList;
import java.util.List;
import org.cpting.indicator.Figure.Measure;

/** Sets the provinces' numbers of persons against the programme's. */
final class Reconciler {

  /** Kinds of person key, as the warehouse keeps them. */
  private static final int BY_ID = 1;

  private static final int BY_BIRTH_DATE = 2;
  private static final int BY_COUNTY = 3;

  private final Tally tally;
  private final Frame frame;
  private final Numbers numbers;

  private Reconciler(Tally tally, Numbers numbers) {
    this.tally = tally;
    this.frame = tally.frame();
    this.numbers = numbers;
  }

  static List<Reconciliation> reconcile(Tally tally, Numbers numbers, List<PeriodSpan> spans) {
    Reconciler reconciler = new Reconciler(tally, numbers);
    List<Reconciliation> all = new ArrayList<>();
    int firstCell = 0;
    for (PersonRule rule : tally.plan().personRules()) {
      for (PeriodSpan span : spans) {
        all.add(reconciler.one(rule, firstCell, span, Measure.NEW, span.from()));
        all.add(reconciler.one(rule, firstCell, span, Measure.CUMULATIVE, 0));
      }
      firstCell += rule.cells();
    }
    return all;
  }

  private Reconciliation one(
      PersonRule rule, int firstCell, PeriodSpan span, Measure measure, int from) {
    int row = rule.rows().base();
    long provinces = 0;
    for (int province = 0; province < frame.provinces().size(); province++) {
      provinces += numbers.sum(province, from, span.to(), row);
    }
    long[] kinds = new long[Firsts.KEY_KINDS];
    for (int quarter = from; quarter <= span.to(); quarter++) {
      for (int cell = firstCell; cell < firstCell + rule.cells(); cell++) {
        for (int kind = 0; kind < kinds.length; kind++) {
          kinds[kind] += tally.firsts().get(frame.programme(), quarter, cell, kind);
        }
      }
    }
    return new Reconciliation(
        rule.rows().indicator().code(),
        span.period(),
        measure,
        provinces,
        numbers.sum(frame.programme(), from, span.to(), row),
        kinds[BY_ID],
        kinds[BY_BIRTH_DATE],
        kinds[BY_COUNTY],
        numbers.reportedPersons(rule.rows(), frame.programme(), from, span.to()));
  }
}
