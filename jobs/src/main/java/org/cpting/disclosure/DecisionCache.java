package org.cpting.disclosure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpting.indicator.Figure;

/**
 * Keeps the last decision, so that nothing is solved again while neither figures nor policy nor
 * editions change. It may be deleted at any time; it is as secret as the figures are.
 *
 * @param file where it is kept
 * @param program version of the program that decides
 */
public record DecisionCache(Path file, String program) {

  /**
   * What a decision depends on.
   *
   * @param rules the policy, and which indicators it is about
   */
  String key(String rules, List<Figure> figures, List<Edition> earlier) {
    MessageDigest digest = digest();
    add(digest, program);
    add(digest, rules);
    figures.forEach(figure -> add(digest, figure.toString()));
    for (Edition edition : earlier) {
      add(digest, edition.name());
      edition.figures().forEach(figure -> add(digest, figure.toString()));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** The hash of a text. */
  static String hash(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** The decision kept under a key; none if another is kept, or what is kept cannot be read. */
  Optional<Decision> get(String key) {
    try {
      List<String> lines =
          Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
      boolean whole =
          lines.size() > 2 && lines.get(0).equals(key) && lines.get(lines.size() - 1).equals(key);
      return whole
          ? Optional.of(Decision.read(lines.subList(1, lines.size() - 1)))
          : Optional.empty();
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  /** Keeps a decision in place of the one before. */
  void put(String key, Decision decision) {
    List<String> lines = new ArrayList<>(List.of(key));
    lines.addAll(decision.lines());
    lines.add(key);
    write(file, lines);
  }

  /** What was found for each quarter, kept beside the decision. */
  SolvedLayers layers(long steps) {
    return new SolvedLayers(file.resolveSibling("layers.txt"), program, steps);
  }

  /** Puts a file in its place in one move. */
  static void write(Path file, List<String> lines) {
    try {
      Files.createDirectories(file.resolveSibling(""));
      Path written = file.resolveSibling("." + UUID.randomUUID() + ".tmp");
      Files.write(written, lines, StandardCharsets.UTF_8);
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "What is hidden cannot be noted in " + file + ": " + e.getMessage(), e);
    }
  }
}
