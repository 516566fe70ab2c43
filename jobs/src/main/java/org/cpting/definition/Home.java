package org.cpting.definition;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds the program's configuration: schemas and report-templates. Nothing in it is
 * written by the program.
 *
 * @param root the folder
 */
public record Home(Path root) {

  /** Name of the system property that gives the folder. */
  public static final String PROPERTY = "cpting.home";

  /** The folder given by the system property {@value #PROPERTY}, else the working directory. */
  public static Home find() {
    String given = System.getProperty(PROPERTY);
    Path root = Path.of(given == null ? "" : given).toAbsolutePath().normalize();
    if (!Files.isDirectory(root.resolve("schemas"))) {
      throw new DefinitionException(
          root, 0, "no folder 'schemas' here; set -D" + PROPERTY + " to the folder that holds it");
    }
    return new Home(root);
  }

  public Path schemas() {
    return root.resolve("schemas");
  }

  public Path reportTemplates() {
    return root.resolve("report-templates");
  }
}
