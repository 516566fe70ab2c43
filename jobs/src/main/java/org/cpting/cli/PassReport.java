package org.cpting.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpting.core.Period;
import org.cpting.core.ReturnLoad;
import org.cpting.job.ComparedReturns;
import org.cpting.job.PassLog;
import org.cpting.job.Settings;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.report.NarrativeComplaint;
import org.cpting.warehouse.FileStatus;

/** Tells what a pass did. */
final class PassReport {

  private static final int SHOWN = 5;

  private final PassLog log;
  private final Settings settings;

  PassReport(PassLog log, Settings settings) {
    this.log = log;
    this.settings = settings;
  }

  void print(PrintWriter out) {
    for (PassLog.TakenFile file : log.taken()) {
      file(out, file);
      log.changes(file).forEach(diff -> out.println("          " + DiffLines.summary(diff)));
      String feedback = log.feedback(file);
      if (!feedback.isEmpty()) {
        out.println("          feedback 反馈: " + settings.workspace().outbox().resolve(feedback));
      }
    }
    checks(out);
    log.waiting().forEach(name -> out.println("waits     " + name + " (still being written 尚在写入)"));
    if (log.calculated()) {
      out.println("figures   " + log.figuresChanged() + " changed");
    }
    log.rendered()
        .forEach(name -> out.println("report    " + settings.workspace().outbox().resolve(name)));
    log.templates().forEach(one -> out.println("template  " + ReportCheckCommand.line(one)));
    log.narratives().forEach(one -> out.println("narrative " + line(one)));
    log.uncalculated()
        .forEach(
            period ->
                out.println(
                    "waits     no report on %s: its figures are not calculated; run 'cpting calculate' first 尚未计算，请先运行 cpting calculate"
                        .formatted(period)));
    if (log.idle() && log.uncalculated().isEmpty()) {
      out.println("nothing to do: no new file, and figures and reports are up to date");
    }
  }

  private void checks(PrintWriter out) {
    log.checks().stream()
        .limit(SHOWN)
        .forEach(one -> out.println("unusual   " + ChecksCommand.line(one).strip()));
    if (log.checks().size() > SHOWN) {
      out.println(
          "          … "
              + log.checks().size()
              + " in all: cpting checks lists them 用 cpting checks 查看");
    }
  }

  private static void file(PrintWriter out, PassLog.TakenFile file) {
    int rows = file.returns().stream().mapToInt(ReturnLoad::rows).sum();
    int accepted = file.returns().stream().mapToInt(ReturnLoad::accepted).sum();
    String what =
        switch (file.status()) {
          case ACCEPTED -> "accepted  %s: %d rows".formatted(file.name(), rows);
          case PARTLY ->
              "partly    %s: %d of %d rows accepted".formatted(file.name(), accepted, rows);
          case REFUSED -> "refused   " + file.name();
          case DUPLICATE -> "duplicate " + file.name() + ": same content as " + file.sameAs();
        };
    out.println(what);
    file.findings().stream()
        .filter(finding -> finding.code().equals(ComparedReturns.READ_AGAIN))
        .map(PassReport::line)
        .distinct()
        .forEach(line -> out.println("          " + line));
    Map<String, Integer> counts = new TreeMap<>();
    int shown = 0;
    for (Finding finding : file.findings()) {
      if (finding.severity() == Severity.INFO && file.status() != FileStatus.DUPLICATE) {
        continue;
      }
      counts.merge(finding.code(), 1, Integer::sum);
      if (finding.at().row() == 0 || shown < SHOWN) {
        shown++;
        out.println("          " + line(finding));
      }
    }
    int total = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (total > shown) {
      out.println("          … " + total + " in all: " + counts);
    }
  }

  /** One finding in two languages: where, what, what to do. */
  static String line(Finding finding) {
    StringBuilder line = new StringBuilder();
    if (finding.at().sheet() != null) {
      line.append(finding.at().sheet()).append(' ');
    }
    if (!finding.at().cell().isEmpty()) {
      line.append(finding.at().cell()).append(' ');
    } else if (finding.at().row() > 0) {
      line.append("row ").append(finding.at().row()).append(' ');
    }
    return line.append(finding.code())
        .append("  ")
        .append(finding.text().zh())
        .append(finding.fix().zh())
        .append("  ")
        .append(finding.text().en())
        .append(' ')
        .append(finding.fix().en())
        .toString();
  }

  /** Why a narrative is left out, in two languages. */
  static String line(NarrativeComplaint one) {
    return "%s  未采用：%s  left out: %s".formatted(one.where(), one.text().zh(), one.text().en());
  }

  static Map<String, Object> json(NarrativeComplaint one) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("file", one.file().toString());
    entry.put("line", one.line());
    entry.put("zh", one.text().zh());
    entry.put("en", one.text().en());
    return entry;
  }

  Map<String, Object> json() {
    List<Object> files = new ArrayList<>();
    for (PassLog.TakenFile file : log.taken()) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("file", file.name());
      entry.put("status", file.status().id());
      List<Object> forms = new ArrayList<>();
      for (ReturnLoad load : file.returns()) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("province", load.key().province());
        form.put("period", load.key().quarter().id());
        form.put("form", load.key().form());
        form.put("rows", load.rows());
        form.put("accepted", load.accepted());
        form.put("rejected", load.rejected());
        forms.add(form);
      }
      entry.put("forms", forms);
      entry.put("replaces", log.changes(file).stream().map(DiffLines::map).toList());
      entry.put("feedback", log.feedback(file).isEmpty() ? null : log.feedback(file));
      entry.put("findings", file.findings().stream().map(Json::finding).toList());
      files.add(entry);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("files", files);
    all.put("checks", log.checks().stream().map(ChecksCommand::json).toList());
    all.put("templates", log.templates().stream().map(ReportCheckCommand::json).toList());
    all.put("narratives", log.narratives().stream().map(PassReport::json).toList());
    all.put("waiting", log.waiting());
    all.put("uncalculated", log.uncalculated().stream().map(Period::id).toList());
    all.put("figures_changed", log.figuresChanged());
    all.put("rendered", log.rendered());
    return all;
  }
}
