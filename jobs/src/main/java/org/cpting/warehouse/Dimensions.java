package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_ACTIVITY;
import static org.cpting.warehouse.db.Tables.DIM_AGENCY;
import static org.cpting.warehouse.db.Tables.DIM_AGE_GROUP;
import static org.cpting.warehouse.db.Tables.DIM_DATE;
import static org.cpting.warehouse.db.Tables.DIM_MEASURE;
import static org.cpting.warehouse.db.Tables.DIM_PERIOD;
import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.DIM_SERVICE;
import static org.cpting.warehouse.db.Tables.DIM_SEX;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpting.core.Quarter;
import org.cpting.warehouse.db.tables.records.DimActivityRecord;
import org.cpting.warehouse.db.tables.records.DimAgeGroupRecord;
import org.cpting.warehouse.db.tables.records.DimAgencyRecord;
import org.cpting.warehouse.db.tables.records.DimMeasureRecord;
import org.cpting.warehouse.db.tables.records.DimServiceRecord;
import org.cpting.warehouse.db.tables.records.DimSexRecord;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Keeps the dimensions equal to the code lists. A row that left its list stays: facts may name it.
 */
public final class Dimensions {

  private final DSLContext dsl;

  public Dimensions(DSLContext dsl) {
    this.dsl = dsl;
  }

  /**
   * Adds what is new and changes what differs, in one transaction; writes nothing if nothing does.
   */
  public void fill(DimensionLists lists) {
    dsl.transaction(transaction -> new Dimensions(transaction.dsl()).put(lists));
  }

  private void put(DimensionLists lists) {
    put(DIM_PLACE, PlaceRows.of(lists.provinces(), lists.counties()));
    put(DIM_SERVICE, lists.services(), Dimensions::service);
    put(DIM_AGE_GROUP, lists.ageGroups(), Dimensions::ageGroup);
    put(
        DIM_ACTIVITY,
        lists.activities(),
        row -> new DimActivityRecord(row.id(), row.code(), row.nameZh(), row.nameEn()));
    put(
        DIM_AGENCY,
        lists.agencies(),
        row -> new DimAgencyRecord(row.id(), row.code(), row.nameZh(), row.nameEn()));
    put(
        DIM_SEX,
        lists.sexes(),
        row -> new DimSexRecord(row.id(), row.code(), row.nameZh(), row.nameEn()));
    put(
        DIM_MEASURE,
        lists.measures(),
        row -> new DimMeasureRecord(row.id(), row.code(), row.nameZh(), row.nameEn()));
    fillTime(lists.first(), lists.last());
  }

  private void fillTime(Quarter first, Quarter last) {
    addQuarters(
        Stream.iterate(first, quarter -> quarter.compareTo(last) <= 0, quarter -> quarter.plus(1)));
    put(DIM_DATE, first.start().datesUntil(last.end().plusDays(1)).map(PeriodRows::row).toList());
  }

  /** Adds dates outside the project's span, with the periods they lie in. */
  void addDates(Collection<LocalDate> dates) {
    addQuarters(dates.stream().map(Quarter::containing));
    put(DIM_DATE, dates.stream().map(PeriodRows::row).toList());
  }

  /** Adds quarters, with the half-years and years they lie in. */
  void addQuarters(Stream<Quarter> quarters) {
    put(DIM_PERIOD, PeriodRows.periods(quarters).stream().map(PeriodRows::row).toList());
  }

  private static DimServiceRecord service(DimensionRow row) {
    int course = row.more("course").equals("yes") ? 1 : 0;
    return new DimServiceRecord(row.id(), row.code(), row.nameZh(), row.nameEn(), course);
  }

  private static DimAgeGroupRecord ageGroup(DimensionRow row) {
    String to = row.more().getOrDefault("to_age", "");
    return new DimAgeGroupRecord(
        row.id(),
        row.code(),
        row.nameZh(),
        row.nameEn(),
        Integer.valueOf(row.more("from_age")),
        to.isEmpty() ? null : Integer.valueOf(to));
  }

  private <R extends UpdatableRecord<R>> void put(
      Table<R> table, List<DimensionRow> list, Function<DimensionRow, R> row) {
    put(table, list.stream().map(row).toList());
  }

  private <R extends UpdatableRecord<R>> void put(Table<R> table, List<R> wanted) {
    Map<Record, R> present = dsl.selectFrom(table).fetchMap(UpdatableRecord::key);
    List<R> added = new ArrayList<>();
    List<R> changed = new ArrayList<>();
    for (R row : wanted) {
      R old = present.get(row.key());
      if (old == null) {
        added.add(row);
      } else if (!old.equals(row)) {
        changed.add(row);
      }
    }
    if (!added.isEmpty()) {
      dsl.batchInsert(added).execute();
    }
    if (!changed.isEmpty()) {
      dsl.batchUpdate(changed).execute();
    }
  }
}
