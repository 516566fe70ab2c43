package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.warehouse.Sample.file;
import static org.cpting.warehouse.Sample.finding;
import static org.cpting.warehouse.Sample.findings;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.util.List;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class LedgerTest extends WarehouseContract {

  LedgerTest(Engine engine) {
    super(engine);
  }

  private LedgerFile find(String name) {
    return ledger().find(file(name).sha256()).orElseThrow();
  }

  @Test
  void aFileIsFoundByItsContentAsItWasReceived() {
    LoadOutcome load = load("a.xlsx", services(key("YN", "A"), 1));
    assertThat(find("a.xlsx"))
        .isEqualTo(
            new LedgerFile(
                load.fileId(),
                file("a.xlsx"),
                FileStatus.ACCEPTED,
                null,
                load.loadId(),
                1,
                List.of()));
    assertThat(ledger().find(file("b.xlsx").sha256())).isEmpty();
  }

  @Test
  void aRowOrAFormRefusedMakesAFilePartlyAccepted() {
    Facts facts = new Facts(FactKind.SERVICE);
    assertThat(load("a.xlsx", Sample.load(key("YN", "A"), 2, facts)).status())
        .isEqualTo(FileStatus.PARTLY);
    Findings formRefused = findings(finding("b.xlsx", "B", 0, "HEADING_UNKNOWN", Severity.ERROR));
    assertThat(load("b.xlsx", formRefused, services(key("JS", "A"), 1)).status())
        .isEqualTo(FileStatus.PARTLY);
    Findings warning = findings(finding("c.xlsx", "A", 2, "ID_INVALID", Severity.WARNING));
    assertThat(load("c.xlsx", warning, services(key("JS", "A"), 1)).status())
        .isEqualTo(FileStatus.ACCEPTED);
  }

  @Test
  void theFileThatReplacedAnotherIsNamed() {
    load("a.xlsx", services(key("YN", "A"), 1), services(key("YN", "A1"), 1));
    load("b.xlsx", services(key("YN", "A"), 2));
    assertThat(find("a.xlsx").replacedBy()).containsExactly("b.xlsx");
    assertThat(find("a.xlsx").activeReturns()).isEqualTo(1);
    assertThat(find("b.xlsx").replacedBy()).isEmpty();
  }

  @Test
  void aFileThatComesAgainIsNotedAndChangesNothing() {
    LoadOutcome first = load("a.xlsx", services(key("YN", "A"), 1));
    long version = facts().dataVersion();
    LoadOutcome again =
        write(
            dsl ->
                new Loader(dsl).duplicate(file("a.xlsx"), first.fileId(), findings(), Sample.LOAD));
    assertThat(again.status()).isEqualTo(FileStatus.DUPLICATE);
    assertThat(find("a.xlsx").fileId()).isEqualTo(first.fileId());
    assertThat(ledger().files())
        .extracting(LedgerFile::duplicateOf)
        .containsExactly(null, first.fileId());
    assertThat(facts().dataVersion()).isEqualTo(version);
  }

  @Test
  void aRefusedFileIsNotedAndMayBeLoadedLater() {
    LoadOutcome refused =
        write(
            dsl ->
                new Loader(dsl)
                    .refuse(
                        file("a.xlsx"),
                        findings(finding("a.xlsx", "A", 0, "UNREADABLE", Severity.ERROR)),
                        Sample.LOAD));
    assertThat(find("a.xlsx").status()).isEqualTo(FileStatus.REFUSED);
    LoadOutcome loaded = load("a.xlsx", services(key("YN", "A"), 1));
    assertThat(loaded.fileId()).isEqualTo(refused.fileId());
    assertThat(find("a.xlsx").status()).isEqualTo(FileStatus.ACCEPTED);
  }

  @Test
  void aFileRefusedWhenReadAgainKeepsWhatItBroughtBefore() {
    load("a.xlsx", services(key("YN", "A"), 1));
    write(dsl -> new Loader(dsl).refuse(file("a.xlsx"), findings(), Sample.LOAD));
    assertThat(find("a.xlsx").status()).isEqualTo(FileStatus.REFUSED);
    assertThat(find("a.xlsx").activeReturns()).isEqualTo(1);
  }

  @Test
  void returnsAreListedWithTheirRowsAndWhetherTheyCount() {
    load("a.xlsx", services(key("YN", "A"), 1));
    Facts facts = new Facts(FactKind.SERVICE);
    LoadOutcome second = load("b.xlsx", Sample.load(key("YN", "A"), 3, facts));
    assertThat(ledger().returns()).hasSize(2);
    assertThat(ledger().returns().get(0).active()).isFalse();
    assertThat(ledger().returns().get(1))
        .isEqualTo(
            new LedgerReturn(
                2,
                key("YN", "A"),
                "b.xlsx",
                file("b.xlsx").receivedAt(),
                "yn-A",
                "3",
                second.loadId(),
                3,
                0,
                3,
                true,
                new LedgerReturn.Origin(
                    second.fileId(), file("b.xlsx").sha256(), Sample.LOAD.at(), null, null)));
  }

  @Test
  void sheetsOfAReturnTellTheirNamesAndFacts() {
    load("a.xlsx", services(key("YN", "A"), 1, 2));
    assertThat(ledger().sheets(1))
        .containsExactly(new LedgerSheet(1, 1, "表一", FactKind.SERVICE, 2));
  }
}
