package org.cpting.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cpting.core.Waiver;
import org.cpting.warehouse.AuditHeadFile;
import org.cpting.warehouse.AuditKind;
import org.cpting.warehouse.AuditLog;
import org.cpting.warehouse.AuditTrail;
import org.cpting.warehouse.GrantedWaiver;
import org.cpting.warehouse.Waivers;
import org.cpting.warehouse.Warehouse;
import org.jooq.DSLContext;

/** Grants and ends waivers; each is recorded in the audit log in the same transaction. */
public final class WaiverDesk {

  private final Settings settings;
  private final Warehouse warehouse;

  public WaiverDesk(Settings settings, Warehouse warehouse) {
    this.settings = settings;
    this.warehouse = warehouse;
  }

  /** All waivers, the oldest first. */
  public List<GrantedWaiver> list() {
    return new Waivers(warehouse.reading()).all();
  }

  /** Today, as waivers count days. */
  public LocalDate today() {
    return LocalDate.ofInstant(settings.clock().instant(), settings.clock().getZone());
  }

  /** Grants a waiver; answers its number. */
  public int add(Waiver waiver) throws IOException {
    return write(
        dsl -> {
          int id = new Waivers(dsl).add(waiver, settings.clock().instant());
          log(dsl).append(AuditKind.WAIVER_ADDED, "waiver " + id, words(waiver));
          return id;
        });
  }

  /** Ends a waiver before its time; answers it, or nothing if there is none that could be ended. */
  public Optional<GrantedWaiver> end(int id, String why) throws IOException {
    return write(
        dsl -> {
          Waivers waivers = new Waivers(dsl);
          GrantedWaiver.End end =
              new GrantedWaiver.End(settings.by(), settings.clock().instant(), why);
          if (!waivers.end(id, end)) {
            return Optional.empty();
          }
          log(dsl).append(AuditKind.WAIVER_ENDED, "waiver " + id, why);
          return waivers.find(id);
        });
  }

  /** A waiver in words. */
  public static String words(Waiver waiver) {
    return "%s of %s %s %s%s%s%s until %s, granted by %s: %s"
        .formatted(
            waiver.rule(),
            waiver.province(),
            waiver.form(),
            waiver.quarter().id(),
            waiver.file() == null ? "" : " in " + waiver.file(),
            waiver.row() == 0 ? "" : " row " + waiver.row(),
            waiver.cell().isEmpty() ? "" : " cell " + waiver.cell(),
            waiver.until(),
            waiver.by(),
            waiver.reason());
  }

  private AuditLog log(DSLContext dsl) {
    return new AuditLog(dsl, settings.clock(), settings.by());
  }

  private <T> T write(Function<DSLContext, T> work) throws IOException {
    T result =
        warehouse
            .context(warehouse.writers())
            .transactionResult(transaction -> work.apply(transaction.dsl()));
    new AuditHeadFile(settings.workspace().auditHeads())
        .follow(new AuditTrail(warehouse.reading()));
    return result;
  }
}
