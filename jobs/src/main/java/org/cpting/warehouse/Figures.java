package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.CALCULATION;
import static org.cpting.warehouse.db.Tables.FIGURE;
import static org.cpting.warehouse.db.Tables.FIGURE_GROUP;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The figures as last calculated. Those of a period and scope are stored together; where none of
 * them changed, none is touched. Methods that store belong in a transaction of the caller's.
 */
public final class Figures {

  private final DSLContext dsl;
  private final FigureTable table;

  public Figures(DSLContext dsl) {
    this.dsl = dsl;
    this.table = new FigureTable(dsl);
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

  /** Every figure, in the order of period, scope, indicator, measure and disaggregation. */
  public List<FigureRow> list() {
    return table.list(DSL.noCondition());
  }

  /** The periods that have figures. */
  public Set<String> periods() {
    return dsl.selectDistinct(FIGURE_GROUP.PERIOD).from(FIGURE_GROUP).fetchSet(FIGURE_GROUP.PERIOD);
  }

  /** The figures of a period in the same order. */
  public List<FigureRow> list(String period) {
    return table.list(FIGURE.PERIOD.eq(period));
  }

  /** Stores all figures: writes those that differ, removes those not given. */
  public FigureChanges replace(Calculation calculation, Collection<FigureRow> figures) {
    Map<FigureGroup, List<FigureRow>> groups = FigureGroup.of(figures);
    Map<FigureGroup, String> stored = fingerprints();
    for (FigureGroup group : stored.keySet()) {
      groups.putIfAbsent(group, List.of());
    }
    return store(calculation, groups, stored);
  }

  /**
   * Stores all figures of some periods and scopes, as {@link #replace} does; the others stay as
   * they are.
   */
  public FigureChanges update(Calculation calculation, Collection<FigureRow> figures) {
    return store(calculation, FigureGroup.of(figures), fingerprints());
  }

  private FigureChanges store(
      Calculation calculation,
      Map<FigureGroup, List<FigureRow>> groups,
      Map<FigureGroup, String> stored) {
    int id = add(calculation);
    List<FigureChanges> changes = new ArrayList<>();
    groups.forEach(
        (group, figures) -> {
          String fingerprint = FigureGroup.fingerprint(figures);
          if (!fingerprint.equals(stored.get(group))) {
            changes.add(table.replace(group, figures, id));
            put(group, figures.isEmpty() ? "" : fingerprint);
          }
        });
    return new FigureChanges(
        id,
        changes.stream().mapToInt(FigureChanges::written).sum(),
        changes.stream().mapToInt(FigureChanges::removed).sum());
  }

  private int add(Calculation calculation) {
    int id = new KeyCounter(dsl).next(CALCULATION);
    dsl.insertInto(CALCULATION)
        .values(
            id,
            Times.stored(calculation.at()),
            calculation.definitionsHash(),
            calculation.dataVersion())
        .execute();
    return id;
  }

  private Map<FigureGroup, String> fingerprints() {
    Map<FigureGroup, String> fingerprints = new HashMap<>();
    dsl.selectFrom(FIGURE_GROUP)
        .forEach(
            row ->
                fingerprints.put(
                    new FigureGroup(row.getPeriod(), row.getScope()), row.getFingerprint()));
    return fingerprints;
  }

  private void put(FigureGroup group, String fingerprint) {
    dsl.deleteFrom(FIGURE_GROUP)
        .where(FIGURE_GROUP.PERIOD.eq(group.period()).and(FIGURE_GROUP.SCOPE.eq(group.scope())))
        .execute();
    if (!fingerprint.isEmpty()) {
      dsl.insertInto(FIGURE_GROUP).values(group.period(), group.scope(), fingerprint).execute();
    }
  }
}
