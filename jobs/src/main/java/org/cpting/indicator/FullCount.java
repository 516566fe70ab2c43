package org.cpting.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
  private final CodeLists lists;
  private final FactScanner facts;
  private final Map<Integer, SheetPlace> places;

  FullCount(Plan plan, CodeLists lists, FactScanner facts, Map<Integer, SheetPlace> places) {
    this.plan = plan;
    this.lists = lists;
    this.facts = facts;
    this.places = places;
  }

  /** A part of the person table, and how many of its persons first counted when. */
  private record Part(PersonTable table, Firsts firsts) {}

  Tally count(Collection<LoadedSheet> sheets) {
    ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
    try {
      Tally tally = Tally.empty(plan);
      Future<?> sums =
          threads.submit(() -> new SumReader(tally, places, lists).read(sheets, facts));
      List<FactRange> register = FactRange.of(sheets, FactKind.SERVICE);
      List<RegisterHalf> halves =
          all(
              threads,
              FactRange.parts(register, READERS).stream()
                  .map(ranges -> (Callable<RegisterHalf>) () -> read(ranges))
                  .toList());
      List<Part> parts =
          all(
              threads,
              IntStream.range(0, PersonTable.PARTS)
                  .mapToObj(part -> (Callable<Part>) () -> part(halves, part))
                  .toList());
      result(sums);
      halves.forEach(half -> half.addSums(tally));
      parts.forEach(part -> tally.firsts().addUp(part.firsts));
      return tally.with(parts.stream().map(Part::table).toList());
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> List<T> all(ExecutorService threads, List<Callable<T>> tasks) {
    return tasks.stream().map(threads::submit).toList().stream().map(FullCount::result).toList();
  }

  private static <T> T result(Future<T> task) {
    try {
      return task.get();
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

  private RegisterHalf read(List<FactRange> ranges) {
    RegisterHalf half = new RegisterHalf(plan);
    RegisterReader reader = new RegisterReader(plan.frame(), places, half);
    for (FactRange range : ranges) {
      facts.scan(FactKind.SERVICE, RegisterReader.COLUMNS, range.from(), range.to(), reader);
    }
    return half;
  }

  private Part part(List<RegisterHalf> halves, int part) {
    PersonTable table = persons(halves, part);
    Firsts firsts = Firsts.empty(plan);
    firsts.countAll(table);
    return new Part(table, firsts);
  }

  private PersonTable persons(List<RegisterHalf> halves, int part) {
    int each = PersonTable.BUCKETS / PersonTable.PARTS;
    int events = 0;
    for (int bucket = part * each; bucket < (part + 1) * each; bucket++) {
      for (RegisterHalf half : halves) {
        events += half.bucket(bucket).size();
      }
    }
    int capacity = Math.max(SMALLEST_TABLE, Integer.highestOneBit(events));
    PersonTable table = PersonTable.ofCapacity(capacity, plan.personRules().size());
    for (int bucket = part * each; bucket < (part + 1) * each; bucket++) {
      for (RegisterHalf half : halves) {
        half.bucket(bucket).forEach((key, packed) -> enter(table, new RegisterEvent(key, packed)));
      }
    }
    return table;
  }

  private void enter(PersonTable table, RegisterEvent event) {
    if (!table.isRoomy()) {
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
