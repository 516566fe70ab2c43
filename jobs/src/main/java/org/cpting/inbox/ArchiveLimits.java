package org.cpting.inbox;

/**
 * How large a ZIP of several returns may be.
 *
 * @param mostEntries files in it
 * @param fileBytes size of one of them unpacked
 * @param unpackedBytes size of all of them unpacked
 * @param mostRatio how many times its packed size a file may unpack to
 */
public record ArchiveLimits(int mostEntries, long fileBytes, long unpackedBytes, long mostRatio) {

  /** Room that an entry takes in a ZIP's directory, with a long name and its comment. */
  static final int DIRECTORY_ENTRY_BYTES = 1024;
}
