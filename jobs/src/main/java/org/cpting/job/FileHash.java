package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of definition files. Every pass asks for all of them several times, and fonts are large:
 * a large file is hashed again only when its time, its size or the file itself is another.
 */
final class FileHash {

  private static final int LARGE = 1 << 16;

  private static final Map<Path, Seen> SEEN = new ConcurrentHashMap<>();

  private record Seen(long size, FileTime changed, @Nullable Object file, String sha256) {}

  private FileHash() {}

  /** 64 hexadecimal digits, as {@code sha256sum} gives them. */
  static String of(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (now.size() < LARGE) {
      return hash(file);
    }
    Path path = file.toAbsolutePath();
    Seen seen = SEEN.get(path);
    if (seen == null
        || seen.size() != now.size()
        || !seen.changed().equals(now.lastModifiedTime())
        || !Objects.equals(seen.file(), now.fileKey())) {
      seen = new Seen(now.size(), now.lastModifiedTime(), now.fileKey(), hash(file));
      SEEN.put(path, seen);
    }
    return seen.sha256();
  }

  private static String hash(Path file) throws IOException {
    return new Fingerprint().bytes(Files.readAllBytes(file)).hex();
  }
}
