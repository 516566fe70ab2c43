package org.cpting.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file as it was taken from the inbox.
 *
 * @param sha256 fingerprint of its bytes, 64 hexadecimal digits
 * @param name its name
 * @param folder folder within the inbox, empty for the inbox itself; of a file that came in a ZIP
 *     the ZIP's name stands in it as a folder
 * @param size bytes
 * @param receivedAt when it was taken
 * @param archiveSha256 fingerprint of the ZIP it came in, null if it came by itself
 */
public record FileRecord(
    String sha256,
    String name,
    String folder,
    long size,
    Instant receivedAt,
    @Nullable String archiveSha256) {

  /** A file that came by itself. */
  public FileRecord(String sha256, String name, String folder, long size, Instant receivedAt) {
    this(sha256, name, folder, size, receivedAt, null);
  }

  /** Name and folder together, as its sender would find it. */
  public String origin() {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** What a person calls it: its name, and of a file in a ZIP where in which ZIP it lies. */
  public String shown() {
    return archiveSha256 == null ? name : origin();
  }
}
