package org.cpting.definition;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A node of a YAML file that knows where it stands. Reading is strict: a missing or misspelt key,
 * or a value of another kind, is a {@link DefinitionException} that names file and line.
 */
public final class YamlNode {

  /** No definition is nested deeper, unless by a reference to what it stands in. */
  private static final int DEEPEST = 50;

  private final Path file;
  private final Tree node;
  private @Nullable Map<String, YamlNode> entries;

  private YamlNode(Path file, Tree node) {
    this.file = file;
    this.node = node;
  }

  /** Reads a file that holds one YAML document. */
  public static YamlNode read(Path file) {
    try {
      return new YamlNode(file, TreeSource.read(file, YamlNode::parse));
    } catch (IOException e) {
      throw new DefinitionException(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  static Tree parse(Path file, byte[] content) {
    LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
    try {
      Optional<Node> root =
          new Compose(settings).composeInputStream(new ByteArrayInputStream(content));
      return tree(
          file,
          root.orElseThrow(() -> new DefinitionException(file, 1, "the file is empty")),
          DEEPEST);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      throw new DefinitionException(file, line, String.valueOf(e.getProblem()));
    }
  }

  private static Tree tree(Path file, Node node, int depth) {
    int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    if (depth == 0) {
      throw new DefinitionException(file, line, "what is written here holds itself");
    }
    if (node instanceof ScalarNode scalar) {
      return new Tree.Scalar(line, scalar.getValue(), node.getTag().equals(Tag.NULL));
    }
    if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(tree(file, item, depth - 1)));
      return new Tree.Sequence(line, items);
    }
    List<Tree.Entry> entries = new ArrayList<>();
    ((MappingNode) node)
        .getValue()
        .forEach(
            tuple ->
                entries.add(
                    new Tree.Entry(
                        tree(file, tuple.getKeyNode(), depth - 1),
                        tree(file, tuple.getValueNode(), depth - 1))));
    return new Tree.Mapping(line, entries);
  }

  public Path file() {
    return file;
  }

  /** Line of the file, from 1. */
  public int line() {
    return node.line();
  }

  /** A complaint about this node, to be thrown. */
  public DefinitionException complaint(String message) {
    return new DefinitionException(file, line(), message);
  }

  /** Refuses keys outside the given ones. */
  public YamlNode only(String... allowed) {
    Set<String> names = Set.of(allowed);
    entries()
        .forEach(
            (key, value) -> {
              if (!names.contains(key)) {
                throw value.complaint(
                    "unknown key '" + key + "'; known here: " + String.join(", ", allowed));
              }
            });
    return this;
  }

  /** The entries of a mapping, in the file's order. */
  public Map<String, YamlNode> entries() {
    if (entries == null) {
      entries = Collections.unmodifiableMap(byKey());
    }
    return entries;
  }

  private Map<String, YamlNode> byKey() {
    if (!(node instanceof Tree.Mapping mapping)) {
      throw complaint("expected a mapping (key: value)");
    }
    Map<String, YamlNode> byKey = new LinkedHashMap<>();
    for (Tree.Entry entry : mapping.entries()) {
      YamlNode key = new YamlNode(file, entry.key());
      if (byKey.put(key.text(), new YamlNode(file, entry.value())) != null) {
        throw key.complaint("key '" + key.text() + "' twice");
      }
    }
    return byKey;
  }

  /** Whether it is a single value. */
  boolean single() {
    return node instanceof Tree.Scalar;
  }

  /** The items of a sequence; a single value counts as a sequence of one. */
  public List<YamlNode> items() {
    if (!(node instanceof Tree.Sequence sequence)) {
      return List.of(this);
    }
    List<YamlNode> items = new ArrayList<>(sequence.items().size());
    sequence.items().forEach(item -> items.add(new YamlNode(file, item)));
    return items;
  }

  /** Value of a key, or null if it is missing or empty. */
  public @Nullable YamlNode find(String key) {
    YamlNode value = entries().get(key);
    return value == null || value.node instanceof Tree.Scalar scalar && scalar.missing()
        ? null
        : value;
  }

  /** Value of a key that must be there. */
  public YamlNode get(String key) {
    YamlNode value = find(key);
    if (value == null) {
      throw complaint("key '" + key + "' is missing");
    }
    return value;
  }

  public String text() {
    if (!(node instanceof Tree.Scalar scalar)) {
      throw complaint("expected a single value");
    }
    return scalar.text();
  }

  public String text(String key) {
    return get(key).text();
  }

  public String text(String key, String otherwise) {
    YamlNode value = find(key);
    return value == null ? otherwise : value.text();
  }

  public @Nullable String textOrNull(String key) {
    YamlNode value = find(key);
    return value == null ? null : value.text();
  }

  public List<String> texts(String key) {
    YamlNode value = find(key);
    return value == null ? List.of() : value.items().stream().map(YamlNode::text).toList();
  }

  public int number() {
    try {
      return Integer.parseInt(text());
    } catch (NumberFormatException e) {
      throw complaint("expected a whole number, not '" + text() + "'");
    }
  }

  /** An exact decimal number. */
  public BigDecimal decimal() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException e) {
      throw complaint("expected a number, not '" + text() + "'");
    }
  }

  /** A date, e.g. {@code 2012-03-31}. */
  public LocalDate date() {
    try {
      return LocalDate.parse(text());
    } catch (DateTimeParseException e) {
      throw complaint("expected a date such as 2012-03-31, not '" + text() + "'");
    }
  }

  /** A quarter, e.g. {@code 2011Q2}. */
  public Quarter quarter() {
    try {
      return Quarter.of(text());
    } catch (IllegalArgumentException e) {
      throw complaint(String.valueOf(e.getMessage()));
    }
  }

  /** A period, e.g. {@code 2011Q2} or {@code FY2011-12-H1}. */
  public Period period() {
    try {
      return Period.of(text());
    } catch (IllegalArgumentException e) {
      throw complaint(String.valueOf(e.getMessage()));
    }
  }

  /** The value, which must be the lower-case name of one of an enum's constants. */
  public <E extends Enum<E>> E word(Class<E> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return Enum.valueOf(type, choice(words).toUpperCase(Locale.ROOT));
  }

  public int number(String key) {
    return get(key).number();
  }

  public int number(String key, int otherwise) {
    YamlNode value = find(key);
    return value == null ? otherwise : value.number();
  }

  public boolean flag(String key, boolean otherwise) {
    YamlNode value = find(key);
    return value == null ? otherwise : value.choice("true", "false").equals("true");
  }

  /** The value, which must be one of the given words. */
  public String choice(String... words) {
    return choice(List.of(words));
  }

  /** The value, which must be one of the given words. */
  public String choice(Collection<String> words) {
    String text = text();
    if (!words.contains(text)) {
      throw complaint("'" + text + "' is not one of: " + String.join(", ", words));
    }
    return text;
  }

  public String choiceOf(String key, String otherwise, String... words) {
    YamlNode value = find(key);
    return value == null ? otherwise : value.choice(words);
  }
}
