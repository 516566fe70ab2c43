package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.RETURN_SHEET;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cpting.core.FactKind;
import org.cpting.core.FactScanner;
import org.cpting.core.FactVisitor;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Reads the facts that count. Facts never change once written, only what counts does; so several
 * threads may scan parts of what {@link #activeSheets} gave and together see one state.
 */
public final class FactQueries implements FactScanner {

  private final DSLContext dsl;

  public FactQueries(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The sheets whose facts count, in the order of their facts' ids within each kind. */
  public List<LoadedSheet> activeSheets() {
    return sheets(AsOf.NOW.counts());
  }

  /** The sheets whose facts counted at a moment, in the same order. */
  public List<LoadedSheet> sheets(AsOf asOf) {
    return sheets(asOf.counts());
  }

  /** The sheets of some returns, whether they count or not, in the same order. */
  public List<LoadedSheet> sheets(Collection<Integer> returns) {
    return sheets(RETURN_FORM.RETURN_ID.in(returns));
  }

  private List<LoadedSheet> sheets(Condition which) {
    return dsl.select(
            RETURN_SHEET.SHEET_ID,
            DIM_PLACE.CODE,
            RETURN_FORM.UNIT,
            RETURN_FORM.FORM,
            RETURN_FORM.PERIOD_ID,
            RETURN_SHEET.FACT_TABLE,
            RETURN_SHEET.FIRST_FACT_ID,
            RETURN_SHEET.LAST_FACT_ID)
        .from(RETURN_SHEET)
        .join(RETURN_FORM)
        .on(RETURN_FORM.RETURN_ID.eq(RETURN_SHEET.RETURN_ID))
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .where(which)
        .orderBy(RETURN_SHEET.FACT_TABLE, RETURN_SHEET.FIRST_FACT_ID)
        .fetch(
            row ->
                new LoadedSheet(
                    row.value1(),
                    new ReturnKey(
                        row.value2(), row.value3(), row.value4(), PeriodRows.quarter(row.value5())),
                    FactTables.kind(row.value6()),
                    row.value7(),
                    row.value8()));
  }

  /** A number that changes, and grows, whenever the facts that count do. */
  public long dataVersion() {
    Integer newest =
        dsl.select(DSL.max(RETURN_FORM.RETURN_ID)).from(RETURN_FORM).fetchSingle().value1();
    return newest == null ? 0 : newest;
  }

  @Override
  public void scan(
      FactKind kind, List<String> columns, int fromFactId, int toFactId, FactVisitor visitor) {
    columns.forEach(kind::column);
    if (fromFactId > toFactId) {
      return;
    }
    SheetRanges sheets = SheetRanges.read(dsl, kind, fromFactId, toFactId);
    ScanPlan plan = new ScanPlan(kind, columns);
    dsl.connection(
        connection ->
            new FactScan(plan, sheets, fromFactId, toFactId, columns.size())
                .run(connection, visitor));
  }

  /**
   * Person, service and date (columns person_key, service_id, date_id) of every service that counts
   * in a province's returns for a quarter.
   *
   * @param except returns about to be replaced
   */
  public void services(
      String province, Quarter quarter, Set<ReturnKey> except, FactVisitor visitor) {
    services(AsOf.NOW, province, quarter, except, visitor);
  }

  /** The same at a moment. */
  public void services(
      AsOf asOf, String province, Quarter quarter, Set<ReturnKey> except, FactVisitor visitor) {
    for (LoadedSheet sheet : sheets(asOf)) {
      ReturnKey key = sheet.key();
      if (sheet.kind() == FactKind.SERVICE
          && key.province().equals(province)
          && key.quarter().equals(quarter)
          && !except.contains(key)) {
        scan(
            FactKind.SERVICE,
            List.of("person_key", "service_id", "date_id"),
            sheet.firstFactId(),
            sheet.lastFactId(),
            visitor);
      }
    }
  }
}
