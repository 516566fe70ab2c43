package org.cpting.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A fingerprint of everything a result was made from: while it stays the same, the result does. */
final class Fingerprint {

  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  Fingerprint text(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Bytes alone, as {@code sha256sum} sees them. */
  Fingerprint bytes(byte[] content) {
    digest.update(content);
    return this;
  }

  Fingerprint file(Path file) throws IOException {
    return text(FileHash.of(file)).text(String.valueOf(file.getFileName()));
  }

  /** All files below a folder. */
  Fingerprint folder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        file(file);
      }
    }
    return this;
  }

  /** 64 hexadecimal digits; the fingerprint so far stays usable. */
  String hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of this Java cannot be copied", e);
    }
  }
}
