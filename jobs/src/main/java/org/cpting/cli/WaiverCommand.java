package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cpting.core.Quarter;
import org.cpting.core.Waiver;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Home;
import org.cpting.definition.Policy;
import org.cpting.job.Settings;
import org.cpting.job.WaiverDesk;
import org.cpting.notice.Severity;
import org.cpting.validation.RuleText;
import org.cpting.validation.Rules;
import org.cpting.warehouse.GrantedWaiver;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Exceptions. */
@Command(
    name = "waiver",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Exceptions: what is let in although a rule or the refusal policy (schemas/policy.yaml) speaks against it.",
    footer = {
      "",
      "Examples:",
      "  cpting waiver add --data /srv/cpting --rule RETURN_REFUSED_BY_POLICY --province XX --form A --period 2011Q2 \\",
      "      --by 'Wang' --why 'registers lost in the flood' --until 2011-09-30",
      "  cpting waiver list --data /srv/cpting",
      "  cpting waiver end --data /srv/cpting 3 --why 'corrected return received'"
    })
final class WaiverCommand {

  private static final int FIRST_NOT_LATIN = 0x100;

  /** First of the Chinese punctuation marks. */
  private static final int FIRST_CHINESE = 0x2010;

  @Spec private @Nullable CommandSpec spec;

  /** Which findings of which return a waiver lets in. */
  static final class Target {
    @Option(
        names = "--rule",
        required = true,
        paramLabel = "RULE",
        description =
            "The rule, or RETURN_REFUSED_BY_POLICY for a return refused by its number of refused rows.")
    private String rule = "";

    @Option(names = "--province", required = true, paramLabel = "CODE", description = "Province.")
    private String province = "";

    @Option(names = "--form", required = true, paramLabel = "FORM", description = "Form, e.g. A.")
    private String form = "";

    @Option(names = "--period", required = true, paramLabel = "QUARTER", description = "Quarter.")
    private String period = "";

    @Option(names = "--file", paramLabel = "NAME", description = "Only in the file of this name.")
    private @Nullable String file;

    @Option(names = "--row", paramLabel = "ROW", description = "Only in this row.")
    private int row;

    @Option(names = "--cell", paramLabel = "CELL", description = "Only in this cell, e.g. D12.")
    private String cell = "";
  }

  /** Grants a waiver. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Grants a waiver: an error becomes a warning, a warning is acknowledged. --by says who grants it.")
  Integer add(
      @Mixin DataOptions data,
      @Mixin Target target,
      @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
          String why,
      @Option(
              names = "--until",
              required = true,
              paramLabel = "DATE",
              description = "Last day on which a return is let in, e.g. 2012-09-30.")
          String until)
      throws IOException {
    Settings settings = data.existing();
    if (why.isBlank()) {
      throw new UsageFault("--why must say why");
    }
    printable("--why", why);
    printable("--by", settings.by());
    Waiver waiver = waiver(target, settings, why, date(until));
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      WaiverDesk desk = new WaiverDesk(settings, warehouse);
      if (waiver.until().isBefore(desk.today())) {
        throw new UsageFault("--until " + until + " is over");
      }
      int id = desk.add(waiver);
      out().println("waiver " + id + ": " + WaiverDesk.words(waiver));
      out()
          .println(
              "It holds for returns read from now on: send the file again, or 'cpting rerun' it if it was taken in part.");
    }
    return Exit.OK;
  }

  /** Reports print who and why; their fonts hold Latin letters and the Chinese of GB 2312. */
  private static void printable(String option, String text) {
    CharsetEncoder chinese = Charset.forName("GB2312").newEncoder();
    text.codePoints()
        .filter(
            point ->
                point >= FIRST_NOT_LATIN
                    && (point < FIRST_CHINESE || !chinese.canEncode(Character.toString(point))))
        .findFirst()
        .ifPresent(
            point -> {
              throw new UsageFault(
                  "%s holds '%s', which the reports cannot print; write it with other characters"
                      .formatted(option, Character.toString(point)));
            });
  }

  private static Waiver waiver(Target target, Settings settings, String why, LocalDate until) {
    checkRule(target.rule, settings.home());
    CodeLists codes = CodeLists.read(settings.home());
    choice("--province", target.province, codes.get("provinces").codeNames());
    choice(
        "--form",
        target.form,
        FormSchema.readAll(settings.home(), codes).values().stream()
            .map(FormSchema::form)
            .distinct()
            .toList());
    try {
      return new Waiver(
          0,
          target.rule,
          target.province,
          target.form,
          Quarter.of(target.period),
          target.file,
          target.row,
          target.cell,
          settings.by(),
          why,
          until);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }

  private static void choice(String option, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new UsageFault(option + " '" + value + "' is not one of: " + String.join(", ", known));
    }
  }

  private static void checkRule(String rule, Home home) {
    Map<String, RuleText> rules =
        Rules.scan().stream()
            .collect(Collectors.toMap(one -> one.doc().code(), Rules.Documented::doc));
    Policy policy = Policy.read(home, rules.keySet());
    RuleText doc = rules.get(rule);
    if (doc == null && !rule.equals(Waiver.WHOLE_RETURN)) {
      throw new UsageFault(
          "there is no rule '%s'; there are %s and %s"
              .formatted(rule, Waiver.WHOLE_RETURN, rules.keySet().stream().sorted().toList()));
    }
    if (doc != null && doc.severity() == Severity.ERROR && !policy.waivable().contains(rule)) {
      throw new UsageFault(
          "%s cannot be waived: a row in which it finds something cannot be counted. Waivable: %s"
              .formatted(rule, policy.waivable().stream().sorted().toList()));
    }
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UsageFault("--until '" + text + "' is no date; write e.g. 2012-09-30");
    }
  }

  /** Lists the waivers. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all waivers.")
  Integer list(
      @Mixin DataOptions data,
      @Option(names = "--json", description = "Print them as JSON.") boolean json) {
    Settings settings = data.existing();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      WaiverDesk desk = new WaiverDesk(settings, warehouse);
      List<GrantedWaiver> waivers = desk.list();
      if (json) {
        Json.print(out(), waivers.stream().map(one -> json(one, desk.today())).toList());
      } else if (waivers.isEmpty()) {
        out().println("no waivers");
      } else {
        waivers.forEach(
            one ->
                out()
                    .printf(
                        "%3d %-7s %s%n",
                        one.waiver().id(),
                        state(one, desk.today()),
                        WaiverDesk.words(one.waiver())));
      }
    }
    return Exit.OK;
  }

  private static String state(GrantedWaiver waiver, LocalDate today) {
    return waiver.holds(today) ? "holds" : waiver.end() == null ? "expired" : "ended";
  }

  private static Map<String, Object> json(GrantedWaiver granted, LocalDate today) {
    Waiver waiver = granted.waiver();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("number", waiver.id());
    map.put("state", state(granted, today));
    map.put("rule", waiver.rule());
    map.put("province", waiver.province());
    map.put("form", waiver.form());
    map.put("period", waiver.quarter().id());
    map.put("file", waiver.file());
    map.put("row", waiver.row() == 0 ? null : waiver.row());
    map.put("cell", waiver.cell().isEmpty() ? null : waiver.cell());
    map.put("by", waiver.by());
    map.put("why", waiver.reason());
    map.put("granted", granted.grantedAt().toString());
    map.put("until", waiver.until().toString());
    return map;
  }

  /** Ends a waiver. */
  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      description =
          "Ends a waiver before its time. What it let in counts until it is sent or read anew.")
  Integer end(
      @Mixin DataOptions data,
      @Parameters(paramLabel = "NUMBER", description = "Number of the waiver.") int number,
      @Option(names = "--why", required = true, paramLabel = "TEXT", description = "Why.")
          String why)
      throws IOException {
    Settings settings = data.existing();
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      Optional<GrantedWaiver> ended = new WaiverDesk(settings, warehouse).end(number, why);
      if (ended.isEmpty()) {
        throw new UsageFault("there is no waiver " + number + " that could be ended");
      }
      out().println("ended: " + WaiverDesk.words(ended.get().waiver()));
    }
    return Exit.OK;
  }

  private PrintWriter out() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }
}
