package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class LeftInInboxTest extends WarehouseContract {

  private static final Instant JULY = Instant.parse("2011-07-11T08:00:00.123456Z");

  LeftInInboxTest(Engine engine) {
    super(engine);
  }

  @Test
  void aFileIsKnownWhileItDoesNotChange() {
    String place = "ab".repeat(32);
    write(
        dsl -> {
          new LeftInInbox(dsl).note(place, 5, JULY.minusSeconds(1));
          new LeftInInbox(dsl).note(place, 7, JULY);
          return dsl;
        });

    LeftInInbox left = new LeftInInbox(warehouse.reading());

    assertThat(left.holds(place, 7, JULY)).isTrue();
    assertThat(left.holds(place, 8, JULY)).isFalse();
    assertThat(left.holds(place, 7, JULY.plusSeconds(1))).isFalse();
    assertThat(left.holds("cd".repeat(32), 7, JULY)).isFalse();
  }
}
