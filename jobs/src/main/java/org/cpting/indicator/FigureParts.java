package org.cpting.indicator;

import java.util.List;
import org.cpting.definition.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is made of, sheet by sheet, and which accepted rows are not in it. Quantities are
 * whole numbers; money is in fen (1/100 CNY).
 *
 * @param contributions sheets that add to the figure; their quantities sum to its value exactly
 * @param denominators the same for the denominator of a ratio
 * @param leftOut accepted rows of the period that count for something else or for nothing
 * @param persons how a count of persons came about; null for other indicators
 * @param carried counties whose state is that of an earlier quarter
 */
public record FigureParts(
    List<Contribution> contributions,
    List<Contribution> denominators,
    List<LeftOut> leftOut,
    @Nullable Persons persons,
    long carried) {

  /**
   * What one sheet adds.
   *
   * @param sheetId the sheet
   * @param quantity how much
   * @param rows how many rows of it
   * @param ranges those rows, e.g. {@code 7-12, 15}: as Excel numbers them, in a text the record
   */
  public record Contribution(int sheetId, long quantity, long rows, String ranges) {}

  /**
   * Accepted rows that do not count, by the first condition they do not meet.
   *
   * @param condition the condition; null where the rows count in another part of the breakdown
   * @param found what they have instead, in codes
   * @param rows how many rows or cells
   * @param quantity what they hold together
   */
  public record LeftOut(@Nullable Dimension condition, String found, long rows, long quantity) {}

  /**
   * How rows of services became persons. The rows that qualify are those of the persons counted,
   * and the others named here; nothing else.
   *
   * @param qualifying rows of the period that meet every condition
   * @param counted persons whose first such row this is, in this period: the figure but for {@code
   *     reported}
   * @param again further rows of persons counted in this period
   * @param earlier rows of persons counted before the period
   * @param elsewhere rows of persons of the programme counted in another province
   * @param otherGroup rows of persons counted in another group
   * @param reported persons that a province reported as counts
   * @param byId of those counted, how many are known by a valid ID number
   * @param byBirthDate by name, sex and birth date
   * @param byCounty by province, county, name and sex
   */
  public record Persons(
      long qualifying,
      long counted,
      long again,
      long earlier,
      long elsewhere,
      long otherGroup,
      long reported,
      long byId,
      long byBirthDate,
      long byCounty) {

    /** Persons counted that are known by one of the weaker keys. */
    public long weaker() {
      return byBirthDate + byCounty;
    }
  }

  /** The figure's value, or numerator. */
  public long total() {
    return contributions.stream().mapToLong(Contribution::quantity).sum();
  }

  /** The denominator. */
  public long denominator() {
    return denominators.stream().mapToLong(Contribution::quantity).sum();
  }
}
