package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.headingsWith;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.TextFileBuilder.aTextFile;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;
import static org.cpting.testing.WorkbookBuilder.anOldWorkbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cpting.testing.WorkbookBuilder;
import org.cpting.testing.ZipBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Invented persons with names, numbers and remarks that stand nowhere else are reported well and
 * badly, in the right columns and in wrong ones; then all that the program wrote or said is
 * searched for them. Only the sender's own file, and its marked copy, may hold them.
 */
class NothingIdentifyingTest {

  private static final String NAME = "欧阳翡翠盏";
  private static final String OTHER_NAME = "Quornella Zyxwhite";
  private static final String ID = "530102199506180006";
  private static final String BAD_ID = "530102199506180001";
  private static final String TELEPHONE = "13987654321";
  private static final String REMARK = "海棠春睡已深沉";
  private static final List<String> SECRETS =
      List.of(NAME, OTHER_NAME, ID, BAD_ID, TELEPHONE, REMARK);
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          Charset.forName("GB18030"));

  @TempDir Path root = Path.of("");

  private final TreeSet<String> leaks = new TreeSet<>();

  private static Object[] withTelephone(Object telephone, @Nullable Object[] cells) {
    Object[] all = Arrays.copyOf(cells, cells.length + 1);
    all[cells.length] = telephone;
    return all;
  }

  private static @Nullable Object[] person(@Nullable Object... changes) {
    List<@Nullable Object> all =
        new ArrayList<>(List.of("name", NAME, "id_number", ID, "remark", REMARK));
    all.addAll(Arrays.asList(changes));
    return withTelephone(TELEPHONE, row(all.toArray()));
  }

  private static WorkbookBuilder register(WorkbookBuilder workbook, Object[] headings) {
    return workbook
        .sheet("表一")
        .row(withTelephone("联系电话", headings))
        .row(person())
        .row(person())
        .row(person("sex", "男"))
        .row(person("birth_date", "1995-02-30"))
        .row(person("id_number", BAD_ID))
        .row(person("service", "其他"))
        .row(person("service_date", "2010-05-03"))
        .row(person("county", NAME, "sex", ID))
        .row(person("service", REMARK, "service_date", ID))
        .row(person("hours", TELEPHONE, "completed", NAME))
        .row(person("birth_date", NAME, "age", TELEPHONE, "service_date", "2011-05-04"))
        .row(person("service_date", TELEPHONE, "hours", ID))
        .row("合计", NAME, null, null, null, null, null, null, TELEPHONE)
        .row(NAME)
        .row("填表人：" + NAME, null, null, null, TELEPHONE);
  }

  @Test
  void nothingThatIdentifiesAPersonLeavesTheSendersOwnFile() throws IOException {
    Path data = root.resolve("data");
    Path inbox = data.resolve("inbox");
    Files.createDirectories(inbox);
    register(aWorkbook(), headings()).saveAs(inbox.resolve("云南2011Q2.xlsx"));
    register(anOldWorkbook(), headings()).saveAs(inbox.resolve("安徽_表一_2011Q2.xls"));
    register(aWorkbook(), headingsWith("service_date", "服务日子"))
        .saveAs(inbox.resolve("贵州贵阳市2011Q2.xlsx"));
    aTextFile()
        .row("County", "Name", "Sex", "ID number", "Service type", "Service date", "Remarks")
        .row("Gulou", OTHER_NAME, "F", BAD_ID, "Legal aid", "2011-05-03", REMARK)
        .row(OTHER_NAME, "Gulou", ID, "F", REMARK, TELEPHONE, "Legal aid")
        .saveAs(inbox.resolve("FJ_A_2011-Q2.csv"));
    settle(inbox);
    StringBuilder said = new StringBuilder(run(data, "run", "--now", "2011-07-15"));
    register(aWorkbook(), headings())
        .row(person("service", "法律援助"))
        .saveAs(root.resolve("云南2011Q2更正.xlsx"));
    ZipBuilder.aZip()
        .entry("云南2011Q2更正.xlsx", Files.readAllBytes(root.resolve("云南2011Q2更正.xlsx")))
        .saveAs(inbox.resolve("更正.zip"));
    settle(inbox);
    said.append(run(data, "run", "--now", "2011-10-21"));
    Path sent = root.resolve("云南2011Q2更正.xlsx");
    said.append(run(data, "layout", "test", sent.toString(), "--json", "--cells=9999"))
        .append(run(data, "layout", "learn", sent.toString()))
        .append(run(data, "diff", sent.toString()))
        .append(run(data, "status"))
        .append(run(data, "checks"))
        .append(run(data, "explain", "1310.1", "--period", "2011Q2", "--province", "YN", "--json"))
        .append(run(data, "export", "findings", "--out", root.resolve("f.csv").toString()));

    search("said", said.toString().getBytes(StandardCharsets.UTF_8));
    search("f.csv", Files.readAllBytes(root.resolve("f.csv")));
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = data.relativize(file).toString();
        if (!isTheSendersOwn(name)) {
          search(name, Files.readAllBytes(file));
        }
      }
    }
    assertThat(leaks).isEmpty();
    assertThat(said.toString()).contains("…");
  }

  /** The original bytes, where they wait and where they lie beside a refusal, and marked copies. */
  private static boolean isTheSendersOwn(String name) {
    return name.startsWith("archive/")
        || name.contains("反馈 feedback.xls")
        || name.matches("outbox/refused/[^/]+/[^/]+\\.(xlsx?|csv)")
            && !name.endsWith("findings.csv");
  }

  private static String run(Path data, String... arguments) {
    LoadedYear.Said said = cpting(data, arguments);
    return said.out() + said.err();
  }

  private static void settle(Path inbox) throws IOException {
    try (Stream<Path> files = Files.list(inbox)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-01-01T00:00:00Z")));
      }
    }
  }

  private void search(String where, byte[] bytes) throws IOException {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String secret : SECRETS) {
      for (Charset charset : CHARSETS) {
        String needle = new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1);
        if (latin.contains(needle)) {
          leaks.add(where + " holds " + secret);
        }
      }
    }
    if (latin.startsWith("%PDF")) {
      try (PDDocument document = Loader.loadPDF(bytes)) {
        search(
            where + " as text",
            new PDFTextStripper().getText(document).getBytes(StandardCharsets.UTF_8));
      }
    } else if (latin.startsWith("PK")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
          search(where + "!" + part.getName(), zip.readAllBytes());
        }
      }
    }
  }
}
