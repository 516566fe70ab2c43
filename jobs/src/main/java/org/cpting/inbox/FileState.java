package org.cpting.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/**
 * What tells whether a file has changed.
 *
 * @param size bytes; -1 if it is gone or not to be had
 * @param modified when its content changed, as its writer says
 */
public record FileState(long size, Instant modified) {

  private static final FileState GONE = new FileState(-1, Instant.MAX);

  /** The state of a file in this moment. */
  public static FileState of(Path path) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new FileState(attributes.size(), attributes.lastModifiedTime().toInstant());
    } catch (IOException e) {
      return GONE;
    }
  }

  /** Whether the file was there. */
  boolean exists() {
    return size >= 0;
  }

  /**
   * When a file last changed in any way. A copying program may give a file the time of its original
   * before it is whole; where the file system notes changes itself, that is believed instead.
   */
  static Instant changed(Path path) {
    Instant modified = of(path).modified();
    if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return modified;
    }
    try {
      Object noted = Files.getAttribute(path, "unix:ctime", LinkOption.NOFOLLOW_LINKS);
      Instant changed = noted instanceof FileTime time ? time.toInstant() : modified;
      return changed.isAfter(modified) ? changed : modified;
    } catch (IOException | UnsupportedOperationException e) {
      return modified;
    }
  }
}
