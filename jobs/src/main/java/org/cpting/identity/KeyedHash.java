package org.cpting.identity;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * HMAC-SHA-256 as RFC 2104 defines it, over the message digest of the JDK. What the key adds to
 * every hash is worked out once, so a short message costs half of what {@code javax.crypto.Mac}
 * takes for it; and Java's cryptography, which would look into every library first, is not started.
 * Not for use by several threads.
 */
final class KeyedHash {

  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final MessageDigest inner;
  private final MessageDigest outer;
  private MessageDigest message;

  KeyedHash(byte[] secret) {
    if (secret.length > BLOCK) {
      throw new IllegalArgumentException("The key is longer than a block");
    }
    inner = padded(secret, INNER);
    outer = padded(secret, OUTER);
    message = copy(inner);
  }

  private KeyedHash(KeyedHash same) {
    inner = same.inner;
    outer = same.outer;
    message = copy(inner);
  }

  /** Another hash under the same key, which may be used by another thread. */
  KeyedHash another() {
    return new KeyedHash(this);
  }

  private static MessageDigest padded(byte[] secret, byte pad) {
    byte[] block = new byte[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      block[i] = (byte) ((i < secret.length ? secret[i] : 0) ^ pad);
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(block);
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("This Java cannot copy a digest", e);
    }
  }

  /** Adds to the message. */
  void update(byte[] bytes, int length) {
    message.update(bytes, 0, length);
  }

  /** The hash of the message; begins the next one. */
  byte[] finish() {
    MessageDigest last = copy(outer);
    last.update(message.digest());
    message = copy(inner);
    return last.digest();
  }
}
