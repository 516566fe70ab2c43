package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import org.junit.jupiter.api.Test;

@OnEveryEngine
final class FeedbackTableTest extends WarehouseContract {

  FeedbackTableTest(Engine engine) {
    super(engine);
  }

  private void put(LoadOutcome load, String folder) {
    write(
        dsl -> {
          new FeedbackTable(dsl).put(new FeedbackTable.Note(load.fileId(), load.loadId(), folder));
          return folder;
        });
  }

  @Test
  void theLastNoteOnAFileStands() {
    LoadOutcome first = load("a.xlsx", services(key("YN", "A"), 1));
    put(first, "refused/1");
    LoadOutcome again = load("a.xlsx", services(key("YN", "A"), 1));
    put(again, "accepted/1");
    assertThat(new FeedbackTable(warehouse.reading()).notes())
        .containsExactly(
            java.util.Map.entry(
                first.fileId(),
                new FeedbackTable.Note(first.fileId(), again.loadId(), "accepted/1")));
  }

  @Test
  void theFormsOfALoadAreToldAfterACorrectionTookTheirPlace() {
    LoadOutcome first = load("a.xlsx", services(key("YN", "A"), 1, 2));
    load("b.xlsx", services(key("YN", "A"), 1));
    assertThat(ledger().formsOfLoad(first.loadId()))
        .containsExactly(new LoadedForm(key("YN", "A"), 2, 2, 0));
  }
}
