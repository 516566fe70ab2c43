package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.FINDING;
import static org.cpting.warehouse.db.Tables.FINDING_SURPLUS;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cpting.core.SourceRef;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.warehouse.db.tables.records.FindingRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Writes what was found in a file. */
final class FindingTable {

  private static final String INSERT =
      "insert into %s (%s) values (%s)"
          .formatted(
              FINDING.getName(),
              FINDING.fieldStream().map(Field::getName).collect(Collectors.joining(", ")),
              FINDING.fieldStream().map(field -> "?").collect(Collectors.joining(", ")));

  private final DSLContext dsl;
  private final KeyCounter keys;

  FindingTable(DSLContext dsl, KeyCounter keys) {
    this.dsl = dsl;
    this.keys = keys;
  }

  /**
   * Writes the findings of a load.
   *
   * @param returns return of each form that was loaded; a finding of another form belongs to none
   */
  void add(int loadId, int fileId, Map<String, Integer> returns, Findings findings) {
    List<Finding> kept = findings.kept();
    if (kept.isEmpty()) {
      return;
    }
    int first = keys.reserve(FINDING.getName(), kept.size());
    Map<String, Integer> surplus = new HashMap<>(findings.counts());
    kept.forEach(finding -> surplus.merge(finding.code(), -1, Integer::sum));
    // A large return has thousands of findings: a batch of the driver takes a third of jOOQ's time.
    dsl.connection(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < kept.size(); i++) {
              bind(insert, row(first + i, loadId, fileId, returns, kept.get(i)));
              insert.addBatch();
            }
            insert.executeBatch();
          }
        });
    surplus.forEach(
        (code, notKept) -> {
          if (notKept > 0) {
            dsl.insertInto(FINDING_SURPLUS).values(loadId, fileId, code, notKept).execute();
          }
        });
  }

  private static void bind(PreparedStatement insert, FindingRecord row) throws SQLException {
    for (int i = 0; i < row.size(); i++) {
      insert.setObject(i + 1, row.get(i));
    }
  }

  private static FindingRecord row(
      int id, int loadId, int fileId, Map<String, Integer> returns, Finding finding) {
    SourceRef at = finding.at();
    String form = finding.form();
    FindingRecord row = new FindingRecord();
    row.setFindingId(id);
    row.setLoadId(loadId);
    row.setFileId(fileId);
    row.setReturnId(form == null ? null : returns.get(form));
    row.setForm(form);
    row.setSheetName(text(at.sheet()));
    row.setRowNo(at.row());
    row.setColumnNo(at.column());
    row.setCell(at.cell());
    row.setCode(finding.code());
    row.setSeverity(finding.severity().id());
    row.setColumnName(finding.column());
    row.setFound(text(finding.found()));
    row.setTextZh(text(finding.text().zh()));
    row.setTextEn(text(finding.text().en()));
    row.setFixZh(text(finding.fix().zh()));
    row.setFixEn(text(finding.fix().en()));
    row.setNotCheckedZh(finding.notChecked().zh());
    row.setNotCheckedEn(finding.notChecked().en());
    return row;
  }

  /** A damaged file may hold the character 0, which PostgreSQL does not store. */
  private static @Nullable String text(@Nullable String text) {
    return text == null ? null : text.replace('\0', '\uFFFD');
  }
}
