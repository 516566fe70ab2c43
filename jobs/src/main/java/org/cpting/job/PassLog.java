package org.cpting.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cpting.core.Period;
import org.cpting.core.ReturnLoad;
import org.cpting.diff.ReturnDiff;
import org.cpting.notice.Finding;
import org.cpting.report.NarrativeComplaint;
import org.cpting.report.pdf.TemplateFault;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.StoredCheck;

/** What one pass did; its steps write it, its caller reads it. */
public final class PassLog {

  private final List<TakenFile> taken = new ArrayList<>();
  private final Map<Integer, String> feedback = new HashMap<>();
  private final Map<Integer, List<ReturnDiff>> changes = new HashMap<>();
  private final List<String> waiting = new ArrayList<>();
  private final List<String> rendered = new ArrayList<>();
  private final List<StoredCheck> checks = new ArrayList<>();
  private final List<NarrativeComplaint> narratives = new ArrayList<>();
  private final List<TemplateFault> templates = new ArrayList<>();
  private final Set<Period> uncalculated = new TreeSet<>();
  private int figuresChanged;
  private boolean calculated;

  /**
   * A file that was taken.
   *
   * @param fileId key under which the ledger knows it; 0 if it was left in the inbox
   * @param name its name
   * @param status what became of it
   * @param returns its forms
   * @param findings what was found in it
   * @param sameAs name of the file with the same bytes that came before; empty if none did
   */
  public record TakenFile(
      int fileId,
      String name,
      FileStatus status,
      List<ReturnLoad> returns,
      List<Finding> findings,
      String sameAs) {}

  void taken(TakenFile file) {
    taken.add(file);
  }

  void feedback(int fileId, String folder) {
    feedback.put(fileId, folder);
  }

  void changes(int fileId, List<ReturnDiff> diffs) {
    changes.put(fileId, diffs);
  }

  void checks(List<StoredCheck> found) {
    checks.addAll(found);
  }

  void waiting(String name) {
    waiting.add(name);
  }

  void rendered(String file) {
    rendered.add(file);
  }

  void narratives(List<NarrativeComplaint> unusable) {
    narratives.addAll(unusable);
  }

  void uncalculated(Period period) {
    uncalculated.add(period);
  }

  void templates(List<TemplateFault> faults) {
    templates.addAll(faults);
  }

  void calculated(int changed) {
    calculated = true;
    figuresChanged = changed;
  }

  public List<TakenFile> taken() {
    return List.copyOf(taken);
  }

  /** Where the feedback on a file is, as a path below the outbox; empty if none was made. */
  public String feedback(TakenFile file) {
    return feedback.getOrDefault(file.fileId(), "");
  }

  /** What the forms of a file changed in the returns they replaced. */
  public List<ReturnDiff> changes(TakenFile file) {
    return changes.getOrDefault(file.fileId(), List.of());
  }

  /** What cross checks found and had not found before, what matters most first. */
  public List<StoredCheck> checks() {
    return List.copyOf(checks);
  }

  /** Files left in the inbox because they are still being written. */
  public List<String> waiting() {
    return List.copyOf(waiting);
  }

  /** Reports rendered, as paths below the outbox. */
  public List<String> rendered() {
    return List.copyOf(rendered);
  }

  /** Why reports were not rendered. */
  public List<TemplateFault> templates() {
    return List.copyOf(templates);
  }

  /** Periods on which no report was rendered because none of their figures is calculated yet. */
  public List<Period> uncalculated() {
    return List.copyOf(uncalculated);
  }

  /** What officers wrote and reports left out. */
  public List<NarrativeComplaint> narratives() {
    return List.copyOf(narratives);
  }

  /** Figures that are not what they were. */
  public int figuresChanged() {
    return figuresChanged;
  }

  /** Whether figures were calculated at all. */
  public boolean calculated() {
    return calculated;
  }

  /** Whether the pass found nothing to do. */
  public boolean idle() {
    return taken.isEmpty() && !calculated && rendered.isEmpty();
  }

  /** Whether a row, a form, a file, a narrative or a template was refused. */
  public boolean refusals() {
    return !narratives.isEmpty()
        || !templates.isEmpty()
        || taken.stream()
            .anyMatch(
                file -> file.status() == FileStatus.PARTLY || file.status() == FileStatus.REFUSED);
  }
}
