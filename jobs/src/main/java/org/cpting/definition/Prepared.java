package org.cpting.definition;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** Where the files are that were prepared when the program was built. */
public final class Prepared {

  /** Name of the system property that gives their folder; without it nothing counts as prepared. */
  public static final String PROPERTY = "cpting.prepared";

  /** Definitions as parsed. */
  public static final String TREES = "definitions";

  /** The definitions by which returns are read, ready for use. */
  public static final String RETURNS = "returns";

  /** What quick commands may be given. */
  public static final String COMMANDS = "commands";

  private Prepared() {}

  /** Path of a prepared file, which need not be there; null if nothing is prepared. */
  public static @Nullable String file(String name) {
    String folder = System.getProperty(PROPERTY);
    return folder == null ? null : folder + File.separator + name;
  }
}
