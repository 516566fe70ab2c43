package org.cpting.job;

import org.jspecify.annotations.Nullable;

/**
 * A job that could not be finished. What it had committed stays; the next pass goes on from there.
 */
public final class JobFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  JobFailedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
