package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cpting.definition.Home;
import org.cpting.definition.YamlNode;
import org.cpting.feedback.Feedback;
import org.cpting.feedback.FeedbackFolder;
import org.cpting.feedback.Names;
import org.cpting.feedback.Outcome;
import org.cpting.feedback.workbook.MarkedWorkbook;
import org.cpting.inbox.Archive;
import org.cpting.notice.Bilingual;
import org.cpting.outbox.Outbox;
import org.cpting.reader.RawWorkbook;
import org.cpting.reader.Refused;
import org.cpting.reader.csv.TextFile;
import org.cpting.warehouse.FeedbackTable;
import org.cpting.warehouse.LedgerFile;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemProcessor;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Puts the feedback on a file into the outbox, then notes that it is there. After a kill between
 * the two the next pass makes the same folder again and finds it in place.
 */
final class FeedbackMaker
    implements ItemProcessor<LedgerFile, FeedbackTable.Note>,
        ItemWriter<FeedbackTable.Note>,
        StepExecutionListener {

  private final Settings settings;
  private final FeedbackSource source;
  private final FeedbackTable reading;
  private final FeedbackTable writing;
  private final PassLog log;
  private final Archive archive;
  private final MarkedWorkbook.Limits limits;
  private final ReadingGuard guard;
  private Map<Integer, FeedbackTable.Note> before = Map.of();

  FeedbackMaker(
      Settings settings,
      FeedbackSource source,
      FeedbackTable reading,
      FeedbackTable writing,
      PassLog log,
      ReadingGuard guard) {
    this.settings = settings;
    this.source = source;
    this.reading = reading;
    this.writing = writing;
    this.log = log;
    this.archive = new Archive(settings.workspace().archive());
    this.limits = limits(settings.home());
    this.guard = guard;
  }

  private static MarkedWorkbook.Limits limits(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("marking.yaml"))
            .only("most_comments", "most_listed", "largest_xls_mb");
    return new MarkedWorkbook.Limits(
        yaml.number("most_comments"),
        yaml.number("most_listed"),
        (long) yaml.number("largest_xls_mb") << 20);
  }

  @Override
  public void beforeStep(StepExecution stepExecution) {
    before = reading.notes();
  }

  @Override
  public FeedbackTable.Note process(LedgerFile file) throws IOException {
    Outbox outbox = new Outbox(settings.workspace().outbox());
    Feedback feedback = source.of(file);
    Path prepared = outbox.prepare();
    Path original = archive.path(file.file().sha256());
    String workbook = "";
    Bilingual remark = Bilingual.NONE;
    if (feedback.outcome() != Outcome.DUPLICATE) {
      MarkedWorkbook.Result made = marked(feedback, original, prepared);
      workbook = made.name();
      remark = made.remark();
    }
    FeedbackFolder.write(feedback, workbook, remark, original, prepared);
    String name = Names.folder(file.fileId(), feedback.file());
    String folder = FeedbackSource.folder(feedback.outcome(), file.fileId(), feedback.file());
    outbox.publishFolder(folder, prepared);
    withdraw(outbox, folder, name, before.get(file.fileId()));
    log.feedback(file.fileId(), folder);
    log.changes(file.fileId(), feedback.changes());
    return new FeedbackTable.Note(file.fileId(), file.loadId(), folder);
  }

  /**
   * Marks a copy under the same guard as reading. It is made in a folder of its own: what was given
   * up half-way is never published, and is removed when the next folder is prepared.
   */
  private MarkedWorkbook.Result marked(Feedback feedback, Path original, Path prepared)
      throws IOException {
    Path workshop =
        Files.createDirectory(prepared.resolveSibling(prepared.getFileName() + "-marked"));
    MarkedWorkbook.Result made;
    try {
      made =
          guard.run(
              feedback.file(),
              Files.size(original),
              () ->
                  MarkedWorkbook.make(
                      feedback, original, taker -> rows(original, taker), workshop, limits));
    } catch (ReadingGuard.GivenUp e) {
      return MarkedWorkbook.Result.none(
          "生成带标记的工作簿所需的时间或内存超过限度，因此没有生成；请按本页改正。",
          "A marked workbook takes more time or memory than there is, so there is none; go by this page.");
    }
    if (!made.name().isEmpty()) {
      Files.move(workshop.resolve(made.name()), prepared.resolve(made.name()));
    }
    Files.delete(workshop);
    return made;
  }

  /** The rows of a text file, as it was read. */
  private static void rows(Path file, MarkedWorkbook.RowTaker taker) throws IOException {
    try (RawWorkbook text = TextFile.open(file)) {
      IOException[] failed = new IOException[1];
      text.sheets()
          .get(0)
          .rows(
              row -> {
                List<String> texts = new ArrayList<>(row.width());
                for (int column = 0; column < row.width(); column++) {
                  texts.add(row.text(column));
                }
                try {
                  taker.row(row.number(), texts);
                } catch (IOException e) {
                  failed[0] = e;
                }
                return failed[0] == null;
              });
      if (failed[0] != null) {
        throw failed[0];
      }
    } catch (Refused e) {
      throw new IOException("The text cannot be read to its end", e);
    }
  }

  /** Takes back what told of the file before, in whatever folder a process that died left it. */
  private static void withdraw(
      Outbox outbox, String folder, String name, FeedbackTable.@Nullable Note old)
      throws IOException {
    if (old != null && !old.folder().equals(folder)) {
      outbox.withdrawFolder(old.folder());
    }
    for (Outcome other : Outcome.values()) {
      String elsewhere = other.folder() + "/" + name;
      if (!elsewhere.equals(folder)) {
        outbox.withdrawFolder(elsewhere);
      }
    }
  }

  @Override
  public void write(Chunk<? extends FeedbackTable.Note> chunk) {
    chunk.forEach(
        note -> {
          writing.put(note);
          settings.progress().tell(Progress.Step.FEEDBACK, 0, 0, note.folder());
        });
  }
}
