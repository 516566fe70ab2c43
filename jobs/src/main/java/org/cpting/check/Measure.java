package org.cpting.check;

import java.util.Locale;

/** What cross checks can compare: sums of a county and quarter. A closed list. */
public enum Measure {
  /** Rows of form A: services given. */
  SERVICES("A"),
  /** Different persons of form A in a county. */
  PERSONS("A", true),
  /** Services of form A marked as completed. */
  COMPLETED("A"),
  CONTACTS("A1"),
  CONTACTS_COMPLETED("A1"),
  PERSONS_REACHED("A2", true),
  PERSONS_COMPLETED("A3", true),
  EVENTS("B"),
  MATERIALS("B"),
  PARTICIPANTS("B"),
  TRAININGS("C"),
  TRAINEES("C"),
  TESTED("C"),
  IMPROVED("C"),
  PLAN_ADOPTED("D"),
  IN_WORK_PLAN("D"),
  SERVICE_POINT("D"),
  /** Local funding in fen (1/100 CNY). */
  LOCAL_FUNDING_FEN("D"),
  LEADERS("D"),
  MODELS("D"),
  MEETINGS("D");

  private final String form;
  private final boolean ofPersons;

  Measure(String form) {
    this(form, false);
  }

  Measure(String form, boolean ofPersons) {
    this.form = form;
    this.ofPersons = ofPersons;
  }

  /** Code of the form it is from. */
  public String form() {
    return form;
  }

  /** Whether it counts persons, of which small numbers are not shown. */
  public boolean ofPersons() {
    return ofPersons;
  }

  /** Name in the warehouse and in the configuration. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
