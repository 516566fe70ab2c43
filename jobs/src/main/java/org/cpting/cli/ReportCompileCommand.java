package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.definition.Home;
import org.cpting.job.CheckedReports;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.cpting.report.pdf.CompiledTemplates;
import org.cpting.report.pdf.TemplateFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compiles templates ahead. */
@Command(
    name = "compile",
    mixinStandardHelpOptions = true,
    description =
        "Compiles the templates of all reports ahead and tries them, so that the first report is as quick as the next."
            + " The build does it; a template changed later is tried and compiled when it is used.")
final class ReportCompileCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Home home = Home.find();
    int templates = CompiledTemplates.make(home);
    CheckedReports checked = new CheckedReports(home, CompiledTemplates.folder(home));
    List<TemplateFault> faults = new ArrayList<>();
    for (ReportDefinition report : ReportCatalogue.read(home).reports()) {
      faults.addAll(checked.faults(report));
    }
    PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
    out.println(templates + " templates compiled");
    faults.forEach(fault -> out.println(ReportCheckCommand.line(fault)));
    return faults.isEmpty() ? Exit.OK : Exit.REFUSED;
  }
}
