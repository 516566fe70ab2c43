package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.feedback.Feedback;
import org.cpting.feedback.Names;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the marked copy of a sender's file. */
public final class MarkedWorkbook {

  private static final Logger LOG = LoggerFactory.getLogger(MarkedWorkbook.class);
  private static final String TEXT_SHEET = "报表 return";
  private static final int MOST_OLD_LISTED = 60_000;

  private MarkedWorkbook() {}

  /**
   * How much is marked.
   *
   * @param comments cells with a comment
   * @param listed findings on the feedback sheet
   * @param oldBytes largest .xls that is marked; a larger one would not fit into memory
   */
  public record Limits(int comments, int listed, long oldBytes) {}

  /** Takes a row of texts; an empty text is an empty cell. */
  @FunctionalInterface
  public interface RowTaker {

    /** Takes a row by its physical number. */
    void row(int number, List<String> texts) throws IOException;
  }

  /** Hands over the rows of a text file, in order. */
  @FunctionalInterface
  public interface TextRows {

    /** Hands over each row that exists. */
    void each(RowTaker taker) throws IOException;
  }

  /**
   * What was made.
   *
   * @param name name of the workbook, empty if none could be made
   * @param remark why none was made; empty if one was
   */
  public record Result(String name, Bilingual remark) {

    /** No workbook, and why. */
    public static Result none(String zh, String en) {
      return new Result("", new Bilingual(zh, en));
    }
  }

  /**
   * Makes it.
   *
   * @param feedback what is marked
   * @param original the file as it came
   * @param rows its rows, if it is a text file
   * @param folder where it is put
   */
  public static Result make(
      Feedback feedback, Path original, TextRows rows, Path folder, Limits limits)
      throws IOException {
    if (unreadable(feedback.findings())) {
      return Result.none(
          "这份文件打不开或读不了，所以没有带标记的工作簿。",
          "The file cannot be opened or read, so there is no marked workbook.");
    }
    String ending = ending(original);
    if (ending.equals(".xls") && Files.size(original) > limits.oldBytes()) {
      return Result.none(
          "这份 .xls 太大，没有生成带标记的工作簿；请另存为 .xlsx。",
          "This .xls is too large for a marked copy; save it as .xlsx.");
    }
    String name = Names.marked(feedback.file(), ending.equals(".xls") ? ".xls" : ".xlsx");
    Path target = folder.resolve(name);
    int listed =
        ending.equals(".xls") ? Math.min(MOST_OLD_LISTED, limits.listed()) : limits.listed();
    MarkJob job =
        new MarkJob(
            new FeedbackLines(feedback, name, TEXT_SHEET),
            feedback.findings(),
            TEXT_SHEET,
            limits.comments(),
            listed);
    try {
      switch (ending) {
        case ".xlsx" -> XlsxMarker.mark(original, target, job);
        case ".xls" -> XlsMarker.mark(original, target, job);
        default -> text(rows, target, job);
      }
      return new Result(name, Bilingual.NONE);
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} gets no marked workbook: {}", feedback.file(), e.toString());
      LOG.debug("Because of", e);
      // A file the readers refused in part may be damaged in ways that only writing it shows.
      Files.deleteIfExists(target);
      return Result.none(
          "这份文件的内部结构不寻常，没有生成带标记的工作簿；请按本页改正。",
          "The file's inner structure is unusual, so there is no marked workbook; go by this page.");
    }
  }

  private static boolean unreadable(List<Finding> findings) {
    return findings.stream()
        .anyMatch(
            finding -> finding.severity() == Severity.ERROR && finding.code().startsWith("FILE_"));
  }

  private static String ending(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    if (start.length > 3 && start[0] == 'P' && start[1] == 'K') {
      return ".xlsx";
    }
    boolean ole = start.length > 3 && (start[0] & 0xff) == 0xd0 && (start[1] & 0xff) == 0xcf;
    return ole ? ".xls" : "";
  }

  private static void text(TextRows rows, Path target, MarkJob job) throws IOException {
    Path plain = target.resolveSibling(".plain.tmp");
    try {
      try (TextWorkbook workbook = new TextWorkbook(plain, TEXT_SHEET)) {
        rows.each(
            (number, texts) -> {
              workbook.beginRow(number);
              for (int column = 0; column < texts.size(); column++) {
                if (!texts.get(column).isEmpty()) {
                  workbook.cell(number, column, texts.get(column));
                }
              }
              workbook.endRow();
            });
      }
      XlsxMarker.mark(plain, target, job);
    } finally {
      Files.deleteIfExists(plain);
    }
  }
}
