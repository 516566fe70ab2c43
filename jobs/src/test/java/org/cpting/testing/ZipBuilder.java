package org.cpting.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a ZIP as an officer's computer would. */
public final class ZipBuilder {

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private Charset names = StandardCharsets.UTF_8;

  private ZipBuilder() {}

  /** An empty ZIP. */
  public static ZipBuilder aZip() {
    return new ZipBuilder();
  }

  /** Writes the names in a charset; in any but UTF-8 the entries do not say in which. */
  public ZipBuilder named(String charset) {
    names = Charset.forName(charset);
    return this;
  }

  public ZipBuilder entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  public ZipBuilder entry(String name, String content) {
    return entry(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public ZipBuilder entry(String name, Path content) throws IOException {
    return entry(name, Files.readAllBytes(content));
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(bytes);
    return bytes.toByteArray();
  }

  public Path saveAs(Path file) throws IOException {
    return Files.write(file, bytes());
  }

  private void write(OutputStream out) {
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
