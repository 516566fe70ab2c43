package org.cpting.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes up files of definitions: parses them, or takes what was prepared from the very same bytes
 * when the program was built.
 */
public final class TreeSource {

  /** Read when the first definition is. */
  private static final class Given {
    static final PreparedTrees TREES = PreparedTrees.read(Prepared.file(Prepared.TREES));
  }

  /** Makes the tree of a file. */
  interface Parser {
    Tree parse(Path file, byte[] content) throws IOException;
  }

  private TreeSource() {}

  static Tree read(Path file, Parser parser) throws IOException {
    byte[] content = Files.readAllBytes(file);
    @Nullable Tree prepared = Given.TREES.find(file, content);
    return prepared == null ? parser.parse(file, content) : prepared;
  }

  /** Prepares every definition below the home folder; gives the number of files. */
  public static int prepare(Home home, Path target) {
    PreparedTrees.Writer writer = new PreparedTrees.Writer();
    try (Stream<Path> schemas = Files.walk(home.schemas());
        Stream<Path> templates = Files.walk(home.reportTemplates())) {
      for (Path file : Stream.concat(schemas, templates).sorted().toList()) {
        String name = file.toString();
        if (name.endsWith(".yaml")) {
          writer.add(file, YamlNode::parse);
        } else if (name.endsWith(".csv") && CodeList.isOne(file)) {
          writer.add(file, CodeList::parse);
        }
      }
      return writer.write(target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
