package org.cpting.warehouse;

import java.nio.file.Path;

final class PostgresWarehouseTest extends WarehouseContract {

  @Override
  WarehouseUrl url(Path folder) {
    return TestDatabase.postgres();
  }
}
