package org.cpting.reader;

import java.util.BitSet;
import java.util.List;

/**
 * A part of a sheet that is a table of its own: what stands outside it is not there, what stands
 * inside keeps its address.
 *
 * @param whole the sheet
 * @param top first row
 * @param bottom last row
 * @param left first column, from 0
 * @param right last column
 */
record SheetWindow(RawSheet whole, int top, int bottom, int left, int right) implements RawSheet {

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public boolean hidden() {
    return whole.hidden();
  }

  @Override
  public boolean epoch1904() {
    return whole.epoch1904();
  }

  @Override
  public BitSet hiddenColumns() {
    return whole.hiddenColumns();
  }

  @Override
  public List<Merge> merges() throws Refused {
    return whole.merges().stream()
        .filter(
            m -> m.top() >= top && m.bottom() <= bottom && m.left() >= left && m.right() <= right)
        .toList();
  }

  @Override
  public void rows(Visitor visitor) throws Refused {
    whole.rows(row -> row.number() < top || row.number() <= bottom && visitor.visit(inside(row)));
  }

  private RawRow inside(RawRow row) {
    if (left == 0 && right >= row.width()) {
      return row;
    }
    RawRow part = new RawRow();
    part.start(row.number());
    if (row.hidden()) {
      part.hide();
    }
    for (int column = left; column <= Math.min(right, row.width() - 1); column++) {
      if (!row.blank(column)) {
        part.put(column, row.kind(column), row.text(column));
      }
    }
    return part;
  }
}
