package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cpting.warehouse.db.Tables;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class PublicationsTest extends WarehouseContract {

  private static final FigureRow PRINTED =
      new FigureRow(
          "1300.1",
          "FY2011-12-H1",
          "ALL",
          "period",
          "",
          "VALUE",
          new BigDecimal("17"),
          new BigDecimal("20.5"),
          "");
  private static final FigureRow HIDDEN =
      new FigureRow(
          "1310.1", "FY2011-12-H1", "YN", "new", "group=girls_u18", "SUPPRESSED", null, null, "");

  private static final FigureRow BESIDE =
      new FigureRow(
          "1310.3", "2011Q2", "YN", "period", "sex=F", "VALUE", new BigDecimal("31"), null, "");

  PublicationsTest(Engine engine) {
    super(engine);
  }

  private static Publication edition(int number) {
    return new Publication(
        0,
        "cida-results",
        "ALL",
        "FY2011-12-H1",
        number,
        Instant.parse("2011-11-10T01:02:03.004Z"),
        "Li",
        "abc",
        7,
        "1.0",
        "published/cida-results/FY2011-12-H1/edition-" + number + "/MANIFEST.sha256",
        "ff",
        "");
  }

  private int publish(int edition, FigureRow... figures) {
    return write(
        dsl ->
            new Publications(dsl)
                .add(edition(edition), List.of(figures), List.of(BESIDE), List.of(1)));
  }

  private Publications published() {
    return new Publications(warehouse.reading());
  }

  @Test
  void anEditionComesBackAsItWasPublished() {
    load("a.xlsx", services(key("YN", "A"), 1, 2));

    int id = publish(1, PRINTED, HIDDEN);

    assertThat(published().list())
        .singleElement()
        .usingRecursiveComparison()
        .ignoringFields("publicationId")
        .isEqualTo(edition(1));
    assertThat(published().figures(id)).containsExactly(PRINTED, HIDDEN);
    assertThat(published().allFigures(id)).containsExactlyInAnyOrder(PRINTED, HIDDEN, BESIDE);
    assertThat(published().returns(id)).containsExactly(1);
  }

  @Test
  void publishingAgainAddsAnEditionAndLeavesTheFirst() {
    load("a.xlsx", services(key("YN", "A"), 1, 2));
    assertThat(published().nextEdition("cida-results", "ALL", "FY2011-12-H1")).isEqualTo(1);
    int first = publish(1, PRINTED);
    assertThat(published().nextEdition("cida-results", "ALL", "FY2011-12-H1")).isEqualTo(2);

    int second = publish(2, HIDDEN);

    assertThat(published().figures(first)).containsExactly(PRINTED);
    assertThat(published().newest()).extracting(Publication::publicationId).containsExactly(second);
    assertThat(warehouse.reading().selectFrom(Tables.V_PUBLISHED).fetch(Tables.V_PUBLISHED.STATE))
        .containsExactly("SUPPRESSED");
  }

  @Test
  void oneEditionCannotBePublishedTwice() {
    load("a.xlsx", services(key("YN", "A"), 1, 2));
    publish(1, PRINTED);

    assertThatThrownBy(() -> publish(1, HIDDEN)).isInstanceOf(DataAccessException.class);
  }
}
