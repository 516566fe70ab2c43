package org.cpting.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cpting.core.ReturnKey;
import org.cpting.definition.Calendar;
import org.cpting.diff.ReturnDiff;
import org.cpting.diff.ReturnRows;
import org.cpting.inbox.ArrivedFile;
import org.cpting.notice.Finding;
import org.cpting.reader.Dictionary;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares a return with the one it replaced or would replace. The warehouse holds no names, so
 * both are read again, from the original bytes.
 */
public final class ReturnComparison {

  private static final Logger LOG = LoggerFactory.getLogger(ReturnComparison.class);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private final Ledger ledger;
  private final Calendar calendar;
  private final ReadAgain reading;

  /**
   * Prepares for comparing.
   *
   * @param dictionary what files are read by; what it cannot read is read by the definitions of the
   *     day it was loaded
   */
  public ReturnComparison(Settings settings, Dictionary dictionary, DSLContext reading) {
    this.ledger = new Ledger(reading);
    this.calendar = Calendar.read(settings.home());
    this.reading = new ReadAgain(settings, dictionary, reading);
  }

  /**
   * What a file would change.
   *
   * @param diffs one for each form that is there already
   * @param first forms of which no return counts yet
   * @param refusals why forms, or the whole file, could not be compared
   */
  public record Before(List<ReturnDiff> diffs, List<ReturnRows> first, List<Finding> refusals) {}

  /** Compares a file with the returns that count, without loading it. */
  public Before before(Path file) throws IOException {
    ArrivedFile arrived = ArrivedFile.of(file);
    List<Finding> refusals = new ArrayList<>();
    Map<ReturnKey, ReturnRows> forms = Map.of();
    try {
      forms = reading.arrived(arrived, refusals);
    } catch (ReadingGuard.GivenUp e) {
      refusals.addAll(e.asResult().findings().kept());
    }
    Map<ReturnKey, LedgerReturn> counting = new TreeMap<>();
    ledger.returns().stream()
        .filter(LedgerReturn::active)
        .forEach(load -> counting.put(load.key(), load));
    List<ReturnDiff> diffs = new ArrayList<>();
    List<ReturnRows> first = new ArrayList<>();
    for (ReturnRows rows : forms.values()) {
      LedgerReturn old = counting.get(rows.key());
      try {
        if (old == null) {
          first.add(rows);
        } else {
          diffs.add(
              ReturnDiff.between(
                  reading.archived(old),
                  rows,
                  version(old),
                  new ReturnDiff.Version(arrived.name(), 0, "")));
        }
      } catch (ReadingGuard.GivenUp e) {
        refusals.addAll(e.asResult().findings().kept());
      }
    }
    return new Before(diffs, first, refusals);
  }

  /**
   * What a return changed in the one it replaced; nothing if it replaced none of another content.
   */
  public Optional<ReturnDiff> after(LedgerReturn load) throws IOException {
    Optional<LedgerReturn> old = ledger.replacedBy(load.returnId());
    while (old.isPresent() && old.get().origin().sha256().equals(load.origin().sha256())) {
      old = ledger.replacedBy(old.get().returnId());
    }
    if (old.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ReturnDiff.between(
              reading.archived(old.get()),
              reading.archived(load),
              version(old.get()),
              version(load)));
    } catch (ReadingGuard.GivenUp e) {
      LOG.warn("{} cannot be compared: {}", load.key(), e.getMessage());
      return Optional.empty();
    }
  }

  /** What the returns of a load changed in those they replaced. */
  List<ReturnDiff> ofLoad(int loadId) {
    List<ReturnDiff> diffs = new ArrayList<>();
    for (LedgerReturn load : ledger.returnsOfLoad(loadId)) {
      try {
        after(load).ifPresent(diffs::add);
      } catch (IOException e) {
        LOG.warn("{} cannot be compared: {}", load.key(), e.getMessage());
      }
    }
    return diffs;
  }

  private ReturnDiff.Version version(LedgerReturn load) {
    return new ReturnDiff.Version(
        load.file(), load.returnId(), MINUTE.format(load.receivedAt().atZone(calendar.zone())));
  }
}
