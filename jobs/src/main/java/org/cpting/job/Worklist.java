package org.cpting.job;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.cpting.inbox.ArrivedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** The files of a pass, handed out one by one. */
final class Worklist implements ItemReader<Worklist.Item> {

  private final Deque<Item> items = new ArrayDeque<>();
  private final StopSignal stop;
  private int total;

  Worklist(StopSignal stop) {
    this.stop = stop;
  }

  /**
   * A file to be taken.
   *
   * @param file the file
   * @param leaves whether it leaves the place where it lies once it is taken
   * @param again the fingerprint of a file in the archive that is read anew, null for an arrival
   */
  record Item(ArrivedFile file, boolean leaves, @Nullable String again) {}

  void fill(Collection<Item> files) {
    items.clear();
    items.addAll(files);
    total = items.size();
  }

  int total() {
    return total;
  }

  int left() {
    return items.size();
  }

  @Override
  public @Nullable Item read() {
    return stop.given() ? null : items.poll();
  }
}
