package org.cpting.warehouse;

import static org.cpting.warehouse.db.Tables.DEFINITION_USE;
import static org.cpting.warehouse.db.Tables.FINDING;
import static org.cpting.warehouse.db.Tables.LOAD_RUN;
import static org.cpting.warehouse.db.Tables.RETURN_FORM;
import static org.cpting.warehouse.db.Tables.SOURCE_FILE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;

/** What was known at past moments besides the returns: refused files, findings, definitions. */
public final class History {

  private final DSLContext dsl;

  public History(DSLContext dsl) {
    this.dsl = dsl;
  }

  /**
   * Definitions that were in use.
   *
   * @param from since when
   * @param definitionsHash names their snapshot in the archive
   * @param programVersion version of the program
   */
  public record DefinitionUse(Instant from, String definitionsHash, String programVersion) {}

  /** The definitions in use at a moment; those used first where it lies before them. */
  public Optional<DefinitionUse> definitions(AsOf asOf) {
    List<DefinitionUse> all =
        dsl.selectFrom(DEFINITION_USE)
            .orderBy(DEFINITION_USE.USED_FROM)
            .fetch(
                row ->
                    new DefinitionUse(
                        Times.read(row.getUsedFrom()),
                        row.getDefinitionsHash(),
                        row.getProgramVersion()));
    Instant moment = asOf.moment();
    Optional<DefinitionUse> last =
        all.stream()
            .filter(use -> moment == null || !use.from().isAfter(moment))
            .reduce((earlier, later) -> later);
    return last.isPresent() ? last : all.stream().findFirst();
  }

  /** Notes that definitions are used from now on; belongs in a transaction of the caller's. */
  public void use(DefinitionUse use) {
    dsl.insertInto(DEFINITION_USE)
        .values(Times.stored(use.from()), use.definitionsHash(), use.programVersion())
        .onDuplicateKeyIgnore()
        .execute();
  }

  /** The files that stood refused at a moment, in the order received. */
  public List<FileRecord> refusedFiles(AsOf asOf) {
    Map<Integer, Integer> last = lastLoads(asOf);
    Set<Integer> loaded = loadsWithReturns();
    List<Integer> refused =
        last.entrySet().stream()
            .filter(file -> !loaded.contains(file.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    return dsl.selectFrom(SOURCE_FILE)
        .where(SOURCE_FILE.FILE_ID.in(refused))
        .orderBy(SOURCE_FILE.FILE_ID)
        .fetch(Ledger::file);
  }

  /** Whether a finding mattered at a moment, over FINDING left joined with RETURN_FORM. */
  Condition findings(AsOf asOf) {
    Set<Integer> counting =
        new HashSet<>(
            dsl.selectDistinct(RETURN_FORM.FILE_ID)
                .from(RETURN_FORM)
                .where(asOf.counts())
                .fetch(RETURN_FORM.FILE_ID));
    Set<Integer> loaded = loadsWithReturns();
    Set<Integer> loads = new HashSet<>();
    lastLoads(asOf)
        .forEach(
            (file, load) -> {
              if (counting.contains(file) || !loaded.contains(load)) {
                loads.add(load);
              }
            });
    return FINDING
        .RETURN_ID
        .isNotNull()
        .and(asOf.counts())
        .or(FINDING.RETURN_ID.isNull().and(FINDING.LOAD_ID.in(loads)));
  }

  /** The last reading of each file up to a moment; files that only came again are left out. */
  private Map<Integer, Integer> lastLoads(AsOf asOf) {
    Instant moment = asOf.moment();
    LocalDateTime at = moment == null ? null : Times.stored(moment);
    Map<Integer, Integer> last = new TreeMap<>();
    Select<Record2<Integer, Integer>> readings =
        dsl.select(FINDING.FILE_ID, FINDING.LOAD_ID)
            .from(FINDING)
            .union(dsl.select(RETURN_FORM.FILE_ID, RETURN_FORM.LOAD_ID).from(RETURN_FORM))
            .union(dsl.select(SOURCE_FILE.FILE_ID, SOURCE_FILE.LOAD_ID).from(SOURCE_FILE));
    Set<Integer> known =
        new HashSet<>(
            dsl.select(LOAD_RUN.LOAD_ID)
                .from(LOAD_RUN)
                .where(at == null ? org.jooq.impl.DSL.noCondition() : LOAD_RUN.STARTED_AT.le(at))
                .fetch(LOAD_RUN.LOAD_ID));
    Set<Integer> duplicates =
        new HashSet<>(
            dsl.select(SOURCE_FILE.FILE_ID)
                .from(SOURCE_FILE)
                .where(SOURCE_FILE.STATUS.eq(FileStatus.DUPLICATE.id()))
                .fetch(SOURCE_FILE.FILE_ID));
    for (Record2<Integer, Integer> reading : readings.fetch()) {
      if (known.contains(reading.value2()) && !duplicates.contains(reading.value1())) {
        last.merge(reading.value1(), reading.value2(), Math::max);
      }
    }
    return last;
  }

  private Set<Integer> loadsWithReturns() {
    return new HashSet<>(
        dsl.selectDistinct(RETURN_FORM.LOAD_ID).from(RETURN_FORM).fetch(RETURN_FORM.LOAD_ID));
  }
}
