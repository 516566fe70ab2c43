package org.cpting.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.inbox.Archive;

/**
 * Snapshots of the definitions (schemas and report templates), kept for ever in the archive beside
 * the returns: each file under the fingerprint of its content, and a list of them whose fingerprint
 * names the snapshot.
 */
public final class DefinitionArchive {

  private static final String BETWEEN = "  ";

  private final Archive archive;
  private final Path folders;

  public DefinitionArchive(Workspace workspace) {
    this.archive = new Archive(workspace.archive());
    this.folders = workspace.cache().resolve("definitions");
  }

  /** Fingerprint that the definitions of a home have as a snapshot. */
  public static String hash(Home home) throws IOException {
    return sha256(list(files(home)).getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps the definitions of a home; answers the name of the snapshot. */
  public String keep(Home home) throws IOException {
    Map<String, String> files = files(home);
    byte[] list = list(files).getBytes(StandardCharsets.UTF_8);
    String hash = sha256(list);
    if (!Files.exists(archive.path(hash))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        if (!Files.exists(archive.path(file.getValue()))) {
          archive.keep(home.root().resolve(file.getKey()));
        }
      }
      // The list comes last: where it is, everything it names is.
      Path written = Files.createTempFile("definitions", ".txt");
      Files.write(written, list);
      archive.keep(written);
      Files.delete(written);
    }
    return hash;
  }

  /** The files of a snapshot: path below the home to fingerprint. */
  public Map<String, String> files(String hash) throws IOException {
    Path list = archive.path(hash);
    if (!Files.exists(list)) {
      throw new IOException("the archive has no definitions " + hash);
    }
    Map<String, String> files = new TreeMap<>();
    for (String line : Files.readAllLines(list, StandardCharsets.UTF_8)) {
      int end = line.indexOf(BETWEEN);
      files.put(line.substring(end + BETWEEN.length()), line.substring(0, end));
    }
    return files;
  }

  /** The definitions of a snapshot, laid out as a home in the cache. */
  public Home home(String hash) throws IOException {
    Path folder = folders.resolve(hash);
    if (!Files.isDirectory(folder)) {
      Path draft = folders.resolve("." + UUID.randomUUID());
      for (Map.Entry<String, String> file : files(hash).entrySet()) {
        Path target = draft.resolve(file.getKey());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(archive.path(file.getValue()), target);
      }
      try {
        Files.move(draft, folder);
      } catch (FileAlreadyExistsException e) {
        // Another process was first; what it laid out is the same.
        return new Home(folder.toAbsolutePath());
      }
    }
    return new Home(folder.toAbsolutePath());
  }

  /** The definitions of a home by the path below it. What only developers need is left out. */
  static Map<String, String> files(Home home) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (Path root : new Path[] {home.schemas(), home.reportTemplates()}) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = home.root().relativize(file).toString().replace('\\', '/');
          if (!name.startsWith("schemas/warehouse/") && !name.startsWith("schemas/json-schema/")) {
            files.put(name, FileHash.of(file));
          }
        }
      }
    }
    return files;
  }

  private static String list(Map<String, String> files) {
    StringBuilder list = new StringBuilder();
    files.forEach((name, hash) -> list.append(hash).append(BETWEEN).append(name).append('\n'));
    return list.toString();
  }

  private static String sha256(byte[] content) {
    return new Fingerprint().bytes(content).hex();
  }
}
