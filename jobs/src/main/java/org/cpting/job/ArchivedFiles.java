package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.core.SourceRef;
import org.cpting.inbox.Archive;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LedgerReturn;
import org.jspecify.annotations.Nullable;

/**
 * Reads files of the archive again. A return of theirs in whose place a later file's counts is left
 * alone: to read a file again must not undo a correction.
 */
final class ArchivedFiles {

  private final Archive archive;
  private final GuardedReading reading;
  private final Ledger ledger;
  private final ComparedReturns compared;
  private final Clock clock;

  ArchivedFiles(
      Archive archive,
      GuardedReading reading,
      Ledger ledger,
      ComparedReturns compared,
      Clock clock) {
    this.archive = archive;
    this.reading = reading;
    this.ledger = ledger;
    this.compared = compared;
    this.clock = clock;
  }

  CheckedFile read(Worklist.Item item, String sha256) throws IOException {
    LedgerFile before = ledger.find(sha256).orElse(null);
    FileRecord record = record(item, sha256, before);
    Map<ReturnKey, String> elsewhere = elsewhere(before);
    NavigableSet<ReturnKey> left = new ConcurrentSkipListSet<>();
    IntakeResult result =
        reading.read(
            archive.path(sha256),
            record.size(),
            item.file(),
            key -> {
              boolean counts = elsewhere.containsKey(key);
              if (counts) {
                left.add(key);
              }
              return !counts;
            });
    left.forEach(key -> result.findings().add(replaced(record, key, elsewhere, result)));
    if (before != null) {
      compared.why(before).ifPresent(why -> tell(record.name(), result, why));
    }
    return new CheckedFile(item, record, before, result);
  }

  private FileRecord record(Worklist.Item item, String sha256, @Nullable LedgerFile before)
      throws IOException {
    Path kept = archive.path(sha256);
    return new FileRecord(
        sha256,
        item.file().name(),
        item.file().folder(),
        Files.size(kept),
        before == null ? clock.instant() : before.file().receivedAt(),
        before == null ? null : before.file().archiveSha256());
  }

  /** The returns that count from other files, with the name of each. */
  private Map<ReturnKey, String> elsewhere(@Nullable LedgerFile file) {
    return ledger.returns().stream()
        .filter(LedgerReturn::active)
        .filter(one -> file == null || one.origin().fileId() != file.fileId())
        .collect(Collectors.toMap(LedgerReturn::key, LedgerReturn::file));
  }

  private static void tell(String file, IntakeResult result, Bilingual why) {
    if (result.refused()) {
      result.findings().add(ComparedReturns.finding(file, null, why));
    }
    result.returns().stream()
        .map(ReturnLoad::key)
        .map(ReturnKey::form)
        .distinct()
        .forEach(form -> result.findings().add(ComparedReturns.finding(file, form, why)));
  }

  private static Finding replaced(
      FileRecord file, ReturnKey key, Map<ReturnKey, String> by, IntakeResult result) {
    return new Finding(
        "RETURN_REPLACED",
        result.refused() ? Severity.ERROR : Severity.INFO,
        key.form(),
        SourceRef.file(file.name()),
        "",
        "",
        new Bilingual(
            "报表 %s 现以后来报送的“%s”为准；重新读取时没有改动。".formatted(key, by.get(key)),
            "For return %s the later file '%s' counts; reading this file again left it as it is."
                .formatted(key, by.get(key))),
        new Bilingual("无需处理。", "Nothing to do."));
  }
}
