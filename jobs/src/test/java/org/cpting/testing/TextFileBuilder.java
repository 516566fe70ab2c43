package org.cpting.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a text file with separators in any charset. */
public final class TextFileBuilder {

  private final StringBuilder text = new StringBuilder();
  private Charset charset = StandardCharsets.UTF_8;
  private char separator = ',';
  private boolean marked;

  private TextFileBuilder() {}

  /** A UTF-8 text file with commas. */
  public static TextFileBuilder aTextFile() {
    return new TextFileBuilder();
  }

  public TextFileBuilder in(String name) {
    charset = Charset.forName(name);
    return this;
  }

  /** Begins with a byte-order mark. */
  public TextFileBuilder withMark() {
    marked = true;
    return this;
  }

  public TextFileBuilder separatedBy(char other) {
    separator = other;
    return this;
  }

  /** Adds a record; cells are quoted where they must be. */
  public TextFileBuilder row(@Nullable Object... cells) {
    return line(
        Arrays.stream(cells)
            .map(cell -> quoted(Objects.requireNonNullElse(cell, "").toString()))
            .collect(Collectors.joining(String.valueOf(separator))));
  }

  /** Adds a line as it is. */
  public TextFileBuilder line(String line) {
    text.append(line).append("\r\n");
    return this;
  }

  private String quoted(String cell) {
    boolean plain = cell.indexOf(separator) < 0 && !cell.contains("\"") && !cell.contains("\n");
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  /** Writes the file. */
  public Path saveAs(Path file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(((marked ? "\uFEFF" : "") + text).getBytes(charset));
    try {
      return Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
