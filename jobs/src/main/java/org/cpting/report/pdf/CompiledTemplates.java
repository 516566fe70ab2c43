package org.cpting.report.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.cpting.definition.Home;

/**
 * The templates compiled ahead, so that a first report need not wait for it. The build makes them;
 * a template that was changed since is found by its content not to be among them.
 */
public final class CompiledTemplates {

  private static final String FOLDER = "jobs/target/templates";

  private CompiledTemplates() {}

  /** Where the build leaves compiled templates. */
  public static Path folder(Home home) {
    return home.root().resolve(FOLDER);
  }

  /**
   * Compiles every template of the reports that is not compiled yet; answers how many there are.
   */
  public static int make(Home home) {
    Path folder = folder(home);
    TemplateCache cache = new TemplateCache(new SimpleJasperReportsContext(), folder, folder);
    try (Stream<Path> files = Files.walk(home.reportTemplates())) {
      List<Path> templates =
          files.filter(file -> file.toString().endsWith(".jrxml")).sorted().toList();
      templates.forEach(cache::get);
      return templates.size();
    } catch (IOException e) {
      throw new RenderException(home.reportTemplates() + " cannot be read: " + e.getMessage(), e);
    }
  }
}
