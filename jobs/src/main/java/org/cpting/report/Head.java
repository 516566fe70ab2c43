package org.cpting.report;

import java.util.HashMap;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.report.ReportDefinition.Edition;
import org.cpting.report.Wording.Words;

/**
 * What stands on every page: title, period, run and data cut-off.
 *
 * @param context what the report draws on
 * @param report the report
 */
record Head(BlockContext context, ReportDefinition report) {

  String title() {
    Words title = context.wording().words(report.title(context.period()));
    String scope = context.scope().isProgramme() ? "" : " \u00b7 " + scopeName().joined();
    return title.joined() + scope + " \u00b7 " + period().joined();
  }

  String file(Edition edition) {
    String scope = context.scope().isProgramme() ? "" : "_" + context.scope().code();
    return report.id() + "_" + context.period().id() + scope + "_" + edition.id() + ".pdf";
  }

  private Words period() {
    return context.dates().period(context.period());
  }

  private Words scopeName() {
    if (context.scope().isProgramme()) {
      return context.wording().words("programme");
    }
    return context.wording().words(context.codes().get("provinces").get(context.scope().code()));
  }

  /** By the names templates know them under; those of the second language end in 2. */
  Map<String, String> parameters() {
    Map<String, String> all = new HashMap<>();
    put(all, "title", context.wording().words(report.title(context.period())));
    put(all, "period", period());
    put(all, "scope", scopeName());
    put(all, "status", status());
    all.put("draft", String.valueOf(context.data().stamp().draft()));
    Period period = context.period();
    put(all, "range", context.dates().range(period));
    all.put("run", context.data().stamp().runId());
    all.put("cutOff", context.dates().moment(context.data().stamp().cutOff()));
    all.put("versions", context.data().stamp().versions());
    put(all, "disclosureNotice", notice());
    return all;
  }

  /** A draft is provisional while a return that was expected for its period has not come. */
  private Words status() {
    Stamp.Issue issue = context.data().stamp().issue();
    if (issue != null) {
      return context
          .wording()
          .words("status.final")
          .with("edition", String.valueOf(issue.edition()))
          .with("moment", context.dates().moment(issue.at()));
    }
    boolean complete =
        context.data().quality().returns(context.period(), context.scope()).stream()
            .allMatch(one -> one.isReceived() || !one.expected());
    return context.wording().words(complete ? "status.draft" : "status.provisional");
  }

  /** Printed on every page while figures are not protected; empty otherwise. */
  private Words notice() {
    String reason = context.data().unprotectedBecause();
    return reason.isEmpty()
        ? new Words("", "")
        : context.wording().words("disclosure.off").with("reason", reason);
  }

  private static void put(Map<String, String> all, String name, Words words) {
    all.put(name, words.first());
    all.put(name + "2", words.second());
  }
}
