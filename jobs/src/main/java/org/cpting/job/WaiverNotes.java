package org.cpting.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureNote;
import org.cpting.warehouse.WaiverUse;

/** Notes on every figure that rests on something let in by a waiver which waiver it was. */
final class WaiverNotes {

  private final List<WaiverUse> uses;
  private final Map<String, Set<String>> forms;

  WaiverNotes(List<WaiverUse> uses, Logframe logframe) {
    this.uses = uses;
    this.forms =
        logframe.indicators().stream().collect(Collectors.toMap(Indicator::code, Indicator::forms));
  }

  Figure noted(Figure figure) {
    String numbers =
        uses.stream()
            .filter(use -> restsOn(figure, use))
            .map(use -> use.waiver().id())
            .distinct()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? figure
        : figure.noted(new FigureNote(FigureNote.Kind.WAIVED, numbers));
  }

  private boolean restsOn(Figure figure, WaiverUse use) {
    Quarter quarter = use.key().quarter();
    boolean toDate =
        figure.measure() == Figure.Measure.CUMULATIVE
            && quarter.compareTo(figure.period().last()) <= 0;
    return (figure.scope().equals(Figure.PROGRAMME) || figure.scope().equals(use.key().province()))
        && (toDate || figure.period().quarters().contains(quarter))
        && forms.getOrDefault(figure.indicator(), Set.of()).contains(use.key().form());
  }
}
