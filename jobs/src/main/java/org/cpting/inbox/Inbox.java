package org.cpting.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder that officers drop files into. A file counts as complete once it has not changed for a
 * moment.
 */
public final class Inbox {

  private static final Pattern TEMPORARY =
      Pattern.compile(
          "~\\$.*|\\..*|.*\\.(tmp|temp|part|partial|crdownload|download|filepart|swp)|.*~");

  private final Path folder;
  private final Duration settled;

  /**
   * Watches a folder.
   *
   * @param folder the inbox
   * @param settled how long a file must not have changed to be complete
   */
  public Inbox(Path folder, Duration settled) {
    this.folder = folder;
    this.settled = settled;
  }

  /**
   * What lies in the inbox.
   *
   * @param complete files to take, in the order of their paths
   * @param waiting files left where they are because they are still being written
   */
  public record Content(List<ArrivedFile> complete, List<ArrivedFile> waiting) {}

  /** Looks at the inbox; pauses for a moment if files in it have just changed. */
  public Content look() throws IOException, InterruptedException {
    List<ArrivedFile> complete = new ArrayList<>();
    List<ArrivedFile> waiting = new ArrayList<>();
    Map<ArrivedFile, State> fresh = new LinkedHashMap<>();
    // The age of a file is measured by the file system's own clock, which a configured time does
    // not move.
    Instant changedBefore = fileSystemTime().minus(settled);
    for (ArrivedFile file : list()) {
      if (TEMPORARY.matcher(file.name().toLowerCase(Locale.ROOT)).matches()) {
        waiting.add(file);
      } else {
        State state = State.of(file.path());
        if (state.changed().isBefore(changedBefore)) {
          complete.add(file);
        } else {
          fresh.put(file, state);
        }
      }
    }
    if (!fresh.isEmpty()) {
      Thread.sleep(settled.toMillis());
      fresh.forEach(
          (file, before) -> (before.equals(State.of(file.path())) ? complete : waiting).add(file));
      complete.sort(Comparator.comparing(file -> file.path().toString()));
    }
    return new Content(List.copyOf(complete), List.copyOf(waiting));
  }

  private List<ArrivedFile> list() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .map(this::arrived)
          .toList();
    }
  }

  private ArrivedFile arrived(Path path) {
    Path parent = folder.relativize(path).getParent();
    return new ArrivedFile(
        path,
        String.valueOf(path.getFileName()),
        parent == null ? "" : parent.toString().replace('\\', '/'));
  }

  private Instant fileSystemTime() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Instant.EPOCH;
    }
    Path probe = Files.createTempFile(folder, ".probe", ".tmp");
    try {
      return Files.getLastModifiedTime(probe).toInstant();
    } finally {
      Files.delete(probe);
    }
  }

  private record State(long size, Instant changed) {

    static State of(Path path) {
      try {
        BasicFileAttributes attributes =
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new State(attributes.size(), attributes.lastModifiedTime().toInstant());
      } catch (IOException e) {
        // Gone or not readable in this moment: never equal to a state seen before, so it waits.
        return new State(-1, Instant.MAX);
      }
    }
  }
}
