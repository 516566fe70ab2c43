package org.cpting.reader;

import java.util.Arrays;

/** The cells of one physical row as stored. A reader fills the same object again for every row. */
public final class RawRow {

  private static final String NOTHING = "";

  private int number;
  private int width;
  private boolean hidden;
  private CellKind[] kinds = new CellKind[32];
  private String[] texts = new String[32];

  /** An empty row. */
  public RawRow() {
    Arrays.fill(kinds, CellKind.EMPTY);
    Arrays.fill(texts, NOTHING);
  }

  /** Empties the row and gives it a physical number, from 1. */
  public void start(int newNumber) {
    Arrays.fill(kinds, 0, width, CellKind.EMPTY);
    Arrays.fill(texts, 0, width, NOTHING);
    number = newNumber;
    width = 0;
    hidden = false;
  }

  /** Puts a cell; numbers as their shortest decimal text. */
  public void put(int column, CellKind kind, String text) {
    if (column >= kinds.length) {
      int old = kinds.length;
      int length = Math.max(column + 1, old * 2);
      kinds = Arrays.copyOf(kinds, length);
      texts = Arrays.copyOf(texts, length);
      Arrays.fill(kinds, old, length, CellKind.EMPTY);
      Arrays.fill(texts, old, length, NOTHING);
    }
    kinds[column] = kind;
    texts[column] = text;
    width = Math.max(width, column + 1);
  }

  /** Says that the row is hidden, by a filter or by hand. */
  public void hide() {
    hidden = true;
  }

  public boolean hidden() {
    return hidden;
  }

  public int number() {
    return number;
  }

  /** One more than the last column with a cell. */
  public int width() {
    return width;
  }

  public CellKind kind(int column) {
    return column < width ? kinds[column] : CellKind.EMPTY;
  }

  /** Text of a cell; empty if there is none. */
  public String text(int column) {
    return column < width ? texts[column] : NOTHING;
  }

  /** Whether a cell holds nothing, or only white space. */
  public boolean blank(int column) {
    return column >= width || isBlank(texts[column]);
  }

  /** Whether a text holds nothing, or only white space; most are told by their first character. */
  static boolean isBlank(String text) {
    if (text.isEmpty()) {
      return true;
    }
    char first = text.charAt(0);
    boolean word = first > ' ' && first < 0x7f || first >= 0x4e00 && first <= 0x9fa5;
    return !word && text.isBlank();
  }

  /** First column that is not blank, -1 if there is none. */
  public int firstFilled() {
    for (int column = 0; column < width; column++) {
      if (!isBlank(texts[column])) {
        return column;
      }
    }
    return -1;
  }

  /** Exchanges all cells with another row. */
  void swap(RawRow other) {
    int otherNumber = other.number;
    int otherWidth = other.width;
    boolean otherHidden = other.hidden;
    CellKind[] otherKinds = other.kinds;
    String[] otherTexts = other.texts;
    other.number = number;
    other.width = width;
    other.hidden = hidden;
    other.kinds = kinds;
    other.texts = texts;
    number = otherNumber;
    width = otherWidth;
    hidden = otherHidden;
    kinds = otherKinds;
    texts = otherTexts;
  }

  /** A copy that stays as it is. */
  public RawRow copy() {
    RawRow copy = new RawRow();
    copy.start(number);
    copy.hidden = hidden;
    for (int column = 0; column < width; column++) {
      copy.put(column, kinds[column], texts[column]);
    }
    return copy;
  }
}
