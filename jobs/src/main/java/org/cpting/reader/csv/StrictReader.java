package org.cpting.reader.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;

/** Reads text and fails on characters that no text holds. */
final class StrictReader extends FilterReader {

  StrictReader(Reader in) {
    super(in);
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
    return read;
  }
}
