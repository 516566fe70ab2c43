package org.cpting.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HexFormat;
import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;

/**
 * Fingerprint of what a return says, row by row, whatever file it stands in: a return saved anew
 * has other bytes and the same print. It is HMAC-SHA-256 under the identity key, so nobody can find
 * out by it what a return says.
 */
public final class ContentPrint {

  private static final char END = '\u001f';
  private static final int AT_ONCE = 4096;

  private final KeyedHash keyed;
  private final Message line = new Message();

  /** An empty return's print. */
  public ContentPrint(IdentityKey key) {
    this.keyed = key.hash();
  }

  /** Adds a row in its order; a row that was refused differs from one that was not. */
  public void add(CanonicalRow row, boolean accepted) {
    line.add(accepted ? '+' : '-');
    int fields = row.fields().names().size();
    for (int field = 0; field < fields; field++) {
      add(row.get(field));
      line.add(END);
    }
    rowEnds();
  }

  /** Adds a total that the sender states. */
  public void add(TotalsRow total) {
    line.add('=').add(total.field()).add(END).add(total.raw()).add(END);
    rowEnds();
  }

  private void add(Value value) {
    if (value instanceof Value.Text text) {
      line.add('t').add(text.text());
    } else if (value instanceof Value.Quantity quantity) {
      number(quantity.number());
    } else if (value instanceof Value.Day day) {
      day(day.date());
    } else if (value instanceof Value.Flag flag) {
      line.add('f').add(String.valueOf(flag.yes()));
    } else if (value instanceof Value.Coded coded) {
      line.add('c').add(coded.code());
    } else if (value instanceof Value.Identity identity) {
      line.add('i').add(identity.text());
    } else if (value instanceof Value.Invalid invalid) {
      line.add('x').add(invalid.raw());
    } else if (value instanceof Value.Unknown unknown) {
      line.add('u').add(unknown.raw());
    }
  }

  private void number(BigDecimal number) {
    // A whole number knows its text once it was asked for it, and columns repeat their numbers.
    line.add('q')
        .add(number.scale() == 0 ? number.toString() : number.stripTrailingZeros().toPlainString());
  }

  private void day(LocalDate day) {
    line.add('d');
    int year = day.getYear();
    if (year < 1000 || year > 9999) {
      line.add(day.toString());
      return;
    }
    line.twoDigits(year / 100).twoDigits(year % 100).add('-');
    line.twoDigits(day.getMonthValue()).add('-').twoDigits(day.getDayOfMonth());
  }

  /** Rows are hashed some dozens at a time. */
  private void rowEnds() {
    if (line.length() >= AT_ONCE) {
      update();
    }
  }

  private void update() {
    keyed.update(line.bytes(), line.length());
    line.clear();
  }

  /** The print as 64 hexadecimal digits; nothing can be added after that. */
  public String hex() {
    update();
    return HexFormat.of().formatHex(keyed.finish());
  }
}
