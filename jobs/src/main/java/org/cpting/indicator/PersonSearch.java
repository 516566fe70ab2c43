package org.cpting.indicator;

import java.util.HashMap;
import java.util.Map;

/** Persons of one figure, by their first row that qualifies. */
final class PersonSearch {

  private record First(int first, int sheetId, long row, int province, int kind) {}

  private final FigureSearch search;

  private final PersonRule rule;
  private final Map<Long, First> firsts = new HashMap<>();
  private long qualifying;
  private long again;
  private long earlier;
  private long elsewhere;
  private long otherGroup;
  private final long[] kinds = new long[Firsts.KEY_KINDS];

  PersonSearch(FigureSearch search, PersonRule rule) {
    this.search = search;
    this.rule = rule;
  }

  FigureParts.Persons persons() {
    search.register(this::first);
    search.register(this::sort);
    long counted = 0;
    for (First first : firsts.values()) {
      if (counts(first)) {
        counted++;
        kinds[first.kind()]++;
        search.addPerson(first.sheetId(), first.row());
      }
    }
    return new FigureParts.Persons(
        qualifying,
        counted,
        again,
        earlier,
        elsewhere,
        otherGroup,
        search.reportedPersons(),
        kinds[1],
        kinds[2],
        kinds[3]);
  }

  private void first(int sheetId, long[] row) {
    int cell = rule.cellOfClass()[search.factClass(row)];
    SheetPlace place = search.place(sheetId);
    if (cell != PersonRule.NONE) {
      int first = PersonTable.first(place.quarter(), RegisterEvent.day(row[4]), cell);
      First before = firsts.get(row[5]);
      if (before == null || first > before.first()) {
        firsts.put(row[5], new First(first, sheetId, row[7], place.province(), (int) row[6]));
      }
    } else if (search.inTime(sheetId)) {
      search.miss(search.frameClass(row), 1);
    }
  }

  /** Sorts a row of the period that qualifies to what became of it. */
  private void sort(int sheetId, long[] row) {
    int cell = rule.cellOfClass()[search.factClass(row)];
    if (cell == PersonRule.NONE || !search.inTime(sheetId)) {
      return;
    }
    if (!hasTarget(cell)) {
      search.missPart();
      return;
    }
    qualifying++;
    First first = firsts.get(row[5]);
    if (first == null) {
      throw new IllegalStateException("A row that qualifies without its person");
    }
    if (PersonTable.quarterOf(first.first()) < search.from()) {
      earlier++;
    } else if (!counts(first)) {
      otherGroup++;
    } else if (first.province() != search.place(sheetId).province()) {
      elsewhere++;
    } else if (first.sheetId() != sheetId || first.row() != row[7]) {
      again++;
    }
  }

  private boolean counts(First first) {
    return PersonTable.quarterOf(first.first()) >= search.from()
        && hasTarget(PersonTable.cellOf(first.first()));
  }

  private boolean hasTarget(int cell) {
    for (int one : rule.rowsOfCell().get(cell)) {
      if (one == search.target()) {
        return true;
      }
    }
    return false;
  }
}
