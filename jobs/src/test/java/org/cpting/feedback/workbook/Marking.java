package org.cpting.feedback.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cpting.core.SourceRef;
import org.cpting.feedback.Feedback;
import org.cpting.feedback.Outcome;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.reader.csv.TextFile;

/** Marks workbooks for tests, and looks into them. */
final class Marking {

  static final MarkedWorkbook.Limits LIMITS = new MarkedWorkbook.Limits(5_000, 1_000_000, 1 << 24);

  private Marking() {}

  static Finding finding(Severity severity, String sheet, int row, int column) {
    return new Finding(
        severity == Severity.ERROR ? "CODE_UNKNOWN" : "AGE_MISMATCH",
        severity,
        "A",
        new SourceRef("file", sheet, row, column),
        "service",
        "…",
        new Bilingual("写的不对" + row + "。", "Row " + row + " is wrong."),
        new Bilingual("请改。", "Please mend."));
  }

  static Finding error(String sheet, int row, int column) {
    return finding(Severity.ERROR, sheet, row, column);
  }

  static Finding warning(String sheet, int row, int column) {
    return finding(Severity.WARNING, sheet, row, column);
  }

  static Feedback feedback(List<Finding> findings) {
    return new Feedback(
        "报表.xlsx",
        LocalDateTime.of(2011, 7, 15, 12, 0),
        Outcome.PARTLY,
        null,
        List.of(),
        findings,
        Map.of(),
        null,
        List.of());
  }

  /** Marks a file into a folder of its own; answers the marked workbook. */
  static Path mark(Path file, Path folder, List<Finding> findings) throws IOException {
    return mark(file, folder, findings, LIMITS);
  }

  static Path mark(Path file, Path folder, List<Finding> findings, MarkedWorkbook.Limits limits)
      throws IOException {
    Files.createDirectories(folder);
    MarkedWorkbook.Result made =
        MarkedWorkbook.make(feedback(findings), file, taker -> rows(file, taker), folder, limits);
    if (made.name().isEmpty()) {
      throw new IllegalStateException(made.remark().en());
    }
    return folder.resolve(made.name());
  }

  private static void rows(Path file, MarkedWorkbook.RowTaker taker) throws IOException {
    List<List<String>> all = new ArrayList<>();
    try {
      TextFile.open(file)
          .sheets()
          .get(0)
          .rows(
              row -> {
                List<String> texts = new ArrayList<>();
                for (int column = 0; column < row.width(); column++) {
                  texts.add(row.text(column));
                }
                all.add(texts);
                return true;
              });
    } catch (org.cpting.reader.Refused e) {
      throw new IOException(e);
    }
    for (int i = 0; i < all.size(); i++) {
      taker.row(i + 1, all.get(i));
    }
  }

  /** The parts of a package, by name. */
  static Map<String, String> parts(Path workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(
              entry.getName(),
              new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }
}
