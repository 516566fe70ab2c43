package org.cpting.reader;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cpting.core.SourceRef;
import org.cpting.definition.Layout;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/** Finds the form a sheet holds, by its headings. */
final class SheetMatcher {

  private static final int ENOUGH_PERCENT = 50;
  private static final int SUMMARY_LACKS = 2;

  /** What a form's refusal hides. */
  static final Bilingual NO_ROW_OF_FORM =
      new Bilingual("因此未检查：这张报表的各行。", "Therefore not checked: the rows of this form.");

  private final Dictionary dictionary;
  private final List<Layout> layouts;
  private @Nullable Refused tooWide;

  SheetMatcher(Dictionary dictionary, String province, String mark) {
    this.dictionary = dictionary;
    Layout blank = dictionary.blank(province, mark);
    Stream<Layout> own =
        dictionary.layouts().stream()
            .filter(l -> l.province().equals(province))
            .filter(l -> blank == null || !l.schema().form().equals(blank.schema().form()));
    this.layouts = Stream.concat(Stream.ofNullable(blank), own).toList();
  }

  /** The form whose headings a sheet has most of; null if it has less than half of any form's. */
  @Nullable Match match(SheetTop upright) {
    Match best = null;
    SheetTop turned = null;
    tooWide = null;
    for (Layout layout : layouts) {
      turned = layout.across() && turned == null ? turned(upright) : turned;
      SheetTop top = layout.across() && turned != null ? turned : upright;
      Header header = Header.find(top, dictionary.book(layout.schema()));
      if (header != null && header.percent() >= ENOUGH_PERCENT) {
        Match match = new Match(top, layout, TitleUnit.in(header, top, dictionary));
        if (match.wordsFit() && (best == null || match.betterThan(best))) {
          best = match;
        }
      }
    }
    return best;
  }

  private @Nullable SheetTop turned(SheetTop upright) {
    try {
      return SheetTop.of(new SheetAcross(upright.sheet()));
    } catch (Refused e) {
      tooWide = e;
      return null;
    }
  }

  /** Why the sheet looked at last could hold a form and is not read for its size, null if none. */
  @Nullable Refused tooWide(SheetTop top) {
    return Header.isTooWide(top) ? Header.tooWide() : tooWide;
  }

  /**
   * The tables of a sheet: several where a layout stacks them, where reading found another below,
   * or where headings repeat.
   *
   * @param below rows in which headers of further tables stand
   */
  List<SheetTop> tables(SheetTop whole, Collection<Integer> below) throws Refused {
    List<SheetTop> tables = new ArrayList<>();
    List<RawSheet> parts =
        layouts.stream().anyMatch(Layout::stacked)
            ? Tables.stacked(whole.sheet(), dictionary)
            : below.isEmpty() ? List.of(whole.sheet()) : Tables.split(whole.sheet(), below);
    for (RawSheet part : parts) {
      SheetTop top = part == whole.sheet() ? whole : SheetTop.of(part);
      Match match = match(top);
      List<SheetTop> beside =
          match == null || match.layout().across()
              ? List.of()
              : Tables.sideBySide(top, dictionary.book(match.layout().schema()));
      if (beside.isEmpty() && match != null && !match.header().complete()) {
        beside = apart(top);
      }
      tables.addAll(beside.isEmpty() ? List.of(top) : beside);
    }
    return tables;
  }

  /** Tables of different forms side by side, if each is complete; none otherwise. */
  private List<SheetTop> apart(SheetTop top) throws Refused {
    List<SheetTop> tables = Tables.apart(top);
    Set<String> forms = new HashSet<>();
    for (SheetTop table : tables) {
      Match match = match(table);
      if (match == null
          || !match.header().complete()
          || !forms.add(match.layout().schema().form())) {
        return List.of();
      }
    }
    return tables;
  }

  /**
   * The sheets to read of those that hold one form. A summary that shares some headings with it, a
   * hidden copy or an empty pattern does not make it doubtful which sheet is the return.
   */
  static List<Match> choose(List<Match> found, String file) throws FormRefused {
    List<Match> sheets = found;
    if (sheets.stream().anyMatch(match -> match.header().complete())) {
      sheets = only(sheets, match -> match.header().missing().size() < SUMMARY_LACKS);
    }
    if (sheets.get(0).layout().sheets() != Layout.Sheets.ONE) {
      return sheets;
    }
    // Tables of one form on one sheet, side by side or one under another, are one form.
    if (sheets.stream().map(match -> match.top().sheet()).allMatch(SheetWindow.class::isInstance)
        && sheets.stream().map(match -> match.top().sheet().name()).distinct().count() == 1) {
      return sheets;
    }
    sheets = only(sheets, match -> !match.top().sheet().hidden());
    sheets = only(sheets, Match::hasRows);
    if (sheets.size() == 1) {
      return sheets;
    }
    List<String> names = sheets.stream().map(match -> match.top().sheet().name()).toList();
    throw new FormRefused(
        "SHEET_TWICE",
        SourceRef.file(file),
        String.join(", ", names),
        new Bilingual(
            "有几张工作表都是同一报表：" + String.join("、", names) + "，无法确定以哪张为准。",
            "Several sheets hold the same form: "
                + String.join(", ", names)
                + "; which one counts cannot be told."),
        new Bilingual("请只保留一张后重新报送。", "Keep one of them and send the file again."));
  }

  private static List<Match> only(List<Match> sheets, Predicate<Match> wanted) {
    List<Match> left = sheets.stream().filter(wanted).toList();
    return left.isEmpty() ? sheets : left;
  }

  /** Whether the first rows of a sheet hold the headings of any form. */
  static boolean holdsForm(Dictionary dictionary, SheetTop top) {
    return dictionary.books().stream()
        .map(book -> Header.find(top, book))
        .anyMatch(header -> header != null && header.percent() >= ENOUGH_PERCENT);
  }

  /**
   * A sheet and the form it holds.
   *
   * @param top its first rows
   * @param layout how the form is written
   * @param header its header
   */
  record Match(SheetTop top, Layout layout, Header header) {

    String titles() {
      return String.join(" ", top.titles(header.index()));
    }

    boolean wordsFit() {
      if (layout.sheetWords().isEmpty()) {
        return true;
      }
      String text = Words.key(top.sheet().name() + " " + titles());
      return layout.sheetWords().stream().anyMatch(word -> text.contains(Words.key(word)));
    }

    /** Whether a row of data stands below the header, as far as the first rows show. */
    boolean hasRows() {
      return top.rows().stream()
          .filter(row -> row.number() > header.lastRow())
          .anyMatch(row -> header.filled(row) > 2);
    }

    SheetPlan plan() {
      return new SheetPlan(top.sheet(), header, Set.copyOf(top.titles(header.index())), struck());
    }

    /** Columns whose headings are crossed out. */
    private BitSet struck() {
      BitSet struck = new BitSet();
      top.rows().stream()
          .filter(row -> row.number() >= header.firstRow() && row.number() <= header.lastRow())
          .forEach(
              row -> {
                for (int column = 0; column < row.width(); column++) {
                  if (row.kind(column) == CellKind.STRUCK) {
                    struck.set(column);
                  }
                }
              });
      return struck;
    }

    boolean betterThan(Match other) {
      if (header.complete() != other.header.complete()) {
        return header.complete();
      }
      if (header.percent() != other.header.percent()) {
        return header.percent() > other.header.percent();
      }
      return header.matched() > other.header.matched();
    }

    /** Everything that keeps the form from being read: each heading that is not understood. */
    List<Finding> complaints(Dictionary dictionary, String file) {
      return new HeadingComplaints(dictionary, this, file).list();
    }
  }

  /** One form of a file that cannot be read with certainty. */
  static final class FormRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    FormRefused(String code, SourceRef at, String found, Bilingual text, Bilingual fix) {
      super(code);
      this.finding = new Finding(code, Severity.ERROR, null, at, "", found, text, fix);
    }

    Finding finding(String form) {
      return new Finding(
          finding.code(),
          finding.severity(),
          form,
          finding.at(),
          finding.column(),
          finding.found(),
          finding.text(),
          finding.fix(),
          NO_ROW_OF_FORM);
    }
  }
}
