package org.cpting.definition;

import java.util.Locale;

/** What counted facts are told apart by: in conditions, and where {@link #axis} in breakdowns. */
public enum Dimension {
  SERVICE("services", true),
  SEX("sexes", true),
  AGE("age_groups", true),
  ACTIVITY("activities", true),
  AGENCY("agencies", true),
  /** A population group of the logframe: sex and age groups together. */
  GROUP("", true),
  /** Whether the service is a course: yes or no. */
  COURSE("", false),
  /** Whether a course was completed: yes, no, or stated for either. */
  COMPLETED("", false),
  /** Whether a plan of action is adopted: yes or no. */
  PLAN_ADOPTED("", false),
  /** Whether prevention is in the government work plan: yes or no. */
  IN_WORK_PLAN("", false),
  /** Whether a service point operates: yes or no. */
  SERVICE_POINT("", false),
  /** How many good-practice models: a least number such as {@code 1+}. */
  MODELS("", false);

  private final String codeList;
  private final boolean axis;

  Dimension(String codeList, boolean axis) {
    this.codeList = codeList;
    this.axis = axis;
  }

  /** Name of the code list its values come from; empty if they come from none. */
  public String codeList() {
    return codeList;
  }

  /** Whether an indicator can be broken down by it. */
  public boolean axis() {
    return axis;
  }

  /** Name in the logframe and in a figure's disaggregation, e.g. {@code sex}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
