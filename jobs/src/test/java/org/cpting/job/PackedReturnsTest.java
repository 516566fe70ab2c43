package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.run;
import static org.cpting.job.Folders.settings;
import static org.cpting.testing.ZipBuilder.aZip;
import static org.cpting.warehouse.FileStatus.ACCEPTED;
import static org.cpting.warehouse.FileStatus.DUPLICATE;
import static org.cpting.warehouse.FileStatus.REFUSED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.inbox.Archive;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ZIPs in the inbox: every file in them is taken as if it had come alone. */
class PackedReturnsTest {

  private static final Path FORM_B = SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");
  private static final Path FORM_D = SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv");

  @TempDir Path root = Path.of("");
  private Path inbox = Path.of("");

  @BeforeEach
  void makeInbox() throws IOException {
    inbox = Files.createDirectories(root.resolve("inbox"));
  }

  private PassLog pass() throws IOException, InterruptedException {
    return run(settings(root, "2011-07-15T04:00:00Z"));
  }

  private List<LedgerFile> ledger() {
    try (Warehouse warehouse = Warehouse.open(settings(root, "2011-07-15T04:00:00Z").warehouse())) {
      return new Ledger(warehouse.reading()).files();
    }
  }

  @Test
  void eachFileOfAZipIsTakenAndToldWithItsOriginAndTheZipIsKept()
      throws IOException, InterruptedException {
    byte[] inner = aZip().entry("FJ_D_2011-Q2.csv", FORM_D).bytes();
    byte[] zip =
        aZip()
            .named("GBK")
            .entry("福建/FJ_B_2011-Q2.csv", FORM_B)
            .entry("福建/D.zip", inner)
            .entry("说明.pdf", "%PDF-1.4")
            .bytes();
    Files.write(inbox.resolve("福建2011Q2.zip"), zip);

    PassLog log = pass();

    assertThat(log.taken())
        .extracting(PassLog.TakenFile::name, PassLog.TakenFile::status)
        .containsExactly(
            tuple("福建2011Q2.zip/说明.pdf", REFUSED),
            tuple("福建2011Q2.zip/福建/D.zip/FJ_D_2011-Q2.csv", ACCEPTED),
            tuple("福建2011Q2.zip/福建/FJ_B_2011-Q2.csv", ACCEPTED));
    List<LedgerFile> files = ledger();
    assertThat(files)
        .extracting(file -> file.file().name(), file -> file.file().folder())
        .contains(tuple("FJ_D_2011-Q2.csv", "福建2011Q2.zip/福建/D.zip"));
    Path kept =
        new Archive(root.resolve("archive"))
            .path(String.valueOf(files.get(0).file().archiveSha256()));
    assertThat(kept).hasBinaryContent(zip);
    assertThat(inbox.resolve("福建2011Q2.zip")).doesNotExist();
    assertThat(pass().idle()).isTrue();
  }

  @Test
  void aZipOfWhatCameBeforeIsToldFileByFile() throws IOException, InterruptedException {
    Files.copy(FORM_B, inbox.resolve("FJ_B_2011-Q2.csv"));
    pass();
    aZip()
        .entry("again.csv", FORM_B)
        .entry("FJ_D_2011-Q2.csv", FORM_D)
        .saveAs(inbox.resolve("b.zip"));

    PassLog log = pass();

    assertThat(log.taken())
        .extracting(PassLog.TakenFile::name, PassLog.TakenFile::status, PassLog.TakenFile::sameAs)
        .containsExactly(
            tuple("b.zip/FJ_D_2011-Q2.csv", ACCEPTED, ""),
            tuple("b.zip/again.csv", DUPLICATE, "FJ_B_2011-Q2.csv"));
  }

  @Test
  void aZipThatIsRefusedIsNamedAndStopsNoOther() throws IOException, InterruptedException {
    byte[] whole = aZip().entry("FJ_B_2011-Q2.csv", FORM_B).bytes();
    whole[60]++;
    Files.write(inbox.resolve("a-damaged.zip"), whole);
    aZip().entry("Thumbs.db", "x").saveAs(inbox.resolve("b-empty.zip"));
    byte[] thrice =
        aZip()
            .entry("2.zip", aZip().entry("3.zip", aZip().entry("FJ_B.csv", FORM_B).bytes()).bytes())
            .bytes();
    Files.write(inbox.resolve("c-thrice.zip"), thrice);
    Files.write(inbox.resolve("d.rar"), new byte[] {'R', 'a', 'r', '!', 0x1a, 7, 1, 0});
    Files.copy(FORM_D, inbox.resolve("e_FJ_D_2011-Q2.csv"));

    PassLog log = pass();

    assertThat(log.taken())
        .extracting(
            PassLog.TakenFile::name,
            file -> file.findings().isEmpty() ? "" : file.findings().get(0).code())
        .containsExactly(
            tuple("a-damaged.zip", "FILE_DAMAGED"),
            tuple("b-empty.zip", "FILE_ARCHIVE_EMPTY"),
            tuple("c-thrice.zip/2.zip/3.zip", "FILE_FORMAT_UNKNOWN"),
            tuple("d.rar", "FILE_FORMAT_UNKNOWN"),
            tuple("e_FJ_D_2011-Q2.csv", ""));
    assertThat(log.taken().get(3).findings().get(0).text().zh()).contains("RAR");
  }
}
