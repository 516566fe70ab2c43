package org.cpting.check;

import java.util.List;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A cross check as {@code schemas/checks.yaml} defines it.
 *
 * @param code its name
 * @param byCounty whether each county is looked at, else the province as a whole
 * @param comparison what is compared
 * @param weight from 1 to 100: how much a finding matters that just passes the threshold
 * @param text what is found, with places for {place}, {period}, {value}, {other} and {percent}
 * @param fix what to do
 * @param examples what it finds and what it does not
 */
public record CrossCheck(
    String code,
    boolean byCounty,
    Comparison comparison,
    int weight,
    Bilingual text,
    Bilingual fix,
    List<Example> examples) {

  /** Whether it compares numbers of persons, of which small ones are not shown. */
  public boolean ofPersons() {
    return comparison.ofPersons();
  }

  /**
   * An example that is run as a test.
   *
   * @param values the measure quarter by quarter; of a correction before and after
   * @param other the other measure in the last quarter, null where there is none
   * @param finds whether something is found in the last quarter
   */
  public record Example(List<Long> values, @Nullable Long other, boolean finds) {}
}
