package org.cpting.feedback.workbook;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an .xlsx part by part; the same parts give the same bytes. */
final class XlsxOutput implements AutoCloseable {

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final Set<String> written = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  XlsxOutput(Path file) throws IOException {
    zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
  }

  /** Begins a part; closing the stream ends it. */
  OutputStream part(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    written.add(name);
    return new BufferedOutputStream(
        new FilterOutputStream(zip) {
          @Override
          public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
          }

          @Override
          public void close() throws IOException {
            zip.closeEntry();
          }
        },
        BUFFER);
  }

  void put(String name, String text) throws IOException {
    try (OutputStream part = part(name)) {
      part.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Whether a part of the name, in whatever case, was written. */
  boolean has(String name) {
    return written.contains(name);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
