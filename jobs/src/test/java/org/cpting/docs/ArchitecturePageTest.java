package org.cpting.docs;

import org.cpting.architecture.Walls;
import org.junit.jupiter.api.Test;

class ArchitecturePageTest {

  @Test
  void theTableOfPackagesIsTheMapOfTheWalls() {
    GeneratedPage.mustHold("ARCHITECTURE.md", "walls", Walls.table());
  }
}
