package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.SOURCE_FILE;

import java.util.Optional;
import org.cpting.warehouse.db.tables.records.SourceFileRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes the ledger of files: one row for each content, one more each time it came again. */
final class FileTable {

  private final DSLContext dsl;
  private final KeyCounter keys;

  FileTable(DSLContext dsl, KeyCounter keys) {
    this.dsl = dsl;
    this.keys = keys;
  }

  /** Writes or, where the same content was read before, rewrites a file's row. */
  int put(FileRecord file, FileStatus status, int loadId) {
    Optional<SourceFileRecord> before =
        dsl.selectFrom(SOURCE_FILE)
            .where(SOURCE_FILE.SHA256.eq(file.sha256()))
            .and(SOURCE_FILE.STATUS.ne(FileStatus.DUPLICATE.id()))
            .fetchOptional();
    if (before.isEmpty()) {
      return add(file, status, null, loadId);
    }
    int fileId = before.get().getFileId();
    dsl.executeUpdate(row(fileId, file, status, null, loadId));
    return fileId;
  }

  int add(FileRecord file, FileStatus status, @Nullable Integer duplicateOf, int loadId) {
    int fileId = keys.next(SOURCE_FILE);
    dsl.executeInsert(row(fileId, file, status, duplicateOf, loadId));
    return fileId;
  }

  private static SourceFileRecord row(
      int fileId, FileRecord file, FileStatus status, @Nullable Integer duplicateOf, int loadId) {
    SourceFileRecord row = new SourceFileRecord();
    row.setFileId(fileId);
    row.setSha256(file.sha256());
    row.setName(file.name());
    row.setFolder(file.folder());
    row.setSizeBytes(file.size());
    row.setReceivedAt(Times.stored(file.receivedAt()));
    row.setStatus(status.id());
    row.setDuplicateOf(duplicateOf);
    row.setLoadId(loadId);
    row.setArchiveSha256(file.archiveSha256());
    return row;
  }
}
