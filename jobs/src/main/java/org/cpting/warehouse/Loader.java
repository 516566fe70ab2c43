package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.LOAD_RUN;
import static org.cpting.warehouse.db.Tables.RETURN_SHEET;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Facts;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.core.SheetLoad;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * Writes what became of a file. Each method belongs in one transaction, which the caller opens:
 * after it either everything about the file stands in the warehouse or nothing does.
 */
public final class Loader {

  private final DSLContext dsl;
  private final KeyCounter keys;
  private final FileTable files;
  private final FindingTable findingTable;
  private final FactSink sink;

  public Loader(DSLContext dsl) {
    this.dsl = dsl;
    this.keys = new KeyCounter(dsl);
    this.files = new FileTable(dsl, keys);
    this.findingTable = new FindingTable(dsl, keys);
    this.sink = dsl.dialect() == SQLDialect.POSTGRES ? new CopyStream() : new RowInserts();
  }

  /**
   * Loads the returns of a file. Earlier returns with an equal key, and what an earlier reading of
   * the same file left, count no longer.
   */
  public LoadOutcome load(
      FileRecord file, List<ReturnLoad> returns, Findings findings, LoadInfo info) {
    LocalDateTime at = Times.stored(info.at());
    FileStatus status = status(returns, findings);
    int loadId = begin(info);
    int fileId = files.put(file, status, loadId);
    new Dimensions(dsl).addQuarters(returns.stream().map(load -> load.key().quarter()));
    ReturnTable table = new ReturnTable(dsl, keys);
    List<ReturnTable.Ended> ended =
        table.supersede(fileId, returns.stream().map(ReturnLoad::key).toList(), at);
    FactCheck check = new FactCheck(dsl);
    Map<String, Integer> byForm = new HashMap<>();
    Map<ReturnKey, Integer> byKey = new HashMap<>();
    for (ReturnLoad load : returns) {
      int returnId = table.add(load, fileId, loadId, at);
      table.linkReplaced(load.key(), returnId);
      byForm.putIfAbsent(load.key().form(), returnId);
      byKey.put(load.key(), returnId);
      CountyRows counties = new CountyRows();
      MeasureSums sums = new MeasureSums(dsl);
      for (int sheet = 0; sheet < load.sheets().size(); sheet++) {
        addSheet(returnId, sheet, load.sheets().get(sheet), check);
        counties.add(load.sheets().get(sheet).facts());
        sums.add(load.sheets().get(sheet).facts());
      }
      counties.write(dsl, returnId);
      sums.write(dsl, returnId);
    }
    findingTable.add(loadId, fileId, byForm, findings);
    LoadRecorder recorder = new LoadRecorder(dsl, info);
    recorder.loaded(loadId, file);
    recorder.ended(loadId, ended, byKey);
    return new LoadOutcome(
        loadId, fileId, status, ended.stream().map(ReturnTable.Ended::key).toList());
  }

  /** Notes a file of which nothing can be used. Returns loaded from it before go on counting. */
  public LoadOutcome refuse(FileRecord file, Findings findings, LoadInfo info) {
    int loadId = begin(info);
    int fileId = files.put(file, FileStatus.REFUSED, loadId);
    findingTable.add(loadId, fileId, Map.of(), findings);
    new LoadRecorder(dsl, info).refused(loadId, file, findings);
    return new LoadOutcome(loadId, fileId, FileStatus.REFUSED, List.of());
  }

  /**
   * Notes a file whose content came before.
   *
   * @param of the file that brought it, see {@link Ledger#find}
   */
  public LoadOutcome duplicate(FileRecord file, int of, Findings findings, LoadInfo info) {
    int loadId = begin(info);
    int fileId = files.add(file, FileStatus.DUPLICATE, of, loadId);
    findingTable.add(loadId, fileId, Map.of(), findings);
    new LoadRecorder(dsl, info).duplicate(loadId, file, of);
    return new LoadOutcome(loadId, fileId, FileStatus.DUPLICATE, List.of());
  }

  private int begin(LoadInfo info) {
    // First of all, so that two loads wait for one another before either holds anything.
    keys.reserve(LOAD_RUN.getName(), 0);
    new LoadRecorder(dsl, info).begin();
    int loadId = keys.next(LOAD_RUN);
    dsl.insertInto(LOAD_RUN)
        .values(loadId, Times.stored(info.at()), info.programVersion(), info.what())
        .execute();
    return loadId;
  }

  private void addSheet(int returnId, int number, SheetLoad sheet, FactCheck check) {
    Facts facts = sheet.facts();
    check.check(facts);
    int sheetId = keys.next(RETURN_SHEET);
    int firstFactId = keys.reserve(facts.kind().table(), facts.size());
    dsl.insertInto(RETURN_SHEET)
        .values(
            sheetId,
            returnId,
            number + 1,
            sheet.sheet(),
            facts.kind().table(),
            firstFactId,
            firstFactId + facts.size() - 1)
        .execute();
    dsl.connection(connection -> sink.write(connection, sheetId, firstFactId, facts));
  }

  private static FileStatus status(List<ReturnLoad> returns, Findings findings) {
    if (returns.isEmpty()) {
      throw new IllegalArgumentException("A file without a return is refused, not loaded");
    }
    boolean whole =
        returns.stream().allMatch(load -> load.rejected() == 0)
            && findings.kept().stream().map(Finding::severity).noneMatch(Severity.ERROR::equals);
    return whole ? FileStatus.ACCEPTED : FileStatus.PARTLY;
  }
}
