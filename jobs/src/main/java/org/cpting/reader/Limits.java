package org.cpting.reader;

/**
 * How large a file may be.
 *
 * @param fileBytes size as it comes
 * @param unpackedBytes size of all parts of a workbook unpacked
 * @param textBytes memory that the texts of a workbook may take
 */
public record Limits(long fileBytes, long unpackedBytes, long textBytes) {

  /** Without a limit to the memory. */
  public Limits(long fileBytes, long unpackedBytes) {
    this(fileBytes, unpackedBytes, Long.MAX_VALUE);
  }
}
