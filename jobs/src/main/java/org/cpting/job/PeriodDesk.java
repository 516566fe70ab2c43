package org.cpting.job;

import java.io.IOException;
import java.util.List;
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
