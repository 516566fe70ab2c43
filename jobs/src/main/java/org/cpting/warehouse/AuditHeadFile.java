package org.cpting.warehouse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Keeps the newest entry of the audit log outside the warehouse, one line {@code number hash} each
 * time it has moved on. Nothing in it is ever changed, so that a log whose end was cut off, or that
 * was written anew as a whole, can be told. It may be put on a medium that only takes additions.
 *
 * @param file where it is
 */
public record AuditHeadFile(Path file) {

  public boolean exists() {
    return Files.exists(file);
  }

  /** Adds the newest entry of a log unless it stands there already. */
  public void follow(AuditTrail trail) throws IOException {
    String head = trail.head().map(newest -> line(newest.number(), newest.hash())).orElse("");
    List<String> lines = exists() ? lines() : List.of();
    if (!exists() || (!head.isEmpty() && !lines.contains(head))) {
      // A line torn by a kill is left as it is: this one begins on its own.
      boolean torn = exists() && !lines.isEmpty() && !endsALine();
      append((torn ? "\n" : "") + (head.isEmpty() ? "" : head + "\n"));
    }
  }

  static String line(int number, String hash) {
    return number + " " + hash;
  }

  /** Its lines; the last may be torn. */
  List<String> lines() throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).lines().toList();
  }

  private boolean endsALine() throws IOException {
    return Files.readString(file, StandardCharsets.US_ASCII).endsWith("\n");
  }

  private void append(String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
      channel.force(true);
    }
  }
}
