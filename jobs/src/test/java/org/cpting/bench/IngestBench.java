package org.cpting.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnLoad;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.identity.IdentityKey;
import org.cpting.intake.Intake;
import org.cpting.intake.IntakeResult;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Limits;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.LoadInfo;
import org.cpting.warehouse.Loader;
import org.cpting.warehouse.Warehouse;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Measures how long a return takes from its file to durable checked facts, against the bare fastest
 * reader of the same file in the same run.
 *
 * <p>Arguments: folder for the files; rounds (7); rows of the workbook (200,000); rows of the text
 * files (1,000,000).
 */
public final class IngestBench {

  private static final int WARM_UPS = 2;
  private static final Limits LIMITS = new Limits(1L << 30, 1L << 32);

  private final CodeLists lists = CodeLists.read(Home.find());
  private final Intake intake =
      new Intake(Dictionary.read(Home.find(), lists), LIMITS, IdentityKey.of(new byte[32]));
  private final Path folder;
  private final int rounds;

  private IngestBench(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  /** Runs the measurement and prints it. */
  public static void main(String[] args) throws Exception {
    IngestBench bench = new IngestBench(Path.of(args[0]), Integer.parseInt(args[1]));
    int workbook = Integer.parseInt(args[2]);
    int text = Integer.parseInt(args[3]);
    System.out.printf(
        "%-4s %9s %10s %10s %7s %7s %10s%n",
        "", "rows", "bare, ms", "ours, ms", "ratio", "target", "reading");
    bench.measure(ReturnStyle.SC, workbook);
    bench.measure(ReturnStyle.FJ, text);
    bench.measure(ReturnStyle.HN, text);
    bench.measure(ReturnStyle.GD, text);
  }

  /** Reads the file barely and loads it, by turns, and compares the medians. */
  private void measure(ReturnStyle style, int rows) throws Exception {
    if (rows == 0) {
      return;
    }
    Path file = new ReturnGenerator(lists).write(style, rows, folder.resolve(rows + ""));
    Charset charset = style.charset();
    List<Long> bare = new ArrayList<>();
    List<Long> ours = new ArrayList<>();
    List<Long> reading = new ArrayList<>();
    for (int round = -WARM_UPS; round < rounds; round++) {
      System.gc();
      long start = System.nanoTime();
      long values =
          charset == null ? cells(file) : values(file, charset, style.separator().charAt(0));
      long middle = System.nanoTime();
      if (values < rows * 9L) {
        throw new IllegalStateException("The bare reader found " + values + " values only");
      }
      long bareTime = middle - start;
      long[] times = ingest(file, rows);
      if (round >= 0) {
        bare.add(bareTime);
        ours.add(times[1]);
        reading.add(times[0]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%-4s %9d %10d %10d %7.2f %7.1f %10d%n",
        style,
        rows,
        median(bare) / 1_000_000,
        median(ours) / 1_000_000,
        1.0 * median(ours) / median(bare),
        charset == null ? 2.5 : 4.0,
        median(reading) / 1_000_000);
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static long cells(Path file) throws IOException {
    long filled = 0;
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in);
        Stream<Sheet> sheets = book.getSheets()) {
      for (Sheet sheet : (Iterable<Sheet>) sheets::iterator) {
        try (Stream<Row> rows = sheet.openStream()) {
          for (Row row : (Iterable<Row>) rows::iterator) {
            for (Cell cell : row) {
              if (cell != null && !cell.getText().isEmpty()) {
                filled++;
              }
            }
          }
        }
      }
    }
    return filled;
  }

  private static long values(Path file, Charset charset, char separator) throws IOException {
    long filled = 0;
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    try (Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord line : parser) {
        for (String value : line) {
          if (!value.isEmpty()) {
            filled++;
          }
        }
      }
    }
    return filled;
  }

  /** Takes a file into a new warehouse; answers the time to read and check it, and in all. */
  private long[] ingest(Path file, int rows) throws IOException {
    Path data = Files.createTempDirectory(folder, "warehouse");
    long[] times = new long[2];
    try (Warehouse warehouse = BenchWarehouse.open(data.resolve("warehouse.db"), lists)) {
      System.gc();
      DSLContext writing = warehouse.context(warehouse.writers());
      long start = System.nanoTime();
      IntakeResult result =
          intake.read(file, file.getFileName() + "", "", (province, keys) -> new LongSet());
      times[0] = System.nanoTime() - start;
      Instant at = Instant.parse("2011-07-20T00:00:00Z");
      FileRecord record =
          new FileRecord("0".repeat(64), file.getFileName() + "", "", Files.size(file), at);
      writing.transaction(
          t ->
              new Loader(DSL.using(t))
                  .load(
                      record,
                      result.returns(),
                      result.findings(),
                      new LoadInfo(at, "1", "bench", "bench")));
      times[1] = System.nanoTime() - start;
      ReturnLoad load = result.returns().get(0);
      if (load.rows() != rows || load.accepted() < rows * 9L / 10) {
        throw new IllegalStateException(load.accepted() + " of " + load.rows() + " accepted");
      }
    }
    for (String left : List.of("warehouse.db", "warehouse.db-wal", "warehouse.db-shm")) {
      Files.deleteIfExists(data.resolve(left));
    }
    Files.delete(data);
    return times;
  }
}
