package org.cpting.inbox;

import java.nio.file.Path;

/**
 * A file that was sent.
 *
 * @param path where it lies
 * @param name its name
 * @param folder its folder below the inbox, with slashes; empty for the inbox itself
 */
public record ArrivedFile(Path path, String name, String folder) {

  /** A file given by its path alone; its folder's name is what its sender may have told by it. */
  public static ArrivedFile of(Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    Path folder = parent == null ? null : parent.getFileName();
    return new ArrivedFile(
        path, String.valueOf(path.getFileName()), folder == null ? "" : folder.toString());
  }

  /** A file below a folder that stands for the inbox. */
  public static ArrivedFile in(Path root, Path path) {
    Path parent = root.relativize(path).getParent();
    return new ArrivedFile(
        path,
        String.valueOf(path.getFileName()),
        parent == null ? "" : parent.toString().replace('\\', '/'));
  }

  /** The same file in another place. */
  public ArrivedFile at(Path elsewhere) {
    return new ArrivedFile(elsewhere, name, folder);
  }

  /** Name and folder together, as a sender would find it. */
  public String origin() {
    return folder.isEmpty() ? name : folder + "/" + name;
  }
}
