package org.cpting.indicator;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cpting.core.LoadedSheet;

/**
 * Where the facts of a sheet count.
 *
 * @param province number of the province
 * @param quarter number of the quarter
 */
record SheetPlace(int province, int quarter) {

  static Map<Integer, SheetPlace> of(Frame frame, Collection<LoadedSheet> sheets) {
    Map<Integer, SheetPlace> places = new HashMap<>();
    for (LoadedSheet sheet : sheets) {
      places.put(
          sheet.sheetId(),
          new SheetPlace(
              frame.province(sheet.key().province()), frame.quarter(sheet.key().quarter())));
    }
    return places;
  }

  static SheetPlace of(Map<Integer, SheetPlace> places, int sheetId) {
    SheetPlace place = places.get(sheetId);
    if (place == null) {
      throw new IllegalStateException("A fact of sheet " + sheetId + ", which was not asked for");
    }
    return place;
  }
}
