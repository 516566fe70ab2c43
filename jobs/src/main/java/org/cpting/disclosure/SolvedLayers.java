package org.cpting.disclosure;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpting.disclosure.solver.Aim;
import org.cpting.disclosure.solver.Equation;
import org.cpting.disclosure.solver.Pattern;
import org.cpting.disclosure.solver.Problem;
import org.cpting.disclosure.solver.Problem.Role;
import org.cpting.disclosure.solver.Suppression;

/**
 * Solves problems, and keeps what was found for each: when a new quarter or a correction comes in,
 * the quarters before it need not be solved again. A pattern is taken only for exactly the same
 * problem, by the same program. The file may be deleted at any time.
 */
final class SolvedLayers implements Function<Problem, Pattern> {

  private static final String TAB = "\t";
  private static final String BETWEEN = " ";

  private final Path file;
  private final String program;
  private final long steps;
  private final Map<String, Pattern> kept;
  private final Map<String, Pattern> used = new LinkedHashMap<>();
  private int solved;

  SolvedLayers(Path file, String program, long steps) {
    this.file = file;
    this.program = program;
    this.steps = steps;
    this.kept = read();
  }

  @Override
  public Pattern apply(Problem problem) {
    String key = key(problem);
    Pattern known = kept.get(key);
    Pattern pattern = known == null ? new Suppression(problem, steps).solve() : known;
    solved += known == null ? 1 : 0;
    used.put(key, pattern);
    return pattern;
  }

  /** How many problems were solved, not taken as kept. */
  int solved() {
    return solved;
  }

  /** Keeps what was asked for in place of what was kept before. */
  void keep() {
    if (!used.equals(kept)) {
      List<String> lines = new ArrayList<>();
      used.forEach((key, pattern) -> lines.add(line(key, pattern)));
      lines.add(hash(lines));
      DecisionCache.write(file, lines);
    }
  }

  /** What was kept; nothing if the file is not whole. */
  private Map<String, Pattern> read() {
    try {
      List<String> lines =
          Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
      int last = lines.size() - 1;
      Map<String, Pattern> patterns = new LinkedHashMap<>();
      if (last > 0 && lines.get(last).equals(hash(lines.subList(0, last)))) {
        for (String line : lines.subList(0, last)) {
          String[] parts = line.split(TAB, -1);
          patterns.put(parts[0], pattern(parts));
        }
      }
      return patterns;
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      return Map.of();
    }
  }

  private static String line(String key, Pattern pattern) {
    String limited =
        pattern.limited().stream()
            .map(aim -> aim.cell() + BETWEEN + aim.down() + BETWEEN + aim.up())
            .collect(Collectors.joining(BETWEEN));
    String hidden =
        pattern.hidden().stream().mapToObj(String::valueOf).collect(Collectors.joining(BETWEEN));
    return String.join(
        TAB,
        key,
        String.valueOf(pattern.cost()),
        String.valueOf(pattern.bound()),
        String.valueOf(pattern.nodes()),
        hidden,
        limited);
  }

  private static Pattern pattern(String... parts) {
    BitSet hidden = new BitSet();
    for (long cell : numbers(parts[4])) {
      hidden.set((int) cell);
    }
    long[] aims = numbers(parts[5]);
    List<Aim> limited = new ArrayList<>();
    for (int i = 0; i < aims.length; i += 3) {
      limited.add(new Aim((int) aims[i], aims[i + 1], aims[i + 2]));
    }
    return new Pattern(
        hidden,
        Long.parseLong(parts[1]),
        Long.parseLong(parts[2]),
        Integer.parseInt(parts[3]),
        limited);
  }

  private static long[] numbers(String text) {
    return text.isEmpty()
        ? new long[0]
        : Arrays.stream(text.split(BETWEEN)).mapToLong(Long::parseLong).toArray();
  }

  private static String hash(List<String> lines) {
    return DecisionCache.hash(String.join("\n", lines));
  }

  /** Everything a pattern depends on. */
  private String key(Problem problem) {
    MessageDigest digest = DecisionCache.digest();
    try (DataOutputStream out =
        new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
      out.writeUTF(program);
      out.writeLong(steps);
      out.writeInt(problem.roles().length);
      for (Role role : problem.roles()) {
        out.writeUTF(role.name());
      }
      for (long[] numbers : List.of(problem.weights(), problem.lowest(), problem.highest())) {
        for (long number : numbers) {
          out.writeLong(number);
        }
      }
      for (Equation equation : problem.equations()) {
        out.writeInt(equation.cells().length);
        for (int i = 0; i < equation.cells().length; i++) {
          out.writeInt(equation.cells()[i]);
          out.writeInt(equation.signs()[i]);
        }
      }
      for (Aim aim : problem.aims()) {
        out.writeInt(-1);
        out.writeInt(aim.cell());
        out.writeLong(aim.down());
        out.writeLong(aim.up());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
