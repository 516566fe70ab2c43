package org.cpting.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cpting.core.SourceRef;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/** Finds the form a sheet holds, by its headings. */
final class SheetMatcher {

  private static final int ENOUGH_PERCENT = 50;
  private static final int NEAREST = 3;
  private static final int SUMMARY_LACKS = 2;

  /** What a form's refusal hides. */
  private static final Bilingual NO_ROW_OF_FORM =
      new Bilingual("因此未检查：这张报表的各行。", "Therefore not checked: the rows of this form.");

  private final Dictionary dictionary;
  private final List<Layout> layouts;

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
  @Nullable Match match(SheetTop top) {
    Match best = null;
    for (Layout layout : layouts) {
      Header header = Header.find(top, dictionary.book(layout.schema()));
      if (header != null && header.percent() >= ENOUGH_PERCENT) {
        Match match = new Match(top, layout, header);
        if (match.wordsFit() && (best == null || match.betterThan(best))) {
          best = match;
        }
      }
    }
    return best;
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
    if (sheets.get(0).layout().sheets() == Layout.Sheets.MANY) {
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
      return new SheetPlan(top.sheet(), header, Set.copyOf(top.titles(header.index())));
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
      List<Finding> found = new ArrayList<>();
      HeadingBook book = dictionary.book(layout.schema());
      header.unknown().forEach(column -> found.add(unknown(book, file, column)));
      header.twice().stream().distinct().forEach(index -> found.add(twice(file, index)));
      Set<Integer> renamed = renamed(book);
      header.missing().stream()
          .filter(index -> !renamed.contains(index))
          .forEach(index -> found.add(missing(file, index)));
      for (int i = 0; i < header.columns().length; i++) {
        FormSchema.Column field = layout.schema().column(i);
        if (field.type() == FormSchema.Type.MONEY
            && header.columns()[i] >= 0
            && header.factors()[i] == null) {
          found.add(withoutUnit(file, i));
        }
      }
      return found;
    }

    /** Fields that one of the unknown headings may mean: not a second mistake, but the same. */
    private Set<Integer> renamed(HeadingBook book) {
      Set<Integer> fields = new HashSet<>();
      for (int column : header.unknown()) {
        for (String known : book.nearest(Mask.code(header.text(column)), NEAREST)) {
          if (book.meaning(List.of(known)) instanceof HeadingBook.Meaning.Field field) {
            fields.add(field.index());
          }
        }
      }
      return fields;
    }

    private Finding unknown(HeadingBook book, String file, int column) {
      String heading = Mask.code(header.text(column));
      String nearest = String.join("、", book.nearest(heading, NEAREST));
      return complaint(
          "HEADING_UNKNOWN",
          file,
          column,
          heading,
          "表头“" + heading + "”不认识，最接近的是：" + nearest + "。",
          "The heading '"
              + heading
              + "' is not known; the nearest known ones are: "
              + nearest
              + ".",
          "请改回原来的表头；确需新表头时，请通知项目办在字典 schemas/headings.yaml 中登记一行。",
          "Use the known heading; if the new one is meant, have the project office add it to schemas/headings.yaml.");
    }

    private Finding twice(String file, int index) {
      FormSchema.Column field = layout.schema().column(index);
      return complaint(
          "HEADING_TWICE",
          file,
          header.columns()[index],
          field.name(),
          "有两列的表头都表示“" + field.zh() + "”。",
          "Two columns have a heading that means '" + field.en() + "'.",
          "请只保留一列，或改正其中一列的表头。",
          "Keep one of them, or correct one heading.");
    }

    private Finding missing(String file, int index) {
      FormSchema.Column field = layout.schema().column(index);
      return complaint(
          "HEADING_MISSING",
          file,
          -1,
          field.name(),
          "缺少“" + field.zh() + "”一列。",
          "There is no column for '" + field.en() + "'.",
          "请补上该列后重新报送。",
          "Add the column and send the file again.");
    }

    private Finding withoutUnit(String file, int index) {
      FormSchema.Column field = layout.schema().column(index);
      return complaint(
          "UNIT_MISSING",
          file,
          header.columns()[index],
          field.name(),
          "“" + field.zh() + "”没有写明单位（元还是万元）。",
          "The heading of '" + field.en() + "' does not say its unit (元 or 万元).",
          "请在表头写明单位，例如：配套资金(万元)。",
          "Put the unit into the heading, e.g. 配套资金(万元).");
    }

    private Finding complaint(
        String code,
        String file,
        int column,
        String found,
        String zh,
        String en,
        String fixZh,
        String fixEn) {
      String sheet = top.sheet().name();
      SourceRef at = new SourceRef(file, sheet.isEmpty() ? null : sheet, header.lastRow(), column);
      return new Finding(
              code,
              Severity.ERROR,
              layout.schema().form(),
              at,
              "",
              found,
              new Bilingual(zh, en),
              new Bilingual(fixZh, fixEn))
          .hiding(NO_ROW_OF_FORM);
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
