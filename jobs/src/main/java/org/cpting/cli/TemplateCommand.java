package org.cpting.cli;

import picocli.CommandLine.Command;

/** Commands about blank return workbooks. */
@Command(
    name = "template",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Commands about blank return workbooks.",
    footer = {
      "",
      "Example:",
      "  cpting template make --province XX --form C --period 2011Q2 --out blank.xlsx"
    },
    subcommands = TemplateMakeCommand.class)
final class TemplateCommand {}
