package org.cpting.warehouse;

import java.nio.file.Path;

final class SqliteWarehouseTest extends WarehouseContract {

  @Override
  WarehouseUrl url(Path folder) {
    return TestDatabase.sqlite(folder);
  }
}
