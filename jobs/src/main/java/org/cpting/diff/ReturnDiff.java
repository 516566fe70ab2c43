package org.cpting.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.core.ReturnKey;
import org.cpting.core.SourceRef;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Mask;
import org.jspecify.annotations.Nullable;

/**
 * What a correction changes in a return, cell by cell. Of what may identify a person no more than
 * the last two characters stand in it.
 *
 * @param key which return
 * @param title what the form is called
 * @param before the return that counted before
 * @param now the one that takes its place
 * @param counts how much changed
 * @param changed rows of which cells changed, in the order of the new file; the first of them
 * @param added rows that were not there before; the first of them
 * @param removed rows that are no longer there, in the order of the old file; the first of them
 */
public record ReturnDiff(
    ReturnKey key,
    Bilingual title,
    Version before,
    Version now,
    Counts counts,
    List<ChangedRow> changed,
    List<Place> added,
    List<Place> removed) {

  /** Rows listed of each kind; all are counted. */
  public static final int MOST_LISTED = 2_000;

  /**
   * One of the two files.
   *
   * @param file its name
   * @param returnId number of the return in the ledger, 0 if it was not loaded
   * @param received when it was received, as shown; empty if it was not
   */
  public record Version(String file, int returnId, String received) {}

  /**
   * How much changed.
   *
   * @param unchanged rows that say the same, wherever they stand
   * @param changed rows of which cells changed
   * @param cells cells that changed in those
   * @param added rows that were not there
   * @param removed rows that are gone
   */
  public record Counts(int unchanged, int changed, int cells, int added, int removed) {

    /** Whether nothing changed. */
    public boolean none() {
      return changed == 0 && added == 0 && removed == 0;
    }

    /** How much changed, in a sentence. */
    public Bilingual words() {
      return none()
          ? new Bilingual("数据没有变化", "no data changed")
          : new Bilingual(
              "修改%d行（%d个单元格），新增%d行，删除%d行，%d行未变"
                  .formatted(changed, cells, added, removed, unchanged),
              "%s changed (%s), %d added, %d removed, %d unchanged"
                  .formatted(
                      number(changed, "row"), number(cells, "cell"), added, removed, unchanged));
    }

    private static String number(int number, String what) {
      return number + " " + what + (number == 1 ? "" : "s");
    }
  }

  /**
   * A cell.
   *
   * @param field canonical field
   * @param name what the field is called
   * @param cell address of the cell; empty if the sheet has no column for the field
   * @param value what it says, masked
   */
  public record Cell(String field, Bilingual name, String cell, String value) {}

  /**
   * A row with what it says.
   *
   * @param sheet name of the sheet, null in a text file
   * @param row physical row (where records run across the sheet: column), from 1
   * @param cells its cells that say something
   */
  public record Place(@Nullable String sheet, int row, List<Cell> cells) {}

  /**
   * A changed cell.
   *
   * @param before the cell as it was
   * @param now the cell as it is
   * @param masked whether the values are shortened because they may identify a person
   */
  public record CellChange(Cell before, Cell now, boolean masked) {}

  /**
   * A changed row.
   *
   * @param before where it stood
   * @param now where it stands
   * @param cells the cells that changed
   */
  public record ChangedRow(Place before, Place now, List<CellChange> cells) {}

  /** Rows that are counted but not listed. */
  public int notListed() {
    return counts.changed
        - changed.size()
        + counts.added
        - added.size()
        + counts.removed
        - removed.size();
  }

  /** Compares two readings of one return. */
  public static ReturnDiff between(ReturnRows old, ReturnRows now, Version from, Version to) {
    return new Comparing(old.in(now.schema()), now).diff(from, to);
  }

  private static final class Comparing {

    private final FormSchema schema;
    private final ReturnRows old;
    private final ReturnRows now;
    private final Set<Integer> telling;
    private final List<ChangedRow> changed = new ArrayList<>();
    private final List<Place> added = new ArrayList<>();
    private final List<Place> removed = new ArrayList<>();

    Comparing(ReturnRows old, ReturnRows now) {
      this.schema = now.schema();
      this.old = old;
      this.now = now;
      this.telling = telling(schema);
    }

    /** Of a row about a person only what tells it again is listed; of others everything, empty. */
    private static Set<Integer> telling(FormSchema schema) {
      boolean ofPersons =
          schema.columns().stream().anyMatch(column -> column.type() == FormSchema.Type.ID);
      return ofPersons
          ? schema.keys().stream()
              .flatMap(List::stream)
              .map(schema.fields()::get)
              .collect(Collectors.toSet())
          : Set.of();
    }

    ReturnDiff diff(Version from, Version to) {
      RowMatcher matcher = new RowMatcher(schema, old.rows(), now.rows()).match();
      int same = 0;
      int rows = 0;
      int cells = 0;
      int more = 0;
      int fewer = 0;
      for (int i = 0; i < now.size(); i++) {
        ReturnRow row = now.rows().get(i);
        ReturnRow before = matcher.before(i);
        if (before == null) {
          more++;
          list(added, row);
        } else if (before.equals(row)) {
          same++;
        } else {
          rows++;
          cells += change(before, row);
        }
      }
      for (int i = 0; i < old.size(); i++) {
        if (matcher.removed(i)) {
          fewer++;
          list(removed, old.rows().get(i));
        }
      }
      return new ReturnDiff(
          now.key(),
          schema.title(),
          from,
          to,
          new Counts(same, rows, cells, more, fewer),
          List.copyOf(changed),
          List.copyOf(added),
          List.copyOf(removed));
    }

    private int change(ReturnRow before, ReturnRow row) {
      List<CellChange> cells = new ArrayList<>();
      for (int field = 0; field < schema.columns().size(); field++) {
        if (!before.sameText(field, row)) {
          cells.add(
              new CellChange(
                  cell(before, field), cell(row, field), schema.column(field).personal()));
        }
      }
      if (changed.size() < MOST_LISTED) {
        changed.add(new ChangedRow(place(before, List.of()), place(row, List.of()), cells));
      }
      return cells.size();
    }

    private void list(List<Place> places, ReturnRow row) {
      if (places.size() < MOST_LISTED) {
        List<Cell> cells = new ArrayList<>();
        for (int field = 0; field < schema.columns().size(); field++) {
          if (!row.text(field).isEmpty() && (telling.isEmpty() || telling.contains(field))) {
            cells.add(cell(row, field));
          }
        }
        places.add(place(row, cells));
      }
    }

    private static Place place(ReturnRow row, List<Cell> cells) {
      return new Place(row.sheet().name(), row.number(), List.copyOf(cells));
    }

    private Cell cell(ReturnRow row, int field) {
      FormSchema.Column column = schema.column(field);
      int at = row.sheet().columns()[field];
      String address =
          at < 0
              ? ""
              : row.sheet().across()
                  ? SourceRef.letters(row.number() - 1) + (at + 1)
                  : SourceRef.letters(at) + row.number();
      return new Cell(
          column.name(),
          new Bilingual(column.zh(), column.en()),
          address,
          shown(column, row.text(field), row.unread(field)));
    }

    private static String shown(FormSchema.Column column, String text, boolean unread) {
      if (column.personal() || unread && column.type() == FormSchema.Type.CODE) {
        return Mask.tail(text);
      }
      if (unread) {
        return Mask.figure(text);
      }
      return column.type() == FormSchema.Type.TEXT ? Mask.code(text) : text;
    }
  }
}
