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
}
