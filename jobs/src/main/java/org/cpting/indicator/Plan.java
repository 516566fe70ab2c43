package org.cpting.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Count;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.definition.Quantity;

/**
 * The logframe worked out for a frame: into which rows facts of each class are added up.
 *
 * @param frame the frame
 * @param indicators rows of each indicator
 * @param rows number of rows
 * @param rowsOfClass for each class of the frame the rows its facts are added to
 * @param personRules how persons of the register are counted
 * @param personCells number of cells of all person rules
 * @param countyRules what is taken from the latest states of counties
 */
record Plan(
    Frame frame,
    List<IndicatorRows> indicators,
    int rows,
    List<int[]> rowsOfClass,
    List<PersonRule> personRules,
    int personCells,
    List<CountyRule> countyRules) {

  /** A person's cell must fit into eight bits, see {@link PersonTable}. */
  private static final int MOST_CELLS = 255;

  static Plan of(Logframe logframe, Frame frame, CodeLists lists) {
    FactClassifier classifier = new FactClassifier(lists, logframe.groups());
    List<IndicatorRows> indicators = new ArrayList<>();
    int rows = 0;
    for (Indicator indicator : logframe.indicators()) {
      List<String> labels = new ArrayList<>(List.of(""));
      indicator.by().forEach(axes -> labels.addAll(classifier.labels(indicator, axes)));
      boolean ratio = indicator.kind() == Indicator.Kind.RATIO;
      int denominator = ratio ? rows + labels.size() : IndicatorRows.NO_DENOMINATOR;
      IndicatorRows own =
          new IndicatorRows(indicator, indicator.forms(), List.copyOf(labels), rows, denominator);
      indicators.add(own);
      rows += own.size();
    }
    Compiler compiler = new Compiler(frame, classifier);
    indicators.forEach(compiler::add);
    return compiler.plan(List.copyOf(indicators), rows);
  }

  /** For each class of services whether any indicator counts its persons. */
  boolean[] countedClasses() {
    boolean[] counted = new boolean[frame.scheme(Quantity.SERVICES).size()];
    for (PersonRule rule : personRules) {
      for (int factClass = 0; factClass < counted.length; factClass++) {
        counted[factClass] |= rule.cellOfClass()[factClass] != PersonRule.NONE;
      }
    }
    return counted;
  }

  private static final class Compiler {

    private final Frame frame;
    private final FactClassifier classifier;
    private final List<TreeSet<Integer>> rowsOfClass = new ArrayList<>();
    private final List<PersonRule> personRules = new ArrayList<>();
    private final List<CountyRule> countyRules = new ArrayList<>();

    Compiler(Frame frame, FactClassifier classifier) {
      this.frame = frame;
      this.classifier = classifier;
      for (int i = 0; i < frame.classes(); i++) {
        rowsOfClass.add(new TreeSet<>());
      }
    }

    void add(IndicatorRows rows) {
      Indicator indicator = rows.indicator();
      if (indicator.kind() == Indicator.Kind.LATEST) {
        countyRules.add(new CountyRule(rows.base(), indicator.counts()));
        return;
      }
      if (indicator.kind() == Indicator.Kind.PERSONS) {
        personRules.add(personRule(rows));
      }
      indicator.counts().stream()
          .filter(count -> count.what() != Quantity.PERSONS)
          .forEach(count -> addUp(rows, count, 0));
      int shift = rows.denominatorBase() - rows.base();
      indicator.denominator().forEach(count -> addUp(rows, count, shift));
    }

    private void addUp(IndicatorRows rows, Count count, int shift) {
      ClassScheme scheme = frame.scheme(count.what());
      int offset = frame.offset(count.what());
      for (int factClass : classifier.classes(count, scheme)) {
        for (int row : rowsOf(rows, count, scheme, factClass)) {
          rowsOfClass.get(offset + factClass).add(row + shift);
        }
      }
    }

    private int[] rowsOf(IndicatorRows rows, Count count, ClassScheme scheme, int factClass) {
      List<Integer> all = new ArrayList<>(List.of(rows.base()));
      for (List<Dimension> axes : rows.indicator().by()) {
        String label = classifier.label(axes, count, scheme, factClass);
        if (!label.isEmpty()) {
          all.add(rows.row(label));
        }
      }
      return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private PersonRule personRule(IndicatorRows rows) {
      ClassScheme scheme = frame.scheme(Quantity.SERVICES);
      int[] cellOfClass = new int[scheme.size()];
      Arrays.fill(cellOfClass, PersonRule.NONE);
      Map<String, Integer> cells = new LinkedHashMap<>();
      List<int[]> rowsOfCell = new ArrayList<>();
      Optional<Count> persons =
          rows.indicator().counts().stream()
              .filter(count -> count.what() == Quantity.PERSONS)
              .findFirst();
      for (int factClass : persons.map(c -> classifier.classes(c, scheme)).orElse(new int[0])) {
        int[] own = rowsOf(rows, persons.orElseThrow(), scheme, factClass);
        Integer cell = cells.putIfAbsent(Arrays.toString(own), rowsOfCell.size());
        if (cell == null) {
          rowsOfCell.add(own);
        }
        cellOfClass[factClass] = cell == null ? rowsOfCell.size() - 1 : cell;
      }
      if (rowsOfCell.size() > MOST_CELLS) {
        throw new IllegalArgumentException(
            "Indicator %s breaks persons down into %d cells; at most %d are possible"
                .formatted(rows.indicator().code(), rowsOfCell.size(), MOST_CELLS));
      }
      return new PersonRule(rows, cellOfClass, List.copyOf(rowsOfCell));
    }

    Plan plan(List<IndicatorRows> indicators, int rows) {
      List<int[]> targets =
          rowsOfClass.stream()
              .map(own -> own.stream().mapToInt(Integer::intValue).toArray())
              .toList();
      return new Plan(
          frame,
          indicators,
          rows,
          targets,
          List.copyOf(personRules),
          personRules.stream().mapToInt(PersonRule::cells).sum(),
          List.copyOf(countyRules));
    }
  }
}
