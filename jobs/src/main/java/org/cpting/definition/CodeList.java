package org.cpting.definition;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(reader)) {
      List<Code> codes = new ArrayList<>();
      for (CSVRecord row : parser) {
        codes.add(code(row));
      }
      String source = parser.getHeaderComment();
      if (source == null || codes.isEmpty()) {
        throw new DefinitionException(
            file, 1, "needs a first line '# source' and one code at least");
      }
      return new CodeList(name, source.strip(), List.copyOf(codes));
    } catch (IOException | IllegalArgumentException e) {
      throw new DefinitionException(file, 0, "cannot be read: " + e.getMessage());
    }
  }

  private static Code code(CSVRecord row) {
    Map<String, String> more = new LinkedHashMap<>(row.toMap());
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
