package org.cpting.validation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** All rules there are, found by scanning the package {@code rule} for {@link RuleDoc}. */
public final class Rules {

  private static final String PACKAGE = Rules.class.getPackageName() + ".rule";

  /**
   * A rule with what it says of itself.
   *
   * @param doc its prose
   * @param rule the rule
   */
  public record Documented(RuleDoc doc, Rule rule) {}

  private Rules() {}

  /** The rules in the order in which they look at a row. */
  public static List<Documented> scan() {
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
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return Stream.of(new Documented(doc, (Rule) constructor.newInstance()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          name + " is no rule: it needs a constructor without arguments", e);
    }
  }
}
