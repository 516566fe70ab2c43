package org.cpting.job;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import org.cpting.definition.Calendar;
import org.cpting.inbox.Claims;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LeftInInbox;
import org.cpting.warehouse.LoadInfo;
import org.cpting.warehouse.LoadOutcome;
import org.cpting.warehouse.Loader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes a checked file into the warehouse, all in the transaction of its chunk; then the file is
 * let go.
 */
final class FileLoader
    implements ItemWriter<CheckedFile>,
        ChunkListener<Worklist.Item, CheckedFile>,
        StepExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(FileLoader.class);

  private final Loader loader;
  private final LoadNotes notes;
  private final Claims claims;
  private final LeftInInbox left;
  private final Settings settings;
  private final PassLog log;
  private final Worklist worklist;
  private @Nullable CheckedFile written;
  private final ZoneId zone;
  private boolean keyUseRecorded;

  /**
   * Writes by a loader.
   *
   * @param notes takes what is noted beside a load
   */
  FileLoader(
      Loader loader,
      LoadNotes notes,
      Claims claims,
      LeftInInbox left,
      Settings settings,
      PassLog log,
      Worklist worklist) {
    this.loader = loader;
    this.notes = notes;
    this.claims = claims;
    this.left = left;
    this.settings = settings;
    this.log = log;
    this.worklist = worklist;
    this.zone = Calendar.read(settings.home()).zone();
  }

  @Override
  public void write(Chunk<? extends CheckedFile> chunk) {
    for (CheckedFile file : chunk) {
      LoadInfo info =
          new LoadInfo(
              settings.clock().instant(),
              Version.program(),
              file.item().again() == null ? "ingest" : "rerun",
              settings.by());
      IntakeResult result = file.result();
      LedgerFile before = file.before();
      if (result == null && before != null) {
        duplicate(file, before, info);
      } else if (result != null) {
        if (!keyUseRecorded) {
          notes.keyUsed();
        }
        LoadOutcome outcome =
            result.refused()
                ? loader.refuse(file.record(), result.findings(), info)
                : loader.load(file.record(), result.returns(), result.findings(), info);
        notes.readAgain(file.record().name(), outcome.loadId(), result.findings());
        if (!result.refused()) {
          notes.shapes(result);
          notes.waived(file.record().name(), outcome, result.findings());
        }
        log.taken(
            new PassLog.TakenFile(
                outcome.fileId(),
                file.record().shown(),
                outcome.status(),
                result.returns(),
                result.findings().kept(),
                ""));
      }
      Claims.Claim claim = file.item().claim();
      if (claim != null && !claim.moved()) {
        left.note(Arrivals.place(claim.file()), claim.state().size(), claim.state().modified());
      }
      written = file;
    }
  }

  private void duplicate(CheckedFile file, LedgerFile before, LoadInfo info) {
    Findings findings = new Findings(1);
    Finding finding = SameFile.of(file.record(), before, zone);
    findings.add(finding);
    LoadOutcome outcome = loader.duplicate(file.record(), before.fileId(), findings, info);
    log.taken(
        new PassLog.TakenFile(
            outcome.fileId(),
            file.record().shown(),
            outcome.status(),
            List.of(),
            List.of(finding),
            before.file().shown()));
  }

  /** Runs once the chunk's transaction is committed or rolled back, when the next is asked for. */
  @Override
  public void beforeChunk(Chunk<Worklist.Item> chunk) {
    release(chunk.size());
  }

  @Override
  public void onChunkError(Exception exception, Chunk<CheckedFile> chunk) {
    written = null;
  }

  @Override
  public ExitStatus afterStep(StepExecution stepExecution) {
    if (stepExecution.getFailureExceptions().isEmpty()) {
      release(0);
    }
    return stepExecution.getExitStatus();
  }

  /**
   * The file written last is in the warehouse now, its bytes are in the archive: it may leave the
   * inbox.
   *
   * @param begun how many files have been asked for since
   */
  private void release(int begun) {
    CheckedFile file = written;
    written = null;
    if (file == null) {
      return;
    }
    keyUseRecorded |= file.result() != null;
    settings
        .progress()
        .tell(
            Progress.Step.TAKE,
            worklist.total() - worklist.left() - begun,
            worklist.total(),
            file.record().name());
    Claims.Claim claim = file.item().claim();
    if (claim != null) {
      try {
        claims.release(claim);
      } catch (IOException e) {
        // It stays claimed, and the next pass finds that it is in the warehouse.
        LOG.warn("{} cannot be let go: {}", file.record().name(), e.getMessage());
      }
    }
  }
}
