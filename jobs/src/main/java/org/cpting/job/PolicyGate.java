package org.cpting.job;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.core.SourceRef;
import org.cpting.core.Waiver;
import org.cpting.definition.Policy;
import org.cpting.intake.IntakeResult;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.cpting.validation.Strictness;
import org.cpting.warehouse.Waivers;

/**
 * Refuses forms of a closed quarter and forms of which too much is refused, unless an exception or
 * a waiver lets them in.
 */
final class PolicyGate {

  private final Policy policy;
  private final Waivers waivers;
  private final PeriodGate periods;
  private final Clock clock;

  PolicyGate(Policy policy, Waivers waivers, PeriodGate periods, Clock clock) {
    this.policy = policy;
    this.waivers = waivers;
    this.periods = periods;
    this.clock = clock;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), clock.getZone());
  }

  /** How severe the rules are towards a return that is read now. */
  Strictness strictness(ReturnKey key) {
    return new Strictness(
        policy.severities(key.quarter(), today()),
        policy.waivable(),
        waivers.holding(key, today()));
  }

  /** What of a file may be loaded; why the rest may not is added to its findings. */
  IntakeResult pass(String file, IntakeResult read) {
    List<ReturnLoad> passed = new ArrayList<>();
    for (ReturnLoad load : periods.pass(file, read)) {
      Policy.Limit limit = policy.limit(load.key().form());
      if (!limit.exceeded(load.rows(), load.rejected()) || letIn(file, load, read.findings())) {
        passed.add(load);
      } else {
        read.findings().add(refusal(file, load, limit));
      }
    }
    return new IntakeResult(
        read.format(), read.province(), List.copyOf(passed), read.shapes(), read.findings());
  }

  private boolean letIn(String file, ReturnLoad load, Findings findings) {
    Optional<Waiver> waiver =
        waivers.holding(load.key(), today()).stream()
            .filter(one -> one.covers(Waiver.WHOLE_RETURN, SourceRef.file(file)))
            .findFirst();
    waiver.ifPresent(
        one -> {
          findings.countWaived(one);
          findings.add(
              new Finding(
                      Waiver.WHOLE_RETURN,
                      Severity.ERROR,
                      load.key().form(),
                      SourceRef.file(file),
                      "",
                      "",
                      tooMany(load),
                      new Bilingual(
                          "退回的行请更正后重新报送。", "Correct the refused rows and send them again."))
                  .letIn(one));
        });
    return waiver.isPresent();
  }

  private static Bilingual tooMany(ReturnLoad load) {
    String share = share(load);
    return new Bilingual(
        "表%s共%d行，其中%d行退回（%s%%）。".formatted(load.key().form(), load.rows(), load.rejected(), share),
        "Of the %d rows of form %s %d are refused (%s %%)."
            .formatted(load.rows(), load.key().form(), load.rejected(), share));
  }

  private static String share(ReturnLoad load) {
    return BigDecimal.valueOf(100L * load.rejected())
        .divide(BigDecimal.valueOf(load.rows()), 1, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private static Finding refusal(String file, ReturnLoad load, Policy.Limit limit) {
    Bilingual many = tooMany(load);
    boolean byShare =
        new Policy.Limit(limit.sharePercent(), limit.fromRows(), null)
            .exceeded(load.rows(), load.rejected());
    String zh = byShare ? "%d%%".formatted(limit.sharePercent()) : "%d行".formatted(limit.rows());
    String en =
        byShare ? "%d %%".formatted(limit.sharePercent()) : "%d rows".formatted(limit.rows());
    return new Finding(
        Waiver.WHOLE_RETURN,
        Severity.ERROR,
        load.key().form(),
        SourceRef.file(file),
        "",
        "",
        new Bilingual(
            many.zh() + "超过规定的" + zh + "，整张表未计入；以前报送的如有，仍然计入。",
            many.en()
                + " More than "
                + en
                + " refuses the form as a whole; what was sent before, if anything, goes on counting."),
        new Bilingual(
            "请按所列问题改正后重新报送整张表；确需按现状计入的，请联系项目办登记豁免（cpting waiver add）。",
            "Correct the rows named and send the whole form again; if it must count as it is, ask the project office"
                + " for a waiver (cpting waiver add)."));
  }
}
