package org.cpting.definition;

import static org.cpting.definition.Dimension.ACTIVITY;
import static org.cpting.definition.Dimension.AGE;
import static org.cpting.definition.Dimension.AGENCY;
import static org.cpting.definition.Dimension.COMPLETED;
import static org.cpting.definition.Dimension.COURSE;
import static org.cpting.definition.Dimension.GROUP;
import static org.cpting.definition.Dimension.IN_WORK_PLAN;
import static org.cpting.definition.Dimension.MODELS;
import static org.cpting.definition.Dimension.PLAN_ADOPTED;
import static org.cpting.definition.Dimension.SERVICE;
import static org.cpting.definition.Dimension.SERVICE_POINT;
import static org.cpting.definition.Dimension.SEX;

import java.util.Locale;
import java.util.Set;

/**
 * The closed vocabulary of what an indicator can count: the words of {@code what} in the logframe.
 */
public enum Quantity {
  PERSONS("A", "different persons who received a service", SERVICE, SEX, AGE, COMPLETED),
  SERVICES("A", "services given to persons, each one", SERVICE, SEX, AGE, COMPLETED),
  CONTACTS("A1", "service contacts reported as counts", SERVICE, SEX, AGE, COMPLETED),
  CONTACTS_COMPLETED("A1", "of the contacts, those that completed", SERVICE),
  PERSONS_REACHED("A2", "persons newly reached, reported as counts", SEX, AGE),
  PERSONS_COMPLETED("A3", "persons newly completing a course, reported as counts", SEX, AGE),
  EVENTS("B", "outreach events", ACTIVITY),
  MATERIALS("B", "outreach materials", ACTIVITY),
  PARTICIPANTS("B", "participants of outreach, attendances", ACTIVITY, SEX, AGE),
  TRAINED("C", "agency staff and partners trained, attendances", AGENCY, SEX),
  TESTED("C", "trainees tested", AGENCY),
  IMPROVED("C", "trainees tested whose score improved", AGENCY),
  LEADERS("D", "acts of leaders"),
  MEETINGS("D", "coordination meetings"),
  LOCAL_FUNDING("D", "local resources in CNY"),
  MODELS_APPLIED("D", "good-practice models applied at the end of the period"),
  COUNTIES("D", "counties by their state at the end of the period");

  private final String form;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Dimension> dimensions;

  Quantity(String form, String meaning, Dimension... dimensions) {
    this.form = form;
    this.meaning = meaning;
    this.dimensions = Set.of(dimensions);
  }

  /** Word in the logframe, e.g. {@code contacts_completed}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Code of the form it is read from. */
  public String form() {
    return form;
  }

  /** What it counts, in words. */
  public String meaning() {
    return meaning;
  }

  /** Dimensions its facts carry by themselves. */
  public Set<Dimension> dimensions() {
    return dimensions;
  }

  /** Whether its facts can be selected or broken down by a dimension. */
  public boolean knows(Dimension dimension) {
    return switch (dimension) {
      case GROUP -> dimensions.contains(SEX) && dimensions.contains(AGE);
      case COURSE -> dimensions.contains(SERVICE);
      case PLAN_ADOPTED, IN_WORK_PLAN, SERVICE_POINT, MODELS -> this == COUNTIES;
      default -> dimensions.contains(dimension);
    };
  }

  /** Which kinds of indicator can count it. */
  public boolean serves(Indicator.Kind kind) {
    return switch (this) {
      case PERSONS -> kind == Indicator.Kind.PERSONS;
      case PERSONS_REACHED, PERSONS_COMPLETED -> kind == Indicator.Kind.PERSONS;
      case MODELS_APPLIED, COUNTIES -> kind == Indicator.Kind.LATEST;
      default -> kind == Indicator.Kind.SUM || kind == Indicator.Kind.RATIO;
    };
  }
}
