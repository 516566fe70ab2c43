package org.cpting.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.definition.Home;
import org.cpting.report.pdf.CompiledTemplates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Compiles templates ahead. */
@Command(
    name = "compile",
    mixinStandardHelpOptions = true,
    description =
        "Compiles the templates of all reports ahead, so that the first report is as quick as the next. The build does"
            + " it; a template changed later is compiled when it is used.")
final class ReportCompileCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    int templates = CompiledTemplates.make(Home.find());
    Objects.requireNonNull(spec).commandLine().getOut().println(templates + " templates compiled");
    return Exit.OK;
  }
}
