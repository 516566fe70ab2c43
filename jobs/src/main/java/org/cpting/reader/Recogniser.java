package org.cpting.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
import org.jspecify.annotations.Nullable;

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
  private final List<Refused> contradictions = new ArrayList<>();
  private final Map<String, Set<Integer>> below;

  /**
   * Prepares for a file.
   *
   * @param below for each sheet the rows in which reading met the header of a further table
   */
  Recogniser(
      Dictionary dictionary,
      RawWorkbook workbook,
      String name,
      String folder,
      Map<String, Set<Integer>> below) {
    this.below = below;
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
    List<SheetMatcher.Match> matches = matches(tops, province);
    Identification identification = new Identification(evidence, name, folder, province);
    Quarter quarter = weighed(() -> identification.quarter(matches));
    weighed(
        () -> {
          identification.checkForms(matches);
          return "";
        });
    boolean byPrefecture = matches.stream().anyMatch(m -> m.layout().unitIsPrefecture());
    String unit = byPrefecture ? weighed(() -> identification.prefecture(matches)) : "";
    findings.addAll(identification.findings());
    if (quarter == null || unit == null || !contradictions.isEmpty()) {
      throw refused(matches);
    }
    List<FormPlan> plans = plans(matches, province, unit, quarter);
    return new Recognised(
        province, quarter, unit, plans, Map.copyOf(shapes), List.copyOf(findings));
  }

  /** The sheets, or the tables on them, that hold a form of the province. */
  private List<SheetMatcher.Match> matches(List<SheetTop> tops, String province) throws Refused {
    SheetMatcher matcher = new SheetMatcher(dictionary, province, workbook.mark());
    List<SheetMatcher.Match> matches = new ArrayList<>();
    Refused tooWide = null;
    for (SheetTop whole : tops) {
      Set<Integer> rows = below.getOrDefault(whole.sheet().name(), Set.of());
      for (SheetTop top : matcher.tables(whole, rows)) {
        SheetMatcher.Match match = matcher.match(top);
        Refused size = match == null ? matcher.tooWide(top) : null;
        boolean under = top.sheet() instanceof SheetWindow window && window.top() > 1;
        if (match != null) {
          matches.add(match);
        }
        if (size != null) {
          tooWide = size;
          findings.add(size.finding(null, Remarks.at(name, top)));
        } else if (under && !rows.isEmpty()) {
          findings.add(Remarks.below(name, top, match));
        } else if (match == null && !top.rows().isEmpty() && !isOurs(top.sheet().name())) {
          findings.add(Remarks.stray(name, top));
        }
      }
    }
    if (matches.isEmpty()) {
      throw tooWide == null ? noForm() : tooWide;
    }
    return matches;
  }

  /** Something that name, titles and sheets tell together. */
  private interface Weighed<T> {
    T get() throws Refused;
  }

  /** What they tell, null if they contradict one another or say nothing, which is kept. */
  private <T> @Nullable T weighed(Weighed<T> what) {
    try {
      return what.get();
    } catch (Refused e) {
      contradictions.add(e);
      return null;
    }
  }

  /** All that could be found out of a file that is refused as a whole, in one pass. */
  private Refused refused(List<SheetMatcher.Match> matches) {
    contradictions.subList(1, contradictions.size()).stream()
        .map(e -> e.finding(null, SourceRef.file(name)))
        .forEach(findings::add);
    matches.stream()
        .flatMap(match -> match.complaints(dictionary, name).stream())
        .distinct()
        .forEach(findings::add);
    return contradictions.get(0).with(findings);
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
                .forEach(match -> findings.add(Remarks.passedOver(name, match.top())));
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

  /** Sheets that hold other forms and not this one. */
  private static Set<String> sheetsOfOthers(List<SheetMatcher.Match> matches, String form) {
    Map<Boolean, Set<String>> own =
        matches.stream()
            .collect(
                Collectors.partitioningBy(
                    match -> match.layout().schema().form().equals(form),
                    Collectors.mapping(match -> match.top().sheet().name(), Collectors.toSet())));
    Set<String> others = new HashSet<>(own.getOrDefault(false, Set.of()));
    others.removeAll(own.getOrDefault(true, Set.of()));
    return others;
  }

  private String province(List<SheetTop> tops) throws Refused {
    Testimony said = provincesNamed(tops);
    if (said.all().size() > 1) {
      // Instructions and contact lists name many provinces; only sheets with a form bear witness.
      said =
          provincesNamed(
              tops.stream().filter(top -> SheetMatcher.holdsForm(dictionary, top)).toList());
    }
    return Identification.agree("PROVINCE", "省份", "province", said);
  }

  private Testimony provincesNamed(List<SheetTop> tops) {
    Testimony said =
        new Testimony()
            .add(Testimony.FILE, evidence.provinces(name))
            .add(Testimony.FOLDER, evidence.provinces(folder));
    for (SheetTop top : tops) {
      int rows = titleRows(top);
      String titles = top.sheet().name() + " " + String.join(" ", top.titles(rows));
      said.addTitles(
          top,
          rows,
          evidence.provinces(titles),
          text -> Identification.unworded(evidence.provinces(text)));
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
      Set<String> texts = new HashSet<>();
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

  private static Refused noForm() {
    return Refused.because(
        "FORM_NOT_FOUND",
        "文件中没有认出任何一张报表（A–D）。",
        "None of the forms A to D was recognised in the file.",
        "请核对表头是否与报表一致；说明、汇总等文件不必报送。",
        "Check that the headings are those of the form; notes and summaries need not be sent.");
  }
}
