package org.cpting.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Fields;
import org.cpting.core.Value;
import org.junit.jupiter.api.Test;

/** The print of a return must stay what it is: prints of years are kept and compared with. */
class ContentPrintTest {

  private static final Fields FIELDS =
      new Fields("X", List.of("a", "b", "c", "d", "e", "f", "g", "h"));

  private static CanonicalRow row(Value... values) {
    return new CanonicalRow(FIELDS, "f.csv", null, 2, values, new int[8], false);
  }

  @Test
  void itIsTheHashOfTheRowsWrittenOut() throws Exception {
    byte[] secret = new byte[32];
    ContentPrint print = new ContentPrint(IdentityKey.of(secret));
    StringBuilder written = new StringBuilder();
    Random random = new Random(3);
    String[] texts = {"", "张三", "é", "a\ud840\udc00b", "\ud840", "x".repeat(300)};
    String[] numbers = {"0", "0.00", "100", "-7", "2.50", "1E+3", "123456789012345678901"};
    int[] years = {2011, 1999, 999, 12011};
    for (int i = 0; i < 500; i++) {
      String text = texts[random.nextInt(texts.length)];
      BigDecimal number = new BigDecimal(numbers[random.nextInt(numbers.length)]);
      LocalDate day = LocalDate.of(years[random.nextInt(years.length)], 1 + i % 12, 1 + i % 28);
      print.add(
          row(
              new Value.Text(text),
              new Value.Quantity(number),
              new Value.Day(day),
              new Value.Flag(i % 2 == 0),
              new Value.Coded(3, "S01"),
              new Value.Unknown(text),
              new Value.Invalid("若干", Value.Why.NOT_A_NUMBER),
              Value.Blank.BLANK),
          i % 3 == 0);
      written.append(i % 3 == 0 ? '+' : '-').append('t').append(text).append('\u001f');
      written.append('q').append(number.stripTrailingZeros().toPlainString()).append('\u001f');
      written.append('d').append(day).append('\u001f').append('f').append(i % 2 == 0);
      written.append("\u001fcS01\u001fu").append(text).append("\u001fx若干\u001f\u001f");
    }
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret, "HmacSHA256"));

    assertThat(print.hex())
        .isEqualTo(
            HexFormat.of()
                .formatHex(mac.doFinal(written.toString().getBytes(StandardCharsets.UTF_8))));
  }
}
