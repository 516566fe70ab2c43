package org.cpting.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.definition.CodeList.Code;

/** All code lists of {@code schemas/codelists}. */
public final class CodeLists {

  private final Path folder;
  private final Map<String, CodeList> lists = new TreeMap<>();

  private CodeLists(Path folder) {
    this.folder = folder;
  }

  public static CodeLists read(Home home) {
    Path folder = home.schemas().resolve(CodeList.FOLDER);
    CodeLists all = new CodeLists(folder);
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .map(CodeList::read)
          .forEach(list -> all.lists.put(list.name(), list));
    } catch (IOException e) {
      throw new DefinitionException(folder, 0, "cannot be read: " + e.getMessage());
    }
    return all;
  }

  /** Lists read before. */
  static CodeLists of(Home home, List<CodeList> lists) {
    CodeLists all = new CodeLists(home.schemas().resolve(CodeList.FOLDER));
    for (CodeList list : lists) {
      all.lists.put(list.name(), list);
    }
    return all;
  }

  /** A list that must exist, e.g. {@code services}. */
  public CodeList get(String name) {
    CodeList list = lists.get(name);
    if (list == null) {
      throw new DefinitionException(
          folder, 0, "no list '" + name + "'; there are " + lists.keySet());
    }
    return list;
  }

  public List<CodeList> all() {
    return List.copyOf(lists.values());
  }

  /** The counties of a province. */
  public List<Code> counties(String province) {
    return get("counties").codes().stream()
        .filter(county -> county.more("province").equals(province))
        .toList();
  }
}
