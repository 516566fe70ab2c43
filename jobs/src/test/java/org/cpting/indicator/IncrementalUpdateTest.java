package org.cpting.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cpting.core.FactScanner;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Example;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.cpting.indicator.FigureSet.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncrementalUpdateTest {

  private static final Home HOME = Home.find();
  private static final CodeLists LISTS = CodeLists.read(HOME);
  private static final FigureCalculator CALCULATOR =
      new FigureCalculator(
          Logframe.read(HOME, LISTS), LISTS, Calendar.read(HOME), Map.of("YN", Set.of("A", "D")));
  private static final Quarter THROUGH = Quarter.of("2011Q4");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void returnsInAnyOrderGiveTheFiguresOfAFullCalculation(long seed, @TempDir Path folder) {
    RandomReturns returns = new RandomReturns(seed, LISTS);
    MemoryFacts facts = new MemoryFacts();
    FigureCache cache = cache(folder);
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      returns.loadOne(facts);
      FigureSet updated = CALCULATOR.update(facts.sheets(), THROUGH, facts, cache);
      ways.add(updated.way());
      assertSame(updated, full(facts.sheets(), facts));
    }
    assertThat(ways.subList(30, 60)).contains(Way.INCREMENTAL);
  }

  @Test
  void onlyFactsOfNewSheetsAreRead(@TempDir Path folder) {
    MemoryFacts facts = filled(40);
    FigureCache cache = cache(folder);
    assertThat(CALCULATOR.update(facts.sheets(), THROUGH, facts, cache).way()).isEqualTo(Way.FULL);
    Set<Integer> old = new HashSet<>();
    facts.sheets().forEach(sheet -> old.add(sheet.sheetId()));
    new RandomReturns(77, LISTS).loadOne(facts);
    FactScanner onlyNew =
        (kind, columns, from, to, visitor) ->
            facts.scan(
                kind,
                columns,
                from,
                to,
                (sheet, values) -> {
                  assertThat(old).doesNotContain(sheet);
                  visitor.visit(sheet, values);
                });
    FigureSet updated = CALCULATOR.update(facts.sheets(), THROUGH, onlyNew, cache);
    assertThat(updated.way()).isEqualTo(Way.INCREMENTAL);
    assertSame(updated, full(facts.sheets(), facts));
  }

  @Test
  void aReplacedReturnIsCountedAnew(@TempDir Path folder) {
    MemoryFacts facts = filled(40);
    FigureCache cache = cache(folder);
    CALCULATOR.update(facts.sheets(), THROUGH, facts, cache);
    List<LoadedSheet> without = facts.sheets().subList(1, facts.sheets().size());
    FigureSet updated = CALCULATOR.update(without, THROUGH, facts, cache);
    assertThat(updated.way()).isEqualTo(Way.FULL);
    assertSame(updated, full(without, facts));
  }

  @Test
  void anotherWarehouseIsCountedAnew(@TempDir Path folder) {
    MemoryFacts facts = filled(20);
    CALCULATOR.update(facts.sheets(), THROUGH, facts, cache(folder));
    FigureCache other = new FigureCache(cache(folder).file(), "another");
    assertThat(CALCULATOR.update(facts.sheets(), THROUGH, facts, other).way()).isEqualTo(Way.FULL);
    assertThat(CALCULATOR.update(facts.sheets(), THROUGH, facts, other).way())
        .isEqualTo(Way.INCREMENTAL);
  }

  @Test
  void anUpdateThatBreaksOffLeavesNoWrongCache(@TempDir Path folder) {
    MemoryFacts facts = filled(40);
    FigureCache cache = cache(folder);
    CALCULATOR.update(facts.sheets(), THROUGH, facts, cache);
    RandomReturns more = new RandomReturns(5, LISTS);
    for (int i = 0; i < 5; i++) {
      more.loadOne(facts);
    }
    int[] left = {3};
    FactScanner breaking =
        (kind, columns, from, to, visitor) ->
            facts.scan(
                kind,
                columns,
                from,
                to,
                (sheet, values) -> {
                  if (left[0]-- == 0) {
                    throw new IllegalStateException("power cut");
                  }
                  visitor.visit(sheet, values);
                });
    assertThatThrownBy(() -> CALCULATOR.update(facts.sheets(), THROUGH, breaking, cache))
        .hasMessage("power cut");
    FigureSet after = CALCULATOR.update(facts.sheets(), THROUGH, facts, cache);
    assertThat(after.way()).isEqualTo(Way.FULL);
    assertSame(after, full(facts.sheets(), facts));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 30, 100, 5000})
  void aDamagedCacheIsNotUsed(int at, @TempDir Path folder) throws IOException {
    MemoryFacts facts = filled(20);
    FigureCache cache = cache(folder);
    CALCULATOR.update(facts.sheets(), THROUGH, facts, cache);
    try (FileChannel file = FileChannel.open(cache.file(), StandardOpenOption.WRITE)) {
      file.write(ByteBuffer.wrap(new byte[] {99}), at);
    }
    assertThat(CALCULATOR.update(facts.sheets(), THROUGH, facts, cache).way()).isEqualTo(Way.FULL);
  }

  @Test
  void aTruncatedCacheIsNotUsed(@TempDir Path folder) throws IOException {
    MemoryFacts facts = filled(5);
    FigureCache cache = cache(folder);
    Files.write(Files.createDirectories(folder.resolve("cache")).resolve("figures"), new byte[10]);
    assertThat(CALCULATOR.update(facts.sheets(), THROUGH, facts, cache).way()).isEqualTo(Way.FULL);
  }

  @Test
  void aReturnFromBeforeTheProjectWidensTheFrame(@TempDir Path folder) {
    MemoryFacts facts = filled(20);
    FigureCache cache = cache(folder);
    CALCULATOR.update(facts.sheets(), THROUGH, facts, cache);
    new FactBook(LISTS)
        .load(
            List.of(
                new Example.Fact(
                    "B", "YN", Quarter.of("2008Q4"), Map.of("activity", "A01", "events", "3"))),
            facts);
    FigureSet updated = CALCULATOR.update(facts.sheets(), THROUGH, facts, cache);
    assertThat(updated.way()).isEqualTo(Way.FULL);
    assertSame(updated, full(facts.sheets(), facts));
    assertThat(updated.figures()).anyMatch(figure -> figure.period().id().equals("2008Q4"));
  }

  private static FigureCache cache(Path folder) {
    return new FigureCache(folder.resolve("cache").resolve("figures"), "one");
  }

  private static MemoryFacts filled(int returns) {
    MemoryFacts facts = new MemoryFacts();
    RandomReturns random = new RandomReturns(42, LISTS);
    for (int i = 0; i < returns; i++) {
      random.loadOne(facts);
    }
    return facts;
  }

  private static FigureSet full(List<LoadedSheet> sheets, MemoryFacts facts) {
    return CALCULATOR.full(sheets, THROUGH, facts);
  }

  private static void assertSame(FigureSet updated, FigureSet full) {
    assertThat(updated.figures()).isEqualTo(full.figures());
    assertThat(updated.reconciliations()).isEqualTo(full.reconciliations());
  }
}
