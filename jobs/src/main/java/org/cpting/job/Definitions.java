package org.cpting.job;

import java.util.List;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.warehouse.DimensionLists;
import org.cpting.warehouse.DimensionRow;

/** Hands definitions over to the warehouse, which does not know their files. */
final class Definitions {

  private Definitions() {}

  static DimensionLists dimensions(Home home, CodeLists codes) {
    Calendar calendar = Calendar.read(home);
    return new DimensionLists(
        rows(codes.get("provinces")),
        rows(codes.get("counties")),
        rows(codes.get("services")),
        rows(codes.get("activities")),
        rows(codes.get("agencies")),
        rows(codes.get("sexes")),
        rows(codes.get("age_groups")),
        rows(codes.get("measures")),
        calendar.first(),
        calendar.last());
  }

  private static List<DimensionRow> rows(CodeList list) {
    return list.codes().stream()
        .map(code -> new DimensionRow(code.id(), code.code(), code.zh(), code.en(), code.more()))
        .toList();
  }
}
