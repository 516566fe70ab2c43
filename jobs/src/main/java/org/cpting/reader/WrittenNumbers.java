package org.cpting.reader;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cpting.core.Value;
import org.jspecify.annotations.Nullable;

/**
 * Numbers written as a person would: with their unit (35人, 2.5万元) or in Chinese numerals (三十五).
 * Only what can mean one number is one: 三五 (three to five), 十几 and 约30 are none.
 */
final class WrittenNumbers {

  private static final Pattern WITH_UNIT = Pattern.compile("([+-]?[\\d,.]*\\d)(\\D+)");
  private static final Pattern IN_CHINESE = Pattern.compile("([〇零一二两三四五六七八九十百千万]+)(\\D*)");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String STEPS = "十百千";
  private static final int TEN_THOUSAND = 10_000;

  private WrittenNumbers() {}

  /**
   * The number of a cell that is no plain number; null if it is none at all.
   *
   * @param factor factor of the heading's unit; a unit in the cell itself stands in its place
   */
  static @Nullable Value read(
      String raw, BigDecimal factor, Units units, boolean whole, boolean money) {
    String text = Words.key(raw).replace('−', '-').replace('，', ',');
    Matcher digits = WITH_UNIT.matcher(text);
    String number = null;
    String unit = "";
    if (digits.matches() && Numbers.find(digits.group(1)) != null) {
      number = digits.group(1);
      unit = digits.group(2);
    } else {
      Matcher chinese = IN_CHINESE.matcher(text);
      if (chinese.matches()) {
        long counted = counted(chinese.group(1));
        number = counted < 0 ? null : Long.toString(counted);
        unit = chinese.group(2);
      }
    }
    if (number == null) {
      return null;
    }
    BigDecimal scale = unit.isEmpty() ? factor : units.own().get(unit);
    if (scale == null) {
      return units.all().contains(unit) ? new Value.Invalid(raw, Value.Why.OTHER_UNIT) : null;
    }
    Value value = Numbers.read(number, scale, whole, money);
    return value instanceof Value.Invalid invalid ? new Value.Invalid(raw, invalid.why()) : value;
  }

  /** A Chinese whole number below a hundred million, -1 if the numerals are none. */
  static long counted(String numerals) {
    String text = numerals.replace('零', '〇').replace('两', '二');
    int wan = text.indexOf('万');
    if (wan < 0) {
      return section(text);
    }
    long high = section(text.substring(0, wan));
    String rest = text.substring(wan + 1);
    // 三万五 means 35,000, which 三万〇五 does not: what follows must name its steps.
    if (high <= 0 || rest.length() == 1) {
      return -1;
    }
    long low = rest.isEmpty() ? 0 : section(rest.startsWith("〇") ? rest.substring(1) : rest);
    return low < 0 ? -1 : high * TEN_THOUSAND + low;
  }

  /** A number below ten thousand: digits and steps in falling order. */
  private static long section(String text) {
    long sum = 0;
    int digit = -1;
    int last = STEPS.length() + 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int step = STEPS.indexOf(c) + 1;
      if (step > 0) {
        boolean ten = step == 1 && i == 0;
        if (step >= last || digit <= 0 && !ten) {
          return -1;
        }
        sum += (ten ? 1 : digit) * BigDecimal.TEN.pow(step).longValueExact();
        last = step;
        digit = -1;
      } else if (c == '〇' && i > 0 && i < text.length() - 1 && digit < 0) {
        last = Math.min(last, 2);
      } else if (digit < 0) {
        digit = DIGITS.indexOf(c);
      } else {
        return -1;
      }
    }
    // 一百五 means 150; only behind 十 or 〇, or alone, is a last digit certain to be the ones.
    boolean certain =
        digit < 0 || last <= 1 || text.length() == 1 || text.charAt(text.length() - 2) == '〇';
    return text.isEmpty() || digit == 0 && text.length() > 1 || !certain
        ? -1
        : sum + Math.max(0, digit);
  }
}
