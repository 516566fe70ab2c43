package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.RETURN_MEASURE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.core.CorrectedQuantity;
import org.cpting.core.Observation;
import org.cpting.warehouse.db.tables.DimPlace;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** Reads what returns say in sum of each county. */
public final class MeasureQueries {

  private static final DimPlace COUNTY = DIM_PLACE.as("county");

  private final DSLContext dsl;

  public MeasureQueries(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** What the returns that count say, one observation a province, county, quarter and measure. */
  public List<Observation> counting() {
    return counting(AsOf.NOW);
  }

  /** What the returns that counted at a moment say. */
  public List<Observation> counting(AsOf asOf) {
    return dsl.select(
            DIM_PLACE.CODE,
            COUNTY.CODE,
            RETURN_FORM.PERIOD_ID,
            RETURN_MEASURE.MEASURE,
            DSL.sum(RETURN_MEASURE.QUANTITY))
        .from(RETURN_MEASURE)
        .join(RETURN_FORM)
        .on(RETURN_FORM.RETURN_ID.eq(RETURN_MEASURE.RETURN_ID))
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .join(COUNTY)
        .on(COUNTY.PLACE_ID.eq(RETURN_MEASURE.PLACE_ID))
        .where(asOf.counts())
        .groupBy(DIM_PLACE.CODE, COUNTY.CODE, RETURN_FORM.PERIOD_ID, RETURN_MEASURE.MEASURE)
        .fetch(
            row ->
                new Observation(
                    row.value1(),
                    row.value2(),
                    PeriodRows.quarter(row.value3()),
                    row.value4(),
                    row.value5().longValueExact()));
  }

  /** What the returns that count changed against those they replaced, measure by measure. */
  public List<CorrectedQuantity> corrected() {
    return corrected(AsOf.NOW);
  }

  /** The same for the returns that counted at a moment. */
  public List<CorrectedQuantity> corrected(AsOf asOf) {
    List<CorrectedQuantity> all = new ArrayList<>();
    dsl.select(RETURN_FORM.SUPERSEDED_BY, DSL.max(RETURN_FORM.RETURN_ID))
        .from(RETURN_FORM)
        .where(RETURN_FORM.SUPERSEDED_BY.isNotNull())
        .groupBy(RETURN_FORM.SUPERSEDED_BY)
        .orderBy(RETURN_FORM.SUPERSEDED_BY)
        .forEach(pair -> add(pair, asOf, all));
    return all;
  }

  private void add(Record2<Integer, Integer> pair, AsOf asOf, List<CorrectedQuantity> all) {
    dsl.select(DIM_PLACE.CODE, RETURN_FORM.PERIOD_ID)
        .from(RETURN_FORM)
        .join(DIM_PLACE)
        .on(DIM_PLACE.PLACE_ID.eq(RETURN_FORM.PROVINCE_ID))
        .where(RETURN_FORM.RETURN_ID.eq(pair.value1()))
        .and(asOf.counts())
        .forEach(
            row -> {
              Map<String, Long> before = sums(pair.value2());
              Map<String, Long> after = sums(pair.value1());
              Set<String> measures = new HashSet<>(before.keySet());
              measures.addAll(after.keySet());
              for (String measure : measures.stream().sorted().toList()) {
                all.add(
                    new CorrectedQuantity(
                        before.getOrDefault(measure, 0L),
                        new Observation(
                            row.value1(),
                            "",
                            PeriodRows.quarter(row.value2()),
                            measure,
                            after.getOrDefault(measure, 0L))));
              }
            });
  }

  private Map<String, Long> sums(int returnId) {
    return dsl.select(RETURN_MEASURE.MEASURE, DSL.sum(RETURN_MEASURE.QUANTITY))
        .from(RETURN_MEASURE)
        .where(RETURN_MEASURE.RETURN_ID.eq(returnId))
        .groupBy(RETURN_MEASURE.MEASURE)
        .fetchMap(row -> row.value1(), row -> exact(row.value2()));
  }

  private static long exact(BigDecimal sum) {
    return sum.longValueExact();
  }
}
