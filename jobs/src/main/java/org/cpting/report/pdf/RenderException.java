package org.cpting.report.pdf;

/** A report that cannot be drawn. The message names the file at fault and what is wrong with it. */
public final class RenderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public RenderException(String message, Throwable cause) {
    super(message, cause);
  }

  public RenderException(String message) {
    super(message);
  }
}
