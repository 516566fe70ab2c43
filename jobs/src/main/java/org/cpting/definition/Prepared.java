package org.cpting.definition;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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

  /** Blank return workbooks. */
  public static final String BLANKS = "blanks";

  /** The rules with what they say of themselves. */
  public static final String RULES = "rules";

  private Prepared() {}

  /**
   * Tells the jar that runs from one built anew; what was prepared by a program holds for it alone.
   */
  public static String jar() throws IOException {
    String path = System.getProperty("java.class.path", "");
    int end = path.indexOf(File.pathSeparatorChar);
    BasicFileAttributes jar =
        Files.readAttributes(
            Path.of(end < 0 ? path : path.substring(0, end)), BasicFileAttributes.class);
    return "jar\t" + jar.size() + "\t" + jar.lastModifiedTime().toMillis();
  }

  /** Path of a prepared file, which need not be there; null if nothing is prepared. */
  public static @Nullable String file(String name) {
    String folder = System.getProperty(PROPERTY);
    return folder == null ? null : folder + File.separator + name;
  }
}
