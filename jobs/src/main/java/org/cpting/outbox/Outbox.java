package org.cpting.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder of results. */
public final class Outbox {

  /** Name of the list of all files with their checksums, in the form {@code sha256sum -c} reads. */
  public static final String MANIFEST = "MANIFEST.sha256";

  private final Path folder;

  /** Publishes into a folder, which is created with the first file. */
  public Outbox(Path folder) {
    this.folder = folder;
  }

  public Path folder() {
    return folder;
  }

  /**
   * Puts a file in its place in one move; a reader sees the old file or the new one. Answers its
   * checksum.
   */
  public String publish(String name, byte[] content) throws IOException {
    Path target = folder.resolve(name);
    Path parent = target.resolveSibling("");
    Files.createDirectories(parent);
    // Not createTempFile: what is published is for others to read.
    Path written = parent.resolve("." + UUID.randomUUID() + ".tmp");
    try {
      Files.write(written, content);
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(written);
    }
    return sha256(content);
  }

  /** Whether a file is there with the content of a checksum. */
  public boolean holds(String name, String sha256) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) && sha256(Files.readAllBytes(file)).equals(sha256);
  }

  /** Writes the manifest anew if the files are not those it lists. */
  public void writeManifest() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Map<String, String> sums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (!name.equals(MANIFEST) && !String.valueOf(file.getFileName()).startsWith(".")) {
          sums.put(name, sha256(Files.readAllBytes(file)));
        }
      }
    }
    StringBuilder text = new StringBuilder();
    sums.forEach((name, sum) -> text.append(sum).append("  ").append(name).append('\n'));
    byte[] manifest = text.toString().getBytes(StandardCharsets.UTF_8);
    if (!holds(MANIFEST, sha256(manifest))) {
      publish(MANIFEST, manifest);
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
