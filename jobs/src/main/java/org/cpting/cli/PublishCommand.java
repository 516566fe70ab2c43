package org.cpting.cli;

import org.cpting.core.Period;
import org.cpting.definition.Home;
import org.cpting.indicator.Figure;
import org.cpting.job.PassLog;
import org.cpting.job.Pipeline;
import org.cpting.job.PublicationOrder;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportDefinition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes a report for good. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description =
        "Freezes a report as its next edition: the figures it prints, the returns and definitions behind them, and its files"
            + " in outbox/published, which nothing rewrites. A later edition lists what was restated.",
    footer = {
      "",
      "Exit code 5 says that nothing changed since the edition before.",
      "",
      "Example:",
      "  cpting publish --data /srv/cpting --report cida-results --period FY2011-12-H1 --by 'Li Hua'"
    })
final class PublishCommand extends PassCommand {

  @Option(
      names = "--report",
      required = true,
      paramLabel = "ID",
      description = "A folder of report-templates.")
  private String report = "";

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      description = "2011Q2, FY2011-12-H1, FY2011-12 or project.")
  private String period = "";

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "Of a report made for each province: which one.")
  private @Nullable String province;

  @Option(names = "--note", paramLabel = "TEXT", description = "Kept with the edition.")
  private String note = "";

  @Mixin private DisclosureOptions disclosure = new DisclosureOptions();

  @Override
  PassLog pass(Pipeline pipeline) {
    Period chosen = RerunCommand.period(period);
    ReportDefinition definition = definition();
    boolean ofProvinces = definition.audience() == ReportDefinition.Audience.PROVINCE;
    if (ofProvinces != (province != null)) {
      throw new UsageFault(
          report
              + (ofProvinces
                  ? " is made for each province: give --province"
                  : " has no --province"));
    }
    if (!definition.periods().contains(chosen.kind())) {
      throw new UsageFault(report + " is not made for a period such as " + period);
    }
    disclosure.apply(pipeline);
    return pipeline.publish(
        new PublicationOrder(report, province == null ? Figure.PROGRAMME : province, chosen, note));
  }

  private ReportDefinition definition() {
    try {
      return ReportCatalogue.read(Home.find()).get(report);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }
}
