package org.cpting.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
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
  void closeDue() {
    Calendar calendar = Calendar.read(settings.home());
    toClose()
        .forEach(
            (quarter, day) -> {
              if (today(calendar).isAfter(day)) {
                close(quarter, day, calendar);
              }
            });
  }

  private void close(Quarter quarter, LocalDate day, Calendar calendar) {
    try {
      add(
          new PeriodEvent(
              PeriodEvent.Kind.CLOSED,
              quarter,
              null,
              null,
              null,
              "schemas/calendar.yaml",
              day.plusDays(1).atStartOfDay(calendar.zone()).toInstant(),
              "the last day to take returns was " + day));
    } catch (IOException e) {
      throw new UncheckedIOException(quarter + " cannot be closed: " + e.getMessage(), e);
    }
  }

  private LocalDate today(Calendar calendar) {
    return LocalDate.ofInstant(settings.clock().instant(), calendar.zone());
  }

  /** Whether a quarter is closed, or will be by the next pass. */
  Predicate<Quarter> closed() {
    Periods periods = new Periods(warehouse.reading());
    LocalDate today = today(Calendar.read(settings.home()));
    Map<Quarter, LocalDate> days = toClose();
    return quarter ->
        periods.closing(quarter).isPresent()
            || today.isAfter(days.getOrDefault(quarter, LocalDate.MAX));
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
