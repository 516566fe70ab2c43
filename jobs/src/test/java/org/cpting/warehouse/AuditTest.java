package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.warehouse.Sample.file;
import static org.cpting.warehouse.Sample.findings;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit log records what is done, and what is done to it shows. */
@OnEveryEngine
final class AuditTest extends WarehouseContract {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2011-07-15T04:00:00.123456Z"), ZoneOffset.UTC);

  @TempDir Path folder = Path.of("");

  @SuppressWarnings("NullAway.Init")
  private AuditHeadFile heads;

  AuditTest(Engine engine) {
    super(engine);
  }

  private static AuditLog log(DSLContext dsl) {
    return new AuditLog(dsl, CLOCK, "王主任");
  }

  private AuditTrail trail() {
    return new AuditTrail(warehouse.reading());
  }

  private String fault() throws IOException {
    return String.valueOf(AuditCheck.check(warehouse, heads).fault());
  }

  private void tamper(String... statements) {
    for (String statement : statements) {
      warehouse.context(warehouse.writers()).execute(statement);
    }
  }

  /** Begin, three loads of which the second corrects the first, a refusal and a note: 1 to 7. */
  @BeforeEach
  void fillTheLog() throws IOException {
    heads = new AuditHeadFile(folder.resolve("audit.head"));
    heads.follow(trail());
    load("a.xlsx", services(key("YN", "A"), 1, 2));
    load("b.xlsx", services(key("YN", "A"), 1, 2, 3));
    load("c.xlsx", services(key("JS", "A"), 4));
    write(dsl -> new Loader(dsl).refuse(file("d.xlsx"), findings(), Sample.LOAD));
    write(
        dsl -> {
          log(dsl).append(AuditKind.PUBLICATION, "cida-results FY2011-12", "published\0");
          return dsl;
        });
    heads.follow(trail());
  }

  @Test
  void everyLoadCorrectionAndRefusalHasItsEntry() throws IOException {
    assertThat(trail().entries())
        .extracting(AuditEntry::kind)
        .containsExactly("begin", "load", "load", "correction", "load", "refusal", "publication");
    AuditEntry correction = trail().entries().get(3);
    assertThat(correction.subject()).isEqualTo("YN A 2011Q2");
    assertThat(correction.detail())
        .isEqualTo("return 1 counts no longer since load 2: return 2 replaced it");
    assertThat(trail().entries().get(2).detail())
        .endsWith("; return 2 YN A 2011Q2: 3 of 3 rows accepted");
    AuditEntry last = trail().entries().get(6);
    assertThat(last.by()).isEqualTo("王主任");
    assertThat(last.at()).isEqualTo(Instant.parse("2011-07-15T04:00:00.123Z"));
    assertThat(AuditCheck.check(warehouse, heads)).isEqualTo(new AuditCheck.Result(7, null));
  }

  @Test
  void whatIsRolledBackLeavesNoEntryAndNoGap() throws IOException {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () ->
                    write(
                        dsl -> {
                          new Loader(dsl)
                              .load(
                                  file("e.xlsx"),
                                  List.of(services(key("JS", "B"), 1)),
                                  findings(),
                                  Sample.LOAD);
                          throw new IllegalStateException("killed");
                        })))
        .hasMessageContaining("killed");
    load("f.xlsx", services(key("JS", "B"), 1));
    assertThat(trail().entries()).last().extracting(AuditEntry::number).isEqualTo(8);
    assertThat(fault()).isEqualTo("null");
  }

  @Test
  void anEditedEntryIsNamed() throws IOException {
    tamper("update audit_entry set recorded_by = 'someone else' where entry_no = 3");
    assertThat(fault()).isEqualTo("entry 3 was changed after it was written");
  }

  @Test
  void aDeletedEntryIsNamed() throws IOException {
    tamper("delete from audit_entry where entry_no in (4, 5)");
    assertThat(fault()).isEqualTo("entries 4 to 5 are missing before entry 6");
  }

  @Test
  void entriesThatChangedPlacesAreNamed() throws IOException {
    tamper(
        "update audit_entry set entry_no = 100 where entry_no = 3",
        "update audit_entry set entry_no = 3 where entry_no = 5",
        "update audit_entry set entry_no = 5 where entry_no = 100");
    assertThat(fault()).isEqualTo("entry 3 was changed after it was written");
  }

  @Test
  void anEntryWrittenAnewWithItsHashIsToldByTheNext() throws IOException {
    rewrite(3, trail().entries().get(2).previousHash());
    assertThat(fault()).startsWith("entry 4 does not follow entry 3");
  }

  @Test
  void aChainWrittenAnewFromAnEntryOnIsToldByTheHeadsOutside() throws IOException {
    String previous = trail().entries().get(1).hash();
    for (int number = 3; number <= 7; number++) {
      previous = rewrite(number, previous);
    }
    assertThat(fault())
        .isEqualTo(
            "entry 7 is not what it was when line 1 of audit.head was written: the log was cut off or written anew");
  }

  /** Changes an entry as somebody would who knows how hashes are made. */
  private String rewrite(int number, String previous) {
    AuditEntry old = trail().entries().get(number - 1);
    AuditEntry forged =
        new AuditEntry(
            number,
            old.at(),
            "forger",
            old.kind(),
            old.loadId(),
            old.returnId(),
            old.subject(),
            old.detail(),
            previous,
            "");
    String hash = forged.hashByContent();
    tamper(
        "update audit_entry set recorded_by = 'forger', previous_hash = '%s', entry_hash = '%s' where entry_no = %d"
            .formatted(previous, hash, number));
    return hash;
  }

  @Test
  void anEntryPutInIsNamed() throws IOException {
    tamper(
        "update audit_entry set entry_no = 8 where entry_no = 7",
        "insert into audit_entry select 7, recorded_at, recorded_by, kind, load_id, return_id, subject, detail, previous_hash, entry_hash from audit_entry where entry_no = 6");
    assertThat(fault()).isEqualTo("entry 7 was changed after it was written");
  }

  @Test
  void aCutOffEndIsToldByTheCounterByTheHeadsAndByTheLedger() throws IOException {
    tamper("delete from audit_entry where entry_no >= 5");
    assertThat(fault()).isEqualTo("entries 5 to 7 are missing at the end of the log");
    tamper("update key_counter set last_id = 4 where table_name = 'audit_entry'");
    assertThat(fault()).startsWith("entry 7 is not what it was when line 1 of audit.head");
    Files.delete(heads.file());
    assertThat(fault()).contains("audit.head", "missing");
    Files.createFile(heads.file());
    assertThat(fault()).isEqualTo("load 3 of the ledger has no entry");
  }

  @Test
  void aCutOffEndShowsAfterTheLogHasGrownAgain() throws IOException {
    tamper(
        "delete from audit_entry where entry_no = 7",
        "update key_counter set last_id = 6 where table_name = 'audit_entry'");
    load("e.xlsx", services(key("JS", "B"), 1));
    heads.follow(trail());
    assertThat(fault()).startsWith("entry 7 is not what it was when line 1 of audit.head");
  }

  @Test
  void aLogDeletedWholeIsToldByTheLedger() throws IOException {
    tamper(
        "delete from audit_entry",
        "update key_counter set last_id = 0 where table_name = 'audit_entry'");
    Files.delete(heads.file());
    assertThat(fault()).startsWith("entry 1 is missing");
  }

  @Test
  void aLedgerThatWasChangedAfterItsEntryIsTold() throws IOException {
    tamper("update return_form set rows_read = 4, rows_rejected = 1 where return_id = 2");
    assertThat(fault()).startsWith("entry 3 says something else of load 2 than the ledger");
  }

  @Test
  void aCorrectionUndoneByHandIsTold() throws IOException {
    tamper(
        "update return_form set status = 'superseded' where return_id = 2",
        "update return_form set status = 'active' where return_id = 1");
    assertThat(fault())
        .isEqualTo("entry 4 says that return 1 counts no longer, but in the ledger it does");
    tamper("update return_form set status = 'superseded' where return_id = 1");
    assertThat(fault()).isEqualTo("that return 2 counts no longer has no entry");
  }

  @Test
  void loadsFromBeforeTheLogBeganNeedNoEntry() throws IOException {
    tamper(
        "delete from audit_entry",
        "update key_counter set last_id = 0 where table_name = 'audit_entry'");
    Files.delete(heads.file());
    heads.follow(trail());
    load("e.xlsx", services(key("JS", "B"), 1));
    assertThat(trail().entries().get(0).detail()).isEqualTo("begins; loads 1 to 4 came before it");
    assertThat(fault()).isEqualTo("null");
  }

  @Test
  void aLineOfHeadsTornByAKillDoesNotCount() throws IOException {
    load("e.xlsx", services(key("JS", "B"), 1));
    Files.writeString(
        heads.file(),
        "8 " + trail().entries().get(7).hash().substring(0, 9),
        StandardOpenOption.APPEND);
    assertThat(fault()).isEqualTo("null");
    heads.follow(trail());
    assertThat(fault()).isEqualTo("null");
    assertThat(Files.readAllLines(heads.file())).hasSize(3);
    Files.writeString(heads.file(), "8 beef", StandardOpenOption.APPEND);
    assertThat(fault()).startsWith("entry 8 is not what it was when line 4");
  }

  @Test
  void twoThatWriteAtOnceMakeOneChain() throws Exception {
    Callable<Void> writer =
        () -> {
          for (int i = 0; i < 20; i++) {
            write(
                dsl -> {
                  log(dsl).append(AuditKind.RERUN, "archive", "1 file");
                  return dsl;
                });
          }
          return null;
        };
    ExecutorService both = Executors.newFixedThreadPool(2);
    for (Future<Void> done : both.invokeAll(List.of(writer, writer))) {
      done.get();
    }
    both.shutdown();
    assertThat(AuditCheck.check(warehouse, heads)).isEqualTo(new AuditCheck.Result(47, null));
  }
}
