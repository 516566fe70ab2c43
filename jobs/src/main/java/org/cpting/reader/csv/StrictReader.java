package org.cpting.reader.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/** Reads text and fails on characters that no text holds, and on a record that does not end. */
final class StrictReader extends FilterReader {

  private static final int LONGEST_RECORD = 1_000_000;

  private int sinceRecord;

  StrictReader(Reader in) {
    super(in);
  }

  /** A record longer than any row of a table: most often a quote that was never closed. */
  static final class Endless extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Notes that a record ended. */
  void recordEnded() {
    sinceRecord = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      if (Encoding.isControl(buffer[i])) {
        throw new MalformedInputException(1);
      }
    }
    sinceRecord += Math.max(0, read);
    if (sinceRecord > LONGEST_RECORD) {
      throw new Endless();
    }
    return read;
  }
}
