package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.util.List;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.warehouse.db.Tables;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class LoaderTest extends WarehouseContract {

  LoaderTest(Engine engine) {
    super(engine);
  }

  private List<ReturnKey> counting() {
    return facts().activeSheets().stream().map(LoadedSheet::key).toList();
  }

  @Test
  void aCorrectedReturnReplacesTheEarlierOneInFullAndKeepsItsFacts() {
    load("a.xlsx", services(key("YN", "A"), 1, 2));
    LoadOutcome second = load("b.xlsx", services(key("YN", "A"), 3));
    assertThat(second.replaced()).containsExactly(key("YN", "A"));
    assertThat(facts().activeSheets())
        .containsExactly(new LoadedSheet(2, key("YN", "A"), FactKind.SERVICE, 3, 3));
    assertThat(scan(FactKind.SERVICE, List.of("person_key"), 1, 3))
        .containsExactly("1: [1]", "1: [2]", "2: [3]");
  }

  @Test
  void returnsThatDifferInProvinceUnitFormOrQuarterDoNotReplaceOneAnother() {
    load("a.xlsx", services(key("YN", "A"), 1));
    load("b.xlsx", services(key("JS", "A"), 1));
    load("c.xlsx", services(new ReturnKey("YN", "昆明", "A", Sample.QUARTER), 1));
    load("d.xlsx", services(key("YN", "A1"), 1));
    load("e.xlsx", services(new ReturnKey("YN", "", "A", Quarter.of("2011Q3")), 1));
    assertThat(counting()).hasSize(5);
  }

  @Test
  void readingAFileAgainReplacesEverythingItLeftBefore() {
    load("a.xlsx", services(key("YN", "A"), 1), services(key("YN", "A1"), 2));
    LoadOutcome again = load("a.xlsx", services(key("YN", "A"), 1));
    assertThat(again.replaced()).containsExactly(key("YN", "A"), key("YN", "A1"));
    assertThat(counting()).containsExactly(key("YN", "A"));
    assertThat(ledger().files()).hasSize(1);
  }

  @Test
  void theSameReturnTwiceInOneFileIsRefused() {
    assertThatThrownBy(
            () -> load("a.xlsx", services(key("YN", "A"), 1), services(key("YN", "A"), 2)))
        .isInstanceOf(RuntimeException.class);
    assertThat(counting()).isEmpty();
  }

  @Test
  void aFileWithoutReturnsIsNotLoaded() {
    assertThatThrownBy(() -> load("a.xlsx"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("refused");
  }

  @Test
  void aRollbackLeavesNothingAndItsKeysAreUsedAgain() {
    assertThatThrownBy(
            () ->
                write(
                    dsl -> {
                      new Loader(dsl)
                          .load(
                              Sample.file("a.xlsx"),
                              List.of(services(key("YN", "A"), 1, 2)),
                              Sample.findings(
                                  Sample.finding("a.xlsx", "A", 5, "X", Severity.ERROR)),
                              Sample.LOAD);
                      throw new IllegalStateException("power cut");
                    }))
        .hasStackTraceContaining("power cut");
    for (String table : List.of("load_run", "source_file", "return_form", "finding")) {
      assertThat(warehouse.reading().fetchCount(org.jooq.impl.DSL.table(table))).isZero();
    }
    load("b.xlsx", services(key("YN", "A"), 3));
    assertThat(facts().activeSheets())
        .containsExactly(new LoadedSheet(1, key("YN", "A"), FactKind.SERVICE, 1, 1));
  }

  @Test
  void anIdThatIsNotInItsDimensionIsRefused() {
    Facts facts = new Facts(FactKind.CAPACITY);
    facts.add(2, 530102, 20110503, 9, 1, 2, 100, 0, 0);
    assertThatThrownBy(() -> load("a.xlsx", Sample.load(key("YN", "C"), 0, facts)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("fact_capacity.agency_id: not in dim_agency: {9}");
  }

  @Test
  void anIdThatCannotBeOneIsRefused() {
    Facts facts = new Facts(FactKind.CAPACITY);
    facts.add(2, -1, 20110503, 1, 1, 2, 100, 0, 0);
    assertThatThrownBy(() -> load("a.xlsx", Sample.load(key("YN", "C"), 0, facts)))
        .hasMessageContaining("fact_capacity.place_id");
  }

  @Test
  void aProvinceUnknownIsRefused() {
    assertThatThrownBy(() -> load("a.xlsx", services(key("XX", "A"), 1)))
        .hasMessageContaining("No province XX");
  }

  @Test
  void aDateOutsideTheProjectsSpanIsAddedWithItsPeriods() {
    Facts facts = new Facts(FactKind.CAPACITY);
    facts.add(2, 530102, 20150503, 1, 1, 2, 100, 0, 0);
    load("a.xlsx", Sample.load(key("YN", "C"), 0, facts));
    assertThat(
            warehouse
                .reading()
                .select(Tables.V_CAPACITY.TRAINING_DATE)
                .from(Tables.V_CAPACITY)
                .fetch(row -> row.value1().toString()))
        .containsExactly("2015-05-03");
    assertThat(warehouse.reading().selectFrom(Tables.DIM_PERIOD).fetch(Tables.DIM_PERIOD.CODE))
        .contains("2015Q2", "FY2015-16-H1", "FY2015-16");
  }

  @Test
  void aReturnWithoutRowsStillCounts() {
    load("a.xlsx", Sample.load(key("YN", "B"), 0, new Facts(FactKind.OUTREACH)));
    assertThat(facts().activeSheets())
        .containsExactly(new LoadedSheet(1, key("YN", "B"), FactKind.OUTREACH, 1, 0));
  }

  @Test
  void aBatchOfManyRowsIsWrittenWhole() {
    long[] persons = new long[10_001];
    for (int i = 0; i < persons.length; i++) {
      persons[i] = i;
    }
    load("a.xlsx", services(key("YN", "A"), persons));
    long[] sum = new long[2];
    facts()
        .scan(
            FactKind.SERVICE,
            List.of("person_key"),
            1,
            persons.length,
            (sheet, values) -> {
              sum[0]++;
              sum[1] += values[0];
            });
    assertThat(sum).containsExactly(10_001, 10_000L * 10_001 / 2);
  }

  @Test
  void theCharacterNoEngineStoresIsReplacedInTexts() {
    Finding damaged =
        new Finding(
            "X",
            Severity.INFO,
            "A",
            SourceRef.file("a.xlsx"),
            "",
            "街\0舞",
            new Bilingual("一", "one"),
            new Bilingual("二", "two"));
    load("a.xlsx", Sample.findings(damaged), services(key("YN", "A"), 1));
    assertThat(new FindingQueries(warehouse.reading()).ofLoad(1))
        .extracting(Finding::found)
        .containsExactly("街\uFFFD舞");
  }
}
