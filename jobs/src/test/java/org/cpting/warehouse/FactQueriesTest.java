package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpting.core.Facts.NULL;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class FactQueriesTest extends WarehouseContract {

  private static final List<String> ONE_OF_EACH =
      List.of(
          "[2, 530102, 1, 20110503, 2, 1, 1, 150, -7, 6]",
          "[2, 320106, null, null, 4, 5, 9000000000]",
          "[2, 530102, 20110630, 1, 1, null, 1, 0]",
          "[2, 530102, 20110401, 1, 3, 0, 250, null, null]",
          "[2, 530102, 1, 0, null, -9223372036854775807, 3, null, 0]");

  FactQueriesTest(Engine engine) {
    super(engine);
  }

  private static Facts facts(FactKind kind, long... values) {
    Facts facts = new Facts(kind);
    facts.add(values);
    return facts;
  }

  private void loadOneOfEach() {
    load(
        "a.xlsx",
        Sample.load(
            key("YN", "A"),
            0,
            facts(FactKind.SERVICE, 2, 530102, 1, 20110503, 2, 1, 1, 150, -7, 6)),
        Sample.load(
            key("YN", "A1"),
            0,
            facts(FactKind.AGGREGATE, 2, 320106, NULL, NULL, 4, 5, 9_000_000_000L)),
        Sample.load(
            key("YN", "B"), 0, facts(FactKind.OUTREACH, 2, 530102, 20110630, 1, 1, NULL, 1, 0)),
        Sample.load(
            key("YN", "C"),
            0,
            facts(FactKind.CAPACITY, 2, 530102, 20110401, 1, 3, 0, 250, NULL, NULL)),
        Sample.load(
            key("YN", "D"),
            0,
            facts(FactKind.COUNTY_STATUS, 2, 530102, 1, 0, NULL, -Long.MAX_VALUE, 3, NULL, 0)));
  }

  @Test
  void factsOfEveryKindAreScannedAsTheyWereLoaded() {
    loadOneOfEach();
    List<String> scanned = new ArrayList<>();
    for (FactKind kind : FactKind.values()) {
      scanned.addAll(scan(kind, kind.columns(), 1, 1));
    }
    assertThat(scanned)
        .containsExactly(
            "1: " + ONE_OF_EACH.get(0),
            "2: " + ONE_OF_EACH.get(1),
            "3: " + ONE_OF_EACH.get(2),
            "4: " + ONE_OF_EACH.get(3),
            "5: " + ONE_OF_EACH.get(4));
  }

  @Test
  void columnsComeInTheOrderAskedFor() {
    loadOneOfEach();
    assertThat(scan(FactKind.SERVICE, List.of("key_kind", "person_key", "place_id"), 1, 1))
        .containsExactly("1: [6, -7, 530102]");
    assertThat(scan(FactKind.SERVICE, List.of(), 1, 1)).containsExactly("1: []");
  }

  @Test
  void factsOfARangeKnowTheirSheetsThroughEmptyAndReplacedOnes() {
    load("a.xlsx", services(key("YN", "A"), 1, 2));
    load("b.xlsx", services(key("JS", "A")));
    load("c.xlsx", services(key("YN", "A"), 3, 4));
    assertThat(scan(FactKind.SERVICE, List.of("person_key"), 2, 3))
        .containsExactly("1: [2]", "3: [3]");
  }

  @Test
  void anEmptyRangeHasNoFacts() {
    assertThat(scan(FactKind.SERVICE, List.of("person_key"), 1, 0)).isEmpty();
  }

  @Test
  void factsNobodyLoadedAreAnError() {
    load("a.xlsx", services(key("YN", "A"), 1, 2));
    assertThatThrownBy(() -> scan(FactKind.SERVICE, List.of("person_key"), 1, 3))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> scan(FactKind.SERVICE, List.of("person_key"), 0, 2))
        .hasMessageContaining("only 2 are there");
  }

  @Test
  void aColumnThatIsNoneIsAnError() {
    assertThatThrownBy(() -> scan(FactKind.SERVICE, List.of("name; drop table x"), 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void servicesOfAProvinceAndQuarterLeaveOutTheReturnsAboutToBeReplaced() {
    ReturnKey kunming = new ReturnKey("YN", "昆明", "A", Sample.QUARTER);
    load("a.xlsx", services(key("YN", "A"), 11));
    load("b.xlsx", services(kunming, 12));
    load("c.xlsx", services(key("JS", "A"), 13));
    load("d.xlsx", services(new ReturnKey("YN", "", "A", Quarter.of("2011Q3")), 14));
    load("e.xlsx", services(key("YN", "A"), 15));
    List<Long> persons = new ArrayList<>();
    facts().services("YN", Sample.QUARTER, Set.of(), (sheet, values) -> persons.add(values[0]));
    assertThat(persons).containsExactly(12L, 15L);
    persons.clear();
    facts()
        .services("YN", Sample.QUARTER, Set.of(kunming), (sheet, values) -> persons.add(values[0]));
    assertThat(persons).containsExactly(15L);
  }

  @Test
  void theDataVersionGrowsWithEveryLoad() {
    long empty = facts().dataVersion();
    load("a.xlsx", services(key("YN", "A"), 1));
    long one = facts().dataVersion();
    load("a.xlsx", services(key("YN", "A"), 1));
    assertThat(empty).isLessThan(one);
    assertThat(one).isLessThan(facts().dataVersion());
  }

  @Test
  void theReadingPoolRefusesToWrite() {
    assertThatThrownBy(() -> warehouse.reading().execute("delete from dim_sex"))
        .isInstanceOf(RuntimeException.class);
  }
}
