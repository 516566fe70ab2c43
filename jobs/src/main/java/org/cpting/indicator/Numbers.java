package org.cpting.indicator;

import java.util.List;

/**
 * The numbers of every scope, quarter and row, added up from a tally; sums and new persons of the
 * quarter, and for states of counties the state at its end.
 */
final class Numbers {

  private final Frame frame;
  private final Plan plan;
  private final long[] values;
  private final long[] reportedPersons;
  private final long[] carried;

  private Numbers(Plan plan) {
    this.frame = plan.frame();
    this.plan = plan;
    int cells = frame.scopes() * frame.quarters();
    values = new long[cells * plan.rows()];
    reportedPersons = new long[cells * plan.personRules().size()];
    carried = new long[cells];
  }

  static Numbers of(Tally tally) {
    Numbers numbers = new Numbers(tally.plan());
    for (int province = 0; province < tally.frame().provinces().size(); province++) {
      for (int quarter = 0; quarter < tally.frame().quarters(); quarter++) {
        numbers.addSums(tally, province, quarter);
      }
    }
    numbers.addProgramme();
    numbers.keepReportedPersons();
    numbers.addFirsts(tally);
    tally.frame().counties().values().forEach(county -> numbers.addStates(tally, county));
    return numbers;
  }

  /**
   * Numbers of which each quarter is counted by its own definitions.
   *
   * @param ofQuarter for each quarter of the frame the numbers by the definitions that hold at its
   *     end; all of one shape
   */
  static Numbers joined(List<Numbers> ofQuarter) {
    Numbers joined = new Numbers(ofQuarter.get(ofQuarter.size() - 1).plan);
    int rows = joined.plan.rows();
    int rules = joined.plan.personRules().size();
    for (int scope = 0; scope < joined.frame.scopes(); scope++) {
      for (int quarter = 0; quarter < ofQuarter.size(); quarter++) {
        Numbers own = ofQuarter.get(quarter);
        int cell = joined.at(scope, quarter);
        System.arraycopy(own.values, cell * rows, joined.values, cell * rows, rows);
        System.arraycopy(
            own.reportedPersons, cell * rules, joined.reportedPersons, cell * rules, rules);
        joined.carried[cell] = own.carried[cell];
      }
    }
    return joined;
  }

  private int at(int scope, int quarter) {
    return scope * frame.quarters() + quarter;
  }

  private void addSums(Tally tally, int province, int quarter) {
    int base = at(province, quarter) * plan.rows();
    int sums = Tally.sumsAt(frame, province, quarter);
    for (int frameClass = 0; frameClass < frame.classes(); frameClass++) {
      long quantity = tally.sums().get(sums + frameClass);
      if (quantity != 0) {
        for (int row : plan.rowsOfClass().get(frameClass)) {
          values[base + row] += quantity;
        }
      }
    }
  }

  private void addProgramme() {
    int provinceSize = frame.quarters() * plan.rows();
    int programme = frame.programme() * provinceSize;
    for (int i = 0; i < programme; i++) {
      values[programme + i % provinceSize] += values[i];
    }
  }

  /** Keeps apart what is in the rows of person rules before the register is added. */
  private void keepReportedPersons() {
    int rules = plan.personRules().size();
    for (int cell = 0; cell < carried.length; cell++) {
      for (int rule = 0; rule < rules; rule++) {
        int row = plan.personRules().get(rule).rows().base();
        reportedPersons[cell * rules + rule] = values[cell * plan.rows() + row];
      }
    }
  }

  private void addFirsts(Tally tally) {
    for (int scope = 0; scope < frame.scopes(); scope++) {
      for (int quarter = 0; quarter < frame.quarters(); quarter++) {
        int base = at(scope, quarter) * plan.rows();
        int firstCell = 0;
        for (PersonRule rule : plan.personRules()) {
          for (int cell = 0; cell < rule.cells(); cell++) {
            long persons = 0;
            for (int kind = 0; kind < Firsts.KEY_KINDS; kind++) {
              persons += tally.firsts().get(scope, quarter, firstCell + cell, kind);
            }
            for (int row : rule.rowsOfCell().get(cell)) {
              values[base + row] += persons;
            }
          }
          firstCell += rule.cells();
        }
      }
    }
  }

  private void addStates(Tally tally, Frame.CountyNumber county) {
    CountyState known = new CountyState(0);
    for (int quarter = 0; quarter < frame.quarters(); quarter++) {
      CountyState reported = tally.state(county.number(), quarter);
      known = reported.reported() ? reported : known;
      if (known.reported()) {
        addState(county.province(), quarter, known, !reported.reported());
        addState(frame.programme(), quarter, known, !reported.reported());
      }
    }
  }

  private void addState(int scope, int quarter, CountyState state, boolean old) {
    int cell = at(scope, quarter);
    carried[cell] += old ? 1 : 0;
    for (CountyRule rule : plan.countyRules()) {
      values[cell * plan.rows() + rule.row()] += rule.value(state);
    }
  }

  /** Value of a row in one quarter. */
  long value(int scope, int quarter, int row) {
    return values[at(scope, quarter) * plan.rows() + row];
  }

  /** Sum of a row over quarters, both ends included. */
  long sum(int scope, int from, int to, int row) {
    long sum = 0;
    for (int quarter = from; quarter <= to; quarter++) {
      sum += value(scope, quarter, row);
    }
    return sum;
  }

  /**
   * Persons among the new ones of an indicator that were reported as counts; 0 for indicators that
   * do not count persons.
   */
  long reportedPersons(IndicatorRows rows, int scope, int from, int to) {
    long sum = 0;
    for (int rule = 0; rule < plan.personRules().size(); rule++) {
      if (plan.personRules().get(rule).rows().base() == rows.base()) {
        for (int quarter = from; quarter <= to; quarter++) {
          sum += reportedPersons[at(scope, quarter) * plan.personRules().size() + rule];
        }
      }
    }
    return sum;
  }

  /** Counties whose state at the end of a quarter is that of an earlier quarter. */
  long carried(int scope, int quarter) {
    return carried[at(scope, quarter)];
  }
}
