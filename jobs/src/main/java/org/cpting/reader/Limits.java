package org.cpting.reader;

/**
 * How large a file may be.
 *
 * @param fileBytes size as it comes
 * @param unpackedBytes size of all parts of a workbook unpacked
 */
public record Limits(long fileBytes, long unpackedBytes) {}
