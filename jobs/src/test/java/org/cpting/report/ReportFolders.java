package org.cpting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cpting.definition.Home;

/** A copy of the configuration that a test may change. */
public final class ReportFolders {

  private ReportFolders() {}

  public static Home copy(Path to) throws IOException {
    for (String folder : new String[] {"schemas", "report-templates"}) {
      Path from = SampleReport.HOME.root().resolve(folder);
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path target = to.resolve(folder).resolve(from.relativize(file).toString());
          Files.createDirectories(target.resolveSibling(""));
          Files.copy(file, target);
        }
      }
    }
    return new Home(to);
  }
}
