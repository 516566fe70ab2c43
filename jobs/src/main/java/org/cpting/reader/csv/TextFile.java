package org.cpting.reader.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cpting.reader.CellKind;
import org.cpting.reader.RawRow;
import org.cpting.reader.RawSheet;
import org.cpting.reader.RawWorkbook;
import org.cpting.reader.Refused;

/**
 * A text file with separators: one sheet without a name, its rows the records, line breaks in
 * quotes included.
 */
public final class TextFile implements RawWorkbook, RawSheet {

  /** As many as a sheet of a workbook has. */
  private static final int MOST_COLUMNS = 16_384;

  private static final String END_OF_FILE = "\u001a";

  private final Path file;
  private final Encoding encoding;
  private final char separator;

  private TextFile(Path file, Encoding encoding, char separator) {
    this.file = file;
    this.encoding = encoding;
    this.separator = separator;
  }

  /** Opens a text file; finds charset and separator. */
  public static RawWorkbook open(Path file) throws IOException, Refused {
    Encoding encoding = Encoding.of(file);
    try (Reader reader = encoding.reader(file)) {
      return new TextFile(file, encoding, Separator.find(reader));
    } catch (CharacterCodingException e) {
      throw Encoding.unknown();
    }
  }

  @Override
  public String format() {
    Charset charset = encoding.charset();
    String between =
        switch (separator) {
          case '\t' -> "tabs";
          case ';' -> "semicolons";
          case '|' -> "bars";
          default -> "commas";
        };
    return "text, " + charset.name() + ", separated by " + between;
  }

  @Override
  public List<RawSheet> sheets() {
    return List.of(this);
  }

  @Override
  public String name() {
    return "";
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  public boolean epoch1904() {
    return false;
  }

  @Override
  public List<Merge> merges() {
    return List.of();
  }

  @Override
  public void rows(Visitor visitor) throws Refused {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    RawRow row = new RawRow();
    int number = 0;
    try (StrictReader reader = encoding.reader(file);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord values : parser) {
        reader.recordEnded();
        if (values.size() == 1 && values.get(0).equals(END_OF_FILE)) {
          continue; // DOS programs end a text so; the tables of today never do
        }
        number++;
        if (values.size() > MOST_COLUMNS) {
          throw tooWide(number);
        }
        row.start(number);
        for (int column = 0; column < values.size(); column++) {
          String text = values.get(column);
          if (!text.isEmpty()) {
            row.put(column, CellKind.TEXT, text);
          }
        }
        if (!visitor.visit(row)) {
          return;
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      boolean noText =
          e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException;
      boolean endless =
          e instanceof StrictReader.Endless || e.getCause() instanceof StrictReader.Endless;
      throw noText ? Encoding.unknown() : endless ? endless(number + 1) : brokenQuotes(number + 1);
    }
  }

  private static Refused endless(int row) {
    return Refused.because(
        "FILE_QUOTES_BROKEN",
        "第 " + row + " 条记录没有尽头（可能有引号没有闭合），其后的内容无法确定。",
        "Record "
            + row
            + " does not end, perhaps for a quote that is not closed; what follows cannot be told apart.",
        "请检查该记录中的引号，或在 Excel 中另存为 CSV 后重新报送。",
        "Check the quotes in that record, or save the table as CSV from Excel, and send it again.");
  }

  private static Refused tooWide(int row) {
    return Refused.because(
        "FILE_TOO_LARGE",
        "第 " + row + " 条记录超过 " + MOST_COLUMNS + " 列。",
        "Record " + row + " has more than " + MOST_COLUMNS + " columns.",
        "请只保留报表的各列后重新报送。",
        "Keep the columns of the form alone and send it again.");
  }

  private static Refused brokenQuotes(int row) {
    return Refused.because(
        "FILE_QUOTES_BROKEN",
        "第 " + row + " 条记录的引号不成对，其后的内容无法确定。",
        "The quotes in record " + row + " do not match; what follows cannot be told apart.",
        "请检查该记录中的引号，或在 Excel 中另存为 CSV 后重新报送。",
        "Check the quotes in that record, or save the table as CSV from Excel, and send it again.");
  }

  @Override
  public void close() {
    // Each pass over the rows closes what it opened.
  }
}
