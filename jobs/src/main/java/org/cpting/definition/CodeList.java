package org.cpting.definition;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A code list: {@code schemas/codelists/<name>.csv}, its first line a comment that names source and
 * edition.
 *
 * @param name name of the list
 * @param source where it comes from
 * @param codes its entries in the file's order
 */
public record CodeList(String name, String source, List<Code> codes) {

  /** Name of the folder of all code lists, in schemas. */
  static final String FOLDER = "codelists";

  /**
   * An entry.
   *
   * @param id whole number under which the warehouse knows it
   * @param code code used in figures, exports and messages
   * @param zh Chinese name
   * @param en English name
   * @param synonyms further ways to write it in a return
   * @param more further columns of the list
   */
  public record Code(
      int id, String code, String zh, String en, List<String> synonyms, Map<String, String> more) {

    /** A further column that must be filled. */
    public String more(String column) {
      String value = more.get(column);
      if (value == null) {
        throw new IllegalArgumentException("Code " + code + " has no column '" + column + "'");
      }
      return value;
    }

    /** Every way to write it: code, names and synonyms. */
    public List<String> spellings() {
      List<String> all = new ArrayList<>(List.of(code, zh, en));
      all.addAll(synonyms);
      return all;
    }
  }

  static CodeList read(Path file) {
    String name = String.valueOf(file.getFileName()).replace(".csv", "");
    try {
      Tree.Mapping list = (Tree.Mapping) TreeSource.read(file, CodeList::parse);
      List<Code> codes = new ArrayList<>();
      for (Tree row : ((Tree.Sequence) list.entries().get(1).value()).items()) {
        codes.add(code((Tree.Mapping) row));
      }
      return new CodeList(name, text(list.entries().get(0).value()), List.copyOf(codes));
    } catch (IOException | IllegalArgumentException e) {
      throw new DefinitionException(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  /** Whether a file is a code list: it lies in their folder. */
  static boolean isOne(Path file) {
    return file.toAbsolutePath().resolveSibling("").endsWith(FOLDER);
  }

  /** The list as a mapping of its source, and of its codes: a mapping of columns for each. */
  static Tree parse(Path file, byte[] content) throws IOException {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    try (CSVParser parser =
        format.parse(new StringReader(new String(content, StandardCharsets.UTF_8)))) {
      List<Tree> codes = new ArrayList<>();
      for (CSVRecord row : parser) {
        int line = (int) parser.getCurrentLineNumber();
        List<Tree.Entry> columns = new ArrayList<>();
        row.toMap()
            .forEach((column, value) -> columns.add(entry(line, column, scalar(line, value))));
        codes.add(new Tree.Mapping(line, columns));
      }
      String source = parser.getHeaderComment();
      if (source == null || codes.isEmpty()) {
        throw new DefinitionException(
            file, 1, "needs a first line '# source' and one code at least");
      }
      return new Tree.Mapping(
          1,
          List.of(
              entry(1, "source", scalar(1, source.strip())),
              entry(1, "codes", new Tree.Sequence(1, codes))));
    } catch (IllegalArgumentException e) {
      throw new DefinitionException(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  private static Tree.Entry entry(int line, String key, Tree value) {
    return new Tree.Entry(scalar(line, key), value);
  }

  private static Tree scalar(int line, String text) {
    return new Tree.Scalar(line, text, false);
  }

  private static String text(Tree scalar) {
    return ((Tree.Scalar) scalar).text();
  }

  private static Code code(Tree.Mapping row) {
    Map<String, String> more = new LinkedHashMap<>();
    row.entries().forEach(entry -> more.put(text(entry.key()), text(entry.value())));
    List<String> fixed = new ArrayList<>();
    for (String column : List.of("id", "code", "name_zh", "name_en", "synonyms")) {
      String value = more.remove(column);
      if (value == null) {
        throw new IllegalArgumentException("column '" + column + "' is missing");
      }
      fixed.add(value);
    }
    String synonyms = fixed.get(4);
    return new Code(
        Integer.parseInt(fixed.get(0)),
        fixed.get(1),
        fixed.get(2),
        fixed.get(3),
        synonyms.isEmpty() ? List.of() : List.of(synonyms.split("\\|")),
        Map.copyOf(more));
  }

  /** All codes, in the file's order. */
  public List<String> codeNames() {
    return codes.stream().map(Code::code).toList();
  }

  /** The entry with a code, or null. */
  public @Nullable Code find(String code) {
    for (Code entry : codes) {
      if (entry.code().equals(code)) {
        return entry;
      }
    }
    return null;
  }

  /** The entry with a code that must exist. */
  public Code get(String code) {
    Code entry = find(code);
    if (entry == null) {
      throw new IllegalArgumentException("List '" + name + "' has no code '" + code + "'");
    }
    return entry;
  }

  /** The entry with an id that must exist. */
  public Code get(int id) {
    for (Code entry : codes) {
      if (entry.id() == id) {
        return entry;
      }
    }
    throw new IllegalArgumentException("List '" + name + "' has no id " + id);
  }
}
