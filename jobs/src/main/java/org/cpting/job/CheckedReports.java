package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cpting.definition.Home;
import org.cpting.report.ReportDefinition;
import org.cpting.report.pdf.CompiledTemplates;
import org.cpting.report.pdf.TemplateCheck;
import org.cpting.report.pdf.TemplateFault;

/**
 * Which reports may run. Each is tried once for each content of its templates, texts and names;
 * that it passed is noted beside the compiled templates. The build does so for the reports it
 * ships.
 */
public final class CheckedReports {

  private static final Set<String> PASSED = ConcurrentHashMap.newKeySet();

  private final Home home;
  private final Path cache;
  private final String content;

  /**
   * The reports of a home.
   *
   * @param cache where compiled templates are kept, and what has passed is noted
   */
  public CheckedReports(Home home, Path cache) throws IOException {
    this.home = home;
    this.cache = cache;
    this.content =
        new Fingerprint()
            .folder(home.reportTemplates())
            .folder(home.schemas().resolve("codelists"))
            .file(home.schemas().resolve("logframe.yaml"))
            .file(home.schemas().resolve("calendar.yaml"))
            .text(Version.program())
            .hex();
  }

  /** What is wrong with a report; nothing if it may run. */
  public List<TemplateFault> faults(ReportDefinition report) throws IOException {
    String mark = "checked-" + report.id() + "-" + content;
    if (PASSED.contains(mark)
        || Files.exists(CompiledTemplates.folder(home).resolve(mark))
        || Files.exists(cache.resolve(mark))) {
      return List.of();
    }
    List<TemplateFault> faults = TemplateCheck.of(home, cache, report);
    if (faults.isEmpty()) {
      PASSED.add(mark);
      Files.createDirectories(cache);
      Files.writeString(cache.resolve(mark), "");
    }
    return faults;
  }
}
