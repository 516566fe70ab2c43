package org.cpting.report.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table of a Data Package: its rows as CSV, its columns as a Table Schema. */
final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private final String name;
  private final String title;
  private final List<Map<String, Object>> fields = new ArrayList<>();
  private final List<Map<String, Object>> foreignKeys = new ArrayList<>();
  private final List<String> primaryKey = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  CsvTable(String name, String title) {
    this.name = name;
    this.title = title;
  }

  /** Adds a column; type is one of Table Schema's. */
  CsvTable column(String column, String type, String description) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", column);
    field.put("type", type);
    field.put("description", description);
    fields.add(field);
    return this;
  }

  /** Says that a column's values stand in another table. */
  CsvTable refersTo(String column, String table, String otherColumn) {
    foreignKeys.add(
        Map.of(
            "fields", List.of(column),
            "reference", Map.of("resource", table, "fields", List.of(otherColumn))));
    return this;
  }

  /** Says which columns together name a row. */
  CsvTable key(List<String> columns) {
    primaryKey.addAll(columns);
    return this;
  }

  void row(List<String> cells) {
    if (cells.size() != fields.size()) {
      throw new IllegalArgumentException(
          name + " has " + fields.size() + " columns, not " + cells.size());
    }
    rows.add(cells);
  }

  String file() {
    return name + ".csv";
  }

  /** The rows below a header, in UTF-8. */
  byte[] bytes() {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(fields.stream().map(field -> field.get("name")));
      for (List<String> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The description of the file with the given content. */
  Map<String, Object> resource(byte[] content) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("fields", fields);
    schema.put("missingValues", List.of(""));
    if (!primaryKey.isEmpty()) {
      schema.put("primaryKey", primaryKey);
    }
    if (!foreignKeys.isEmpty()) {
      schema.put("foreignKeys", foreignKeys);
    }
    Map<String, Object> resource = new LinkedHashMap<>();
    resource.put("name", name);
    resource.put("type", "table");
    resource.put("title", title);
    resource.put("path", file());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", content.length);
    resource.put("hash", "sha256:" + sha256(content));
    resource.put("schema", schema);
    return resource;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
