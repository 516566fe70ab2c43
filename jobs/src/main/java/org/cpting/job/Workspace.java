package org.cpting.job;

import java.nio.file.Path;

/**
 * The one place of state: inbox, archive of original bytes, outbox, warehouse and identity key.
 *
 * @param root the folder
 * @param inbox where files arrive
 */
public record Workspace(Path root, Path inbox) {

  /** A workspace whose inbox lies in it. */
  public static Workspace in(Path root) {
    return new Workspace(root, root.resolve("inbox"));
  }

  public Path archive() {
    return root.resolve("archive");
  }

  /** Files taken out of the inbox that are not in the warehouse yet. */
  public Path claims() {
    return root.resolve("claims");
  }

  public Path outbox() {
    return root.resolve("outbox");
  }

  /** What officers write for reports. */
  public Path narratives() {
    return root.resolve("narratives");
  }

  /** The embedded warehouse. */
  public Path warehouse() {
    return root.resolve("warehouse.db");
  }

  public Path identityKey() {
    return root.resolve("identity.key");
  }

  /** Newest entries of the audit log, kept outside the warehouse. */
  public Path auditHeads() {
    return root.resolve("audit.head");
  }

  /** What can be made again at any time. */
  public Path cache() {
    return root.resolve("cache");
  }

  /** Held by the one process that may change the workspace. */
  public Path lock() {
    return root.resolve(".lock");
  }
}
