package org.cpting.cli;

import picocli.CommandLine.Command;

/** Commands about layouts. */
@Command(
    name = "layout",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Commands about layouts: how a province writes a form (schemas/layouts).",
    footer = {"", "Example:", "  cpting layout test 2011Q2/register.csv"},
    subcommands = {LayoutTestCommand.class, LayoutLearnCommand.class})
final class LayoutCommand {}
