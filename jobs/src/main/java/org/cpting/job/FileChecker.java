package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnKey;
import org.cpting.core.ServiceKey;
import org.cpting.core.SourceRef;
import org.cpting.inbox.Archive;
import org.cpting.inbox.Claims;
import org.cpting.inbox.Inbox;
import org.cpting.intake.Intake;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.reader.Refused;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.ReturnShapes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/**
 * Keeps a file's bytes, then reads and checks it, before the first statement of its transaction.
 */
final class FileChecker implements ItemProcessor<Worklist.Item, CheckedFile> {

  private static final Logger LOG = LoggerFactory.getLogger(FileChecker.class);

  private final Archive archive;
  private final Claims claims;
  private final Intake intake;
  private final Ledger ledger;
  private final FactQueries facts;
  private final ReturnShapes shapes;
  private final PolicyGate gate;
  private final Clock clock;
  private final PassLog log;

  FileChecker(
      Archive archive,
      Claims claims,
      Intake intake,
      Ledger ledger,
      FactQueries facts,
      ReturnShapes shapes,
      PolicyGate gate,
      Clock clock,
      PassLog log) {
    this.archive = archive;
    this.claims = claims;
    this.intake = intake;
    this.ledger = ledger;
    this.facts = facts;
    this.shapes = shapes;
    this.gate = gate;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public @Nullable CheckedFile process(Worklist.Item item) throws IOException {
    String again = item.again();
    if (again != null) {
      return again(item, again);
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
    String name = item.file().name();
    if (!Files.isRegularFile(item.file().path(), LinkOption.NOFOLLOW_LINKS)) {
      unreadable(name);
      return null;
    }
    Archive.Kept kept;
    try {
      kept = archive.keep(item.file().path());
    } catch (IOException e) {
      LOG.debug("{} cannot be read", name, e);
      unreadable(name);
      giveBack(item);
      return null;
    }
    FileRecord record =
        new FileRecord(kept.sha256(), name, item.file().folder(), kept.size(), clock.instant());
    LedgerFile before = ledger.find(kept.sha256()).orElse(null);
    // What was refused before may be readable now: a heading or a synonym may have been added
    // since.
    boolean known = before != null && before.status() != FileStatus.REFUSED;
    if (before != null && known && wasTaken(item, before)) {
      claims.release(Objects.requireNonNull(item.claim()));
      return null;
    }
    return new CheckedFile(item, record, before, known ? null : read(kept.path(), item));
  }

  /** Whether a process died between writing this very file into the warehouse and letting it go. */
  private static boolean wasTaken(Worklist.Item item, LedgerFile before) {
    return item.claim() != null
        && item.claim().left()
        && before.file().name().equals(item.file().name())
        && before.file().folder().equals(item.file().folder());
  }

  private void giveBack(Worklist.Item item) throws IOException {
    if (item.claim() != null) {
      claims.giveBack(item.claim());
    }
  }

  private CheckedFile again(Worklist.Item item, String sha256) throws IOException {
    LedgerFile before = ledger.find(sha256).orElse(null);
    Instant received = before == null ? clock.instant() : before.file().receivedAt();
    Path kept = archive.path(sha256);
    FileRecord record =
        new FileRecord(
            sha256, item.file().name(), item.file().folder(), Files.size(kept), received);
    return new CheckedFile(item, record, before, read(kept, item));
  }

  private IntakeResult read(Path bytes, Worklist.Item item) throws IOException {
    try {
      return gate.pass(
          item.file().name(),
          intake.read(
              bytes, item.file().name(), item.file().folder(), this::servicesBefore, shapes::last));
    } catch (RuntimeException e) {
      // A fault of the program must not cost the files that follow; the bytes are kept, so nothing
      // is lost.
      LOG.error("{} could not be processed: {}", item.file().name(), e.toString());
      LOG.debug("Because of", e);
      Findings findings = new Findings(1);
      findings.add(fault().finding(null, SourceRef.file(item.file().name())));
      return new IntakeResult("", null, List.of(), Map.of(), findings);
    }
  }

  private LongSet servicesBefore(String province, List<ReturnKey> replaced) {
    LongSet services = new LongSet();
    if (!replaced.isEmpty()) {
      facts.services(
          province,
          replaced.get(0).quarter(),
          new HashSet<>(replaced),
          (sheet, values) -> services.add(ServiceKey.of(values[0], values[1], values[2])));
    }
    return services;
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

  private static Refused fault() {
    return Refused.because(
        "FILE_NOT_PROCESSED",
        "程序在处理该文件时出错，文件未计入；原件已保存。",
        "The program failed on this file; it was not counted. Its bytes are kept.",
        "请将文件名告知项目办技术人员；修复后会重新处理，不必重报。",
        "Tell the project office the file's name; it will be processed again, you need not send it anew.");
  }
}
