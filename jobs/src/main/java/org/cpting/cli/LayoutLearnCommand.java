package org.cpting.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.cpting.core.SourceRef;
import org.cpting.definition.HeadingLines;
import org.cpting.definition.Home;
import org.cpting.inbox.ArrivedFile;
import org.cpting.job.IntakeLimits;
import org.cpting.notice.Finding;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Lesson;
import org.cpting.reader.Refused;
import org.cpting.reader.ReturnFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Proposes the dictionary lines or the layout that a file lacks. */
@Command(
    name = "learn",
    mixinStandardHelpOptions = true,
    description =
        "Proposes, as YAML and with reasons, the dictionary lines for headings that are not known and the layout where a"
            + " province has none for the form. Nothing is changed unless --write --yes say so, and then only what is"
            + " certain. No value of a row is shown.",
    footer = {
      "",
      "Examples:",
      "  cpting layout learn new.xlsx",
      "  cpting layout learn new.xlsx --province XX --write --yes"
    })
final class LayoutLearnCommand implements QuickCommand, Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "A return that cannot be read yet.")
  private Path file = Path.of("");

  @Option(
      names = "--province",
      paramLabel = "CODE",
      description = "Its province, where name, folder and titles do not tell it.")
  private @Nullable String province;

  @Option(names = "--write", description = "Write what is certain into schemas.")
  private boolean write;

  @Option(names = "--yes", description = "Confirm --write: what is proposed was read and is right.")
  private boolean yes;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    return run(Objects.requireNonNull(spec).commandLine().getOut());
  }

  @Override
  public int run(PrintWriter out) throws IOException {
    if (!Files.exists(file)) {
      throw new UsageFault(file + " is not there");
    }
    if (write && !yes) {
      throw new UsageFault("read what is proposed first; then say --write --yes");
    }
    Home home = Home.find();
    Dictionary dictionary = Dictionary.read(home);
    ArrivedFile arrived = ArrivedFile.of(file);
    try (ReturnFile opened =
        ReturnFile.open(
            dictionary, IntakeLimits.read(home), file, arrived.name(), arrived.folder())) {
      List<Lesson> lessons = opened.learn(province);
      for (Lesson lesson : lessons) {
        print(out, home, lesson);
      }
      boolean nothing =
          lessons.stream().allMatch(l -> l.headings().isEmpty() && !l.layoutMissing());
      if (nothing) {
        out.println(
            lessons.isEmpty()
                ? "# No sheet has enough of the headings of any form to learn from."
                : "# Every heading is known and every form has a layout: nothing to learn.");
      }
      return nothing ? Exit.NOTHING_TO_DO : Exit.OK;
    } catch (Refused e) {
      Finding finding = e.finding(null, SourceRef.file(arrived.name()));
      out.println("  " + PassReport.line(finding));
      return Exit.REFUSED;
    }
  }

  private void print(PrintWriter out, Home home, Lesson lesson) throws IOException {
    Path headings = home.schemas().resolve("headings.yaml");
    for (Lesson.Heading heading : lesson.headings()) {
      String place = (heading.sheet().isEmpty() ? "" : heading.sheet() + "!") + heading.cell();
      out.println("# " + place + " '" + heading.heading() + "', form " + lesson.form());
      heading.reasons().forEach(reason -> out.println("#   " + reason));
      String field = heading.field();
      if (field == null) {
        out.println("#   if it is not needed, add it to 'ignored' in schemas/headings.yaml");
      } else if (heading.certain()) {
        out.println("# schemas/headings.yaml, fields:");
        out.println(HeadingLines.with(headings, field, heading.heading()));
        if (write) {
          HeadingLines.add(headings, field, heading.heading());
        }
      } else {
        out.println("# not certain; if it is meant, schemas/headings.yaml, fields:");
        out.println("#" + HeadingLines.with(headings, field, heading.heading()));
      }
    }
    if (lesson.layoutMissing()) {
      layout(out, home, lesson);
    }
  }

  private void layout(PrintWriter out, Home home, Lesson lesson) throws IOException {
    String code = lesson.province();
    if (code == null) {
      out.println(
          "# The province is not told; say --province CODE for a layout of form " + lesson.form());
      return;
    }
    String name = (code + "-" + lesson.form()).toLowerCase(Locale.ROOT) + ".yaml";
    String yaml =
        """
        # yaml-language-server: $schema=../json-schema/layout.schema.json
        # %s, form %s. As in %s.
        province: %s
        form: %s
        %sversion: '1'
        """
            .formatted(
                code,
                lesson.form(),
                file.getFileName(),
                code,
                lesson.form(),
                lesson.shape().isEmpty() ? "" : "shape: " + lesson.shape() + "\n");
    out.println(
        "# schemas/layouts/" + name + " (add 'examples' with what reading the file must give):");
    out.print(yaml);
    out.flush();
    Path target = home.schemas().resolve("layouts").resolve(name);
    if (write && !Files.exists(target)) {
      Files.writeString(target, yaml, StandardCharsets.UTF_8);
    }
  }
}
