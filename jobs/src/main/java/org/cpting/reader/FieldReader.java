package org.cpting.reader;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.cpting.core.ResidentId;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column. Columns repeat themselves (a county, a date, a course), so each
 * distinct cell is read once and remembered, up to a limit.
 */
final class FieldReader {

  private static final int REMEMBERED = 50_000;
  private static final int RECENT = 256;
  private static final String BIRTH = "birth_date";
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+");
  private static final Pattern ID_NOISE = Pattern.compile("[\\s'’‘=\"]");

  private final FormSchema.Column column;
  private final @Nullable CodeWords codes;
  private final Set<String> blanks;
  private final BitSet blankStarts = new BitSet();
  private final @Nullable BigDecimal factor;
  private final Units units;
  private final Dates dates;
  private final boolean blankMeansNo;
  private final Map<String, Value> texts = new HashMap<>();
  private final Map<String, Value> numbers = new HashMap<>();
  private final Map<String, Value> days = new HashMap<>();
  private final @Nullable Recent[] recent = new Recent[RECENT];

  /** A cell read not long ago. */
  private record Recent(CellKind kind, String text, Value value) {}

  FieldReader(
      FormSchema.Column column,
      @Nullable CodeWords codes,
      Set<String> blanks,
      @Nullable BigDecimal factor,
      Units units,
      Dates dates,
      boolean blankMeansNo) {
    this.column = column;
    this.codes = codes;
    this.blanks = blanks;
    for (String blank : blanks) {
      blankStarts.set(blank.isEmpty() ? 0 : blank.charAt(0));
    }
    this.factor = factor;
    this.units = units;
    this.dates = dates;
    this.blankMeansNo = blankMeansNo;
  }

  FormSchema.Column column() {
    return column;
  }

  Value read(CellKind kind, String text) {
    return switch (kind) {
      case EMPTY -> nothing();
      case ERROR ->
          column.type() == FormSchema.Type.TEXT
              ? nothing()
              : new Value.Invalid(text, Value.Why.ERROR_CELL);
      case STRUCK ->
          column.type() == FormSchema.Type.TEXT && !column.columnRequired()
              ? nothing()
              : new Value.Invalid(text, Value.Why.STRUCK_OUT);
      case NO_RESULT -> new Value.Invalid(text, Value.Why.NO_STORED_RESULT);
      case TEXT -> remembered(texts, text, kind);
      case NUMBER -> remembered(numbers, text, kind);
      // Excel makes a date of what looks like one, and the number typed is lost.
      case DATE ->
          counts() ? new Value.Invalid(text, Value.Why.NOT_A_NUMBER) : remembered(days, text, kind);
    };
  }

  private boolean counts() {
    return switch (column.type()) {
      case COUNT, AMOUNT, MONEY -> true;
      default -> false;
    };
  }

  private Value remembered(Map<String, Value> memory, String text, CellKind kind) {
    if (column.personal()) {
      return compute(kind, text);
    }
    // Few different words fill most columns: comparing with one is quicker than a map.
    int slot = slot(text);
    Recent before = recent[slot];
    if (before != null && before.kind() == kind && before.text().equals(text)) {
      return before.value();
    }
    if (column.type() == FormSchema.Type.DATE && kind == CellKind.TEXT) {
      Value plain = dates.plain(text);
      if (plain != null) {
        recent[slot] = new Recent(kind, text, plain);
        return plain;
      }
    }
    Value known = memory.get(text);
    if (known == null) {
      known = compute(kind, text);
      if (memory.size() < REMEMBERED) {
        memory.put(text, known);
      }
    }
    recent[slot] = new Recent(kind, text, known);
    return known;
  }

  private static int slot(String text) {
    int hash = text.hashCode();
    return (hash ^ hash >>> 8) & RECENT - 1;
  }

  private Value compute(CellKind kind, String raw) {
    if (column.type() == FormSchema.Type.ID) {
      return identity(kind, raw);
    }
    if (column.type() == FormSchema.Type.YES_NO && column.required()) {
      // In a box that must be filled 无 says no; elsewhere it says nothing.
      Value said = yesNo(raw);
      return said instanceof Value.Unknown && blanks.contains(Words.key(raw)) ? nothing() : said;
    }
    if (saysNothing(raw)) {
      return nothing();
    }
    return switch (column.type()) {
      case TEXT, ID -> new Value.Text(Words.clean(raw));
      case DATE ->
          switch (kind) {
            case TEXT -> dates.text(raw);
            case NUMBER -> column.name().equals(BIRTH) ? dates.number(raw) : dates.recent(raw);
            default -> dates.number(raw);
          };
      case CODE -> code(raw);
      case YES_NO -> yesNo(raw);
      case COUNT -> number(raw, true, false);
      case AMOUNT -> number(raw, false, false);
      case MONEY -> number(raw, false, true);
    };
  }

  private boolean saysNothing(String raw) {
    // Names are many and all different, and few begin as a way to write nothing does.
    return (raw.isEmpty() || !Words.isOwnKey(raw.charAt(0)) || blankStarts.get(raw.charAt(0)))
        && blanks.contains(Words.key(raw));
  }

  private Value number(String raw, boolean whole, boolean money) {
    BigDecimal known = Objects.requireNonNullElse(factor, BigDecimal.ONE);
    Value plain = Numbers.read(raw, known, whole, money);
    if (plain instanceof Value.Invalid invalid && invalid.why() == Value.Why.NOT_A_NUMBER) {
      Value written = WrittenNumbers.read(raw, known, units, whole, money);
      return written == null ? plain : written;
    }
    return money && factor == null && !isZero(plain)
        ? new Value.Invalid(raw, Value.Why.NO_UNIT)
        : plain;
  }

  private static boolean isZero(Value value) {
    return value instanceof Value.Quantity quantity && quantity.number().signum() == 0;
  }

  private Value nothing() {
    return blankMeansNo ? new Value.Flag(false) : Value.Blank.BLANK;
  }

  private Value code(String raw) {
    Value found = codes == null ? null : codes.find(raw);
    return found == null ? new Value.Unknown(raw, codes != null && codes.isAkin(raw)) : found;
  }

  private Value yesNo(String raw) {
    return code(raw) instanceof Value.Coded coded
        ? new Value.Flag(coded.code().equals("yes"))
        : new Value.Unknown(raw);
  }

  private Value identity(CellKind kind, String raw) {
    if (kind != CellKind.TEXT) {
      return new Value.Identity(raw, null, true);
    }
    ResidentId asWritten = ResidentId.find(raw);
    if (asWritten != null) {
      return new Value.Identity(raw, asWritten, false);
    }
    String text = ID_NOISE.matcher(Words.clean(raw)).replaceAll("").toUpperCase(Locale.ROOT);
    if (blanks.contains(text.toLowerCase(Locale.ROOT))) {
      return Value.Blank.BLANK;
    }
    boolean numeric = SCIENTIFIC.matcher(text).matches();
    return new Value.Identity(text, numeric ? null : ResidentId.find(text), numeric);
  }
}
