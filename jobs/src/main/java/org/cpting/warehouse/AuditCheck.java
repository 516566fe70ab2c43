package org.cpting.warehouse;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Holds the audit log against itself, the heads kept outside the warehouse and the ledger. It tells
 * entries that were changed, left out, put in or moved, and an end that was cut off.
 */
public final class AuditCheck {

  private static final Set<String> OF_LOADS =
      Set.of(AuditKind.LOAD.id(), AuditKind.REFUSAL.id(), AuditKind.DUPLICATE.id());

  private static final Comparator<AuditEntry> BY_NUMBER =
      Comparator.comparingInt(AuditEntry::number);

  private final List<AuditEntry> entries;
  private final int lastNumber;
  private final List<Integer> loads;
  private final Map<Integer, String> returns;
  private final Map<Integer, String> fingerprints;
  private final Map<Integer, Integer> ended;

  private AuditCheck(DSLContext dsl) {
    AuditTrail trail = new AuditTrail(dsl);
    this.entries = trail.entries();
    this.lastNumber = trail.lastNumber();
    AuditLedger ledger = new AuditLedger(dsl);
    this.loads = ledger.loads();
    this.returns = ledger.returns();
    this.fingerprints = ledger.fingerprints();
    this.ended = ledger.ended();
  }

  /**
   * What a check gave.
   *
   * @param entries how many entries the log has
   * @param fault what is wrong with the first entry that is, null if none is
   */
  public record Result(int entries, @Nullable String fault) {}

  /** Checks a log. A pass may be at work meanwhile. */
  public static Result check(Warehouse warehouse, AuditHeadFile heads) throws IOException {
    // Read first: what it names then cannot be newer than the warehouse as seen next.
    List<String> lines = heads.exists() ? heads.lines() : null;
    AuditCheck check = warehouse.snapshot(AuditCheck::new);
    Optional<String> fault =
        check
            .chain()
            .or(check::end)
            .or(() -> check.heads(lines))
            .or(check::loads)
            .or(check::corrections);
    return new Result(check.entries.size(), fault.orElse(null));
  }

  private Optional<String> chain() {
    String previous = AuditHash.NONE;
    int expected = 1;
    for (AuditEntry entry : entries) {
      int number = entry.number();
      if (number != expected) {
        return Optional.of(missing(expected, number - 1) + " missing before entry " + number);
      }
      if (!entry.hash().equals(entry.hashByContent())) {
        return Optional.of("entry %d was changed after it was written".formatted(number));
      }
      if (!entry.previousHash().equals(previous)) {
        return Optional.of(
            "entry %d does not follow entry %d: one of them was replaced, put in or moved"
                .formatted(number, number - 1));
      }
      previous = entry.hash();
      expected++;
    }
    return Optional.empty();
  }

  private static String missing(int from, int to) {
    return from == to ? "entry %d is".formatted(from) : "entries %d to %d are".formatted(from, to);
  }

  private Optional<String> end() {
    if (lastNumber != entries.size()) {
      return Optional.of(
          missing(entries.size() + 1, lastNumber) + " missing at the end of the log");
    }
    if (entries.isEmpty() && !loads.isEmpty()) {
      return Optional.of(
          "entry 1 is missing: the log is empty, although the ledger holds loads; if no pass has run"
              + " since the program was renewed, run one");
    }
    return Optional.empty();
  }

  private Optional<String> heads(@Nullable List<String> lines) {
    if (lines == null) {
      return entries.isEmpty()
          ? Optional.empty()
          : Optional.of("entry 1 cannot be vouched for: the file of heads (audit.head) is missing");
    }
    Set<String> known = new HashSet<>();
    entries.forEach(entry -> known.add(AuditHeadFile.line(entry.number(), entry.hash())));
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      // A line torn by a kill is the beginning of what it was to be.
      if (!known.contains(line) && known.stream().noneMatch(whole -> whole.startsWith(line))) {
        return Optional.of(
            "entry %s is not what it was when line %d of audit.head was written: the log was cut off or written anew"
                .formatted(line.replaceFirst(" .*", ""), i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> loads() {
    Map<Integer, AuditEntry> recorded = new HashMap<>();
    for (AuditEntry entry : entries) {
      Integer load = entry.loadId();
      if (load != null && OF_LOADS.contains(entry.kind()) && recorded.put(load, entry) != null) {
        return Optional.of("entry %d records load %d again".formatted(entry.number(), load));
      }
    }
    Set<Integer> known = new HashSet<>(loads);
    for (AuditEntry entry : recorded.values().stream().sorted(BY_NUMBER).toList()) {
      Integer load = entry.loadId();
      if (!known.contains(load)) {
        return Optional.of(
            "entry %d records load %d, which the ledger does not hold"
                .formatted(entry.number(), load));
      }
      Optional<String> differs = differs(entry);
      if (differs.isPresent()) {
        return differs;
      }
    }
    int before = before();
    return loads.stream()
        .filter(load -> load > before && !recorded.containsKey(load))
        .findFirst()
        .map(load -> "load %d of the ledger has no entry".formatted(load));
  }

  private Optional<String> differs(AuditEntry entry) {
    Integer load = entry.loadId();
    String sha256 = fingerprints.getOrDefault(load, "");
    boolean same =
        entry.detail().contains("sha256 " + sha256)
            && (!entry.kind().equals(AuditKind.LOAD.id())
                || entry.detail().endsWith("; " + returns.getOrDefault(load, "")));
    return same
        ? Optional.empty()
        : Optional.of(
            "entry %d says something else of load %d than the ledger; it says: %s"
                .formatted(entry.number(), load, entry.detail()));
  }

  private int before() {
    Integer load = entries.isEmpty() ? null : entries.get(0).loadId();
    return load == null ? 0 : load;
  }

  private Optional<String> corrections() {
    Set<Integer> recorded = new HashSet<>();
    for (AuditEntry entry : entries) {
      Integer id = entry.returnId();
      if (id != null && entry.kind().equals(AuditKind.CORRECTION.id())) {
        recorded.add(id);
        if (!ended.containsKey(id)) {
          return Optional.of(
              "entry %d says that return %d counts no longer, but in the ledger it does"
                  .formatted(entry.number(), id));
        }
      }
    }
    int before = before();
    return ended.entrySet().stream()
        .filter(one -> one.getValue() > before && !recorded.contains(one.getKey()))
        .findFirst()
        .map(one -> "that return %d counts no longer has no entry".formatted(one.getKey()));
  }
}
