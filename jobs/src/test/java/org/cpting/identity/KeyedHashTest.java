package org.cpting.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The hash is HMAC-SHA-256, to the bit. */
class KeyedHashTest {

  @Test
  void itIsTheOneJavaCalculates() throws Exception {
    Random random = new Random(1);
    for (int size : new int[] {1, 16, 32, 63, 64}) {
      byte[] secret = new byte[size];
      random.nextBytes(secret);
      KeyedHash keyed = IdentityKey.of(secret).hash();
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      for (int length : new int[] {0, 1, 55, 56, 64, 119, 1000}) {
        byte[] message = new byte[length];
        random.nextBytes(message);

        keyed.update(message, message.length);

        assertThat(keyed.finish()).isEqualTo(mac.doFinal(message));
      }
    }
  }

  @Test
  void aMessageMayComeInPartsAndTheNextBeginsAnew() {
    KeyedHash keyed = IdentityKey.of(new byte[32]).hash();
    byte[] whole = "张三|2".getBytes(StandardCharsets.UTF_8);
    keyed.update(whole, whole.length);
    byte[] atOnce = keyed.finish();

    keyed.update(whole, 3);
    keyed.update("三|2".getBytes(StandardCharsets.UTF_8), whole.length - 3);

    assertThat(keyed.finish()).isEqualTo(atOnce);
    assertThat(keyed.finish()).isNotEqualTo(atOnce);
  }
}
