package org.cpting.indicator;

/**
 * What a service given to a person counts for.
 *
 * @param key the person
 * @param packed province, quarter, day, class and key kind in one number
 */
record RegisterEvent(long key, long packed) {

  private static final int KIND_SHIFT = 0;
  private static final int DAY_SHIFT = 2;
  private static final int QUARTER_SHIFT = 9;
  private static final int PROVINCE_SHIFT = 17;
  private static final int CLASS_SHIFT = 25;

  /** Packs an event; day is the day within its quarter, see {@link #day}. */
  static long pack(int province, int quarter, int day, int factClass, long keyKind) {
    if (keyKind < 0 || keyKind >= Firsts.KEY_KINDS) {
      throw new IllegalStateException("A service with the unknown kind of person key " + keyKind);
    }
    return (long) factClass << CLASS_SHIFT
        | (long) province << PROVINCE_SHIFT
        | (long) quarter << QUARTER_SHIFT
        | (long) day << DAY_SHIFT
        | keyKind;
  }

  /** Orders the days of a quarter, 0 to 95, from a date as yyyymmdd. */
  static int day(long date) {
    int monthAndDay = (int) (date % 10000);
    return (monthAndDay / 100 + 2) % 3 * 32 + monthAndDay % 100;
  }

  int keyKind() {
    return (int) (packed >>> KIND_SHIFT) & 3;
  }

  int province() {
    return (int) (packed >>> PROVINCE_SHIFT) & 0xff;
  }

  int factClass() {
    return (int) (packed >>> CLASS_SHIFT);
  }

  /** The {@link PersonTable} first of this service in a cell. */
  int first(int cell) {
    return PersonTable.first(
        (int) (packed >>> QUARTER_SHIFT) & 0xff, (int) (packed >>> DAY_SHIFT) & 0x7f, cell);
  }
}
