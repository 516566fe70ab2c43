package org.cpting.core;

import java.util.List;

/**
 * The age groups, by completed years, bounds inclusive.
 *
 * @param bands the groups
 */
public record AgeBands(List<Band> bands) {

  /**
   * One age group.
   *
   * @param id its id in the warehouse
   * @param code its code
   * @param from lowest age
   * @param to highest age
   */
  public record Band(int id, String code, int from, int to) {}

  /** Id of the group of an age, -1 if it lies in none. */
  public int idOf(int age) {
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      if (age >= band.from() && age <= band.to()) {
        return band.id();
      }
    }
    return -1;
  }

  /** Whether an age lies in one of the groups. */
  public boolean covers(int age) {
    return idOf(age) >= 0;
  }
}
