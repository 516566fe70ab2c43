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

  private final List<Tally> tallies;
  private final Frame frame;
  private final Numbers numbers;

  private Reconciler(List<Tally> tallies, Numbers numbers) {
    this.tallies = tallies;
    this.frame = tallies.get(0).frame();
    this.numbers = numbers;
  }

  /**
   * Reconciles some periods.
   *
   * @param tallies for each quarter the tally by the definitions that hold at its end
   */
  static List<Reconciliation> reconcile(
      List<Tally> tallies, Numbers numbers, List<PeriodSpan> spans) {
    Reconciler reconciler = new Reconciler(tallies, numbers);
    List<Reconciliation> all = new ArrayList<>();
    int rules = tallies.get(0).plan().personRules().size();
    for (int rule = 0; rule < rules; rule++) {
      for (PeriodSpan span : spans) {
        all.add(reconciler.one(rule, span, Measure.NEW, span.from()));
        all.add(reconciler.one(rule, span, Measure.CUMULATIVE, 0));
      }
    }
    return all;
  }

  private Reconciliation one(int number, PeriodSpan span, Measure measure, int from) {
    PersonRule rule = tallies.get(span.to()).plan().personRules().get(number);
    int row = rule.rows().base();
    long provinces = 0;
    for (int province = 0; province < frame.provinces().size(); province++) {
      provinces += numbers.sum(province, from, span.to(), row);
    }
    long[] kinds = new long[Firsts.KEY_KINDS];
    for (int quarter = from; quarter <= span.to(); quarter++) {
      addKinds(tallies.get(quarter), number, quarter, kinds);
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

  private void addKinds(Tally tally, int number, int quarter, long[] kinds) {
    List<PersonRule> rules = tally.plan().personRules();
    int firstCell = rules.subList(0, number).stream().mapToInt(PersonRule::cells).sum();
    for (int cell = firstCell; cell < firstCell + rules.get(number).cells(); cell++) {
      for (int kind = 0; kind < kinds.length; kind++) {
        kinds[kind] += tally.firsts().get(frame.programme(), quarter, cell, kind);
      }
    }
  }
}
