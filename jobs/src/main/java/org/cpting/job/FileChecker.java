package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnKey;
import org.cpting.core.ServiceKey;
import org.cpting.core.SourceRef;
import org.cpting.inbox.Archive;
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
  private final Intake intake;
  private final Ledger ledger;
  private final FactQueries facts;
  private final Clock clock;
  private final PassLog log;

  FileChecker(
      Archive archive, Intake intake, Ledger ledger, FactQueries facts, Clock clock, PassLog log) {
    this.archive = archive;
    this.intake = intake;
    this.ledger = ledger;
    this.facts = facts;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public @Nullable CheckedFile process(Worklist.Item item) {
    String name = item.file().name();
    if (!Files.isRegularFile(item.file().path(), LinkOption.NOFOLLOW_LINKS)) {
      unreadable(name);
      return null;
    }
    try {
      return item.again() == null ? arrived(item) : again(item, item.again());
    } catch (IOException e) {
      LOG.debug("{} cannot be read", name, e);
      unreadable(name);
      return null;
    }
  }

  private CheckedFile arrived(Worklist.Item item) throws IOException {
    Archive.Kept kept = archive.keep(item.file().path());
    FileRecord record =
        new FileRecord(
            kept.sha256(), item.file().name(), item.file().folder(), kept.size(), clock.instant());
    LedgerFile before = ledger.find(kept.sha256()).orElse(null);
    // What was refused before may be readable now: a heading or a synonym may have been added
    // since.
    boolean known = before != null && before.status() != FileStatus.REFUSED;
    return new CheckedFile(item, record, before, known ? null : read(kept.path(), item));
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
      return intake.read(bytes, item.file().name(), item.file().folder(), this::servicesBefore);
    } catch (RuntimeException e) {
      // A fault of the program must not cost the files that follow; the bytes are kept, so nothing
      // is lost.
      LOG.error("{} could not be processed: {}", item.file().name(), e.toString());
      LOG.debug("Because of", e);
      Findings findings = new Findings(1);
      findings.add(fault().finding(null, SourceRef.file(item.file().name())));
      return new IntakeResult("", null, List.of(), findings);
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
                "FILE_UNREADABLE",
                "文件无法读取（不是普通文件，或没有读取权限），仍留在收件夹中。",
                "The file cannot be read (no ordinary file, or no permission); it was left in the inbox.",
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
