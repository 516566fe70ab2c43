package org.cpting.testing;

import java.io.IOException;
import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Ends a process of tests in which one class takes too long, or none comes next, and writes down
 * what each thread was doing then: a build that stands still says nothing to anybody. An
 * interruption would not do, as threads that wait for one another, or go round in circles, do not
 * look at it.
 *
 * <p>It is on where the system property {@value #LIMIT} says how many seconds that may take, and
 * writes into the folder that {@value #FOLDER} names.
 */
public final class HangGuard implements BeforeAllCallback, AfterAllCallback {

  static final String LIMIT = "cpting.test.limit";
  static final String FOLDER = "cpting.test.hung";

  static final int FAULT = 70;

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  /** The classes at work, the innermost first. */
  private static final Deque<Running> RUNNING = new ConcurrentLinkedDeque<>();

  private static volatile Running between = now("What comes after the start");

  private record Running(String name, long since) {}

  private static Running now(String name) {
    return new Running(name, System.nanoTime());
  }

  static {
    Long limit = Long.getLong(LIMIT);
    if (limit != null) {
      Thread thread = new Thread(() -> watch(Duration.ofSeconds(limit)), "hang-guard");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    begin(context.getRequiredTestClass().getName());
  }

  static void begin(String name) {
    RUNNING.push(now(name));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    between = now("What comes after " + context.getRequiredTestClass().getName());
    RUNNING.pop();
  }

  private static void watch(Duration limit) {
    try {
      while (true) {
        Thread.sleep(LOOK_EVERY.toMillis());
        Running running = Objects.requireNonNullElse(RUNNING.peek(), between);
        if (System.nanoTime() - running.since() > limit.toNanos()) {
          tell(running.name() + " was not done after " + limit.toSeconds() + " s");
          Runtime.getRuntime().halt(FAULT);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void tell(String what) {
    String said = what + "\n\n" + threads();
    try {
      Path folder = Files.createDirectories(Path.of(System.getProperty(FOLDER, "target")));
      Files.writeString(folder.resolve("hung-" + ProcessHandle.current().pid() + ".txt"), said);
    } catch (IOException e) {
      System.err.println(said);
    }
  }

  /** What each thread is doing, whom it waits for, and the whole of its stack. */
  private static String threads() {
    StringBuilder text = new StringBuilder();
    for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
      text.append(thread.getThreadName()).append("  ").append(thread.getThreadState());
      LockInfo awaited = thread.getLockInfo();
      if (awaited != null) {
        text.append(", waits for ").append(awaited);
      }
      if (thread.getLockOwnerName() != null) {
        text.append(" that ").append(thread.getLockOwnerName()).append(" has");
      }
      text.append('\n');
      for (StackTraceElement at : thread.getStackTrace()) {
        text.append("    ").append(at).append('\n');
      }
    }
    return text.toString();
  }
}
