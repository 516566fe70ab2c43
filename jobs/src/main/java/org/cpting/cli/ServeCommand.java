package org.cpting.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.job.Settings;
import org.cpting.schedule.Server;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the jobs by the clock. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Runs until it is stopped: takes the inbox every minute and renders the reports on their due dates"
            + " (schemas/schedule.yaml, schemas/calendar.yaml). Stop it with Ctrl-C or SIGTERM: it finishes the file it is at.",
    footer = {"", "Example:", "  cpting serve --data /srv/cpting"})
final class ServeCommand implements Callable<Integer> {

  @Mixin private DataOptions data = new DataOptions();

  @Option(names = "--inbox", paramLabel = "DIR", description = "Default: DIR/inbox.")
  private @Nullable Path inbox;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
    Settings settings = data.settings(inbox, new ProgressLines(err));
    Server server = Server.start(settings, err::println);
    Thread stopping =
        new Thread(
            () -> {
              err.println("stopping: the file at work is finished first");
              server.stop();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    err.println("serving " + settings.workspace().inbox() + "; Ctrl-C stops");
    server.await();
    return Exit.OK;
  }
}
