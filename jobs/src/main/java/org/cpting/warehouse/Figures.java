package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.CALCULATION;
import static org.cpting.warehouse.db.Tables.FIGURE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpting.warehouse.db.tables.records.FigureRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The figures as last calculated. Methods that store belong in a transaction of the caller's. */
public final class Figures {

  private static final int DECIMALS = 2;

  private final DSLContext dsl;

  public Figures(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** The last calculation stored. */
  public Optional<Calculation> lastCalculation() {
    return dsl.selectFrom(CALCULATION)
        .orderBy(CALCULATION.CALCULATION_ID.desc())
        .limit(1)
        .fetchOptional(
            row ->
                new Calculation(
                    Times.read(row.getCalculatedAt()),
                    row.getDefinitionsHash(),
                    row.getDataVersion()));
  }

  /** Stores all figures: writes those that differ, removes those not given. */
  public FigureChanges replace(Calculation calculation, Collection<FigureRow> figures) {
    return store(calculation, figures, DSL.noCondition(), true);
  }

  /** Stores figures of some periods, or some of their figures: those not given stay. */
  public FigureChanges update(Calculation calculation, Collection<FigureRow> figures) {
    List<String> periods = figures.stream().map(FigureRow::period).distinct().toList();
    return store(calculation, figures, FIGURE.PERIOD.in(periods), false);
  }

  /** Every figure, in the order of period, scope, indicator, measure and disaggregation. */
  public List<FigureRow> list() {
    return list(DSL.noCondition());
  }

  /** The figures of a period in the same order. */
  public List<FigureRow> list(String period) {
    return list(FIGURE.PERIOD.eq(period));
  }

  private List<FigureRow> list(Condition which) {
    return dsl.selectFrom(FIGURE)
        .where(which)
        .orderBy(
            FIGURE.PERIOD, FIGURE.SCOPE, FIGURE.INDICATOR, FIGURE.MEASURE, FIGURE.DISAGGREGATION)
        .fetch(
            row ->
                new FigureRow(
                    row.getIndicator(),
                    row.getPeriod(),
                    row.getScope(),
                    row.getMeasure(),
                    row.getDisaggregation(),
                    row.getState(),
                    number(row.getValueHundredths()),
                    number(row.getDenominatorHundredths()),
                    row.getReason()));
  }

  private FigureChanges store(
      Calculation calculation, Collection<FigureRow> figures, Condition among, boolean all) {
    int id = new KeyCounter(dsl).next(CALCULATION);
    dsl.insertInto(CALCULATION)
        .values(
            id,
            Times.stored(calculation.at()),
            calculation.definitionsHash(),
            calculation.dataVersion())
        .execute();
    Map<FigureKey, FigureRecord> before = new HashMap<>();
    dsl.selectFrom(FIGURE).where(among).forEach(row -> before.put(FigureKey.of(row), row));
    List<FigureRecord> added = new ArrayList<>();
    List<FigureRecord> changed = new ArrayList<>();
    for (FigureRow figure : figures) {
      FigureRecord row = row(figure, id);
      FigureRecord old = before.remove(FigureKey.of(row));
      if (old == null) {
        added.add(row);
      } else {
        row.setCalculationId(old.getCalculationId());
        if (!row.equals(old)) {
          row.setCalculationId(id);
          changed.add(row);
        }
      }
    }
    Collection<FigureRecord> removed = all ? before.values() : List.of();
    dsl.batchDelete(removed).execute();
    dsl.batchInsert(added).execute();
    dsl.batchUpdate(changed).execute();
    return new FigureChanges(id, added.size() + changed.size(), removed.size());
  }

  private static FigureRecord row(FigureRow figure, int calculationId) {
    return new FigureRecord(
        figure.indicator(),
        figure.period(),
        figure.scope(),
        figure.measure(),
        figure.disaggregation(),
        figure.state(),
        hundredths(figure.value()),
        hundredths(figure.denominator()),
        figure.reason(),
        calculationId);
  }

  private static @Nullable Long hundredths(@Nullable BigDecimal number) {
    return number == null
        ? null
        : number
            .setScale(DECIMALS, RoundingMode.UNNECESSARY)
            .movePointRight(DECIMALS)
            .longValueExact();
  }

  private static @Nullable BigDecimal number(@Nullable Long hundredths) {
    if (hundredths == null) {
      return null;
    }
    BigDecimal number = BigDecimal.valueOf(hundredths, DECIMALS).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** What identifies a figure. */
  private record FigureKey(
      String indicator, String period, String scope, String measure, String disaggregation) {

    static FigureKey of(FigureRecord row) {
      return new FigureKey(
          row.getIndicator(),
          row.getPeriod(),
          row.getScope(),
          row.getMeasure(),
          row.getDisaggregation());
    }
  }
}
