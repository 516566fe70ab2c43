package org.cpting.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.cpting.bench.BenchData.Return;
import org.cpting.core.LoadedSheet;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnLoad;
import org.cpting.core.SheetLoad;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.definition.Logframe;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureCache;
import org.cpting.indicator.FigureCalculator;
import org.cpting.indicator.FigureSet;
import org.cpting.notice.Findings;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.LoadInfo;
import org.cpting.warehouse.Loader;
import org.cpting.warehouse.Warehouse;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Measures how long all figures take: in full from a SQLite file, after one more return of 300
 * rows, and by SQL from a DuckDB file; and checks that all three give the same figures.
 *
 * <p>Arguments: a folder that does not exist yet; services (1,000,000); runs (9).
 */
public final class FigureBench {

  private static final Quarter THROUGH = Quarter.of("2013Q1");
  private static final int SMALL_RETURN = 300;
  private static final int WARM_UPS = 3;
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final CodeLists lists = CodeLists.read(Home.find());
  private final Calendar calendar = Calendar.read(Home.find());
  private final FigureCalculator calculator =
      new FigureCalculator(Logframe.read(Home.find(), lists), lists, calendar, Map.of());
  private final int runs;
  private final Path folder;
  private final BenchData data;
  private final List<Return> returns;

  private FigureBench(Path folder, int services, int runs) {
    this.folder = folder;
    this.runs = runs;
    this.data = new BenchData(lists, services * 3 / 10);
    this.returns = new ArrayList<>(data.all(services));
  }

  /** Runs the measurement and prints it. */
  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectory(Path.of(args[0]));
    int services = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
    new FigureBench(folder, services, args.length > 2 ? Integer.parseInt(args[2]) : 9).run();
  }

  private void run() throws Exception {
    try (Warehouse warehouse = BenchWarehouse.open(folder.resolve("warehouse.db"), lists)) {
      DSLContext writing = warehouse.context(warehouse.writers());
      for (int i = 0; i < returns.size(); i++) {
        load(writing, returns.get(i), i);
      }
      FactQueries facts = new FactQueries(warehouse.reading());
      DuckFigures duck = new DuckFigures(folder.resolve("figures.duckdb"));
      duck.load(returns, periods());
      Map<String, String> ours = figures(calculator.full(facts.activeSheets(), THROUGH, facts));
      try (Connection connection = duck.open()) {
        compare(ours, duck.figures(connection));
        measure(writing, facts, duck, connection);
      }
    }
  }

  private void measure(
      DSLContext writing, FactQueries facts, DuckFigures duck, Connection connection)
      throws Exception {
    FigureCache cache = new FigureCache(folder.resolve("figures.cache"), "bench");
    Times full = new Times();
    Times kept = new Times();
    Times sql = new Times();
    Times added = new Times();
    for (int i = -WARM_UPS; i < runs; i++) {
      time(full, i, () -> calculator.full(facts.activeSheets(), THROUGH, facts));
      time(sql, i, () -> duck.figures(connection));
      Files.deleteIfExists(cache.file());
      time(kept, i, () -> calculator.update(facts.activeSheets(), THROUGH, facts, cache));
      Return more =
          data.register(
              Math.floorMod(i, 8), THROUGH.plus(-Math.floorMod(i, 12)), "unit" + i, SMALL_RETURN);
      load(writing, more, returns.size());
      returns.add(more);
      FigureSet set =
          time(added, i, () -> calculator.update(facts.activeSheets(), THROUGH, facts, cache));
      if (set.way() != FigureSet.Way.INCREMENTAL) {
        throw new IllegalStateException("The small return was not added but counted anew");
      }
      if (i == runs - 1) {
        List<LoadedSheet> sheets = facts.activeSheets();
        if (!set.figures().equals(calculator.full(sheets, THROUGH, facts).figures())) {
          throw new IllegalStateException("Adding returns gave other figures");
        }
      }
    }
    print("full, from SQLite", full, sql);
    print("full, from SQLite, cache written", kept, sql);
    print("DuckDB, from its own file", sql, sql);
    print("300 rows added", added, full);
  }

  /** Elapsed and processor times of the runs of one task, in microseconds. */
  private record Times(List<Long> elapsed, List<Long> processor) {

    Times() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private static <T> T time(Times times, int run, Callable<T> what) throws Exception {
    long busy = PROCESS.getProcessCpuTime();
    long start = System.nanoTime();
    T result = what.call();
    if (run >= 0) {
      times.elapsed.add((System.nanoTime() - start) / 1000);
      times.processor.add((PROCESS.getProcessCpuTime() - busy) / 1000);
    }
    return result;
  }

  private static void print(String what, Times times, Times against) {
    System.out.printf(
        Locale.ROOT,
        "%-33s elapsed %,9d us (least %,9d) ratio %.3f; processor %,9d us ratio %.3f%n",
        what,
        median(times.elapsed),
        times.elapsed.stream().min(Long::compare).orElse(0L),
        ratio(median(times.elapsed), median(against.elapsed)),
        median(times.processor),
        ratio(median(times.processor), median(against.processor)));
  }

  private static BigDecimal ratio(long time, long against) {
    return BigDecimal.valueOf(time).divide(BigDecimal.valueOf(against), MathContext.DECIMAL32);
  }

  private static long median(List<Long> times) {
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private void load(DSLContext writing, Return one, int number) {
    ReturnLoad load =
        new ReturnLoad(
            one.key(),
            "bench",
            "1",
            one.facts().size(),
            one.facts().size(),
            0,
            List.of(new SheetLoad("1", one.facts())));
    Instant at = Instant.parse("2013-04-20T00:00:00Z");
    FileRecord file = new FileRecord("%064x".formatted(number), "f" + number, "", 1, at);
    writing.transaction(
        t ->
            new Loader(DSL.using(t))
                .load(
                    file, List.of(load), new Findings(1), new LoadInfo(at, "1", "bench", "bench")));
  }

  private List<Period> periods() {
    Set<Period> periods = new TreeSet<>();
    for (Return one : returns) {
      Quarter quarter = one.key().quarter();
      periods.addAll(
          Arrays.asList(
              Period.of(quarter), Period.halfYearOf(quarter), Period.fiscalYearOf(quarter)));
    }
    return List.copyOf(periods);
  }

  private static Map<String, String> figures(FigureSet set) {
    Map<String, String> figures = new HashMap<>();
    for (Figure figure : set.figures()) {
      if (figure.value() != null
          && (figure.value().signum() != 0 || figure.denominator() != null)) {
        BigDecimal value =
            figure.indicator().equals("1110.2")
                ? figure.value().movePointRight(2) // DuckDB has fen
                : figure.value();
        figures.put(
            String.join(
                " ",
                figure.indicator(),
                figure.period().id(),
                figure.scope(),
                figure.measure().id(),
                figure.disaggregation()),
            value.toPlainString()
                + (figure.denominator() == null ? "" : "/" + figure.denominator()));
      }
    }
    return figures;
  }

  private static void compare(Map<String, String> ours, Map<String, String> theirs) {
    theirs.values().removeIf("0"::equals);
    Set<String> places = new TreeSet<>(ours.keySet());
    places.addAll(theirs.keySet());
    places.removeIf(place -> ours.getOrDefault(place, "0").equals(theirs.getOrDefault(place, "0")));
    if (!places.isEmpty()) {
      places.stream()
          .limit(20)
          .forEach(p -> System.out.println(p + ": " + ours.get(p) + ", DuckDB " + theirs.get(p)));
      throw new IllegalStateException(places.size() + " figures differ");
    }
    System.out.printf(Locale.ROOT, "%,d figures other than 0 are equal%n", ours.size());
  }
}
