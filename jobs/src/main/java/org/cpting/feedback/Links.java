package org.cpting.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of files as addresses relative to the page they stand beside. */
final class Links {

  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~";

  private Links() {}

  /** The same of a folder within a folder. */
  static String paths(String folders) {
    return Arrays.stream(folders.split("/", -1)).map(Links::path).collect(Collectors.joining("/"));
  }

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
