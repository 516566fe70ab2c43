package org.cpting.intake;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Work on a thread of its own beside the caller's. Closing it ends the work and waits until nothing
 * is done any more, so that the caller may go on with what the work was done on.
 */
final class SideThread implements AutoCloseable {

  private final FutureTask<?> task;
  private final Thread thread;

  /**
   * Starts the work.
   *
   * @param name name of the thread
   * @param work must end when it is interrupted
   */
  SideThread(String name, Callable<?> work) {
    task = new FutureTask<>(work);
    thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  /** Whether the work has ended, well or not. */
  boolean isDone() {
    return task.isDone();
  }

  /** Waits for the end of the work. */
  void await() throws InterruptedException, ExecutionException {
    task.get();
  }

  @Override
  public void close() {
    thread.interrupt();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
