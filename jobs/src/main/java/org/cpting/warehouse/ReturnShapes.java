package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.RETURN_HEADING;
import static org.cpting.warehouse.db.Tables.RETURN_SHAPE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnShape;
import org.cpting.core.ReturnShape.Column;
import org.cpting.core.ReturnShape.Sheet;
import org.cpting.warehouse.db.tables.records.ReturnShapeRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** How accepted returns looked. */
public final class ReturnShapes {

  private final DSLContext dsl;

  public ReturnShapes(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The shape of the return accepted last of the same province, unit and form, of any quarter. */
  public Optional<ReturnShape> last(ReturnKey key) {
    Integer returnId =
        dsl.select(RETURN_FORM.RETURN_ID)
            .from(RETURN_FORM)
            .join(DIM_PLACE)
            .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
            .where(ofForm(key))
            .and(RETURN_FORM.RETURN_ID.in(dsl.select(RETURN_SHAPE.RETURN_ID).from(RETURN_SHAPE)))
            .orderBy(RETURN_FORM.RETURN_ID.desc())
            .limit(1)
            .fetchOne(RETURN_FORM.RETURN_ID);
    return returnId == null ? Optional.empty() : Optional.of(read(returnId));
  }

  private static Condition ofForm(ReturnKey key) {
    return DIM_PLACE
        .CODE
        .eq(key.province())
        .and(DIM_PLACE.KIND.eq("province"))
        .and(RETURN_FORM.UNIT.eq(key.unit()))
        .and(RETURN_FORM.FORM.eq(key.form()));
  }

  private ReturnShape read(int returnId) {
    Map<Integer, List<Column>> columns =
        dsl.selectFrom(RETURN_HEADING)
            .where(RETURN_HEADING.RETURN_ID.eq(returnId))
            .orderBy(RETURN_HEADING.SHEET_NO, RETURN_HEADING.COLUMN_NO)
            .fetchGroups(
                RETURN_HEADING.SHEET_NO,
                row -> new Column(row.getColumnNo(), row.getField(), row.getHeading()));
    List<ReturnShapeRecord> rows =
        dsl.selectFrom(RETURN_SHAPE)
            .where(RETURN_SHAPE.RETURN_ID.eq(returnId))
            .orderBy(RETURN_SHAPE.SHEET_NO)
            .fetch();
    List<Sheet> sheets =
        rows.stream()
            .map(
                row ->
                    new Sheet(
                        row.getSheetName(),
                        row.getHidden() != 0,
                        row.getHeaderRow(),
                        columns.getOrDefault(row.getSheetNo(), List.of())))
            .toList();
    return new ReturnShape(rows.get(0).getFileFormat(), sheets);
  }

  /** Remembers the shape of the return that counts for a key; belongs in its load's transaction. */
  public void remember(ReturnKey key, ReturnShape shape) {
    Integer returnId =
        dsl.select(RETURN_FORM.RETURN_ID)
            .from(RETURN_FORM)
            .join(DIM_PLACE)
            .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
            .where(ofForm(key))
            .and(RETURN_FORM.PERIOD_ID.eq(PeriodRows.id(key.quarter())))
            .and(RETURN_FORM.STATUS.eq(ReturnTable.ACTIVE))
            .fetchOne(RETURN_FORM.RETURN_ID);
    if (returnId == null) {
      throw new IllegalArgumentException("No return counts for " + key);
    }
    for (int number = 0; number < shape.sheets().size(); number++) {
      Sheet sheet = shape.sheets().get(number);
      dsl.insertInto(RETURN_SHAPE)
          .values(
              returnId,
              number + 1,
              sheet.name(),
              sheet.hidden() ? 1 : 0,
              sheet.headerRow(),
              shape.format())
          .execute();
      for (Column column : sheet.columns()) {
        dsl.insertInto(RETURN_HEADING)
            .values(returnId, number + 1, column.number(), column.field(), column.heading())
            .execute();
      }
    }
  }
}
