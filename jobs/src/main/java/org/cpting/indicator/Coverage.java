package org.cpting.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.core.LoadedSheet;
import org.cpting.definition.Calendar;
import org.cpting.indicator.Figure.State;

/** Which returns there are, which were expected, and what that makes of a figure. */
final class Coverage {

  private record Return(int province, int quarter, String form) {}

  /** The returns by some forms: which there are and which should be, by province and quarter. */
  private static final class Returns {

    private final boolean[] applicable;
    private final boolean[][] reported;
    private final boolean[][] missing;

    Returns(Frame frame) {
      applicable = new boolean[frame.provinces().size()];
      reported = new boolean[frame.provinces().size()][frame.quarters()];
      missing = new boolean[frame.provinces().size()][frame.quarters()];
    }
  }

  private record Question(Set<String> forms, int scope, int from, int to) {}

  /**
   * What the returns make of a figure.
   *
   * @param state VALUE where there is a number
   * @param missing returns that were expected and are not there, as printed; empty if none
   */
  record Answer(State state, String missing) {}

  private final Frame frame;
  private final Calendar calendar;
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Set<Return> returns = new HashSet<>();
  private final Map<Set<String>, Returns> byForms = new HashMap<>();
  private final Map<Question, Answer> answers = new HashMap<>();

  /**
   * The coverage of some returns.
   *
   * @param forms for each province the forms it reports by
   */
  Coverage(
      Frame frame, Calendar calendar, Map<String, Set<String>> forms, List<LoadedSheet> sheets) {
    this.frame = frame;
    this.calendar = calendar;
    forms.forEach((province, own) -> this.forms.put(province, new HashSet<>(own)));
    for (LoadedSheet sheet : sheets) {
      String province = sheet.key().province();
      String form = sheet.key().form();
      this.forms.computeIfAbsent(province, key -> new HashSet<>()).add(form);
      returns.add(new Return(frame.province(province), frame.quarter(sheet.key().quarter()), form));
    }
  }

  /** First quarter of which anything is there or expected; after the last if there is none. */
  int firstQuarter(int last) {
    Set<String> all = new HashSet<>();
    forms.values().forEach(all::addAll);
    for (int quarter = 0; quarter <= last; quarter++) {
      State state = answer(all, frame.programme(), quarter, quarter).state;
      if (state == State.VALUE || state == State.NOT_REPORTED) {
        return quarter;
      }
    }
    return last + 1;
  }

  /** Last quarter of which there is a return; -1 if there is none. */
  int lastQuarter() {
    return returns.stream().mapToInt(Return::quarter).max().orElse(-1);
  }

  /** What a figure made from forms can be for a scope, over quarters with both ends included. */
  Answer answer(Set<String> from, int scope, int firstQuarter, int lastQuarter) {
    return answers.computeIfAbsent(
        new Question(from, scope, firstQuarter, lastQuarter), this::work);
  }

  private Answer work(Question question) {
    Returns of = byForms.computeIfAbsent(question.forms, this::returnsBy);
    boolean applicable = false;
    boolean reported = false;
    List<String> missing = new ArrayList<>();
    boolean programme = question.scope == frame.programme();
    int first = programme ? 0 : question.scope;
    int last = programme ? frame.provinces().size() - 1 : question.scope;
    for (int quarter = question.from; quarter <= question.to; quarter++) {
      for (int province = first; province <= last; province++) {
        applicable |= of.applicable[province];
        reported |= of.reported[province][quarter];
        if (of.missing[province][quarter]) {
          String id = frame.quarter(quarter).id();
          missing.add(programme ? frame.provinces().get(province) + " " + id : id);
        }
      }
    }
    return new Answer(state(applicable, reported, !missing.isEmpty()), String.join(", ", missing));
  }

  private Returns returnsBy(Set<String> wanted) {
    Returns of = new Returns(frame);
    for (int province = 0; province < frame.provinces().size(); province++) {
      String code = frame.provinces().get(province);
      Set<String> own = new HashSet<>(forms.getOrDefault(code, Set.of()));
      own.retainAll(wanted);
      of.applicable[province] = !own.isEmpty();
      for (int quarter = 0; quarter < frame.quarters(); quarter++) {
        for (String form : own) {
          boolean there = returns.contains(new Return(province, quarter, form));
          of.reported[province][quarter] |= there;
          of.missing[province][quarter] |=
              !there && calendar.expects(code, form, frame.quarter(quarter));
        }
      }
    }
    return of;
  }

  private static State state(boolean applicable, boolean reported, boolean missing) {
    if (!applicable) {
      return State.NOT_APPLICABLE;
    }
    if (reported) {
      return State.VALUE;
    }
    return missing ? State.NOT_REPORTED : State.NOT_EXPECTED;
  }
}
