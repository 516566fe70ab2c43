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

  private static final int BUFFER = 1 << 16;

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

  /** The archive itself cannot be written, e.g. because the disk is full. */
  public static final class CannotKeep extends IOException {

    private static final long serialVersionUID = 1L;

    CannotKeep(IOException cause) {
      super("The archive cannot be written: " + cause.getMessage(), cause);
    }
  }

  /** Copies a file into the archive; the copy is on disk when this returns. */
  public Kept keep(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return keep(in);
    }
  }

  /** Copies what a stream holds into the archive; the copy is on disk when this returns. */
  public Kept keep(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    Path copy = newCopy();
    try {
      long size = copy(new DigestInputStream(in, digest), copy);
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Path target = path(sha256);
      if (!Files.exists(target)) {
        settle(copy, target);
      }
      return new Kept(target, sha256, size);
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private Path newCopy() throws CannotKeep {
    try {
      Files.createDirectories(folder);
      return Files.createTempFile(folder, ".incoming", ".tmp");
    } catch (IOException e) {
      throw new CannotKeep(e);
    }
  }

  private static long copy(InputStream in, Path copy) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(copy)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        try {
          out.write(buffer, 0, read);
        } catch (IOException e) {
          throw new CannotKeep(e);
        }
        size += read;
      }
    }
    return size;
  }

  private static void settle(Path copy, Path target) throws CannotKeep {
    try {
      try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.createDirectories(target.resolveSibling(""));
      Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new CannotKeep(e);
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
