package org.cpting.indicator;

import java.util.ArrayList;
import java.util.List;
import org.cpting.core.FactScanner;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Period;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Indicator;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure.Measure;

/**
 * Takes a figure apart into the rows it was made of. It reads facts as the calculation does but
 * counts on its own, so that the two check each other.
 */
public final class FigureExplainer {

  private final CodeLists lists;
  private final Logframe logframe;
  private final FactClassifier classifier;
  private final List<LoadedSheet> sheets;
  private final FactScanner facts;
  private final Plan plan;

  /**
   * Prepares for taking figures apart.
   *
   * @param sheets every sheet that counts
   * @param facts reads their facts
   */
  public FigureExplainer(
      Logframe logframe,
      CodeLists lists,
      Calendar calendar,
      List<LoadedSheet> sheets,
      FactScanner facts) {
    this.lists = lists;
    this.logframe = logframe;
    this.sheets = sheets;
    this.facts = facts;
    this.classifier = new FactClassifier(lists, logframe.groups());
    this.plan = Plan.of(logframe, Frame.of(lists, calendar, sheets), lists);
  }

  /**
   * Which figure.
   *
   * @param indicator its code
   * @param disaggregation which part; empty for the whole
   */
  public record Question(
      String indicator, Period period, String scope, Measure measure, String disaggregation) {}

  /**
   * Takes a figure apart.
   *
   * @throws IllegalArgumentException if there is no such indicator, or no such part of it
   */
  public FigureParts explain(Question question) {
    return new FigureSearch(plan, lists, classifier, question, sheets, facts).parts();
  }

  /** The parts of an indicator's breakdowns, in the order they are printed. */
  public List<String> labels(String indicator) {
    Indicator one = logframe.indicator(indicator);
    List<String> labels = new ArrayList<>();
    one.by().forEach(axes -> labels.addAll(classifier.labels(one, axes)));
    return labels;
  }
}
