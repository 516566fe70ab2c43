package org.cpting.core;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Something made on a thread of its own, so that the caller may go on meanwhile. Whoever asks for
 * it waits until it is made, and is told what went wrong.
 *
 * @param <T> what is made
 */
public final class Ahead<T> implements Supplier<T> {

  private final FutureTask<T> making;

  /**
   * Begins to make it.
   *
   * @param name name of the thread
   * @param how makes it
   */
  public Ahead(String name, Supplier<T> how) {
    making = new FutureTask<>(how::get);
    Thread thread = new Thread(making, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public T get() {
    try {
      return making.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while something was waited for", e);
    }
  }
}
