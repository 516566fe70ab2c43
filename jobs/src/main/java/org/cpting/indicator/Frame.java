package org.cpting.indicator;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Quantity;

/**
 * The space a calculation counts in: provinces, quarters, counties, and for each quantity the
 * classes of its facts.
 *
 * @param provinces codes of the provinces, in the code list's order
 * @param first first quarter
 * @param quarters number of quarters
 * @param counties for each county's place id its number, and its province's
 * @param schemes classes of each counted quantity
 * @param offsets where the classes of each quantity begin
 * @param classes number of classes of all quantities
 */
record Frame(
    List<String> provinces,
    Quarter first,
    int quarters,
    Map<Integer, CountyNumber> counties,
    Map<Quantity, ClassScheme> schemes,
    Map<Quantity, Integer> offsets,
    int classes) {

  record CountyNumber(int number, int province) {}

  /** The frame of the calendar, widened where returns lie outside of it. */
  static Frame of(CodeLists lists, Calendar calendar, List<LoadedSheet> sheets) {
    Quarter first = calendar.first();
    Quarter last = calendar.last();
    for (LoadedSheet sheet : sheets) {
      Quarter quarter = sheet.key().quarter();
      first = quarter.compareTo(first) < 0 ? quarter : first;
      last = quarter.compareTo(last) > 0 ? quarter : last;
    }
    List<String> provinces = lists.get("provinces").codeNames();
    Map<Quantity, ClassScheme> schemes = new EnumMap<>(Quantity.class);
    Map<Quantity, Integer> offsets = new EnumMap<>(Quantity.class);
    int classes = 0;
    for (Quantity quantity : Quantity.values()) {
      if (quantity != Quantity.PERSONS && !ofCounties(quantity)) {
        ClassScheme scheme = ClassScheme.of(quantity, lists);
        schemes.put(quantity, scheme);
        offsets.put(quantity, classes);
        classes += scheme.size();
      }
    }
    int quarters = last.index() - first.index() + 1;
    return new Frame(
        provinces, first, quarters, counties(lists, provinces), schemes, offsets, classes);
  }

  private static Map<Integer, CountyNumber> counties(CodeLists lists, List<String> provinces) {
    Map<Integer, CountyNumber> counties = new LinkedHashMap<>();
    for (CodeList.Code county : lists.get("counties").codes()) {
      int province = provinces.indexOf(county.more("province"));
      counties.put(county.id(), new CountyNumber(counties.size(), province));
    }
    return counties;
  }

  /** Whether a quantity is a state of counties and not a sum of facts. */
  static boolean ofCounties(Quantity quantity) {
    return quantity == Quantity.COUNTIES || quantity == Quantity.MODELS_APPLIED;
  }

  /** Number of the scope that holds all provinces. */
  int programme() {
    return provinces.size();
  }

  int scopes() {
    return provinces.size() + 1;
  }

  int province(String code) {
    int number = provinces.indexOf(code);
    if (number < 0) {
      throw new IllegalArgumentException("No province '" + code + "' in the code list");
    }
    return number;
  }

  int quarter(Quarter quarter) {
    return quarter.index() - first.index();
  }

  Quarter quarter(int number) {
    return first.plus(number);
  }

  CountyNumber county(long placeId) {
    CountyNumber county = counties.get((int) placeId);
    if (county == null) {
      throw new IllegalStateException(
          "A fact has the place id " + placeId + ", which the county list does not have");
    }
    return county;
  }

  ClassScheme scheme(Quantity quantity) {
    ClassScheme scheme = schemes.get(quantity);
    if (scheme == null) {
      throw new IllegalArgumentException(quantity + " is not counted in classes");
    }
    return scheme;
  }

  /** Where the classes of a quantity begin. */
  int offset(Quantity quantity) {
    return offsets.getOrDefault(quantity, 0);
  }
}
