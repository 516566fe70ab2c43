package org.cpting.feedback.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cpting.feedback.Marks;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/** What is marked in one cell: one finding or several. */
final class Mark {

  private static final int SHOWN = 5;

  private final List<Finding> findings = new ArrayList<>();

  void add(Finding finding) {
    findings.add(finding);
  }

  void addAll(Mark other) {
    findings.addAll(other.findings);
  }

  /** The gravest of its findings. */
  Severity severity() {
    Severity gravest = Severity.INFO;
    for (Finding finding : findings) {
      gravest = finding.severity().compareTo(gravest) < 0 ? finding.severity() : gravest;
    }
    return gravest;
  }

  /** The text of its comment: Chinese first, English below. */
  String comment() {
    Set<String> texts = new LinkedHashSet<>();
    findings.forEach(finding -> texts.add(text(finding)));
    StringBuilder all = new StringBuilder();
    texts.stream()
        .limit(SHOWN)
        .forEach(text -> all.append(all.isEmpty() ? "" : "\n\n").append(text));
    if (texts.size() > SHOWN) {
      int more = texts.size() - SHOWN;
      all.append("\n\n… 另有 " + more + " 条，见反馈表。 " + more + " more: see the feedback sheet.");
    }
    return all.toString();
  }

  private static String text(Finding finding) {
    Severity severity = finding.severity();
    StringBuilder text = new StringBuilder(Marks.sign(severity));
    text.append(' ').append(Marks.words(severity).zh());
    text.append(' ').append(Marks.words(severity).en());
    text.append(" ").append(finding.code()).append('\n');
    text.append(finding.text().zh()).append(finding.fix().zh()).append('\n');
    if (!finding.notChecked().isEmpty()) {
      text.append(finding.notChecked().zh()).append('\n');
    }
    text.append(finding.text().en()).append(' ').append(finding.fix().en());
    if (!finding.notChecked().isEmpty()) {
      text.append(' ').append(finding.notChecked().en());
    }
    return text.toString();
  }
}
