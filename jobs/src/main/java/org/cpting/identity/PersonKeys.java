package org.cpting.identity;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.cpting.core.CanonicalRow;
import org.cpting.core.ResidentId;
import org.cpting.core.Value;

/**
 * Person keys by the reporting manual, section 4: the valid ID; without one, name, sex and birth
 * date, across provinces; without that, province, county, name and sex. A key is the first 64 bits
 * of HMAC-SHA-256. Not for use by several threads.
 */
public final class PersonKeys {

  /** Key made from a valid resident ID number. */
  public static final int BY_ID = 1;

  /** Key made from name, sex and birth date. */
  public static final int BY_NAME_AND_BIRTH = 2;

  /** Key made from province, county, name and sex. */
  public static final int BY_NAME_AND_COUNTY = 3;

  private static final Pattern NOISE = Pattern.compile("[\\s·•．]");

  private final KeyedHash keyed;
  private final Message message = new Message();
  private final String province;
  private int kind;

  /**
   * Keys for the returns of one province.
   *
   * @param key the secret
   * @param province code of the province
   */
  public PersonKeys(IdentityKey key, String province) {
    this.province = province;
    this.keyed = key.hash();
  }

  /** Key of the person of a row; {@link #kind} then tells how it was made. */
  public long of(CanonicalRow row) {
    ResidentId id = row.residentId();
    if (id != null) {
      kind = BY_ID;
      return hash(begun('1').add(id.number()));
    }
    String name = name(row);
    String sex = code(row, "sex");
    LocalDate birth = row.date("birth_date");
    if (birth != null) {
      kind = BY_NAME_AND_BIRTH;
      return hash(begun('2').add(name).add('|').add(sex).add('|').add(birth.toString()));
    }
    kind = BY_NAME_AND_COUNTY;
    begun('3').add(province).add('|').add(code(row, "county"));
    return hash(message.add('|').add(name).add('|').add(sex));
  }

  /**
   * How the last key was made: {@link #BY_ID}, {@link #BY_NAME_AND_BIRTH} or {@link
   * #BY_NAME_AND_COUNTY}.
   */
  public int kind() {
    return kind;
  }

  private static String name(CanonicalRow row) {
    return row.get("name") instanceof Value.Text text ? name(text.text()) : "";
  }

  private static String name(String text) {
    return isPlain(text)
        ? text
        : NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Common Chinese characters are no variants of others, and most names hold nothing else. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x4e00 || c > 0x9fa5) {
        return false;
      }
    }
    return true;
  }

  private static String code(CanonicalRow row, String field) {
    Value.Coded coded = row.code(field);
    return coded == null ? "" : coded.code();
  }

  private Message begun(char kindOfKey) {
    message.clear();
    return message.add(kindOfKey).add('|');
  }

  private long hash(Message whole) {
    keyed.update(whole.bytes(), whole.length());
    byte[] digest = keyed.finish();
    long hash = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      hash = hash << 8 | digest[i] & 0xff;
    }
    return hash;
  }
}
