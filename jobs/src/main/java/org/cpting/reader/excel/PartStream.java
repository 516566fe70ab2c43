package org.cpting.reader.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * A part of a workbook as it unpacks. One that unpacks to more than the package says was made to
 * deceive the check of its size, and breaks off; so does one with an element that would fill the
 * memory.
 */
final class PartStream extends FilterInputStream {

  /** No element of a workbook is longer: a cell holds 32,767 characters. */
  private static final long LONGEST_STRETCH = 4L << 20;

  private long left;
  private long stretch;

  PartStream(InputStream in, long size) {
    super(in);
    this.left = size;
  }

  /** Notes that the parser got somewhere: the next stretch begins. */
  void progressed() {
    stretch = 0;
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
    stretch += Math.max(0, read);
    if (stretch > LONGEST_STRETCH) {
      throw new ZipException("an element of it does not end");
    }
  }
}
