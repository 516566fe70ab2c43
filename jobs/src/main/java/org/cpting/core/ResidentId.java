package org.cpting.core;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A valid Chinese resident identity number of 18 characters: 6 digits of address, 8 of birth date,
 * 3 of sequence (odd is male), 1 check character. Source: GB 11643-1999, check by ISO 7064 MOD
 * 11-2.
 *
 * @param number the 18 characters, X in upper case
 * @param birthDate the date in it
 * @param male whether its sequence is odd
 */
public record ResidentId(String number, LocalDate birthDate, boolean male) {

  private static final int LENGTH = 18;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** The number if it is a valid one, else null. Expects half width, upper case, no spaces. */
  public static @Nullable ResidentId find(String text) {
    if (text.length() != LENGTH) {
      return null;
    }
    int sum = 0;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      sum += digit * WEIGHTS[i];
    }
    if (CHECKS.charAt(sum % 11) != text.charAt(LENGTH - 1)) {
      return null;
    }
    try {
      LocalDate birth =
          LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
      return new ResidentId(text, birth, (text.charAt(16) - '0') % 2 == 1);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }
}
