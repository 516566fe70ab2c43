package org.cpting.core;

import java.util.List;

/**
 * The fact tables of the warehouse and their columns, in the order facts are passed on. Every value
 * is a whole number: ids of dimension rows, dates as yyyymmdd, hours and days in hundredths, money
 * in fen (1/100 CNY), yes/no as 1/0. Every fact begins with the physical row of its sheet.
 */
public enum FactKind {
  /**
   * Form A: one service given to one person. person_key is a keyed hash, key_kind how it was made
   * (see identity).
   */
  SERVICE(
      "fact_service",
      "row_no",
      "place_id",
      "service_id",
      "date_id",
      "sex_id",
      "age_group_id",
      "completed",
      "hours_hundredths",
      "person_key",
      "key_kind"),
  /**
   * Forms A1 to A3: counts instead of persons. sex_id and age_group_id are null for "of which
   * completed".
   */
  AGGREGATE(
      "fact_aggregate",
      "row_no",
      "place_id",
      "service_id",
      "sex_id",
      "age_group_id",
      "measure_id",
      "quantity"),
  /** Form B: events, materials and participants of one activity, one fact a figure. */
  OUTREACH(
      "fact_outreach",
      "row_no",
      "place_id",
      "date_id",
      "activity_id",
      "sex_id",
      "age_group_id",
      "measure_id",
      "quantity"),
  /** Form C: one training of agency staff or partners. */
  CAPACITY(
      "fact_capacity",
      "row_no",
      "place_id",
      "date_id",
      "agency_id",
      "women",
      "men",
      "days_hundredths",
      "tested",
      "improved"),
  /** Form D: the state of one county at the end of the quarter. */
  COUNTY_STATUS(
      "fact_county_status",
      "row_no",
      "place_id",
      "plan_adopted",
      "in_work_plan",
      "service_point",
      "local_funding_fen",
      "leaders",
      "models",
      "meetings");

  private final String table;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> columns;

  FactKind(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  public String table() {
    return table;
  }

  public List<String> columns() {
    return columns;
  }

  /** Position of a column; fails for a name that is none. */
  public int column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(table + " has no column " + name);
    }
    return index;
  }
}
