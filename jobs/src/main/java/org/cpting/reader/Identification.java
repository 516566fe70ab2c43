package org.cpting.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;

/** Weighs what name, folder, titles and sheets say of period, unit and form. */
final class Identification {

  private final Evidence evidence;
  private final String name;
  private final String folder;
  private final String province;
  private final List<Finding> findings = new ArrayList<>();

  Identification(Evidence evidence, String name, String folder, String province) {
    this.evidence = evidence;
    this.name = name;
    this.folder = folder;
    this.province = province;
  }

  List<Finding> findings() {
    return findings;
  }

  /**
   * The quarter. Name and titles must agree. A folder of a later quarter is where a late or
   * corrected return lands, and is only remarked; a folder of an earlier one is a contradiction,
   * since nothing is received before its period.
   */
  Quarter quarter(List<SheetMatcher.Match> matches) throws Refused {
    Testimony said = new Testimony().add(Testimony.FILE, ids(Evidence.quarters(name)));
    for (SheetMatcher.Match match : matches) {
      String sheet = match.top().sheet().name();
      said.add("工作表名 sheet name '" + sheet + "'", ids(Evidence.quarters(sheet)));
      said.addTitles(
          match.top(),
          match.header().index(),
          ids(Evidence.quarters(match.titles())),
          Identification::named);
    }
    Set<Quarter> folders = Evidence.quarters(folder);
    if (said.isSilent()) {
      said.add(Testimony.FOLDER, ids(folders));
    }
    if (said.isSilent()) {
      checkFiscal(matches);
    }
    Quarter quarter = Quarter.of(agree("PERIOD", "报告期", "period", said));
    for (Quarter other : folders) {
      if (other.compareTo(quarter) < 0) {
        said.add(Testimony.FOLDER, ids(folders));
        throw contradiction("PERIOD", "报告期", "period", said);
      }
      if (other.compareTo(quarter) > 0) {
        findings.add(laterFolder(quarter, other));
      }
    }
    checkMonths(matches, quarter);
    return quarter;
  }

  private static Set<String> ids(Set<Quarter> quarters) {
    return quarters.stream().map(Quarter::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The quarters a text names, each with the words that do, which name no person. */
  private static Map<String, String> named(String text) {
    Map<String, String> named = new TreeMap<>();
    Evidence.named(text).forEach((quarter, words) -> named.put(quarter.id(), words));
    return named;
  }

  /** Says so where a quarter is named that could be one of the fiscal year or of the calendar. */
  private void checkFiscal(List<SheetMatcher.Match> matches) throws Refused {
    List<String> texts = new ArrayList<>(List.of(name, folder));
    matches.forEach(match -> texts.addAll(List.of(match.top().sheet().name(), match.titles())));
    for (String text : texts) {
      String found = Evidence.fiscalQuarter(text);
      if (!found.isEmpty()) {
        throw Refused.because(
            "PERIOD_UNKNOWN",
            "“" + found + "”说不清报告期：可能是财政年度的季度，也可能是公历年的季度。",
            "'"
                + found
                + "' does not tell the period: it could be a quarter of the fiscal year or of the calendar year.",
            "请在文件名中写明公历年和季度，例如：××省2011年第二季度报表.xlsx（4–6月）。",
            "Put the calendar year and its quarter into the file's name, e.g. ××省2011年第二季度报表.xlsx or 2011Q2 (April to June).");
      }
    }
  }

  private static void checkMonths(List<SheetMatcher.Match> matches, Quarter quarter)
      throws Refused {
    for (SheetMatcher.Match match : matches) {
      String sheet = match.top().sheet().name();
      for (int month : Evidence.bareMonths(sheet)) {
        if (Quarter.ofMonth(quarter.year(), month).number() != quarter.number()) {
          throw contradiction(
              "PERIOD",
              "报告期",
              "period",
              new Testimony()
                  .add("其余 the rest", Set.of(quarter.id()))
                  .add("工作表名 sheet name", Set.of(sheet)));
        }
      }
    }
  }

  /** The prefecture that reports. */
  String prefecture(List<SheetMatcher.Match> matches) throws Refused {
    Testimony said = new Testimony().add(Testimony.FILE, evidence.prefectures(name, province));
    for (SheetMatcher.Match match : matches) {
      said.addTitles(
          match.top(),
          match.header().index(),
          evidence.prefectures(match.titles(), province),
          text -> unworded(evidence.prefectures(text, province)));
    }
    if (said.isSilent()) {
      // Two prefectures without a name would replace one another.
      said.add(Testimony.FOLDER, evidence.prefectures(folder, province));
    }
    return agree("UNIT", "填报单位", "reporting unit", said);
  }

  /**
   * The forms found must be among those that the file's name and the sheets' names name, where they
   * name any. The name of a sheet with several tables may name one of them.
   */
  void checkForms(List<SheetMatcher.Match> matches) throws Refused {
    Set<String> named = Evidence.forms(name);
    for (SheetMatcher.Match match : matches) {
      String form = match.layout().schema().form();
      Set<String> bySheet = Evidence.forms(match.top().sheet().name());
      if (onSheet(matches, match.top().sheet().name()).stream().anyMatch(bySheet::contains)) {
        bySheet = Set.of();
      }
      for (Set<String> names : List.of(named, bySheet)) {
        if (!names.isEmpty() && !names.contains(form.substring(0, 1))) {
          throw contradiction(
              "FORM",
              "报表",
              "form",
              new Testimony()
                  .add("名称 name", names)
                  .add("内容 content '" + match.top().sheet().name() + "'", Set.of(form)));
        }
      }
    }
  }

  /** Letters of the forms on a sheet. */
  private static Set<String> onSheet(List<SheetMatcher.Match> matches, String sheet) {
    return matches.stream()
        .filter(match -> match.top().sheet().name().equals(sheet))
        .map(match -> match.layout().schema().form().substring(0, 1))
        .collect(Collectors.toSet());
  }

  /** Things said that need no other words to be shown. */
  static Map<String, String> unworded(Set<String> said) {
    return said.stream().collect(Collectors.toMap(one -> one, one -> ""));
  }

  /** The one thing all evidence says. */
  static String agree(String what, String zh, String en, Testimony said) throws Refused {
    Set<String> all = said.all();
    if (all.size() == 1) {
      return all.iterator().next();
    }
    if (all.isEmpty()) {
      throw Refused.because(
          what + "_UNKNOWN",
          "文件名、文件夹和标题都没有说明" + zh + "。",
          "Neither file name, folder nor titles tell the " + en + ".",
          "请在文件名中写明，例如：××省××市2011年第二季度报表.xlsx。",
          "Put it into the file's name, e.g. ××省××市2011年第二季度报表.xlsx (province, prefecture, quarter).");
    }
    throw contradiction(what, zh, en, said);
  }

  private static Refused contradiction(String what, String zh, String en, Testimony said) {
    return Refused.because(
        what + "_CONTRADICTION",
        zh + "前后矛盾——" + said + "。",
        "The " + en + " is contradictory - " + said + ".",
        "请改正文件名或标题，使其一致后重新报送。",
        "Correct the file's name or its titles so that they agree, and send it again.");
  }

  private Finding laterFolder(Quarter quarter, Quarter other) {
    return new Finding(
        "FOLDER_LATER",
        Severity.INFO,
        null,
        SourceRef.file(name),
        "",
        other.id(),
        new Bilingual(
            "文件放在 " + other.id() + " 的文件夹里，内容是 " + quarter.id() + "，按 " + quarter.id() + " 读取。",
            "The file lay in the folder of "
                + other.id()
                + "; it says "
                + quarter.id()
                + " and was read so."),
        new Bilingual("迟报或更正的报表无需处理。", "Nothing to do for a late or corrected return."));
  }
}
