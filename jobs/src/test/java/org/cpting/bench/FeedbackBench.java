package org.cpting.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cpting.job.Folders;
import org.cpting.job.Pipeline;
import org.cpting.job.Progress;
import org.cpting.job.Settings;

/**
 * Measures how long the whole job takes over the sample year, and how much of it the feedback on
 * its files takes: from the last file taken to the last folder published.
 *
 * <p>Arguments: folder; rounds.
 */
public final class FeedbackBench {

  private static final int WARM_UPS = 1;

  private FeedbackBench() {}

  /** Runs the measurement and prints it. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]);
    int rounds = Integer.parseInt(args[1]);
    List<Long> whole = new ArrayList<>();
    List<Long> without = new ArrayList<>();
    for (int round = -WARM_UPS; round < rounds; round++) {
      delete(folder);
      long[] times = year(folder);
      if (round >= 0) {
        whole.add(times[0]);
        without.add(times[0] - times[1]);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "the year: %d ms with feedback, %d ms without it: %.2f times%n",
        median(whole) / 1_000_000,
        median(without) / 1_000_000,
        1.0 * median(whole) / median(without));
    delete(folder);
  }

  /** Time of the pass, and of its feedback. */
  private static long[] year(Path folder) throws Exception {
    Map<Progress.Step, Long> last = new EnumMap<>(Progress.Step.class);
    Settings settings = Folders.settings(folder, "2012-04-16T04:00:00Z");
    settings =
        new Settings(
            settings.home(),
            settings.workspace(),
            settings.warehouse(),
            settings.clock(),
            settings.by(),
            (step, done, total, what) -> last.put(step, System.nanoTime()));
    Folders.deliver(settings.workspace().inbox(), "2011Q2", "2011Q3", "2011Q4", "2012Q1");
    System.gc();
    long start = System.nanoTime();
    try (Pipeline pipeline = Folders.open(settings)) {
      pipeline.run();
    }
    long end = System.nanoTime();
    return new long[] {
      end - start,
      last.getOrDefault(Progress.Step.FEEDBACK, end) - last.getOrDefault(Progress.Step.TAKE, start)
    };
  }

  private static long median(List<Long> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
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
