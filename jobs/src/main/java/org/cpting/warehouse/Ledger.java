package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.LOAD_RUN;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.RETURN_SHEET;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.warehouse.db.tables.ReturnForm;
import org.cpting.warehouse.db.tables.records.SourceFileRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Reads what came in and what became of it. */
public final class Ledger {

  private final DSLContext dsl;

  public Ledger(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The file that brought a content first, by its fingerprint. */
  public Optional<LedgerFile> find(String sha256) {
    return files(
            SOURCE_FILE.SHA256.eq(sha256).and(SOURCE_FILE.STATUS.ne(FileStatus.DUPLICATE.id())))
        .stream()
        .findFirst();
  }

  /**
   * The file that says the same as these returns, each under its key, by their fingerprints.
   *
   * @param counting whether its returns must count now; else they must have been replaced
   */
  public Optional<LedgerFile> withContent(List<ReturnLoad> returns, boolean counting) {
    int found = 0;
    for (ReturnLoad load : returns) {
      Integer file =
          dsl.select(DSL.max(RETURN_FORM.FILE_ID))
              .from(RETURN_FORM)
              .join(DIM_PLACE)
              .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
              .where(RETURN_FORM.CONTENT_PRINT.eq(load.contentPrint()))
              .and(DIM_PLACE.CODE.eq(load.key().province()))
              .and(RETURN_FORM.UNIT.eq(load.key().unit()))
              .and(RETURN_FORM.FORM.eq(load.key().form()))
              .and(RETURN_FORM.PERIOD_ID.eq(PeriodRows.id(load.key().quarter())))
              .and(RETURN_FORM.STATUS.eq(counting ? ReturnTable.ACTIVE : ReturnTable.SUPERSEDED))
              .fetchSingle()
              .value1();
      if (file == null) {
        return Optional.empty();
      }
      found = file;
    }
    return files(SOURCE_FILE.FILE_ID.eq(found)).stream().findFirst();
  }

  /** The file with a key that must exist. */
  public LedgerFile file(int fileId) {
    return files(SOURCE_FILE.FILE_ID.eq(fileId)).get(0);
  }

  /**
   * A load.
   *
   * @param at when it began
   * @param program version of the program that made it
   */
  public record LoadRun(Instant at, String program) {}

  /** Every load, by its key. */
  public Map<Integer, LoadRun> loads() {
    return dsl.selectFrom(LOAD_RUN)
        .fetchMap(
            row -> row.getLoadId(),
            row -> new LoadRun(Times.read(row.getStartedAt()), row.getProgramVersion()));
  }

  /** Every file, in the order received. */
  public List<LedgerFile> files() {
    return files(DSL.noCondition());
  }

  /** Every return, those replaced included, by province, unit, form and period. */
  public List<LedgerReturn> returns() {
    return returns(AsOf.NOW);
  }

  /** Every return there was at a moment, in the same order. */
  public List<LedgerReturn> returns(AsOf asOf) {
    return returns(asOf.known(), asOf);
  }

  /** The returns that a load wrote, by number. */
  public List<LedgerReturn> returnsOfLoad(int loadId) {
    return returns(RETURN_FORM.LOAD_ID.eq(loadId), AsOf.NOW);
  }

  /** The return whose place another one took, the last if there were several readings. */
  public Optional<LedgerReturn> replacedBy(int returnId) {
    return returns(RETURN_FORM.SUPERSEDED_BY.eq(returnId), AsOf.NOW).stream()
        .reduce((earlier, later) -> later);
  }

  private List<LedgerReturn> returns(Condition which, AsOf asOf) {
    return dsl.select()
        .from(RETURN_FORM)
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(RETURN_FORM.FILE_ID))
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .where(which)
        .orderBy(
            DIM_PLACE.CODE,
            RETURN_FORM.UNIT,
            RETURN_FORM.FORM,
            RETURN_FORM.PERIOD_ID,
            RETURN_FORM.RETURN_ID)
        .fetch(row -> ledgerReturn(row, asOf));
  }

  private static LedgerReturn ledgerReturn(Record row, AsOf asOf) {
    LocalDateTime ended = row.get(RETURN_FORM.SUPERSEDED_AT);
    LedgerReturn.Origin origin =
        new LedgerReturn.Origin(
            row.get(SOURCE_FILE.FILE_ID),
            row.get(SOURCE_FILE.SHA256),
            Times.read(row.get(RETURN_FORM.LOADED_AT)),
            ended == null ? null : Times.read(ended),
            row.get(RETURN_FORM.SUPERSEDED_BY));
    return new LedgerReturn(
        row.get(RETURN_FORM.RETURN_ID),
        new ReturnKey(
            row.get(DIM_PLACE.CODE),
            row.get(RETURN_FORM.UNIT),
            row.get(RETURN_FORM.FORM),
            PeriodRows.quarter(row.get(RETURN_FORM.PERIOD_ID))),
        row.get(SOURCE_FILE.NAME),
        Times.read(row.get(SOURCE_FILE.RECEIVED_AT)),
        row.get(RETURN_FORM.LAYOUT),
        row.get(RETURN_FORM.LAYOUT_VERSION),
        row.get(RETURN_FORM.LOAD_ID),
        row.get(RETURN_FORM.ROWS_READ),
        row.get(RETURN_FORM.ROWS_ACCEPTED),
        row.get(RETURN_FORM.ROWS_REJECTED),
        asOf.counts(origin.loadedAt(), origin.supersededAt()),
        origin);
  }

  /** The returns that a load wrote, as in its file, whether or not they still count. */
  public List<LoadedForm> formsOfLoad(int loadId) {
    return dsl.select()
        .from(RETURN_FORM)
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .where(RETURN_FORM.LOAD_ID.eq(loadId))
        .orderBy(RETURN_FORM.RETURN_ID)
        .fetch(
            row ->
                new LoadedForm(
                    new ReturnKey(
                        row.get(DIM_PLACE.CODE),
                        row.get(RETURN_FORM.UNIT),
                        row.get(RETURN_FORM.FORM),
                        PeriodRows.quarter(row.get(RETURN_FORM.PERIOD_ID))),
                    row.get(RETURN_FORM.ROWS_READ),
                    row.get(RETURN_FORM.ROWS_ACCEPTED),
                    row.get(RETURN_FORM.ROWS_REJECTED)));
  }

  /** The sheets of a return, in the file's order. */
  public List<LedgerSheet> sheets(int returnId) {
    return dsl.selectFrom(RETURN_SHEET)
        .where(RETURN_SHEET.RETURN_ID.eq(returnId))
        .orderBy(RETURN_SHEET.SHEET_NO)
        .fetch(
            row ->
                new LedgerSheet(
                    row.getSheetId(),
                    row.getReturnId(),
                    row.getSheetName(),
                    FactTables.kind(row.getFactTable()),
                    row.getLastFactId() - row.getFirstFactId() + 1));
  }

  private List<LedgerFile> files(Condition which) {
    Map<Integer, Integer> active =
        dsl.select(RETURN_FORM.FILE_ID, DSL.count())
            .from(RETURN_FORM)
            .where(RETURN_FORM.STATUS.eq(ReturnTable.ACTIVE))
            .groupBy(RETURN_FORM.FILE_ID)
            .fetchMap(RETURN_FORM.FILE_ID, DSL.count());
    Map<Integer, List<String>> replacedBy = replacements();
    return dsl.selectFrom(SOURCE_FILE)
        .where(which)
        .orderBy(SOURCE_FILE.FILE_ID)
        .fetch(
            row ->
                new LedgerFile(
                    row.getFileId(),
                    file(row),
                    FileStatus.of(row.getStatus()),
                    row.getDuplicateOf(),
                    row.getLoadId(),
                    active.getOrDefault(row.getFileId(), 0),
                    replacedBy.getOrDefault(row.getFileId(), List.of())));
  }

  private Map<Integer, List<String>> replacements() {
    ReturnForm newer = RETURN_FORM.as("newer");
    return dsl.selectDistinct(RETURN_FORM.FILE_ID, SOURCE_FILE.NAME)
        .from(RETURN_FORM)
        .join(newer)
        .on(newer.RETURN_ID.eq(RETURN_FORM.SUPERSEDED_BY))
        .join(SOURCE_FILE)
        .on(SOURCE_FILE.FILE_ID.eq(newer.FILE_ID))
        .where(newer.FILE_ID.ne(RETURN_FORM.FILE_ID))
        .orderBy(RETURN_FORM.FILE_ID, SOURCE_FILE.NAME)
        .fetchGroups(RETURN_FORM.FILE_ID, SOURCE_FILE.NAME);
  }

  static FileRecord file(SourceFileRecord row) {
    return new FileRecord(
        row.getSha256(),
        row.getName(),
        row.getFolder(),
        row.getSizeBytes(),
        Times.read(row.getReceivedAt()),
        row.getArchiveSha256());
  }
}
