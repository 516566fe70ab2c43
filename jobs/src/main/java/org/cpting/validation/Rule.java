package org.cpting.validation;

import java.util.Set;
import org.cpting.core.CanonicalRow;
import org.cpting.core.TotalsRow;
import org.cpting.definition.FormSchema;

/**
 * A rule. It looks at a row or at a stated total and reports what it finds; it keeps nothing
 * between calls.
 */
public interface Rule {

  /**
   * Fields without which the rule cannot look at a row of a form; none if it looks at each field by
   * itself or does not concern the form.
   */
  default Set<String> needs(FormSchema schema) {
    return Set.of();
  }

  /** Looks at a row of data. */
  default void row(CanonicalRow row, Check check) {}

  /** Looks at a total that the sender states. */
  default void total(TotalsRow total, Check check) {}
}
