package org.cpting.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.Measure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.FigureNote;
import org.cpting.indicator.Reconciliation;

/** The figures as they may be published, and why. One pattern for everything a pass puts out. */
public final class Protection {

  private final List<Figure> figures;
  private final Counts counts;
  private final DisclosurePolicy policy;
  private final Set<Cell> hidden;
  private final Decision decision;
  private final boolean solved;

  Protection(
      List<Figure> figures,
      Counts counts,
      Decision decision,
      DisclosurePolicy policy,
      boolean solved) {
    this.policy = policy;
    this.figures = figures;
    this.counts = counts;
    this.decision = decision;
    this.solved = solved;
    hidden = decision.hidden();
  }

  /**
   * The figures to publish. A hidden one has state SUPPRESSED and no number, whether it is small
   * itself or protects another: which of the two would help an outsider.
   */
  public List<Figure> figures() {
    return figures.stream().map(this::published).toList();
  }

  private Figure published(Figure figure) {
    Cell cell = counts.cell(figure);
    boolean hide = hidden.contains(cell) && figure.state() == State.VALUE;
    String reason = reason(figure, cell);
    if (!hide && reason.equals(figure.reason())) {
      return figure;
    }
    return new Figure(
        figure.indicator(),
        figure.period(),
        figure.scope(),
        figure.measure(),
        figure.disaggregation(),
        hide ? State.SUPPRESSED : figure.state(),
        hide ? null : figure.value(),
        hide ? null : figure.denominator(),
        reason);
  }

  /** A remark that counts persons loses its number where that is hidden. */
  private String reason(Figure figure, Cell cell) {
    if (!hidden.contains(cell.part(Cell.REPORTED))) {
      return figure.reason();
    }
    return FigureNote.parse(figure.reason()).stream()
        .map(
            note ->
                note.kind() == FigureNote.Kind.NOT_DEDUPLICATED
                    ? new FigureNote(note.kind(), "")
                    : note)
        .map(FigureNote::toString)
        .collect(Collectors.joining("; "));
  }

  /**
   * How persons were told apart, where that may be told: neither those known by weaker keys nor the
   * others may be few, nor few more than an earlier period tells of, and their number must not tell
   * one that is hidden.
   */
  public List<Reconciliation> reconciliations(List<Reconciliation> all) {
    List<Reconciliation> shown = new ArrayList<>();
    all.stream()
        .filter(one -> one.measure() == Measure.CUMULATIVE)
        .filter(one -> isWholeShown(one))
        .sorted(
            Comparator.comparing(Reconciliation::indicator).thenComparing(Reconciliation::period))
        .filter(one -> shown.stream().allMatch(before -> isFarFrom(one, before)))
        .filter(one -> !policy.isSmall(one.byWeakerKeys()) && !policy.isSmall(one.byIdNumber()))
        .forEach(shown::add);
    return shown;
  }

  private boolean isWholeShown(Reconciliation one) {
    Cell programme = counts.cell(one.indicator(), one.period(), Figure.PROGRAMME, one.measure());
    return !hidden.contains(programme) && !hidden.contains(programme.part(Cell.REPORTED));
  }

  private boolean isFarFrom(Reconciliation one, Reconciliation before) {
    return !one.indicator().equals(before.indicator())
        || !policy.isSmall(Math.abs(one.byWeakerKeys() - before.byWeakerKeys()))
            && !policy.isSmall(Math.abs(one.byIdNumber() - before.byIdNumber()));
  }

  /** Figures that are hidden, as they truly are; for internal eyes only. */
  public List<Hidden> hidden() {
    return figures.stream()
        .filter(figure -> figure.state() == State.VALUE && hidden.contains(counts.cell(figure)))
        .map(figure -> new Hidden(figure, decision.small().contains(counts.cell(figure))))
        .toList();
  }

  /**
   * A figure that is hidden.
   *
   * @param figure as it truly is
   * @param small whether it is hidden because it is small, or else to protect another
   */
  public record Hidden(Figure figure, boolean small) {}

  /** Whether it was solved just now; else it is the decision that was kept. */
  public boolean isSolvedAnew() {
    return solved;
  }

  /** Weight of what is hidden to protect something else. */
  public long cost() {
    return decision.cost();
  }

  /** Proven: of what each quarter adds, no safe choice weighs less than this in all. */
  public long bound() {
    return decision.bound();
  }

  /** In words: what hiding more than the small counts costs, and how near that is to the least. */
  public String informationLost() {
    if (isOptimal()) {
      return "weight %d, proven to be the least".formatted(cost());
    }
    return "weight %d, proven to be %d at least (%d %% above it)"
        .formatted(cost(), bound(), 100 * (cost() - bound()) / Math.max(1, bound()));
  }

  /** Whether it is proven that nothing less would do, given what each quarter before it hides. */
  public boolean isOptimal() {
    return cost() == bound();
  }

  /** Counts that earlier publications bound more tightly than the policy allows. */
  public List<String> limited() {
    return decision.limited();
  }
}
