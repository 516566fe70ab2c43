package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpting.warehouse.db.Tables.DIM_AGE_GROUP;
import static org.cpting.warehouse.db.Tables.DIM_DATE;
import static org.cpting.warehouse.db.Tables.DIM_PERIOD;
import static org.cpting.warehouse.db.Tables.DIM_PLACE;
import static org.cpting.warehouse.db.Tables.DIM_SERVICE;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class DimensionsTest extends WarehouseContract {

  DimensionsTest(Engine engine) {
    super(engine);
  }

  private static DimensionLists with(DimensionRow county, DimensionRow service) {
    return Sample.dimensions(List.of(county), List.of(service));
  }

  @Test
  void placesKnowTheirProvinceAndWhenTheirCodeWasValid() {
    assertThat(
            warehouse
                .reading()
                .selectFrom(DIM_PLACE)
                .orderBy(DIM_PLACE.PLACE_ID)
                .fetch(row -> row.getCode() + " " + row.getProvinceId() + " " + row.getValidFrom()))
        .containsExactly(
            "JS 320000 null", "320106 320000 2000-01-01", "YN 530000 null", "530102 530000 null");
  }

  @Test
  void periodsKnowTheirCalendarAndFiscalYear() {
    assertThat(
            warehouse
                .reading()
                .selectFrom(DIM_PERIOD)
                .where(DIM_PERIOD.CODE.in("2011Q1", "2011Q4", "FY2011-12-H2", "FY2011-12"))
                .orderBy(DIM_PERIOD.PERIOD_ID)
                .fetch(
                    row ->
                        "%d %s %s %s %s %s"
                            .formatted(
                                row.getPeriodId(),
                                row.getCode(),
                                row.getFiscalYear(),
                                row.getFiscalHalf(),
                                row.getStartDate(),
                                row.getEndDate())))
        .containsExactly(
            "20110 FY2011-12 FY2011-12 null 2011-04-01 2012-03-31",
            "20111 2011Q1 FY2010-11 FY2010-11-H2 2011-01-01 2011-03-31",
            "20114 2011Q4 FY2011-12 FY2011-12-H2 2011-10-01 2011-12-31",
            "20116 FY2011-12-H2 FY2011-12 FY2011-12-H2 2011-10-01 2012-03-31");
  }

  @Test
  void everyDayOfTheProjectIsThere() {
    assertThat(warehouse.reading().fetchCount(DIM_DATE)).isEqualTo(365 + 91);
  }

  @Test
  void theOpenAgeGroupHasNoUpperBound() {
    assertThat(
            warehouse
                .reading()
                .selectFrom(DIM_AGE_GROUP)
                .orderBy(DIM_AGE_GROUP.AGE_GROUP_ID)
                .fetch(DIM_AGE_GROUP.TO_AGE))
        .containsExactly(17, null);
  }

  @Test
  void aChangeInACodeListChangesItsRowAndALeftOutCodeStays() {
    fill(
        with(
            new DimensionRow(530102, "530102", "新名", "New name", Map.of("province", "YN")),
            new DimensionRow(9, "S09", "转介", "Referral", Map.of("course", "no"))));
    assertThat(
            warehouse
                .reading()
                .selectFrom(DIM_PLACE)
                .where(DIM_PLACE.KIND.eq("county"))
                .orderBy(DIM_PLACE.PLACE_ID)
                .fetch(DIM_PLACE.NAME_EN))
        .containsExactly("Name of 320106", "New name");
    assertThat(
            warehouse
                .reading()
                .selectFrom(DIM_SERVICE)
                .orderBy(DIM_SERVICE.SERVICE_ID)
                .fetch(row -> row.getCode() + row.getCourse()))
        .containsExactly("S011", "S050", "S090");
  }

  @Test
  void listsOfWhichOneIsFaultyChangeNothing() {
    DimensionRow county =
        new DimensionRow(530102, "530102", "新名", "New name", Map.of("province", "YN"));
    DimensionRow service = new DimensionRow(9, "S09", "转介", "Referral", Map.of());

    assertThatThrownBy(() -> fill(with(county, service))).hasMessageContaining("'course'");

    assertThat(warehouse.reading().selectFrom(DIM_PLACE).fetch(DIM_PLACE.NAME_EN))
        .contains("Name of 530102")
        .doesNotContain("New name");
  }

  @Test
  void aCountyWithoutProvinceIsRefused() {
    DimensionRow service = new DimensionRow(1, "S01", "一", "One", Map.of("course", "yes"));
    assertThatThrownBy(() -> fill(with(new DimensionRow(1, "1", "无", "None", Map.of()), service)))
        .hasMessageContaining("Code 1 has no value for 'province'");
    assertThatThrownBy(
            () ->
                fill(
                    with(new DimensionRow(1, "1", "无", "None", Map.of("province", "XX")), service)))
        .hasMessageContaining("County 1 lies in no province");
  }
}
