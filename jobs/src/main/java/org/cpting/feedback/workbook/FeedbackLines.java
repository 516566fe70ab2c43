package org.cpting.feedback.workbook;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cpting.feedback.Advice;
import org.cpting.feedback.Feedback;
import org.cpting.feedback.FormResult;
import org.cpting.feedback.Marks;
import org.cpting.notice.Bilingual;
import org.cpting.notice.FeedbackSheet;
import org.cpting.notice.Finding;
import org.cpting.notice.SafeText;
import org.cpting.notice.Severity;

/** What stands on the feedback sheet, line by line, whatever kind of workbook it is put into. */
final class FeedbackLines {

  /** Widths of the columns, in characters. */
  static final int[] WIDTHS = {7, 16, 10, 13, 26, 48, 48, 34};

  /** Columns of the list. */
  static final int COLUMNS = WIDTHS.length;

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int VALUE = 3;
  private static final int LINE_POINTS = 15;

  private final Feedback feedback;
  private final String workbook;
  private final String textSheet;

  /**
   * Prepares the lines.
   *
   * @param workbook name of the workbook they are put into
   * @param textSheet name of the sheet that a text file became
   */
  FeedbackLines(Feedback feedback, String workbook, String textSheet) {
    this.feedback = feedback;
    this.workbook = workbook;
    this.textSheet = textSheet;
  }

  /**
   * A cell.
   *
   * @param column zero-based
   * @param text what it says
   * @param style how it looks
   * @param link address it leads to, as {@code '4月'!D12}; empty if it leads nowhere
   */
  record Cell(int column, String text, FeedbackStyle style, String link) {}

  /**
   * A line.
   *
   * @param cells its cells
   * @param points its height
   */
  record Line(List<Cell> cells, int points) {}

  private static Line line(Cell... cells) {
    return new Line(List.of(cells), LINE_POINTS + 1);
  }

  private static Cell cell(int column, String text, FeedbackStyle style) {
    return new Cell(column, text, style, "");
  }

  /** The lines over the list, its head included. */
  List<Line> top(Bilingual remark) {
    Advice advice = new Advice(feedback);
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(List.of(cell(0, FeedbackSheet.TITLE, FeedbackStyle.TITLE)), 26));
    fact(lines, "文件", "file", new Bilingual(feedback.file(), ""));
    fact(lines, "收到时间", "received", new Bilingual(MINUTE.format(feedback.received()), ""));
    fact(lines, "认出的是", "recognised as", feedback.recognised());
    if (!advice.deadline().isEmpty()) {
      fact(lines, "报送期限", "due", advice.deadline());
    }
    fact(lines, "结果", "outcome", feedback.outcome().words());
    fact(lines, "计入情况", "what counts", advice.taken());
    forms(lines);
    lines.add(line());
    lines.add(line(cell(0, "下一步 What to do next", FeedbackStyle.LABEL)));
    int number = 0;
    for (Bilingual step : advice.next(workbook)) {
      number++;
      lines.add(
          line(cell(0, number + ".", FeedbackStyle.TEXT), cell(1, step.zh(), FeedbackStyle.TEXT)));
      lines.add(line(cell(1, step.en(), FeedbackStyle.ENGLISH)));
    }
    lines.add(line(cell(0, "✖ 错误：本行（或整张报表）不计入  ▲ 警告：计入，请核对  ● 提示：无需处理", FeedbackStyle.TEXT)));
    lines.add(
        line(
            cell(
                0,
                "✖ error: the row (or form) does not count  ▲ warning: it counts, please check  ● note: nothing to do",
                FeedbackStyle.ENGLISH)));
    if (!remark.isEmpty()) {
      lines.add(line(cell(0, remark.zh(), FeedbackStyle.LABEL)));
      lines.add(line(cell(0, remark.en(), FeedbackStyle.ENGLISH)));
    }
    lines.add(line());
    lines.add(head());
    return lines;
  }

  private static void fact(List<Line> lines, String zh, String en, Bilingual value) {
    lines.add(
        line(
            cell(0, zh + " " + en, FeedbackStyle.LABEL),
            cell(VALUE, (value.zh() + "  " + value.en()).strip(), FeedbackStyle.TEXT)));
  }

  private void forms(List<Line> lines) {
    for (FormResult form : feedback.forms()) {
      String what =
          form.read()
              ? "读取 %d 行，计入 %d，退回 %d  %d rows read, %d accepted, %d refused"
                  .formatted(
                      form.rows(),
                      form.accepted(),
                      form.refused(),
                      form.rows(),
                      form.accepted(),
                      form.refused())
              : "整张退回，各行未检查  refused as a whole, its rows were not checked";
      lines.add(
          line(
              cell(0, form.form() + " " + form.title().zh(), FeedbackStyle.TEXT),
              cell(VALUE, what, FeedbackStyle.TEXT)));
    }
  }

  private static Line head() {
    String[] heads = {
      "序号\nNo.",
      "工作表\nsheet",
      "单元格\ncell",
      "级别\nseverity",
      "规则\nrule",
      "发现的问题\nwhat was found",
      "如何处理\nwhat to do",
      "因此未检查\ntherefore not checked"
    };
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      cells.add(cell(i, heads[i], FeedbackStyle.HEAD));
    }
    return new Line(cells, 2 * LINE_POINTS + 4);
  }

  /** The line of one finding. */
  Line finding(int number, Finding finding) {
    Severity severity = finding.severity();
    boolean named = finding.at().row() > 0;
    String sheet = named ? Objects.requireNonNullElse(finding.at().sheet(), textSheet) : "";
    String place = Marks.place(finding).zh();
    int row = finding.at().row();
    String target = finding.at().cell().isEmpty() ? "A" + row : finding.at().cell();
    String link = named ? "'" + sheet.replace("'", "''") + "'!" + target : "";
    String shown = sheet.isEmpty() ? Objects.requireNonNullElse(finding.at().sheet(), "") : sheet;
    List<Cell> cells =
        List.of(
            cell(0, number + "", FeedbackStyle.NUMBER),
            cell(1, SafeText.of(shown), FeedbackStyle.CELL),
            new Cell(2, place, named ? FeedbackStyle.LINK : FeedbackStyle.CELL, link),
            cell(
                VALUE,
                Marks.sign(severity)
                    + " "
                    + Marks.words(severity).zh()
                    + " "
                    + Marks.words(severity).en(),
                severity == Severity.ERROR
                    ? FeedbackStyle.ERROR
                    : severity == Severity.WARNING ? FeedbackStyle.WARNING : FeedbackStyle.INFO),
            cell(4, finding.code(), FeedbackStyle.CELL),
            cell(5, both(finding.text()), FeedbackStyle.CELL),
            cell(6, both(finding.fix()), FeedbackStyle.CELL),
            cell(7, both(finding.notChecked()), FeedbackStyle.CELL));
    int most = 1;
    for (Cell cell : cells) {
      most = Math.max(most, lines(cell.text(), WIDTHS[cell.column()]));
    }
    return new Line(cells, Math.min(400, most * LINE_POINTS + 4));
  }

  private static String both(Bilingual words) {
    return words.isEmpty() ? "" : SafeText.of(words.zh()) + "\n" + words.en();
  }

  /** How many lines a text takes; a Chinese character is as wide as two others. */
  private static int lines(String text, int width) {
    int lines = 0;
    for (String part : text.split("\n", -1)) {
      int wide = part.chars().map(c -> c > 0x2e80 ? 2 : 1).sum();
      lines += Math.max(1, (wide + width - 2) / (width - 1));
    }
    return lines;
  }
}
