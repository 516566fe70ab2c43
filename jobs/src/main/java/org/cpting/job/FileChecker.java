package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpting.core.SourceRef;
import org.cpting.inbox.Archive;
import org.cpting.inbox.ArrivedFile;
import org.cpting.inbox.Claims;
import org.cpting.inbox.Inbox;
import org.cpting.inbox.ReturnsArchive;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Finding;
import org.cpting.reader.Refused;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Keeps a file's bytes, then reads and checks it, before the first statement of its transaction.
 */
final class FileChecker implements ItemProcessor<Worklist.Item, CheckedFile> {

  private static final Logger LOG = LoggerFactory.getLogger(FileChecker.class);

  /** A ZIP in a ZIP is opened, one in that is not. */
  private static final int DEEPEST_ZIP = 2;

  private final Archive archive;
  private final ArchivedFiles archived;
  private final Claims claims;
  private final GuardedReading reading;
  private final Worklist worklist;
  private final Ledger ledger;
  private final Clock clock;
  private final PassLog log;

  FileChecker(
      Archive archive,
      ArchivedFiles archived,
      Claims claims,
      GuardedReading reading,
      Worklist worklist,
      Ledger ledger,
      Clock clock,
      PassLog log) {
    this.archive = archive;
    this.archived = archived;
    this.claims = claims;
    this.reading = reading;
    this.worklist = worklist;
    this.ledger = ledger;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public @Nullable CheckedFile process(Worklist.Item item) throws IOException {
    String again = item.again();
    if (again != null) {
      return archived.read(item, again);
    }
    Worklist.Item claimed = claimed(item);
    return claimed == null ? null : arrived(claimed);
  }

  /** The file once this process alone has it; null if another process was first. */
  private Worklist.@Nullable Item claimed(Worklist.Item item) throws IOException {
    Inbox.Settled seen = item.seen();
    if (seen == null) {
      return item;
    }
    Optional<Claims.Claim> claim = claims.take(seen);
    if (claim.isEmpty() && Files.exists(seen.file().path(), LinkOption.NOFOLLOW_LINKS)) {
      log.waiting(item.file().name());
    }
    return claim.map(Worklist.Item::claimed).orElse(null);
  }

  private @Nullable CheckedFile arrived(Worklist.Item item) throws IOException {
    Archive.Kept kept = kept(item);
    if (kept == null) {
      return null;
    }
    FileRecord record = record(item, kept);
    if (item.depth() < DEEPEST_ZIP && ReturnsArchive.isOne(kept.path())) {
      return unpacked(item, kept, record);
    }
    LedgerFile before = ledger.find(kept.sha256()).orElse(null);
    // What was refused before may be readable now: a heading or a synonym may have been added
    // since.
    boolean known = before != null && before.status() != FileStatus.REFUSED;
    if (before != null && known && wasTaken(item, before)) {
      release(item);
      return null;
    }
    return known
        ? new CheckedFile(item, record, before, null)
        : compared(
            item, record, before, reading.read(kept.path(), kept.size(), item.file(), key -> true));
  }

  /**
   * A return saved anew that says what counts already changes nothing. One that says what a
   * correction has replaced is the newest return all the same, and counts again.
   */
  private CheckedFile compared(
      Worklist.Item item, FileRecord record, @Nullable LedgerFile before, IntakeResult result) {
    if (result.refused() || SameFile.isPartOnly(result)) {
      return new CheckedFile(item, record, before, result);
    }
    LedgerFile same = ledger.withContent(result.returns(), true).orElse(null);
    if (same != null) {
      return new CheckedFile(item, record, same, null);
    }
    ledger
        .withContent(result.returns(), false)
        .ifPresent(earlier -> result.findings().add(SameFile.replacedContent(record, earlier)));
    return new CheckedFile(item, record, before, result);
  }

  private FileRecord record(Worklist.Item item, Archive.Kept kept) {
    Worklist.Packed packed = item.packed();
    return new FileRecord(
        kept.sha256(),
        item.file().name(),
        item.file().folder(),
        kept.size(),
        clock.instant(),
        packed == null ? null : packed.zip());
  }

  /** The bytes of a file; null if it cannot be read, which is told. */
  private Archive.@Nullable Kept kept(Worklist.Item item) throws IOException {
    if (item.packed() != null) {
      return item.packed().kept();
    }
    String name = item.file().name();
    if (!Files.isRegularFile(item.file().path(), LinkOption.NOFOLLOW_LINKS)) {
      unreadable(name);
      return null;
    }
    try {
      return archive.keep(item.file().path());
    } catch (Archive.CannotKeep e) {
      throw e;
    } catch (IOException e) {
      LOG.debug("{} cannot be read", name, e);
      unreadable(name);
      giveBack(item);
      return null;
    }
  }

  /** Puts the files of a ZIP on the worklist; the ZIP itself is noted only if it is refused. */
  private @Nullable CheckedFile unpacked(Worklist.Item item, Archive.Kept kept, FileRecord record) {
    List<ReturnsArchive.Entry> entries;
    try {
      entries = reading.unpack(kept, record.name());
    } catch (ReadingGuard.GivenUp e) {
      return new CheckedFile(item, record, null, e.asResult());
    }
    String folder = record.origin();
    Worklist.Packed outer = item.packed();
    List<Worklist.Item> items = new ArrayList<>();
    for (ReturnsArchive.Entry entry : entries) {
      items.add(
          new Worklist.Item(
              new ArrivedFile(
                  entry.kept().path(),
                  entry.name(),
                  entry.folder().isEmpty() ? folder : folder + "/" + entry.folder()),
              null,
              // The ZIP is let go with the last of its files.
              items.size() == entries.size() - 1 ? item.claim() : null,
              null,
              new Worklist.Packed(
                  entry.kept(),
                  outer == null ? kept.sha256() : outer.zip(),
                  item.depth() + 1,
                  item.left())));
    }
    worklist.putFirst(items);
    return null;
  }

  /** Whether a process died between writing this very file into the warehouse and letting it go. */
  private static boolean wasTaken(Worklist.Item item, LedgerFile before) {
    return item.left()
        && before.file().name().equals(item.file().name())
        && before.file().folder().equals(item.file().folder());
  }

  private void release(Worklist.Item item) throws IOException {
    if (item.claim() != null) {
      claims.release(item.claim());
    }
  }

  private void giveBack(Worklist.Item item) throws IOException {
    if (item.claim() != null) {
      claims.giveBack(item.claim());
    }
  }

  private void unreadable(String name) {
    Finding finding =
        Refused.because(
                "FILE_NOT_A_FILE",
                "文件无法读取（不是普通文件，或没有读取权限），仍留在原处。",
                "The file cannot be read (no ordinary file, or no permission); it was left where it is.",
                "请复制一份普通文件到收件夹。",
                "Copy it into the inbox as an ordinary file.")
            .finding(null, SourceRef.file(name));
    log.taken(new PassLog.TakenFile(0, name, FileStatus.REFUSED, List.of(), List.of(finding), ""));
  }
}
