package org.cpting.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpting.cli.PreparedBlanks.Key;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.Prepared;
import org.cpting.reader.Dictionary;
import org.cpting.template.TemplateMaker;
import org.cpting.template.TemplateOrder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a blank return workbook. */
@Command(
    name = "make",
    addMethodSubcommands = false,
    mixinStandardHelpOptions = true,
    description =
        "Writes the blank workbook of a form for a province: drop-downs, checks and help in Chinese and English. A"
            + " return made on it is read whatever the province's own layout is.",
    footer = {
      "",
      "Example:",
      "  cpting template make --province XX --form C --period 2011Q2 --out blank.xlsx"
    })
final class TemplateMakeCommand implements QuickCommand, Callable<Integer> {

  @Option(names = "--province", required = true, paramLabel = "CODE", description = "Province.")
  private String province = "";

  @Option(names = "--form", required = true, paramLabel = "FORM", description = "Form.")
  private String form = "";

  @Option(
      names = "--period",
      paramLabel = "QUARTER",
      description = "Quarter, e.g. 2011Q2; without it the sender chooses one in the workbook.")
  private @Nullable String period;

  @Option(
      names = "--unit",
      paramLabel = "PREFECTURE",
      description = "Prefecture, where each reports by itself.")
  private @Nullable String unit;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  private Path out = Path.of("");

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return run(Objects.requireNonNull(spec).commandLine().getOut());
  }

  @Override
  public int run(PrintWriter print) throws IOException {
    Home home = Home.find();
    byte[] blank =
        PreparedBlanks.find(
            Prepared.file(Prepared.BLANKS), home, new Key(province, form, text(unit)), period);
    if (blank == null) {
      blank = make(home);
    }
    Path file = out.toAbsolutePath();
    Files.createDirectories(file.resolveSibling(""));
    Files.write(file, blank);
    print.println("Wrote " + out);
    return Exit.OK;
  }

  private static String text(@Nullable String option) {
    return option == null ? "" : option;
  }

  private byte[] make(Home home) throws IOException {
    Dictionary dictionary = Dictionary.read(home);
    TemplateOrder order = order(home, dictionary);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new TemplateMaker(dictionary.codes(), dictionary.headings(), dictionary.templates())
        .make(order, bytes);
    return bytes.toByteArray();
  }

  private TemplateOrder order(Home home, Dictionary dictionary) {
    CodeList provinces = dictionary.codes().get("provinces");
    if (provinces.find(province) == null) {
      throw new UsageFault(
          "no province '" + province + "'; there are " + String.join(", ", provinces.codeNames()));
    }
    List<Layout> layouts = layouts(dictionary, province);
    if (layouts.stream().noneMatch(l -> l.schema().form().equals(form))) {
      throw new UsageFault(
          "province "
              + province
              + " sends no form '"
              + form
              + "'; it sends "
              + layouts.stream()
                  .map(l -> l.schema().form())
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
    Set<String> units = units(dictionary, province);
    boolean alone = units.contains("");
    if (!alone && !units.contains(text(unit))) {
      throw new UsageFault(
          "each prefecture of "
              + province
              + " reports by itself: say which by --unit, one of "
              + units);
    }
    Key key = new Key(province, form, alone ? "" : text(unit));
    return order(dictionary, Calendar.read(home), key, quarter());
  }

  private static List<Layout> layouts(Dictionary dictionary, String province) {
    return dictionary.layouts().stream().filter(l -> l.province().equals(province)).toList();
  }

  /** The prefectures of a province if each reports by itself, else one without a name. */
  static Set<String> units(Dictionary dictionary, String province) {
    return layouts(dictionary, province).stream().noneMatch(Layout::unitIsPrefecture)
        ? Set.of("")
        : dictionary.codes().counties(province).stream()
            .map(county -> county.more("prefecture"))
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The order of a blank that there is. */
  static TemplateOrder order(
      Dictionary dictionary, Calendar calendar, Key key, @Nullable Quarter quarter) {
    List<Code> counties =
        dictionary.codes().counties(key.province()).stream()
            .filter(c -> key.unit().isEmpty() || c.more("prefecture").equals(key.unit()))
            .toList();
    List<Quarter> quarters =
        IntStream.rangeClosed(calendar.first().index(), calendar.last().index())
            .mapToObj(Quarter::ofIndex)
            .toList();
    return new TemplateOrder(
        dictionary.codes().get("provinces").get(key.province()),
        key.unit(),
        Objects.requireNonNull(dictionary.form(key.form())),
        counties,
        quarter,
        quarters);
  }

  private @Nullable Quarter quarter() {
    try {
      return period == null ? null : Quarter.of(period);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }
}
