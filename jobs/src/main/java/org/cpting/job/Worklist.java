package org.cpting.job;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpting.inbox.Archive;
import org.cpting.inbox.ArrivedFile;
import org.cpting.inbox.Claims;
import org.cpting.inbox.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** The files of a pass, handed out one by one. */
final class Worklist implements ItemReader<Worklist.Item> {

  private final Deque<Item> items = new ArrayDeque<>();
  private final StopSignal stop;
  private final Supplier<Optional<Item>> follow;
  private int total;

  /**
   * An empty list.
   *
   * @param follow gives, once the list is empty, what the files taken leave to be read again, one
   *     by one
   */
  Worklist(StopSignal stop, Supplier<Optional<Item>> follow) {
    this.stop = stop;
    this.follow = follow;
  }

  /**
   * A file to be taken.
   *
   * @param file the file
   * @param seen how it lay in the inbox, where it is claimed only when its turn comes; null for
   *     others
   * @param claim what is let go once the file is in the warehouse; null where nothing is
   * @param again the fingerprint of a file in the archive that is read anew, null for an arrival
   * @param packed how it came in a ZIP, null if it came by itself
   */
  record Item(
      ArrivedFile file,
      Inbox.@Nullable Settled seen,
      Claims.@Nullable Claim claim,
      @Nullable String again,
      @Nullable Packed packed) {

    /** A file that lies in the inbox. */
    static Item waiting(Inbox.Settled seen) {
      return new Item(seen.file(), seen, null, null, null);
    }

    /** A file that was claimed. */
    static Item claimed(Claims.Claim claim) {
      return new Item(claim.file(), null, claim, null, null);
    }

    /** A file given by its path; it stays where it lies. */
    static Item given(ArrivedFile file) {
      return new Item(file, null, null, null, null);
    }

    /** A file of the archive that is read anew. */
    static Item again(ArrivedFile file, String sha256) {
      return new Item(file, null, null, sha256, null);
    }

    /** Whether a process died that had claimed it, perhaps after it was in the warehouse. */
    boolean left() {
      return claim != null && claim.left() || packed != null && packed.left();
    }

    /** In how many ZIPs it lies. */
    int depth() {
      return packed == null ? 0 : packed.depth();
    }
  }

  /**
   * How a file came in a ZIP.
   *
   * @param kept its bytes
   * @param zip fingerprint of the ZIP that arrived
   * @param depth in how many ZIPs it lies
   * @param left whether a process died that had claimed the ZIP
   */
  record Packed(Archive.Kept kept, String zip, int depth, boolean left) {}

  void fill(Collection<Item> files) {
    items.clear();
    items.addAll(files);
    total = items.size();
  }

  /** Puts the files of a ZIP in its place. */
  void putFirst(List<Item> unpacked) {
    for (int i = unpacked.size() - 1; i >= 0; i--) {
      items.addFirst(unpacked.get(i));
    }
    total += unpacked.size() - 1;
  }

  int total() {
    return total;
  }

  int left() {
    return items.size();
  }

  @Override
  public @Nullable Item read() {
    if (stop.given()) {
      return null;
    }
    if (items.isEmpty()) {
      follow.get().ifPresent(items::add);
      total += items.size();
    }
    return items.poll();
  }
}
