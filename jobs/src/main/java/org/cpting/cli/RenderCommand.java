package org.cpting.cli;

import java.io.IOException;
import java.util.List;
import org.cpting.definition.Home;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.RenderOrder;
import org.cpting.job.WorkPlan;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Renders reports. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    description = "Renders the reports whose content has changed and publishes them to the outbox.",
    footer = {
      "",
      "Examples:",
      "  cpting render --data /srv/cpting",
      "  cpting render --data /srv/cpting --report cida-results --period FY2011-12"
    })
final class RenderCommand extends PlannedCommand {

  @Option(
      names = "--report",
      paramLabel = "ID",
      description = "Only this report, a folder of report-templates. May be given several times.")
  private List<String> reports = List.of();

  @Option(
      names = "--period",
      paramLabel = "PERIOD",
      description =
          "Only reports on this period: 2011Q2, FY2011-12-H1, FY2011-12 or project. May be given several times.")
  private List<String> periods = List.of();

  @Mixin private DefinitionOptions definitions = new DefinitionOptions();

  @Mixin private DisclosureOptions disclosure = new DisclosureOptions();

  @Override
  WorkPlan plan(Pipeline pipeline) throws IOException {
    definitions.apply(pipeline);
    return pipeline.plans().rendering(order());
  }

  @Override
  PassLog pass(Pipeline pipeline) {
    RenderOrder order = order();
    if (definitions.apply(pipeline)) {
      pipeline.calculate();
    }
    disclosure.apply(pipeline);
    return pipeline.render(order);
  }

  private RenderOrder order() {
    List<String> known =
        ReportCatalogue.read(Home.find()).reports().stream().map(ReportDefinition::id).toList();
    for (String report : reports) {
      if (!known.contains(report)) {
        throw new UsageFault("there is no report '%s'; there are %s".formatted(report, known));
      }
    }
    return new RenderOrder(reports, periods.stream().map(RerunCommand::period).toList());
  }
}
