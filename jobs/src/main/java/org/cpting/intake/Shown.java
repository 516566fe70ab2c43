package org.cpting.intake;

import java.util.Locale;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;

/** How a cell and what it was read as are shown, so that no person can be told from them. */
final class Shown {

  private Shown() {}

  /** A cell as written. */
  static String raw(FormSchema.Column column, String raw, Value value) {
    if (column.personal()) {
      return Mask.tail(raw);
    }
    if (value instanceof Value.Invalid) {
      return Mask.figure(raw);
    }
    return column.type() == FormSchema.Type.CODE && value instanceof Value.Unknown
        ? Mask.tail(raw)
        : Mask.code(raw);
  }

  /** What a cell was read as; why it is none, where it could not be read. */
  static String value(FormSchema.Column column, Value value) {
    if (value instanceof Value.Text text) {
      return column.personal() ? Mask.tail(text.text()) : Mask.code(text.text());
    }
    if (value instanceof Value.Quantity quantity) {
      return quantity.number().toPlainString();
    }
    if (value instanceof Value.Day day) {
      return day.date().toString();
    }
    if (value instanceof Value.Flag flag) {
      return flag.yes() ? "yes" : "no";
    }
    if (value instanceof Value.Coded coded) {
      return coded.code();
    }
    if (value instanceof Value.Identity identity) {
      return identity.id() == null
          ? identity.numeric() ? "kept as a number" : "not valid"
          : Mask.tail(identity.text());
    }
    if (value instanceof Value.Invalid invalid) {
      return invalid.why().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
    return value.isBlank() ? "" : "not in the list";
  }

  /** Whether a cell could be read. */
  static boolean understood(Value value) {
    return !(value instanceof Value.Invalid)
        && !(value instanceof Value.Unknown)
        && !(value instanceof Value.Identity identity && identity.id() == null);
  }
}
