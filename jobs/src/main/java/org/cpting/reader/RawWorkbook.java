package org.cpting.reader;

import java.io.Closeable;
import java.util.List;

/** A file opened for reading. */
public interface RawWorkbook extends Closeable {

  /**
   * What it is, in words an officer knows: e.g. {@code Excel .xlsx} or {@code text, GB18030,
   * separated by commas}.
   */
  String format();

  List<RawSheet> sheets();

  /**
   * What a blank return workbook of ours says of itself, hidden: form and version, as {@code C;1};
   * empty in any other file.
   */
  default String mark() {
    return "";
  }
}
