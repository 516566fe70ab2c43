package org.cpting.inbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The folder that officers drop files into. A file counts as complete once it has not changed for a
 * moment and does not break off before its own end.
 */
public final class Inbox {

  private final Path folder;
  private final Path scratch;
  private final InboxRules rules;

  /**
   * Watches a folder.
   *
   * @param folder the inbox
   * @param scratch where the time can be taken if the inbox lets nobody write
   * @param rules when a file is complete
   */
  public Inbox(Path folder, Path scratch, InboxRules rules) {
    this.folder = folder;
    this.scratch = scratch;
    this.rules = rules;
  }

  /**
   * A file that is complete.
   *
   * @param file the file
   * @param state as it was seen last
   */
  public record Settled(ArrivedFile file, FileState state) {}

  /** Why something cannot be read. */
  public enum Obstacle {
    LINK,
    NO_FILE,
    NO_PERMISSION
  }

  /** Something in the inbox that is no file or is closed to the program. */
  public record Unusable(ArrivedFile file, FileState state, Obstacle why) {}

  /**
   * What lies in the inbox.
   *
   * @param complete files to take, in the order of their paths
   * @param waiting files left where they are because they are not complete
   * @param unusable what can never be taken as it is
   */
  public record Content(
      List<Settled> complete, List<ArrivedFile> waiting, List<Unusable> unusable) {}

  /**
   * Everything that lies in the inbox and somebody may have sent, each as it is now. What has been
   * looked at and is as it was need not be looked at again, but for a file of 0 bytes, which is
   * refused after a time and so is a new thing every time.
   */
  public Set<String> lying() throws IOException {
    Content content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    Set<String> lying = new HashSet<>();
    for (Settled file : list(content)) {
      boolean empty = file.state().size() == 0 && !rules.isTemporary(file.file().name());
      lying.add(file + (empty ? " " + UUID.randomUUID() : ""));
    }
    content.unusable().forEach(found -> lying.add(found.toString()));
    return lying;
  }

  /** Looks at the inbox; pauses for a moment if files in it have just changed. */
  public Content look() throws IOException, InterruptedException {
    Content content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Settled> fresh = new ArrayList<>();
    List<Settled> found = list(content);
    // The age of a file is measured by the file system's own clock, which a configured time does
    // not move.
    Instant now = found.isEmpty() ? Instant.EPOCH : fileSystemTime();
    for (Settled file : found) {
      if (rules.isTemporary(file.file().name())) {
        content.waiting().add(file.file());
      } else if (file.state().size() == 0) {
        boolean old = file.state().modified().isBefore(now.minus(rules.emptyWait()));
        if (old) {
          content.complete().add(file);
        } else {
          content.waiting().add(file.file());
        }
      } else if (FileState.changed(file.file().path())
          .isBefore(now.minus(rules.settled()).minus(rules.unfinishedWait()))) {
        content.complete().add(file);
      } else {
        fresh.add(file);
      }
    }
    watch(fresh, content);
    content.complete().sort(Comparator.comparing(Settled::file, TakingOrder.by(rules)));
    return content;
  }

  /** Looks at fresh files again and again until each has changed or proved complete. */
  private void watch(List<Settled> fresh, Content content) throws InterruptedException {
    List<Settled> open = new ArrayList<>(fresh);
    long rounds = 1 + rules.unfinishedWait().toMillis() / Math.max(1, rules.settled().toMillis());
    for (long round = 0; round < rounds && !open.isEmpty(); round++) {
      Thread.sleep(rules.settled().toMillis());
      for (Settled file : List.copyOf(open)) {
        if (!file.state().equals(FileState.of(file.file().path()))) {
          open.remove(file);
          content.waiting().add(file.file());
        } else if (!Ending.isMissing(file.file().path())) {
          open.remove(file);
          content.complete().add(file);
        }
      }
    }
    // Waited for long enough: whoever wrote it has given up, and its sender must be told.
    content.complete().addAll(open);
  }

  /** The files there are; what is no file goes to the content's unusable. */
  private List<Settled> list(Content content) throws IOException {
    List<Settled> files = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(folder, new Walk(files, content));
      files.sort(Comparator.comparing(file -> file.file().path().toString()));
    }
    return files;
  }

  private final class Walk extends SimpleFileVisitor<Path> {

    private final List<Settled> files;
    private final Content content;

    Walk(List<Settled> files, Content content) {
      this.files = files;
      this.content = content;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
      return !path.equals(folder) && rules.isIgnored(String.valueOf(path.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      ArrivedFile file = ArrivedFile.in(folder, path);
      if (rules.isIgnored(file.name()) && !rules.isTemporary(file.name())) {
        return FileVisitResult.CONTINUE;
      }
      if (attributes.isSymbolicLink()) {
        unusable(file, Obstacle.LINK);
      } else if (!attributes.isRegularFile()) {
        unusable(file, Obstacle.NO_FILE);
      } else if (!Files.isReadable(path)) {
        unusable(file, Obstacle.NO_PERMISSION);
      } else {
        files.add(
            new Settled(
                file, new FileState(attributes.size(), attributes.lastModifiedTime().toInstant())));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
      // A file may leave while the folder is read; what stays and cannot be looked at is told.
      if (!(failure instanceof NoSuchFileException) && !path.equals(folder)) {
        unusable(ArrivedFile.in(folder, path), Obstacle.NO_PERMISSION);
      }
      return FileVisitResult.CONTINUE;
    }

    private void unusable(ArrivedFile file, Obstacle why) {
      content.unusable().add(new Unusable(file, FileState.of(file.path()), why));
    }
  }

  private Instant fileSystemTime() throws IOException {
    try {
      return probe(folder);
    } catch (IOException | RuntimeException e) {
      // An inbox that only may be read: the nearest clock is that of the program's own folder.
      return probe(Files.createDirectories(scratch));
    }
  }

  private static Instant probe(Path where) throws IOException {
    Path probe = Files.createTempFile(where, ".cpting-", "");
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      Files.delete(probe);
    }
  }
}
