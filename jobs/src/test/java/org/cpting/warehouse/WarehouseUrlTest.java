package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class WarehouseUrlTest {

  @Test
  void aFileIsAnSqliteWarehouse() {
    assertThat(WarehouseUrl.embedded(Path.of("/data/warehouse.sqlite")))
        .satisfies(url -> assertThat(url.embedded()).isTrue())
        .hasToString("jdbc:sqlite:/data/warehouse.sqlite");
  }

  @Test
  void aPasswordIsNotShown() {
    WarehouseUrl url = new WarehouseUrl("jdbc:postgresql://db/cpting?user=me&password=secret");
    assertThat(url).hasToString("jdbc:postgresql://db/cpting");
    assertThat(url.embedded()).isFalse();
  }

  @Test
  void anotherDatabaseIsRefusedWithWhatToWrite() {
    assertThatThrownBy(() -> new WarehouseUrl("jdbc:mysql://db"))
        .hasMessageContaining("write jdbc:postgresql://host/database");
  }
}
