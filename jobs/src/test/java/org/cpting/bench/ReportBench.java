package org.cpting.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.cpting.job.Folders;
import org.cpting.job.Pipeline;
import org.cpting.job.Settings;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.cpting.report.pdf.BareEngine;
import org.cpting.report.pdf.PdfRenderer;

/**
 * Measures the annual report of the sample year against the report engine alone, by turns in one
 * process; then whole processes that render the year's last provincial sheets and the annual report
 * in all languages, with nothing kept from before.
 *
 * <p>Arguments: folder; rounds.
 */
public final class ReportBench {

  private static final Home HOME = Home.find();
  private static final int WARM_UPS = 25;
  private static final String NOW = "2012-05-30";

  private ReportBench() {}

  /** Runs the measurements and prints them. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    delete(folder);
    Files.createDirectories(folder);
    warm(folder.resolve("cache"), rounds);
    cold(folder.resolve("year"), Math.min(rounds, 5));
    delete(folder);
  }

  private static void warm(Path cache, int rounds) {
    ReportData data = SampleReport.data();
    ReportDefinition report = ReportCatalogue.read(HOME).get("cida-results");
    PdfRenderer renderer = new PdfRenderer(HOME, cache);
    BareEngine engine = new BareEngine(HOME, pack(report, data), cache);
    List<Took> bare = new ArrayList<>();
    List<Took> ours = new ArrayList<>();
    for (int round = -WARM_UPS; round < rounds; round++) {
      Took engineTook = measure(engine::write);
      Took oursTook =
          measure(() -> renderer.render(pack(report, data), new ByteArrayOutputStream()));
      if (round >= 0) {
        bare.add(engineTook);
        ours.add(oursTook);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "annual report, warm: %.2f times the engine alone (target 1.20): %d ms against %d ms;"
            + " processor time %.2f times: %d ms against %d ms%n",
        1.0 * median(ours, Took::clock) / median(bare, Took::clock),
        median(ours, Took::clock),
        median(bare, Took::clock),
        1.0 * median(ours, Took::processor) / median(bare, Took::processor),
        median(ours, Took::processor),
        median(bare, Took::processor));
  }

  private static ReportPack pack(ReportDefinition report, ReportData data) {
    return new ReportAssembler(HOME, data)
        .assemble(report, report.editions().get(0), SampleReport.YEAR, Scope.PROGRAMME);
  }

  private static void cold(Path folder, int rounds) throws Exception {
    Settings settings = Folders.settings(folder, NOW + "T04:00:00Z");
    Folders.deliver(settings.workspace().inbox(), "2011Q2", "2011Q3", "2011Q4", "2012Q1");
    try (Pipeline pipeline = Folders.open(settings)) {
      pipeline.run();
    }
    List<Long> clock = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      delete(settings.workspace().outbox().resolve("reports"));
      delete(settings.workspace().cache());
      long start = System.nanoTime();
      run(folder);
      clock.add((System.nanoTime() - start) / 1_000_000);
    }
    System.out.printf(
        Locale.ROOT,
        "eight provincial sheets and the annual report in both languages, from a cold start: %d ms (target 15000), %d files%n",
        clock.stream().sorted().toList().get(rounds / 2),
        files(settings.workspace().outbox().resolve("reports")));
  }

  private static void run(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                HOME.root().resolve("scripts/cpting").toString(),
                "render",
                "--data",
                folder.toString(),
                "--now",
                NOW,
                "--report",
                "feedback",
                "--report",
                "cida-results",
                "--period",
                "2012Q1",
                "--period",
                "FY2011-12")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int code = process.waitFor();
    if (code != 0) {
      throw new IllegalStateException("render ended with " + code);
    }
  }

  private static long files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".pdf")).count();
    }
  }

  /**
   * What something took, in milliseconds.
   *
   * @param clock by the clock
   * @param processor on all processors together
   */
  private record Took(long clock, long processor) {}

  private static Took measure(Runnable work) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    System.gc();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    work.run();
    long clock = System.nanoTime() - start;
    return new Took(clock / 1_000_000, (system.getProcessCpuTime() - processor) / 1_000_000);
  }

  private static long median(List<Took> all, java.util.function.ToLongFunction<Took> which) {
    return all.stream().mapToLong(which).sorted().toArray()[all.size() / 2];
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
