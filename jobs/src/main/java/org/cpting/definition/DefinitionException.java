package org.cpting.definition;

import java.nio.file.Path;

/**
 * A definition file that cannot be used. The message names file and line and says what is expected.
 */
public final class DefinitionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DefinitionException(Path file, int line, String message) {
    super(file + (line > 0 ? ":" + line : "") + ": " + message);
  }
}
