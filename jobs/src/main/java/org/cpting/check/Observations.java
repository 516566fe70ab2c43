package org.cpting.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cpting.core.Observation;
import org.cpting.core.Quarter;

/** What returns say, by province or county, measure and quarter. */
final class Observations {

  /**
   * Where something is observed.
   *
   * @param province code of the province
   * @param county code of the county; empty for the province as a whole
   */
  record Place(String province, String county) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return (province + county).compareTo(other.province + other.county);
    }
  }

  private final Map<Place, Map<String, NavigableMap<Quarter, Long>>> series = new TreeMap<>();

  Observations(Collection<Observation> all) {
    for (Observation one : all) {
      add(new Place(one.province(), one.county()), one);
      if (!one.county().isEmpty()) {
        add(new Place(one.province(), ""), one);
      }
    }
  }

  private void add(Place place, Observation one) {
    series
        .computeIfAbsent(place, key -> new HashMap<>())
        .computeIfAbsent(one.measure(), key -> new TreeMap<>())
        .merge(one.quarter(), one.quantity(), Long::sum);
  }

  /** The counties, or the provinces as a whole, of which anything is known. */
  NavigableSet<Place> places(boolean counties) {
    NavigableSet<Place> places = new TreeSet<>();
    series.keySet().stream()
        .filter(place -> counties != place.county().isEmpty())
        .forEach(places::add);
    return places;
  }

  /** A measure of a place, quarter by quarter. */
  NavigableMap<Quarter, Long> of(Place place, Measure measure) {
    NavigableMap<Quarter, Long> values = series.getOrDefault(place, Map.of()).get(measure.id());
    return values == null ? new TreeMap<>() : values;
  }

  /** The quarters for which the form of a measure was accepted from a province. */
  Set<Quarter> accepted(String province, Measure measure) {
    Set<Quarter> quarters = new TreeSet<>();
    Map<String, NavigableMap<Quarter, Long>> ofProvince =
        series.getOrDefault(new Place(province, ""), Map.of());
    for (Measure other : Measure.values()) {
      if (other.form().equals(measure.form()) && ofProvince.containsKey(other.id())) {
        quarters.addAll(ofProvince.get(other.id()).keySet());
      }
    }
    return quarters;
  }
}
