package org.cpting.job;

import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.cpting.warehouse.FeedbackTable;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Hands out the files whose feedback is not in the outbox: those read in this pass, those a process
 * that died left over, those somebody deleted.
 */
final class FeedbackQueue implements ItemReader<LedgerFile>, StepExecutionListener {

  private final Settings settings;
  private final Ledger ledger;
  private final FeedbackTable feedback;
  private final StopSignal stop;
  private final Deque<LedgerFile> files = new ArrayDeque<>();

  FeedbackQueue(Settings settings, Ledger ledger, FeedbackTable feedback, StopSignal stop) {
    this.settings = settings;
    this.ledger = ledger;
    this.feedback = feedback;
    this.stop = stop;
  }

  @Override
  public void beforeStep(StepExecution stepExecution) {
    files.clear();
    Map<Integer, FeedbackTable.Note> notes = feedback.notes();
    ledger.files().stream()
        .filter(file -> !isThere(settings, file, notes.get(file.fileId())))
        .forEach(files::add);
  }

  /** Whether the feedback on what a file's last load found is in the outbox. */
  static boolean isThere(Settings settings, LedgerFile file, FeedbackTable.@Nullable Note note) {
    return note != null
        && note.loadId() == file.loadId()
        && Files.isDirectory(settings.workspace().outbox().resolve(note.folder()));
  }

  @Override
  public @Nullable LedgerFile read() {
    return stop.given() ? null : files.poll();
  }
}
