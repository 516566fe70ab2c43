package org.cpting.job;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.core.FactKind;
import org.cpting.core.LoadedSheet;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnKey;
import org.cpting.core.ServiceKey;
import org.cpting.core.SourceRef;
import org.cpting.inbox.Archive;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.validation.RuleText;
import org.cpting.validation.Rules;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.Periods;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * Finds files in which rows were refused because another return reports the same, when that return
 * has ceased to count and nothing that counts reports it any more. It goes by what stands in the
 * warehouse alone, so a pass that follows a kill finds the same; a file that was read again is not
 * found again, since that reading came after.
 */
public final class ComparedReturns {

  /** Code under which it is told that, and why, a return was read again. */
  public static final String READ_AGAIN = "RETURN_READ_AGAIN";

  private static final List<String> SERVICE = List.of("person_key", "service_id", "date_id");

  private final Archive archive;
  private final Ledger ledger;
  private final FindingQueries findings;
  private final FactQueries facts;
  private final Periods periods;
  private final Clock clock;
  private final Set<String> comparing =
      Rules.scan().stream()
          .map(Rules.Documented::doc)
          .filter(RuleText::comparesReturns)
          .map(RuleText::code)
          .collect(Collectors.toSet());

  ComparedReturns(Settings settings, Warehouse warehouse) {
    this.archive = new Archive(settings.workspace().archive());
    this.ledger = new Ledger(warehouse.reading());
    this.findings = new FindingQueries(warehouse.reading());
    this.facts = new FactQueries(warehouse.reading());
    this.periods = new Periods(warehouse.reading());
    this.clock = settings.clock();
  }

  /**
   * The first file, in the order received, that is to be read again and may be; a closed quarter
   * stays as it is unless an exception lets its return in. A file whose bytes have gone from the
   * archive cannot be read; {@code doctor} tells of it, and no pass shall break off on it.
   */
  Optional<LedgerFile> next() {
    Set<Integer> found = findings.filesWith(comparing);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<LedgerReturn> all = ledger.returns();
    return ledger.files().stream()
        .filter(file -> found.contains(file.fileId()))
        .filter(file -> Files.isRegularFile(archive.path(file.file().sha256())))
        .filter(file -> counting(all, file).stream().noneMatch(one -> closed(one.key())))
        .filter(file -> ended(all, file).isPresent())
        .findFirst();
  }

  /** Why a file is to be read again, its quarter closed or not; nothing if it is not. */
  Optional<Bilingual> why(LedgerFile file) {
    return findings.filesWith(comparing).contains(file.fileId())
        ? ended(ledger.returns(), file).map(ComparedReturns::words)
        : Optional.empty();
  }

  /** What is told with each form of a file that is read again. */
  static Finding finding(String file, @Nullable String form, Bilingual why) {
    return new Finding(
        READ_AGAIN,
        Severity.INFO,
        form,
        SourceRef.file(file),
        "",
        "",
        new Bilingual(
            "因" + why.zh() + "，本表已从存档重新读取；原先因与它重复而退回的行重新核对过。",
            "Read again from the archive because "
                + why.en()
                + ": rows that had been refused as repetitions of it were checked anew."),
        new Bilingual("无需处理。", "Nothing to do."));
  }

  private boolean closed(ReturnKey key) {
    return periods.closing(key.quarter()).isPresent()
        && periods.exception(key, LocalDate.ofInstant(clock.instant(), clock.getZone())).isEmpty();
  }

  private static List<LedgerReturn> counting(List<LedgerReturn> all, LedgerFile file) {
    return all.stream()
        .filter(LedgerReturn::active)
        .filter(one -> one.origin().fileId() == file.fileId())
        .toList();
  }

  /** A return that counted when a file was read last and took services with it since. */
  private Optional<LedgerReturn> ended(List<LedgerReturn> all, LedgerFile file) {
    for (LedgerReturn own : counting(all, file)) {
      LongSet counted = null;
      for (LedgerReturn other : all) {
        if (!together(other.key(), own.key())
            || other.loadId() > file.loadId()
            || endedBy(all, other).orElse(0) <= file.loadId()) {
          continue;
        }
        if (counted == null) {
          counted = counted(all, file, own.key());
        }
        if (holdsOther(other, counted)) {
          return Optional.of(other);
        }
      }
    }
    return Optional.empty();
  }

  /** The load that ended a return; nothing while it counts. No clock is asked: it may be moved. */
  private static OptionalInt endedBy(List<LedgerReturn> all, LedgerReturn one) {
    return one.active()
        ? OptionalInt.empty()
        : all.stream()
            .filter(
                next ->
                    next.key().equals(one.key()) || next.origin().fileId() == one.origin().fileId())
            .mapToInt(LedgerReturn::loadId)
            .filter(load -> load > one.loadId())
            .min();
  }

  private static boolean together(ReturnKey one, ReturnKey other) {
    return one.province().equals(other.province()) && one.quarter().equals(other.quarter());
  }

  /** The services that count now beside a file. */
  private LongSet counted(List<LedgerReturn> all, LedgerFile file, ReturnKey key) {
    LongSet services = new LongSet();
    facts.services(
        key.province(),
        key.quarter(),
        counting(all, file).stream().map(LedgerReturn::key).collect(Collectors.toSet()),
        (sheet, values) -> services.add(ServiceKey.of(values[0], values[1], values[2])));
    return services;
  }

  private boolean holdsOther(LedgerReturn ended, LongSet counted) {
    boolean[] other = {false};
    for (LoadedSheet sheet : facts.sheets(Set.of(ended.returnId()))) {
      if (sheet.kind() == FactKind.SERVICE && !other[0]) {
        facts.scan(
            FactKind.SERVICE,
            SERVICE,
            sheet.firstFactId(),
            sheet.lastFactId(),
            (id, values) ->
                other[0] |= !counted.contains(ServiceKey.of(values[0], values[1], values[2])));
      }
    }
    return other[0];
  }

  private static Bilingual words(LedgerReturn ended) {
    return new Bilingual(
        "报表 %s（%s）的原数据已不再计入".formatted(ended.key(), ended.file()),
        "return %s as in '%s' no longer counts".formatted(ended.key(), ended.file()));
  }
}
