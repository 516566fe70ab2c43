package org.cpting.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.warehouse.AuditHeadFile;
import org.cpting.warehouse.AuditKind;
import org.cpting.warehouse.AuditLog;
import org.cpting.warehouse.AuditTrail;
import org.cpting.warehouse.PeriodEvent;
import org.cpting.warehouse.Periods;
import org.cpting.warehouse.Warehouse;

/** Closes quarters to returns, opens them again, makes exceptions; each is audited. */
public final class PeriodDesk {

  private final Settings settings;
  private final Warehouse warehouse;

  public PeriodDesk(Settings settings, Warehouse warehouse) {
    this.settings = settings;
    this.warehouse = warehouse;
  }

  /** Everything done, oldest first. */
  public List<PeriodEvent> list() {
    return new Periods(warehouse.reading()).list();
  }

  /**
   * The quarters that the calendar will close or should have closed, with the last day on which
   * their returns are taken. What somebody closed or opened by hand is left as it is.
   */
  public Map<Quarter, LocalDate> toClose() {
    Calendar calendar = Calendar.read(settings.home());
    Set<Quarter> decided =
        list().stream()
            .filter(event -> event.kind() != PeriodEvent.Kind.EXCEPTION)
            .map(PeriodEvent::quarter)
            .collect(Collectors.toSet());
    Map<Quarter, LocalDate> days = new TreeMap<>();
    for (Quarter q = calendar.first(); q.compareTo(calendar.last()) <= 0; q = q.plus(1)) {
      Quarter quarter = q;
      if (!decided.contains(quarter)) {
        calendar.lastDay(quarter).ifPresent(day -> days.put(quarter, day));
      }
    }
    return days;
  }

  /** Closes the quarters whose last day is over by the calendar. */
  void closeDue() throws IOException {
    Calendar calendar = Calendar.read(settings.home());
    LocalDate today = LocalDate.ofInstant(settings.clock().instant(), calendar.zone());
    for (Map.Entry<Quarter, LocalDate> one : toClose().entrySet()) {
      if (today.isAfter(one.getValue())) {
        add(
            new PeriodEvent(
                PeriodEvent.Kind.CLOSED,
                one.getKey(),
                null,
                null,
                null,
                "schemas/calendar.yaml",
                one.getValue().plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
                "the last day to take returns was " + one.getValue()));
      }
    }
  }

  /** Does something to a quarter. */
  public void add(PeriodEvent event) throws IOException {
    warehouse
        .context(warehouse.writers())
        .transaction(
            transaction -> {
              new Periods(transaction.dsl()).add(event);
              new AuditLog(transaction.dsl(), settings.clock(), settings.by())
                  .append(kind(event), event.quarter().id(), words(event));
            });
    new AuditHeadFile(settings.workspace().auditHeads())
        .follow(new AuditTrail(warehouse.reading()));
  }

  private static AuditKind kind(PeriodEvent event) {
    return switch (event.kind()) {
      case CLOSED -> AuditKind.PERIOD_CLOSED;
      case REOPENED -> AuditKind.PERIOD_REOPENED;
      case EXCEPTION -> AuditKind.CLOSED_PERIOD_EXCEPTION;
    };
  }

  /** What was done, in words. */
  public static String words(PeriodEvent event) {
    String form = event.form() == null ? "all forms" : "form " + event.form();
    return switch (event.kind()) {
      case CLOSED, REOPENED ->
          "%s %s by %s: %s"
              .formatted(event.quarter(), event.kind().id(), event.by(), event.reason());
      case EXCEPTION ->
          "%s exception for %s, %s, until %s by %s: %s"
              .formatted(
                  event.quarter(),
                  event.province(),
                  form,
                  event.until(),
                  event.by(),
                  event.reason());
    };
  }
}
