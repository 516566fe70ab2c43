package org.cpting.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpting.core.ReturnLoad;
import org.cpting.core.SourceRef;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.PeriodEvent;
import org.cpting.warehouse.Periods;

/** Refuses forms of a closed quarter, unless an exception was made for them. */
final class PeriodGate {

  /** Code of what is found where the quarter of a return is closed. */
  static final String CLOSED = "PERIOD_CLOSED";

  private final Periods periods;
  private final Clock clock;

  PeriodGate(Periods periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  /** Which returns of a file may be loaded; why the rest may not is added to its findings. */
  List<ReturnLoad> pass(String file, IntakeResult read) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    List<ReturnLoad> passed = new ArrayList<>();
    for (ReturnLoad load : read.returns()) {
      Optional<PeriodEvent> closing = periods.closing(load.key().quarter());
      if (closing.isEmpty()) {
        passed.add(load);
        continue;
      }
      Optional<PeriodEvent> exception = periods.exception(load.key(), today);
      exception.ifPresent(event -> passed.add(load));
      read.findings()
          .add(
              exception
                  .map(event -> letIn(file, load, event))
                  .orElseGet(() -> refusal(file, load, closing.get())));
    }
    return passed;
  }

  private static Finding letIn(String file, ReturnLoad load, PeriodEvent event) {
    return new Finding(
        CLOSED,
        Severity.WARNING,
        load.key().form(),
        SourceRef.file(file),
        "",
        "",
        new Bilingual(
            "%s已结账；按例外接收（%s批准，至%s，原因：%s）。"
                .formatted(load.key().quarter(), event.by(), event.until(), event.reason()),
            "%s is closed; taken by an exception (%s, until %s: %s)."
                .formatted(load.key().quarter(), event.by(), event.until(), event.reason())),
        new Bilingual("无需处理。", "Nothing to do."));
  }

  private Finding refusal(String file, ReturnLoad load, PeriodEvent closing) {
    return new Finding(
        CLOSED,
        Severity.ERROR,
        load.key().form(),
        SourceRef.file(file),
        "",
        "",
        new Bilingual(
            "%s已于%s结账，表%s未计入；以前报送的仍然计入。"
                .formatted(load.key().quarter(), day(closing), load.key().form()),
            "%s was closed on %s: form %s was not taken; what was sent before goes on counting."
                .formatted(load.key().quarter(), day(closing), load.key().form())),
        new Bilingual(
            "如确需更正，请向项目办说明理由；登记例外（cpting period except）后重新报送。",
            "If it must be corrected, tell the project office why; once an exception is logged (cpting period except) send it again."));
  }

  private LocalDate day(PeriodEvent event) {
    return LocalDate.ofInstant(event.at(), clock.getZone());
  }
}
