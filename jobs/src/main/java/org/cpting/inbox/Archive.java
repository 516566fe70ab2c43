package org.cpting.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The original bytes of every file ever taken, under the fingerprint of its content; nothing is
 * ever changed in it.
 */
public final class Archive {

  private final Path folder;

  /** Keeps files in a folder, which is created with the first one. */
  public Archive(Path folder) {
    this.folder = folder;
  }

  /**
   * A file kept.
   *
   * @param path where
   * @param sha256 fingerprint of its bytes, 64 hexadecimal digits
   * @param size bytes
   */
  public record Kept(Path path, String sha256, long size) {}

  /** Copies a file into the archive; the copy is on disk when this returns. */
  public Kept keep(Path file) throws IOException {
    Files.createDirectories(folder);
    MessageDigest digest = sha256();
    Path copy = Files.createTempFile(folder, ".incoming", ".tmp");
    try {
      long size;
      try (InputStream in =
              new DigestInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), digest);
          OutputStream out = Files.newOutputStream(copy)) {
        size = in.transferTo(out);
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Path target = path(sha256);
      if (!Files.exists(target)) {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
          channel.force(true);
        }
        Files.createDirectories(target.resolveSibling(""));
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return new Kept(target, sha256, size);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  /** Where the content with a fingerprint is kept. */
  public Path path(String sha256) {
    return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
