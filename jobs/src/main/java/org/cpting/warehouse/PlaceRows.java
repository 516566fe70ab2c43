package org.cpting.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.warehouse.db.tables.records.DimPlaceRecord;
import org.jspecify.annotations.Nullable;

/** Rows of the dimension of places: provinces, and the counties in them with their dated codes. */
final class PlaceRows {

  private PlaceRows() {}

  static List<DimPlaceRecord> of(List<DimensionRow> provinces, List<DimensionRow> counties) {
    Map<String, Integer> ids = new HashMap<>();
    List<DimPlaceRecord> rows = new ArrayList<>();
    for (DimensionRow province : provinces) {
      ids.put(province.code(), province.id());
      rows.add(
          new DimPlaceRecord(
              province.id(),
              "province",
              province.id(),
              province.code(),
              province.nameZh(),
              province.nameEn(),
              null,
              text(province, "role"),
              null,
              null));
    }
    for (DimensionRow county : counties) {
      Integer province = ids.get(county.more("province"));
      if (province == null) {
        throw new IllegalArgumentException(
            "County " + county.code() + " lies in no province of the list");
      }
      rows.add(
          new DimPlaceRecord(
              county.id(),
              "county",
              province,
              county.code(),
              county.nameZh(),
              county.nameEn(),
              text(county, "prefecture"),
              null,
              date(county, "valid_from"),
              date(county, "valid_to")));
    }
    return rows;
  }

  private static @Nullable String text(DimensionRow row, String column) {
    String value = row.more().getOrDefault(column, "");
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate date(DimensionRow row, String column) {
    String value = text(row, column);
    return value == null ? null : LocalDate.parse(value);
  }
}
