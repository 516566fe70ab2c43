package org.cpting.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnShape;
import org.cpting.core.SourceRef;
import org.cpting.definition.Layout;
import org.cpting.notice.Bilingual;
import org.cpting.notice.FeedbackSheet;
import org.cpting.notice.Finding;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;

/**
 * Finds out from name, folder, titles and sheets together what a file is; contradictions are
 * refused.
 */
final class Recogniser {

  private final Dictionary dictionary;
  private final RawWorkbook workbook;
  private final String name;
  private final String folder;
  private final Evidence evidence;
  private final Map<ReturnKey, ReturnShape> shapes = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  Recogniser(Dictionary dictionary, RawWorkbook workbook, String name, String folder) {
    this.dictionary = dictionary;
    this.workbook = workbook;
    this.name = name;
    this.folder = folder;
    this.evidence = new Evidence(dictionary.codes());
  }

  Recognised recognise() throws Refused {
    List<SheetTop> tops = new ArrayList<>();
    for (RawSheet sheet : workbook.sheets()) {
      SheetTop top = SheetTop.of(sheet);
      if (!FeedbackSheet.is(sheet.name(), top.firstText())) {
        tops.add(top);
      }
    }
    checkVersion();
    String province = province(tops);
    SheetMatcher matcher = new SheetMatcher(dictionary, province, workbook.mark());
    List<SheetMatcher.Match> matches = new ArrayList<>();
    List<SheetTop> tables = new ArrayList<>();
    for (SheetTop top : tops) {
      tables.addAll(matcher.tables(top));
    }
    for (SheetTop top : tables) {
      SheetMatcher.Match match = matcher.match(top);
      if (match != null) {
        matches.add(match);
      } else if (!top.rows().isEmpty() && !isOurs(top.sheet().name())) {
        findings.add(stray(top));
      }
    }
    if (matches.isEmpty()) {
      throw noForm();
    }
    Identification identification = new Identification(evidence, name, folder, province);
    Quarter quarter = identification.quarter(matches);
    identification.checkForms(matches);
    boolean byPrefecture = matches.stream().anyMatch(m -> m.layout().unitIsPrefecture());
    String unit = byPrefecture ? identification.prefecture(matches) : "";
    findings.addAll(identification.findings());
    List<FormPlan> plans = plans(matches, province, unit, quarter);
    return new Recognised(
        province, quarter, unit, plans, Map.copyOf(shapes), List.copyOf(findings));
  }

  /** Groups the sheets by form; a form of which one sheet cannot be read is refused as a whole. */
  private List<FormPlan> plans(
      List<SheetMatcher.Match> matches, String province, String unit, Quarter quarter) {
    Map<String, List<SheetMatcher.Match>> byForm = new LinkedHashMap<>();
    matches.forEach(
        match ->
            byForm
                .computeIfAbsent(match.layout().schema().form(), form -> new ArrayList<>())
                .add(match));
    List<FormPlan> plans = new ArrayList<>();
    byForm.forEach(
        (form, sheets) -> {
          ReturnKey key = new ReturnKey(province, unit, form, quarter);
          shapes.put(key, Shapes.of(workbook, sheets, sheetsOfOthers(matches, form)));
          try {
            List<SheetMatcher.Match> chosen = SheetMatcher.choose(sheets, name);
            sheets.stream()
                .filter(match -> !chosen.contains(match))
                .forEach(match -> findings.add(passedOver(match.top())));
            List<Finding> complaints =
                chosen.stream()
                    .flatMap(match -> match.complaints(dictionary, name).stream())
                    .toList();
            findings.addAll(complaints);
            if (!complaints.isEmpty()) {
              return;
            }
            Layout layout = chosen.get(0).layout();
            plans.add(
                new FormPlan(key, layout, chosen.stream().map(SheetMatcher.Match::plan).toList()));
          } catch (SheetMatcher.FormRefused e) {
            findings.add(e.finding(form));
          }
        });
    return plans;
  }

  private static Set<String> sheetsOfOthers(List<SheetMatcher.Match> matches, String form) {
    return matches.stream()
        .filter(match -> !match.layout().schema().form().equals(form))
        .map(match -> match.top().sheet().name())
        .collect(Collectors.toSet());
  }

  private String province(List<SheetTop> tops) throws Refused {
    Map<String, Set<String>> said = provincesNamed(tops);
    if (said.values().stream().flatMap(Set::stream).distinct().count() > 1) {
      // Instructions and contact lists name many provinces; only sheets with a form bear witness.
      said =
          provincesNamed(
              tops.stream().filter(top -> SheetMatcher.holdsForm(dictionary, top)).toList());
    }
    return Identification.agree("PROVINCE", "省份", "province", said);
  }

  private Map<String, Set<String>> provincesNamed(List<SheetTop> tops) {
    Map<String, Set<String>> said = new LinkedHashMap<>();
    note(said, "文件名 file name", evidence.provinces(name));
    note(said, "文件夹 folder", evidence.provinces(folder));
    for (SheetTop top : tops) {
      String titles = top.sheet().name() + " " + String.join(" ", top.titles(titleRows(top)));
      note(said, "标题 title '" + top.sheet().name() + "'", evidence.provinces(titles));
    }
    return said;
  }

  /**
   * Rows above the first one with three different texts or more: headings and data are wider than
   * titles.
   */
  private static int titleRows(SheetTop top) {
    for (int i = 0; i < top.rows().size(); i++) {
      RawRow row = top.rows().get(i);
      Set<String> texts = new java.util.HashSet<>();
      for (int column = 0; column < row.width(); column++) {
        if (!row.blank(column)) {
          texts.add(row.text(column));
        }
      }
      if (texts.size() > 2) {
        return i;
      }
    }
    return top.rows().size();
  }

  private static void note(Map<String, Set<String>> said, String where, Set<String> what) {
    if (!what.isEmpty()) {
      said.put(where, what);
    }
  }

  /** Whether a sheet is the instructions or the lists of a blank workbook of ours. */
  private boolean isOurs(String sheet) {
    return !workbook.mark().isEmpty()
        && (sheet.equals(dictionary.templates().instructionsSheet())
            || sheet.equals(dictionary.templates().listsSheet()));
  }

  /** A return on an older blank is read by its headings as any other; its sender should know. */
  private void checkVersion() {
    String mark = workbook.mark();
    if (!mark.isEmpty() && !mark.endsWith(";" + dictionary.templates().version())) {
      findings.add(
          new Finding(
              "TEMPLATE_OLD",
              Severity.INFO,
              null,
              SourceRef.file(name),
              "",
              Mask.code(mark),
              new Bilingual(
                  "报表用的是旧版的空白表，已按表头照常读取。",
                  "The return was made on an older blank workbook; it was read by its headings."),
              new Bilingual("下次请使用新版的空白表。", "Please use the new blank next time.")));
    }
  }

  private Finding stray(SheetTop top) {
    return new Finding(
        "SHEET_NOT_READ",
        Severity.INFO,
        null,
        new SourceRef(name, top.sheet().name(), 0, -1),
        "",
        "",
        new Bilingual(
            "工作表中没有认出任何一张报表，未读取。", "No form was recognised in this sheet; it was not read."),
        new Bilingual("如该表应报送，请核对表头。", "If it should be read, check its headings."));
  }

  private Finding passedOver(SheetTop top) {
    return new Finding(
        "SHEET_NOT_READ",
        Severity.INFO,
        null,
        new SourceRef(name, top.sheet().name(), 0, -1),
        "",
        "",
        new Bilingual(
            "另有工作表是这张报表的正本，本表（汇总、隐藏或空白）未读取。",
            "Another sheet is the return; this one (a summary, hidden or empty) was not read."),
        new Bilingual("如应以本表为准，请删除其他表。", "If this one counts, delete the other."));
  }

  private static Refused noForm() {
    return Refused.because(
        "FORM_NOT_FOUND",
        "文件中没有认出任何一张报表（A–D）。",
        "None of the forms A to D was recognised in the file.",
        "请核对表头是否与报表一致；说明、汇总等文件不必报送。",
        "Check that the headings are those of the form; notes and summaries need not be sent.");
  }
}
