package org.cpting.validation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.cpting.definition.Prepared;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/** All rules there are, found by scanning the package {@code rule} for {@link RuleDoc}. */
public final class Rules {

  /** Ends a prepared file: one that was cut off is not used. */
  private static final String END = "end";

  private static final String PACKAGE = Rules.class.getPackageName() + ".rule";

  /**
   * A rule with what it says of itself.
   *
   * @param doc its prose
   * @param rule the rule
   */
  public record Documented(RuleText doc, Rule rule) {}

  private Rules() {}

  /**
   * The rules in the order in which they look at a row, as scanned or as prepared from this jar.
   */
  public static List<Documented> scan() {
    List<Documented> prepared = prepared(Prepared.file(Prepared.RULES));
    return prepared == null ? search() : prepared;
  }

  /** Prepares the rules: to open a jar and to read annotations takes long at a start. */
  public static void prepare(Path target) throws IOException {
    List<String> lines = new ArrayList<>(List.of(Prepared.jar()));
    for (Documented rule : search()) {
      RuleText doc = rule.doc();
      lines.add(
          String.join(
              "\t",
              rule.rule().getClass().getName(),
              doc.code(),
              doc.severity().name(),
              doc.zh(),
              doc.en(),
              doc.source(),
              doc.asksZh(),
              doc.asksEn(),
              String.valueOf(doc.last()),
              String.valueOf(doc.comparesReturns())));
    }
    lines.add(END);
    Files.writeString(target, String.join("\n", lines));
  }

  /** The rules of a prepared file, null if it cannot be used. */
  static @Nullable List<Documented> prepared(@Nullable String file) {
    if (file == null) {
      return null;
    }
    try {
      String[] lines = Files.readString(Path.of(file)).split("\n", -1);
      if (!lines[0].equals(Prepared.jar()) || !lines[lines.length - 1].equals(END)) {
        return null;
      }
      List<Documented> rules = new ArrayList<>();
      for (int i = 1; i < lines.length - 1; i++) {
        String[] part = lines[i].split("\t", -1);
        RuleText doc =
            new RuleText(
                part[1],
                Severity.valueOf(part[2]),
                part[3],
                part[4],
                part[5],
                part[6],
                part[7],
                Boolean.parseBoolean(part[8]),
                Boolean.parseBoolean(part[9]));
        rules.add(new Documented(doc, made(Class.forName(part[0]))));
      }
      return List.copyOf(rules);
    } catch (IOException | ReflectiveOperationException | RuntimeException e) {
      return null;
    }
  }

  private static Rule made(Class<?> type) throws ReflectiveOperationException {
    var constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return (Rule) constructor.newInstance();
  }

  /** The rules as the program holds them. */
  static List<Documented> search() {
    CodeSource source = Rules.class.getProtectionDomain().getCodeSource();
    try {
      URI location = source.getLocation().toURI();
      Path path = Path.of(location);
      if (Files.isDirectory(path)) {
        return in(path);
      }
      // A jar opened as a file system would look for further kinds of these in every library.
      try (JarFile jar = new JarFile(path.toFile())) {
        String folder = PACKAGE.replace('.', '/') + "/";
        return rules(
            jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length())));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("The rules cannot be found in " + source, e);
    }
  }

  private static List<Documented> in(Path root) throws IOException {
    try (Stream<Path> files = Files.list(root.resolve(PACKAGE.replace('.', '/')))) {
      return rules(files.map(file -> String.valueOf(file.getFileName())));
    }
  }

  private static List<Documented> rules(Stream<String> names) {
    return names
        .filter(name -> name.endsWith(".class"))
        .map(name -> PACKAGE + "." + name.substring(0, name.length() - ".class".length()))
        .flatMap(Rules::rule)
        .sorted(
            Comparator.comparing((Documented rule) -> rule.doc().last())
                .thenComparing(rule -> rule.doc().code()))
        .toList();
  }

  private static Stream<Documented> rule(String name) {
    try {
      Class<?> type = Class.forName(name);
      RuleDoc doc = type.getAnnotation(RuleDoc.class);
      if (doc == null) {
        return Stream.of();
      }
      return Stream.of(new Documented(RuleText.of(doc), made(type)));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          name + " is no rule: it needs a constructor without arguments", e);
    }
  }
}
