package org.cpting.validation;

import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;

/**
 * A rule. It looks at a row or at a stated total and reports what it finds; it keeps nothing
 * between calls.
 */
public interface Rule {

  /** Looks at a row of data. */
  default void row(CanonicalRow row, Check check) {}

  /** Looks at a total that the sender states. */
  default void total(TotalsRow total, Check check) {}
}
