package org.cpting.reader.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A part of a workbook as it unpacks. One that unpacks to more than the package says was made to
 * deceive the check of its size, and breaks off.
 */
final class PartStream extends FilterInputStream {

  private long left;

  PartStream(InputStream in, long size) {
    super(in);
    this.left = size;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    count(read);
    return read;
  }

  private void count(int read) throws ZipException {
    left -= Math.max(0, read);
    if (left < 0) {
      throw new ZipException("unpacks to more than it says");
    }
  }
}
