package org.cpting.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
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
    Dictionary dictionary = Dictionary.read(home);
    TemplateOrder order = order(home, dictionary);
    TemplateMaker maker =
        new TemplateMaker(dictionary.codes(), dictionary.headings(), dictionary.templates());
    Path file = out.toAbsolutePath();
    Files.createDirectories(file.resolveSibling(""));
    try (OutputStream bytes = Files.newOutputStream(file)) {
      maker.make(order, bytes);
    }
    print.println("Wrote " + out);
    return Exit.OK;
  }

  private TemplateOrder order(Home home, Dictionary dictionary) {
    Code found = dictionary.codes().get("provinces").find(province);
    if (found == null) {
      throw new UsageFault(
          "no province '"
              + province
              + "'; there are "
              + String.join(", ", dictionary.codes().get("provinces").codeNames()));
    }
    List<Layout> layouts =
        dictionary.layouts().stream().filter(l -> l.province().equals(province)).toList();
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
    FormSchema schema = Objects.requireNonNull(dictionary.form(form));
    List<Code> counties = dictionary.codes().counties(province);
    String prefecture = "";
    if (layouts.stream().anyMatch(Layout::unitIsPrefecture)) {
      prefecture = prefecture(counties);
      counties = ofPrefecture(counties, prefecture);
    }
    Calendar calendar = Calendar.read(home);
    List<Quarter> quarters =
        IntStream.rangeClosed(calendar.first().index(), calendar.last().index())
            .mapToObj(Quarter::ofIndex)
            .toList();
    return new TemplateOrder(found, prefecture, schema, counties, quarter(), quarters);
  }

  private String prefecture(List<Code> counties) {
    TreeSet<String> all =
        counties.stream()
            .map(county -> county.more("prefecture"))
            .collect(Collectors.toCollection(TreeSet::new));
    if (unit == null || !all.contains(unit)) {
      throw new UsageFault(
          "each prefecture of "
              + province
              + " reports by itself: say which by --unit, one of "
              + all);
    }
    return unit;
  }

  private static List<Code> ofPrefecture(List<Code> counties, String prefecture) {
    return counties.stream().filter(c -> c.more("prefecture").equals(prefecture)).toList();
  }

  private @Nullable Quarter quarter() {
    try {
      return period == null ? null : Quarter.of(period);
    } catch (IllegalArgumentException e) {
      throw new UsageFault(String.valueOf(e.getMessage()));
    }
  }
}
