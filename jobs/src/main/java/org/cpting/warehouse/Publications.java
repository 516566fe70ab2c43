package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.PUBLICATION;
import static org.cpting.warehouse.db.Tables.PUBLICATION_FIGURE;
import static org.cpting.warehouse.db.Tables.PUBLICATION_RETURN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.warehouse.db.tables.records.PublicationFigureRecord;
import org.cpting.warehouse.db.tables.records.PublicationRecord;
import org.cpting.warehouse.db.tables.records.PublicationReturnRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * What was published. Nothing here is ever changed; publishing again adds an edition. Methods that
 * add belong in a transaction of the caller's.
 */
public final class Publications {

  private static final short PRINTED = 1;
  private static final short BESIDE = 0;

  private final DSLContext dsl;

  public Publications(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Every edition of every report, oldest first. */
  public List<Publication> list() {
    return dsl.selectFrom(PUBLICATION)
        .orderBy(PUBLICATION.PUBLICATION_ID)
        .fetch(Publications::publication);
  }

  /** The newest edition of each report, scope and period. */
  public List<Publication> newest() {
    Map<List<String>, Publication> newest = new LinkedHashMap<>();
    list().forEach(one -> newest.put(List.of(one.report(), one.scope(), one.period()), one));
    return List.copyOf(newest.values());
  }

  /** Number the next edition of a report will have. */
  public int nextEdition(String report, String scope, String period) {
    Integer last =
        dsl.select(DSL.max(PUBLICATION.EDITION_NO))
            .from(PUBLICATION)
            .where(PUBLICATION.REPORT.eq(report))
            .and(PUBLICATION.SCOPE.eq(scope))
            .and(PUBLICATION.PERIOD.eq(period))
            .fetchSingle()
            .value1();
    return last == null ? 1 : last + 1;
  }

  /** The figures an edition's report printed, as it printed them. */
  public List<FigureRow> figures(int publicationId) {
    return figures(
        PUBLICATION_FIGURE
            .PUBLICATION_ID
            .eq(publicationId)
            .and(PUBLICATION_FIGURE.PRINTED.eq(PRINTED)));
  }

  /** All figures an edition told: those of its report, and those in its files for others. */
  public List<FigureRow> allFigures(int publicationId) {
    return figures(PUBLICATION_FIGURE.PUBLICATION_ID.eq(publicationId));
  }

  private List<FigureRow> figures(Condition which) {
    return dsl.selectFrom(PUBLICATION_FIGURE)
        .where(which)
        .orderBy(
            PUBLICATION_FIGURE.PERIOD,
            PUBLICATION_FIGURE.SCOPE,
            PUBLICATION_FIGURE.INDICATOR,
            PUBLICATION_FIGURE.MEASURE,
            PUBLICATION_FIGURE.DISAGGREGATION)
        .fetch(
            row ->
                new FigureRow(
                    row.getIndicator(),
                    row.getPeriod(),
                    row.getScope(),
                    row.getMeasure(),
                    row.getDisaggregation(),
                    row.getState(),
                    Hundredths.read(row.getValueHundredths()),
                    Hundredths.read(row.getDenominatorHundredths()),
                    row.getReason()));
  }

  /** Ids of the returns that counted when an edition was published. */
  public List<Integer> returns(int publicationId) {
    return dsl.select(PUBLICATION_RETURN.RETURN_ID)
        .from(PUBLICATION_RETURN)
        .where(PUBLICATION_RETURN.PUBLICATION_ID.eq(publicationId))
        .orderBy(PUBLICATION_RETURN.RETURN_ID)
        .fetch(PUBLICATION_RETURN.RETURN_ID);
  }

  /**
   * Adds an edition; answers its key.
   *
   * @param publication what is known of it; its publicationId is given here
   * @param printed the figures its report prints
   * @param beside the figures that stand only in files beside the report
   * @param returns ids of the returns that count
   */
  public int add(
      Publication publication,
      Collection<FigureRow> printed,
      Collection<FigureRow> beside,
      Collection<Integer> returns) {
    int id = new KeyCounter(dsl).next(PUBLICATION);
    dsl.executeInsert(row(id, publication));
    List<PublicationFigureRecord> figureRows = new ArrayList<>();
    printed.forEach(figure -> figureRows.add(row(id, figure, PRINTED)));
    beside.forEach(figure -> figureRows.add(row(id, figure, BESIDE)));
    dsl.batchInsert(figureRows).execute();
    dsl.batchInsert(
            returns.stream().map(counted -> new PublicationReturnRecord(id, counted)).toList())
        .execute();
    return id;
  }

  private static PublicationFigureRecord row(int id, FigureRow figure, short printed) {
    return new PublicationFigureRecord(
        id,
        figure.indicator(),
        figure.period(),
        figure.scope(),
        figure.measure(),
        figure.disaggregation(),
        figure.state(),
        Hundredths.of(figure.value()),
        Hundredths.of(figure.denominator()),
        figure.reason(),
        printed);
  }

  private static PublicationRecord row(int id, Publication publication) {
    return new PublicationRecord(
        id,
        publication.report(),
        publication.scope(),
        publication.period(),
        publication.edition(),
        Times.stored(publication.at()),
        publication.by(),
        publication.definitionsHash(),
        publication.dataVersion(),
        publication.programVersion(),
        publication.file(),
        publication.sha256(),
        publication.note());
  }

  private static Publication publication(PublicationRecord row) {
    return new Publication(
        row.getPublicationId(),
        row.getReport(),
        row.getScope(),
        row.getPeriod(),
        row.getEditionNo(),
        Times.read(row.getPublishedAt()),
        row.getPublishedBy(),
        row.getDefinitionsHash(),
        row.getDataVersion(),
        row.getProgramVersion(),
        row.getFile(),
        row.getSha256(),
        row.getNote());
  }
}
