package org.cpting.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The folder of results. */
public final class Outbox {

  /** Name of the list of all files with their checksums, in the form {@code sha256sum -c} reads. */
  public static final String MANIFEST = "MANIFEST.sha256";

  private static final String PREPARING = ".preparing-";

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

  /**
   * An empty folder beside those published, to prepare one in; nobody takes it for a published one.
   * What a process that died left of such folders is removed.
   */
  public Path prepare() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> all = Files.list(folder)) {
      for (Path left : all.filter(Outbox::isPreparing).toList()) {
        remove(left);
      }
    }
    return Files.createDirectory(folder.resolve(PREPARING + UUID.randomUUID()));
  }

  /**
   * Puts a prepared folder in its place: whole, or, where one with the same content is there
   * already, not at all. A folder with other content is replaced.
   */
  public void publishFolder(String name, Path prepared) throws IOException {
    Path target = folder.resolve(name);
    if (Files.isDirectory(target)) {
      if (sameContent(prepared, target)) {
        remove(prepared);
        return;
      }
      Path old = folder.resolve(PREPARING + UUID.randomUUID());
      force(prepared);
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      Files.move(prepared, target, StandardCopyOption.ATOMIC_MOVE);
      remove(old);
      return;
    }
    Files.createDirectories(target.resolveSibling(""));
    force(prepared);
    Files.move(prepared, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes back a published folder, if it is there. */
  public void withdrawFolder(String name) throws IOException {
    remove(folder.resolve(name));
  }

  private static boolean isPreparing(Path path) {
    return String.valueOf(path.getFileName()).startsWith(PREPARING);
  }

  private static boolean sameContent(Path one, Path other) throws IOException {
    List<String> names = names(one);
    if (!names.equals(names(other))) {
      return false;
    }
    for (String name : names) {
      if (Files.mismatch(one.resolve(name), other.resolve(name)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  private static void force(Path prepared) throws IOException {
    for (String name : names(prepared)) {
      try (FileChannel channel =
          FileChannel.open(prepared.resolve(name), StandardOpenOption.WRITE)) {
        channel.force(true);
      }
    }
  }

  private static void remove(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(one);
      }
    }
  }

  /**
   * Puts a folder of files in its place in one move, for good: they are made read-only, and a
   * folder that is there already stays as it is.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a folder of that name
   */
  public void publishForGood(String name, Map<String, byte[]> files) throws IOException {
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Path parent = target.resolveSibling("");
    Path draft = parent.resolve("." + UUID.randomUUID() + ".tmp");
    Files.createDirectories(draft);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path written = draft.resolve(file.getKey());
      Files.createDirectories(written.resolveSibling(""));
      Files.write(written, file.getValue());
      try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      if (!written.toFile().setReadOnly()) {
        throw new IOException("cannot make " + written + " read-only");
      }
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Checksums as {@link #MANIFEST} lists them. */
  public static String manifest(Map<String, byte[]> files) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(files)
        .forEach(
            (name, content) -> text.append(sha256(content)).append("  ").append(name).append('\n'));
    return text.toString();
  }

  /** Whether a file is there with the content of a checksum. */
  public boolean holds(String name, String sha256) throws IOException {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) && sha256(file).equals(sha256);
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
        if (!name.equals(MANIFEST) && !name.startsWith(".") && !name.contains("/.")) {
          sums.put(name, sha256(file));
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
    return HexFormat.of().formatHex(digest().digest(content));
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java lacks SHA-256", e);
    }
  }
}
