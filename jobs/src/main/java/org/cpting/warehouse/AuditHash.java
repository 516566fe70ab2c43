package org.cpting.warehouse;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the hash before and the fields of an entry, each as its length in bytes (four bytes,
 * the highest first) and its UTF-8 bytes. The lengths keep two entries whose fields are cut
 * differently from having one hash.
 */
final class AuditHash {

  /** Stands before the first entry. */
  static final String NONE = "0".repeat(64);

  private final MessageDigest digest;

  private AuditHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  static AuditHash of(String previous) {
    return new AuditHash().add(previous);
  }

  AuditHash add(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
    return this;
  }

  /** 64 hexadecimal digits. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
