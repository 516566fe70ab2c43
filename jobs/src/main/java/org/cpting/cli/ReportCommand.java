package org.cpting.cli;

import picocli.CommandLine.Command;

/** Works on the templates of reports. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Works on the templates of reports.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Example:", "  cpting report check services-overview"},
    subcommands = {ReportCheckCommand.class, ReportCompileCommand.class})
final class ReportCommand {}
