package org.cpting.reader.excel;

import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a package by name. Names that differ in case alone are one name (ECMA-376,
 * part 2), and some programs write a part and what refers to it in different case.
 */
final class PackageParts {

  private final ZipFile zip;
  private @Nullable Map<String, ZipEntry> anyCase;

  PackageParts(ZipFile zip) {
    this.zip = zip;
  }

  /** A part, null if there is none of the name in whatever case. */
  @Nullable ZipEntry find(String name) {
    ZipEntry exact = zip.getEntry(name);
    return exact == null ? anyCase().get(name) : exact;
  }

  boolean has(String name) {
    return find(name) != null;
  }

  private Map<String, ZipEntry> anyCase() {
    Map<String, ZipEntry> known = anyCase;
    if (known == null) {
      known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        known.putIfAbsent(entry.getName(), entry);
      }
      anyCase = known;
    }
    return known;
  }
}
