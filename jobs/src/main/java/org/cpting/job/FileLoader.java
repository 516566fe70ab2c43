package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.cpting.core.SourceRef;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.cpting.warehouse.LedgerFile;
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
 * Writes a checked file into the warehouse, all in the transaction of its chunk; then the file
 * leaves the inbox.
 */
final class FileLoader
    implements ItemWriter<CheckedFile>,
        ChunkListener<Worklist.Item, CheckedFile>,
        StepExecutionListener {

  private static final Logger LOG = LoggerFactory.getLogger(FileLoader.class);

  private final Loader loader;
  private final Runnable keyUse;
  private final Settings settings;
  private final PassLog log;
  private final Worklist worklist;
  private @Nullable CheckedFile written;
  private boolean keyUseRecorded;

  /**
   * Writes by a loader.
   *
   * @param keyUse records in the transaction at hand that persons are told apart by the identity
   *     key; asked once a pass
   */
  FileLoader(Loader loader, Runnable keyUse, Settings settings, PassLog log, Worklist worklist) {
    this.loader = loader;
    this.keyUse = keyUse;
    this.settings = settings;
    this.log = log;
    this.worklist = worklist;
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
          keyUse.run();
        }
        LoadOutcome outcome =
            result.refused()
                ? loader.refuse(file.record(), result.findings(), info)
                : loader.load(file.record(), result.returns(), result.findings(), info);
        log.taken(
            new PassLog.TakenFile(
                outcome.fileId(),
                file.record().name(),
                outcome.status(),
                result.returns(),
                result.findings().kept(),
                ""));
      }
      written = file;
    }
  }

  private void duplicate(CheckedFile file, LedgerFile before, LoadInfo info) {
    Findings findings = new Findings(1);
    Finding finding = sameBytes(file.record().name(), before);
    findings.add(finding);
    LoadOutcome outcome = loader.duplicate(file.record(), before.fileId(), findings, info);
    log.taken(
        new PassLog.TakenFile(
            outcome.fileId(),
            file.record().name(),
            outcome.status(),
            List.of(),
            List.of(finding),
            before.file().name()));
  }

  private static Finding sameBytes(String name, LedgerFile before) {
    boolean counts = before.activeReturns() > 0;
    String replacedBy = String.join("、", before.replacedBy());
    return new Finding(
        "FILE_SAME_BYTES",
        Severity.INFO,
        null,
        SourceRef.file(name),
        "",
        "",
        new Bilingual(
            "内容与已收到的“"
                + before.file().name()
                + "”完全相同，未再计入。"
                + (counts ? "" : "该文件后来已被“" + replacedBy + "”替换。"),
            "Its content is that of '"
                + before.file().name()
                + "', received before; nothing was changed."
                + (counts ? "" : " That file was later replaced by '" + replacedBy + "'.")),
        new Bilingual(
            counts ? "无需处理；如要更正，请报送修改后的文件。" : "如要恢复旧文件，请联系项目办执行 rerun。",
            counts
                ? "Nothing to do; to correct something, send a changed file."
                : "To go back to the older file have the project office rerun it."));
  }

  /** Runs once the chunk's transaction is committed or rolled back, when the next is asked for. */
  @Override
  public void beforeChunk(Chunk<Worklist.Item> chunk) {
    release();
  }

  @Override
  public void onChunkError(Exception exception, Chunk<CheckedFile> chunk) {
    written = null;
  }

  @Override
  public ExitStatus afterStep(StepExecution stepExecution) {
    if (stepExecution.getFailureExceptions().isEmpty()) {
      release();
    }
    return stepExecution.getExitStatus();
  }

  /**
   * The file written last is in the warehouse now, its bytes are in the archive: it may leave the
   * inbox.
   */
  private void release() {
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
            worklist.total() - worklist.left(),
            worklist.total(),
            file.record().name());
    if (file.item().leaves()) {
      try {
        Files.deleteIfExists(file.item().file().path());
      } catch (IOException e) {
        LOG.warn("{} stays in the inbox: {}", file.record().name(), e.getMessage());
      }
    }
  }
}
