package org.cpting.indicator;

import org.cpting.core.Period;

/**
 * Why the provinces add up to more persons than the programme has, and how sure it is who is who.
 *
 * @param indicator code of an indicator that counts persons
 * @param period the period
 * @param measure NEW for the period, CUMULATIVE for everything up to its end
 * @param provinces sum of the provinces' figures
 * @param programme the programme's figure
 * @param byIdNumber persons of the programme known by a valid ID number
 * @param byBirthDate those known by name, sex and birth date
 * @param byCounty those known by province, county, name and sex
 * @param notDeduplicated persons a province reported as counts, part of both figures
 */
public record Reconciliation(
    String indicator,
    Period period,
    Figure.Measure measure,
    long provinces,
    long programme,
    long byIdNumber,
    long byBirthDate,
    long byCounty,
    long notDeduplicated) {

  /** Times a person of the programme was counted by a further province. */
  public long metInSeveralProvinces() {
    return provinces - programme;
  }

  /** Persons identified by one of the weaker keys, to be set against {@link #identified}. */
  public long byWeakerKeys() {
    return byBirthDate + byCounty;
  }

  /** Persons that were identified at all. */
  public long identified() {
    return byIdNumber + byWeakerKeys();
  }
}
