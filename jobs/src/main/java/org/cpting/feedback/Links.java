package org.cpting.feedback;

import java.nio.charset.StandardCharsets;

/** Names of files as addresses relative to the page they stand beside. */
final class Links {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

  private Links() {}

  static String path(String name) {
    StringBuilder path = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xff);
      if (PLAIN.indexOf(c) >= 0) {
        path.append(c);
      } else {
        path.append("%%%02X".formatted((int) c));
      }
    }
    return path.toString();
  }
}
