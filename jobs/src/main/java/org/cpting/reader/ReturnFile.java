package org.cpting.reader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A return opened for reading. First {@link #recognise} what it is, then {@link #read} its forms.
 */
public final class ReturnFile implements Closeable {

  private final Dictionary dictionary;
  private final RawWorkbook workbook;
  private final String name;
  private final String folder;

  private ReturnFile(Dictionary dictionary, RawWorkbook workbook, String name, String folder) {
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
    return new ReturnFile(dictionary, FileOpener.open(file, limits), name, folder);
  }

  /** What kind of file it is, in words an officer knows. */
  public String format() {
    return workbook.format();
  }

  /** Finds province, period and forms. */
  public Recognised recognise() throws Refused {
    return new Recogniser(dictionary, workbook, name, folder).recognise();
  }

  /** Reads one sheet of a form. */
  public void read(FormPlan form, SheetPlan sheet, RowSink sink) throws Refused {
    new SheetReader(dictionary, form, sheet, name, sink).read();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
