package org.cpting.identity;

import java.nio.charset.StandardCharsets;
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

  private final KeyedHash keyed;
  private final StringBuilder line = new StringBuilder();

  /** An empty return's print. */
  public ContentPrint(IdentityKey key) {
    this.keyed = new KeyedHash(key);
  }

  /** Adds a row in its order; a row that was refused differs from one that was not. */
  public void add(CanonicalRow row, boolean accepted) {
    line.setLength(0);
    line.append(accepted ? '+' : '-');
    for (int field = 0; field < row.fields().names().size(); field++) {
      add(row.get(field));
      line.append(END);
    }
    update();
  }

  /** Adds a total that the sender states. */
  public void add(TotalsRow total) {
    line.setLength(0);
    line.append('=').append(total.field()).append(END).append(total.raw()).append(END);
    update();
  }

  private void add(Value value) {
    if (value instanceof Value.Text text) {
      line.append('t').append(text.text());
    } else if (value instanceof Value.Quantity quantity) {
      line.append('q').append(quantity.number().stripTrailingZeros().toPlainString());
    } else if (value instanceof Value.Day day) {
      line.append('d').append(day.date());
    } else if (value instanceof Value.Flag flag) {
      line.append('f').append(flag.yes());
    } else if (value instanceof Value.Coded coded) {
      line.append('c').append(coded.code());
    } else if (value instanceof Value.Identity identity) {
      line.append('i').append(identity.text());
    } else if (value instanceof Value.Invalid invalid) {
      line.append('x').append(invalid.raw());
    } else if (value instanceof Value.Unknown unknown) {
      line.append('u').append(unknown.raw());
    }
  }

  private void update() {
    byte[] bytes = line.toString().getBytes(StandardCharsets.UTF_8);
    keyed.update(bytes, bytes.length);
  }

  /** The print as 64 hexadecimal digits; nothing can be added after that. */
  public String hex() {
    return HexFormat.of().formatHex(keyed.finish());
  }
}
