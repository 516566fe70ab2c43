package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.cpting.job.Folders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the program at random moments of a pass over the real year; running it again loses and
 * doubles nothing.
 */
class KillTest {

  private static final int KILLS = 20;
  private static final int LATEST_MILLIS = 6_000;

  @TempDir Path root = Path.of("");

  @Test
  void killedAtAnyMomentAndRunAgainThePipelineGivesTheSameExports()
      throws IOException, InterruptedException {
    Path data = root.resolve("data");
    Folders.deliver(data.resolve("inbox"), "2011Q2", "2011Q3", "2011Q4", "2012Q1");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int killed = 0;
    int finished = 0;
    while (killed < KILLS) {
      Process process = start("run", "--data", data.toString(), "--now", "2012-04-16");
      if (process.waitFor(random.nextInt(LATEST_MILLIS), TimeUnit.MILLISECONDS)) {
        // Done before its time: the files are all in, so what remains to be killed is a pass over
        // the same files anew.
        assertThat(process.exitValue()).isIn(Exit.OK, Exit.REFUSED, Exit.NOTHING_TO_DO);
        finished++;
        rerunTarget(data, finished);
      } else {
        process.destroyForcibly().waitFor();
        killed++;
      }
    }

    assertThat(Main.run("run", "--data", data.toString(), "--now", "2012-04-16"))
        .describedAs("seed %s", seed)
        .isIn(Exit.OK, Exit.REFUSED, Exit.NOTHING_TO_DO);
    for (String table : List.of("files", "findings", "indicators")) {
      Path out = root.resolve(table + ".csv");
      assertThat(Main.run("export", table, "--data", data.toString(), "--out", out.toString()))
          .isZero();
      Folders.assertExpected(out, table);
    }
    assertThat(Main.run("audit", "verify", "--data", data.toString())).isZero();
    assertThat(Main.run("doctor", "--data", data.toString())).isZero();
  }

  /**
   * Gives a finished folder work again: the same return under another name, then a reading anew.
   */
  private static void rerunTarget(Path data, int round) throws IOException, InterruptedException {
    Folders.deliver(
        data.resolve("inbox/2011Q3"),
        Folders.SAMPLES.resolve("2011Q3/FJ_A_2011-Q3.csv"),
        "FJ_A_2011-Q3_" + round + ".csv");
    Process rerun =
        start(
            "rerun", "--data", data.toString(), "--province", "FJ", "--all", "--now", "2012-04-16");
    rerun.waitFor(1_500, TimeUnit.MILLISECONDS);
    rerun.destroyForcibly().waitFor();
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcpting.home=" + Folders.HOME.root(),
                "-cp",
                Objects.requireNonNullElse(
                    System.getProperty("surefire.test.class.path"),
                    System.getProperty("java.class.path", "")),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(new File("/dev/null")))
        .start();
  }
}
