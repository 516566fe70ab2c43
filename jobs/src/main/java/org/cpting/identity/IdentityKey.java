package org.cpting.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret that keys the hashes of persons: 32 random bytes in a file only its owner may read.
 * Without it nobody can find a person in the warehouse by trying ID numbers; if it is lost, persons
 * met before and after count twice.
 */
public final class IdentityKey {

  private static final int BYTES = 32;

  private final byte[] secret;
  private final KeyedHash hash;

  private IdentityKey(byte[] secret) {
    this.secret = secret;
    this.hash = new KeyedHash(secret);
  }

  /** A key of given bytes. */
  public static IdentityKey of(byte[] secret) {
    return new IdentityKey(secret.clone());
  }

  /** Reads the key, or makes one on first use. */
  public static IdentityKey open(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
    if (text.length() != BYTES * 2) {
      throw new IOException(
          "The identity key "
              + file
              + " is damaged: expected "
              + BYTES * 2
              + " hexadecimal digits");
    }
    return new IdentityKey(HexFormat.of().parseHex(text));
  }

  private static void create(Path file) throws IOException {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    Path directory = file.toAbsolutePath().getParent();
    if (directory == null) {
      throw new IOException("No folder for the identity key: " + file);
    }
    Files.createDirectories(directory);
    Path written = Files.createTempFile(directory, ".identity", ".tmp", ownerOnly(directory));
    Files.writeString(
        written,
        HexFormat.of().formatHex(secret) + "\n",
        StandardCharsets.US_ASCII,
        StandardOpenOption.SYNC);
    try {
      // A link fails if another process was first, which a move would not: its key must stay.
      Files.createLink(file, written);
    } catch (FileAlreadyExistsException e) {
      return;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path directory) throws IOException {
    return Files.getFileStore(directory).supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Eight hexadecimal digits that tell this key from another and do not give it away. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update("cpting identity key".getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest.digest(secret), 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  /** A new hash under this key. */
  KeyedHash hash() {
    return hash.another();
  }
}
