package org.cpting.cli;

import org.cpting.job.Pipeline;
import picocli.CommandLine.Option;

/** Whether small counts of persons are hidden in what a command puts out. */
final class DisclosureOptions {

  /** What a page has room for beside its footer. */
  private static final int LONGEST = 120;

  @Option(
      names = "--disclosure",
      paramLabel = "on|off",
      description =
          "off shows counts of persons that must be hidden: it needs --why, is audited and stands on each page.")
  private String disclosure = "on";

  @Option(names = "--why", paramLabel = "REASON", description = "Why disclosure control is off.")
  private String why = "";

  /** Tells a pipeline what was chosen. */
  void apply(Pipeline pipeline) {
    if (!disclosure.equals("on") && !disclosure.equals("off")) {
      throw new UsageFault("--disclosure is on or off, not '" + disclosure + "'");
    }
    if (disclosure.equals("on")) {
      return;
    }
    if (why.isBlank()) {
      throw new UsageFault("--disclosure off needs a reason: --why REASON");
    }
    if (why.strip().length() > LONGEST) {
      throw new UsageFault(
          "--why stands on each page: it has room for %d characters".formatted(LONGEST));
    }
    pipeline.unprotected(why.strip());
  }
}
