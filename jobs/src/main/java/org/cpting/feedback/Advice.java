package org.cpting.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Severity;

/** What was taken, and what its sender should do next. */
public final class Advice {

  private final Feedback feedback;

  public Advice(Feedback feedback) {
    this.feedback = feedback;
  }

  /** What was accepted, in one sentence. */
  public Bilingual taken() {
    Earlier earlier = feedback.sameAs();
    return earlier == null ? outcome() : repeats(earlier);
  }

  private static Bilingual repeats(Earlier earlier) {
    return new Bilingual(
        "内容与 " + earlier.moment() + " 收到的“" + earlier.file() + "”完全相同，没有再次计入。",
        "Its content is that of '%s', received %s; it was not counted again."
            .formatted(earlier.file(), earlier.moment()));
  }

  private Bilingual outcome() {
    return switch (feedback.outcome()) {
      case ACCEPTED ->
          new Bilingual(
              "共 " + feedback.rows() + " 行，全部计入。",
              "All " + feedback.rows() + " rows were accepted and count.");
      case PARTLY ->
          new Bilingual(
              "共读取 "
                  + feedback.rows()
                  + " 行：计入 "
                  + feedback.accepted()
                  + " 行，退回 "
                  + feedback.refused()
                  + " 行。"
                  + (formsRefused() ? "有的报表整张退回，见下表。" : ""),
              feedback.rows()
                  + " rows were read: "
                  + feedback.accepted()
                  + " count, "
                  + feedback.refused()
                  + " were refused."
                  + (formsRefused() ? " A form was refused as a whole, see below." : ""));
      case REFUSED ->
          new Bilingual("文件没有计入任何数据；原件已保存。", "Nothing of the file counts; its bytes are kept.");
      case DUPLICATE -> new Bilingual("没有再次计入。", "It was not counted again.");
    };
  }

  private boolean formsRefused() {
    return feedback.forms().stream().anyMatch(form -> !form.read());
  }

  /**
   * What to do next, step by step.
   *
   * @param workbook name of the marked workbook, empty if there is none
   */
  public List<Bilingual> next(String workbook) {
    Earlier earlier = feedback.sameAs();
    if (earlier != null) {
      return List.of(
          new Bilingual(
              "计入和退回的情况见那一份的反馈：" + earlier.folder(),
              "What of it counts and what was refused is told by the feedback on that file: "
                  + earlier.folder()),
          new Bilingual(
              "无需处理。如要更正，请修改后再报送。",
              "Nothing to do. To correct something, change the file and send it again."));
    }
    if (feedback.count(Severity.ERROR) + feedback.count(Severity.WARNING) == 0) {
      return List.of(new Bilingual("无需处理。", "Nothing to do."));
    }
    List<Bilingual> steps = new ArrayList<>();
    if (workbook.isEmpty()) {
      steps.add(new Bilingual("按下面的说明改正您自己的文件。", "Correct your own file as told below."));
    } else {
      steps.add(
          new Bilingual(
              "打开“" + workbook + "”，就在有底色和批注的单元格里改正。",
              "Open '" + workbook + "' and correct the cells that are coloured and commented."));
    }
    if (feedback.count(Severity.WARNING) > 0) {
      steps.add(
          new Bilingual(
              "警告的行已经计入；核对无误的，可以不改。",
              "Rows with a warning count already; leave them if they are right."));
    }
    steps.add(
        new Bilingual(
            "保存后照原来的方式整份发回；"
                + (workbook.isEmpty() ? "" : "反馈表、底色和批注不必删除，读取时会忽略。")
                + "新的一份将整体替换这一份，没有错误的行也要保留。",
            "Save it and send the whole file back the way you sent this one."
                + (workbook.isEmpty()
                    ? ""
                    : " The feedback sheet, colours and comments may stay; they are ignored.")
                + " It will replace this one in full, so keep the rows that were right."));
    return steps;
  }

  /** The deadline, if the period is known. */
  public Bilingual deadline() {
    Origin origin = feedback.origin();
    if (origin == null) {
      return Bilingual.NONE;
    }
    LocalDate due = origin.due();
    boolean over = feedback.received().toLocalDate().isAfter(due);
    return new Bilingual(due + (over ? "（已过期，请尽快处理）" : ""), over ? "past; please hurry" : "");
  }
}
