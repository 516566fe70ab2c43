package org.cpting.reader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.cpting.core.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * A return opened for reading. First {@link #recognise} what it is, then {@link #read} its forms.
 */
public final class ReturnFile implements Closeable {

  private static final int TITLE_ROWS = 3;
  private static final int MOST_TABLES = 12;

  /** For dates without a year, of which only the form matters where no quarter is named. */
  private static final Quarter ANY_QUARTER = new Quarter(2000, 1);

  private final Supplier<Dictionary> dictionary;
  private final RawWorkbook workbook;
  private final String name;
  private final String folder;
  private final Map<String, Set<Integer>> below = new HashMap<>();

  private ReturnFile(
      Supplier<Dictionary> dictionary, RawWorkbook workbook, String name, String folder) {
    this.dictionary = dictionary;
    this.workbook = workbook;
    this.name = name;
    this.folder = folder;
  }

  /**
   * Opens a file.
   *
   * @param file where its bytes are
   * @param name name its sender gave it
   * @param folder path of the folder it came in, below the inbox; may be empty
   */
  public static ReturnFile open(
      Dictionary dictionary, Limits limits, Path file, String name, String folder)
      throws IOException, Refused {
    return open(() -> dictionary, limits, file, name, folder);
  }

  /** The same; what the file is read by is asked for only when the file is open. */
  public static ReturnFile open(
      Supplier<Dictionary> dictionary, Limits limits, Path file, String name, String folder)
      throws IOException, Refused {
    return new ReturnFile(dictionary, FileOpener.open(file, limits), name, folder);
  }

  /** What kind of file it is, in words an officer knows. */
  public String format() {
    return workbook.format();
  }

  /** Finds province, period and forms. */
  public Recognised recognise() throws Refused {
    return new Recogniser(dictionary.get(), workbook, name, folder, below).recognise();
  }

  /** What is done with a file once it is known what it is. */
  @FunctionalInterface
  public interface Pass<T> {

    /** Reads what is wanted of the file; what an earlier pass read is void. */
    T over(Recognised recognised) throws Refused, SecondTable;
  }

  /** Recognises and reads, anew whenever reading meets a table that was not known of. */
  public <T> T inPasses(Pass<T> pass) throws Refused {
    while (true) {
      try {
        return pass.over(recognise());
      } catch (SecondTable table) {
        split(table);
      }
    }
  }

  /**
   * Takes what stands below a row for a table of its own from now on.
   *
   * @throws Refused if a sheet holds more tables than any return does
   */
  private void split(SecondTable table) throws Refused {
    Set<Integer> rows = below.computeIfAbsent(table.sheet(), sheet -> new TreeSet<>());
    if (!rows.add(table.row()) || rows.size() > MOST_TABLES) {
      throw Refused.because(
          "TABLE_BELOW",
          "第 " + table.row() + " 行起又是一张表，一张工作表中的表太多。",
          "Yet another table begins in row " + table.row() + "; there are too many on one sheet.",
          "请把每张表放在单独的工作表中。",
          "Put each table on a sheet of its own.");
    }
  }

  /**
   * What could be learnt of the sheets whose headings are not all known.
   *
   * @param given code of the province, null if name, folder and titles tell it
   */
  public List<Lesson> learn(@Nullable String given) throws Refused {
    List<SheetTop> tops = new ArrayList<>();
    StringBuilder said = new StringBuilder(name + " " + folder);
    for (RawSheet sheet : workbook.sheets()) {
      SheetTop top = SheetTop.of(sheet);
      tops.add(top);
      said.append(' ').append(String.join(" ", top.titles(TITLE_ROWS)));
    }
    Set<String> provinces = new Evidence(dictionary.get().codes()).provinces(said.toString());
    Set<Quarter> quarters = Evidence.quarters(said.toString());
    String province =
        given != null ? given : provinces.size() == 1 ? provinces.iterator().next() : null;
    Quarter quarter = quarters.isEmpty() ? ANY_QUARTER : quarters.iterator().next();
    return new LayoutLearner(dictionary.get(), province, quarter).learn(tops);
  }

  /**
   * Reads one sheet of a form.
   *
   * @throws SecondTable if another table stands below the form; {@link #inPasses} starts again then
   */
  public void read(FormPlan form, SheetPlan sheet, RowSink sink) throws Refused, SecondTable {
    new SheetReader(dictionary.get(), form, sheet, name, sink).read();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
