package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.PERIOD_EVENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.jooq.DSLContext;

/** Which quarters are closed to returns, and for whom an exception was made. */
public final class Periods {

  private final DSLContext dsl;

  public Periods(DSLContext dsl) {
    this.dsl = dsl;
  }

  /** Everything done, oldest first. */
  public List<PeriodEvent> list() {
    return dsl.selectFrom(PERIOD_EVENT)
        .orderBy(PERIOD_EVENT.PERIOD_EVENT_ID)
        .fetch(
            row ->
                new PeriodEvent(
                    PeriodEvent.Kind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                    Quarter.of(row.getPeriod()),
                    row.getProvince(),
                    row.getForm(),
                    row.getValidUntil(),
                    row.getDoneBy(),
                    Times.read(row.getDoneAt()),
                    row.getReason()));
  }

  /** The closing that holds for a quarter; nothing if it is open. */
  public Optional<PeriodEvent> closing(Quarter quarter) {
    return list().stream()
        .filter(event -> event.kind() != PeriodEvent.Kind.EXCEPTION)
        .filter(event -> event.quarter().equals(quarter))
        .reduce((earlier, later) -> later)
        .filter(event -> event.kind() == PeriodEvent.Kind.CLOSED);
  }

  /** The exception that lets a return in on a day. */
  public Optional<PeriodEvent> exception(ReturnKey key, LocalDate day) {
    return list().stream().filter(event -> event.lets(key, day)).findFirst();
  }

  /** Notes something done; belongs in a transaction of the caller's. */
  public void add(PeriodEvent event) {
    dsl.insertInto(PERIOD_EVENT)
        .values(
            new KeyCounter(dsl).next(PERIOD_EVENT),
            event.kind().id(),
            event.quarter().id(),
            event.province(),
            event.form(),
            event.until(),
            event.by(),
            Times.stored(event.at()),
            event.reason())
        .execute();
  }
}
