package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.FILE_FEEDBACK;

import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** Notes which load of a file its feedback in the outbox tells. */
public final class FeedbackTable {

  private final DSLContext dsl;

  public FeedbackTable(DSLContext dsl) {
    this.dsl = dsl;
  }

  /**
   * The feedback on a file.
   *
   * @param fileId key of the file
   * @param loadId key of the load it tells
   * @param folder its folder below the outbox
   */
  public record Note(int fileId, int loadId, String folder) {}

  /** All notes, by file. */
  public Map<Integer, Note> notes() {
    Map<Integer, Note> notes = new TreeMap<>();
    dsl.selectFrom(FILE_FEEDBACK)
        .forEach(
            row ->
                notes.put(
                    row.getFileId(), new Note(row.getFileId(), row.getLoadId(), row.getFolder())));
    return notes;
  }

  /** Writes a note, in place of an earlier one. */
  public void put(Note note) {
    dsl.insertInto(FILE_FEEDBACK)
        .values(note.fileId(), note.loadId(), note.folder())
        .onConflict(FILE_FEEDBACK.FILE_ID)
        .doUpdate()
        .set(FILE_FEEDBACK.LOAD_ID, note.loadId())
        .set(FILE_FEEDBACK.FOLDER, note.folder())
        .execute();
  }
}
