package org.cpting.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpting.core.FactKind;
import org.cpting.core.FactScanner;
import org.cpting.core.LoadedSheet;
import org.cpting.definition.CodeLists;

/**
 * Counts all facts from nothing. The register, by far the largest, is read in two halves side by
 * side; then each part of the person table is filled by a thread of its own.
 */
final class FullCount {

  private static final int READERS = 2;
  private static final int SMALLEST_TABLE = 64;

  private final Plan plan;
  private final Frame frame;
  private final CodeLists lists;
  private final FactScanner facts;
  private final Map<Integer, SheetPlace> places;

  FullCount(Plan plan, CodeLists lists, FactScanner facts, Map<Integer, SheetPlace> places) {
    this.plan = plan;
    this.frame = plan.frame();
    this.lists = lists;
    this.facts = facts;
    this.places = places;
  }

  /** What one reader found of the register. */
  private final class Half implements RegisterReader.Sink {

    private final long[] sums = new long[Tally.sumsSize(frame)];
    private final RegisterEvents[] buckets =
        Stream.generate(RegisterEvents::new)
            .limit(PersonTable.BUCKETS)
            .toArray(RegisterEvents[]::new);
    private final boolean[] counted = plan.countedClasses();

    @Override
    public void take(int sumsAt, int factClass, long key, long packed) {
      sums[sumsAt + factClass]++;
      if (counted[factClass]) {
        buckets[PersonTable.bucket(key)].add(key, packed);
      }
    }
  }

  Tally count(Collection<LoadedSheet> sheets) {
    List<FactRange> register = FactRange.of(sheets, FactKind.SERVICE);
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try {
      List<Half> halves =
          all(
              threads,
              FactRange.parts(register, READERS).stream()
                  .map(ranges -> (Callable<Half>) () -> read(ranges))
                  .toList());
      List<PersonTable> persons =
          all(
              threads,
              IntStream.range(0, PersonTable.PARTS)
                  .mapToObj(part -> (Callable<PersonTable>) () -> persons(halves, part))
                  .toList());
      Tally tally = Tally.of(plan, persons);
      halves.forEach(half -> addUp(tally, half));
      tally.countFirsts();
      new SumReader(tally, places, lists).read(sheets, facts);
      return tally;
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks) {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while counting", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("Counting failed", e.getCause());
    }
  }

  private Half read(List<FactRange> ranges) {
    Half half = new Half();
    RegisterReader reader = new RegisterReader(frame, places, half);
    for (FactRange range : ranges) {
      facts.scan(FactKind.SERVICE, RegisterReader.COLUMNS, range.from(), range.to(), reader);
    }
    return half;
  }

  private static void addUp(Tally tally, Half half) {
    for (int i = 0; i < half.sums.length; i++) {
      if (half.sums[i] != 0) {
        tally.sums().put(i, tally.sums().get(i) + half.sums[i]);
      }
    }
  }

  private PersonTable persons(List<Half> halves, int part) {
    int each = PersonTable.BUCKETS / PersonTable.PARTS;
    int events = 0;
    for (int bucket = part * each; bucket < (part + 1) * each; bucket++) {
      for (Half half : halves) {
        events += half.buckets[bucket].size();
      }
    }
    int capacity = Math.max(SMALLEST_TABLE, Integer.highestOneBit(Math.max(events, 1)) * 2);
    PersonTable table = PersonTable.ofCapacity(capacity, plan.personRules().size());
    for (int bucket = part * each; bucket < (part + 1) * each; bucket++) {
      for (Half half : halves) {
        half.buckets[bucket].forEach((key, packed) -> enter(table, new RegisterEvent(key, packed)));
      }
    }
    return table;
  }

  private void enter(PersonTable table, RegisterEvent event) {
    if (table.used() * 2 >= table.capacity()) {
      table.grow();
    }
    int slot = table.slot(event.key(), event.province(), event.keyKind());
    for (int rule = 0; rule < plan.personRules().size(); rule++) {
      int cell = plan.personRules().get(rule).cellOfClass()[event.factClass()];
      if (cell != PersonRule.NONE && event.first(cell) > table.first(slot, rule)) {
        table.put(slot, rule, event.first(cell));
      }
    }
  }
}
