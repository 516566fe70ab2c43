package org.cpting.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.cpting.testing.ZipBuilder.aZip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.cpting.definition.Home;
import org.cpting.inbox.ReturnsArchive.Reason;
import org.cpting.job.IntakeLimits;
import org.cpting.testing.ZipBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ZIPs of several returns, as officers send them and as nobody should. */
class ReturnsArchiveTest {

  private static final int LOCAL_FLAGS = 6;
  private static final int DIRECTORY_FLAGS = 8;
  private static final int DIRECTORY_SIZE = 20;
  private static final int DIRECTORY_SIGNATURE = 0x02014b50;

  @TempDir Path root = Path.of("");

  private List<ReturnsArchive.Entry> unpack(Path zip) throws Exception {
    ArchiveLimits limits = new ArchiveLimits(20, 40 << 20, 60 << 20, 100);
    return new ReturnsArchive(
            new Archive(root.resolve("archive")), limits, IntakeLimits.inbox(Home.find()))
        .unpack(zip);
  }

  private List<String> origins(ZipBuilder zip) throws Exception {
    return unpack(zip.saveAs(root.resolve("a.zip"))).stream()
        .map(entry -> entry.folder().isEmpty() ? entry.name() : entry.folder() + "/" + entry.name())
        .toList();
  }

  private void refused(ZipBuilder zip, Reason reason) throws IOException {
    refused(zip.saveAs(root.resolve("a.zip")), reason);
  }

  private void refused(Path zip, Reason reason) {
    assertThatThrownBy(() -> unpack(zip))
        .asInstanceOf(type(ReturnsArchive.Refusal.class))
        .extracting(ReturnsArchive.Refusal::reason)
        .isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GBK", "GB18030", "UTF-8"})
  void namesAreReadInTheCharsetOfTheComputerThatPackedThem(String charset) throws Exception {
    assertThat(origins(aZip().named(charset).entry("云南/第二季度/云南省报表.csv", "a").entry("湖南.csv", "b")))
        .containsExactly("湖南.csv", "云南/第二季度/云南省报表.csv");
  }

  @Test
  void aCorrectionInAZipIsTakenAfterTheReturnItCorrects() throws Exception {
    assertThat(
            origins(
                aZip()
                    .entry("FJ_B (corrected).csv", "2")
                    .entry("云南(更正).csv", "2")
                    .entry("云南.csv", "1")
                    .entry("FJ_B.csv", "1")))
        .containsExactly("FJ_B.csv", "云南.csv", "FJ_B (corrected).csv", "云南(更正).csv");
  }

  @Test
  void namesInUtf8WithoutTheFlagAndNamesInAFieldOfTheirOwnAreRead() throws Exception {
    Path zip = root.resolve("mac.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(zip.toFile())) {
      out.setUseLanguageEncodingFlag(false);
      out.setEncoding("UTF-8");
      add(out, new ZipArchiveEntry("贵州省.csv"));
    }
    Path winRar = root.resolve("winrar.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(winRar.toFile())) {
      out.setUseLanguageEncodingFlag(false);
      out.setEncoding("ISO-8859-1");
      ZipArchiveEntry entry = new ZipArchiveEntry("??.csv");
      byte[] raw = "??.csv".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
      entry.addExtraField(new UnicodePathExtraField("安徽.csv", raw));
      add(out, entry);
    }

    assertThat(unpack(zip)).extracting(ReturnsArchive.Entry::name).containsExactly("贵州省.csv");
    assertThat(unpack(winRar)).extracting(ReturnsArchive.Entry::name).containsExactly("安徽.csv");
  }

  private static void add(ZipArchiveOutputStream out, ZipArchiveEntry entry) throws IOException {
    out.putArchiveEntry(entry);
    out.write('x');
    out.closeArchiveEntry();
  }

  @Test
  void aDirectoryWhoseSizesContradictTheFileIsDamage() throws IOException {
    byte[] zip = aZip().entry("a.csv", "x").bytes();
    java.nio.ByteBuffer bytes =
        java.nio.ByteBuffer.wrap(zip).order(java.nio.ByteOrder.LITTLE_ENDIAN);
    int directory = 0;
    while (bytes.getInt(directory) != DIRECTORY_SIGNATURE) {
      directory++;
    }
    bytes.putInt(directory + DIRECTORY_SIZE, zip.length);
    refused(Files.write(root.resolve("a.zip"), zip), Reason.DAMAGED);
  }

  @Test
  void whatSystemsPackAlongIsLeftOut() throws Exception {
    assertThat(
            origins(
                aZip()
                    .entry("__MACOSX/._a.csv", "x")
                    .entry("q/.DS_Store", "x")
                    .entry("q/Thumbs.db", "x")
                    .entry("q/~$a.xlsx", "x")
                    .entry("q/", "")
                    .entry("q/a.csv", "x")))
        .containsExactly("q/a.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "../../../etc/passwd, etc/passwd",
    "/etc/cron.d/x.csv, etc/cron.d/x.csv",
    "C:\\\\Windows\\\\a.csv, C_/Windows/a.csv",
    "a/./../b.csv, a/b.csv",
    ".., _"
  })
  void aNameThatLeadsElsewhereIsOnlyAName(String name, String read) throws Exception {
    String path = name.replace("\\\\", "\\");
    assertThat(origins(aZip().entry(path, "x").entry("other.csv", "y"))).contains(read);
    try (Stream<Path> files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(f -> f.startsWith(root.resolve("archive")) || f.equals(root.resolve("a.zip")));
    }
  }

  @Test
  void bombsAreRefusedByWhatTheyUnpackToWhateverTheySay() throws IOException {
    refused(aZip().entry("ratio.csv", new byte[20 << 20]), Reason.TOO_LARGE);
    byte[] noise = new byte[15 << 20];
    new java.util.Random(1).nextBytes(noise);
    ZipBuilder many = aZip();
    for (int i = 0; i < 5; i++) {
      noise[0]++;
      many.entry(i + ".csv", noise);
    }
    refused(many, Reason.TOO_LARGE);
    ZipBuilder files = aZip();
    for (int i = 0; i < 21; i++) {
      files.entry(i + ".csv", "x");
    }
    refused(files, Reason.TOO_MANY);
    ZipBuilder crowd = aZip();
    for (int i = 0; i < 3_000; i++) {
      crowd.entry(".hidden" + i, "x");
    }
    refused(crowd, Reason.TOO_MANY);
  }

  @Test
  void anEntryThatLiesAboutItsSizeBreaksOff() throws IOException {
    byte[] zip = aZip().entry("a.csv", new byte[20 << 20]).bytes();
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 28 < zip.length; i++) {
      if (bytes.getInt(i) == DIRECTORY_SIGNATURE) {
        bytes.putInt(i + 24, 5);
      }
    }

    assertThatThrownBy(() -> unpack(Files.write(root.resolve("a.zip"), zip)))
        .isInstanceOf(ReturnsArchive.Refusal.class);
  }

  @Test
  void aPasswordDamageAndAnEmptyZipAreNamed() throws IOException {
    byte[] zip = aZip().entry("a.csv", "content of a file").bytes();
    byte[] locked = zip.clone();
    locked[LOCAL_FLAGS] |= 1;
    for (int i = 0; i + DIRECTORY_FLAGS < zip.length; i++) {
      if (ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(Math.min(i, zip.length - 4))
          == DIRECTORY_SIGNATURE) {
        locked[i + DIRECTORY_FLAGS] |= 1;
      }
    }
    refused(Files.write(root.resolve("locked.zip"), locked), Reason.ENCRYPTED);
    byte[] damaged = zip.clone();
    damaged[40]++;
    refused(Files.write(root.resolve("damaged.zip"), damaged), Reason.DAMAGED);
    refused(
        Files.write(root.resolve("half.zip"), Arrays.copyOf(zip, zip.length / 2)), Reason.DAMAGED);
    refused(aZip().entry("Thumbs.db", "x"), Reason.EMPTY);
  }

  @Test
  void aWorkbookIsNoArchiveAndAnArchiveIsNoWorkbook() throws IOException {
    Path samples = Home.find().root().resolve("sample-data/2011Q2");
    Path workbook = samples.resolve("云南省2011年第二季度报表.xlsx");

    assertThat(ReturnsArchive.isOne(workbook)).isFalse();
    assertThat(ReturnsArchive.isOne(samples.resolve("FJ_B_2011-Q2.csv"))).isFalse();
    assertThat(
            ReturnsArchive.isOne(
                aZip().entry("a.xlsx", workbook).saveAs(root.resolve("looks-like.xlsx"))))
        .isTrue();
  }
}
