package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data gives the same bytes, in another process under other habits of the machine. */
class SameBytesTest {

  @TempDir private Path folder = Path.of("");

  /** Draws in this process, which has the habits it was started with. */
  public static void main(String[] arguments) throws NoSuchAlgorithmException {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(drawn());
  }

  private static List<String> drawn() throws NoSuchAlgorithmException {
    return List.of(
        hash(PdfText.write(SampleReport.pack("cida-results", "FY2011-12", Scope.PROGRAMME))),
        hash(PdfText.write(SampleReport.pack("feedback", "2012Q1", new Scope("GZ")))));
  }

  private static String hash(byte[] pdf) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
  }

  @Test
  void anotherProcessInAnotherLanguageAndTimeZoneWritesTheSameBytes()
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    Path said = folder.resolve("said");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Kiritimati",
                "-Dfile.encoding=ISO-8859-9",
                "-Djava.awt.headless=true",
                "-Dcpting.home=" + SampleReport.HOME.root(),
                "-cp",
                System.getProperty("java.class.path"),
                SameBytesTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    String here = drawn().toString();
    assertThat(other.waitFor()).as(Files.readString(said)).isZero();
    assertThat(Files.readString(said).strip()).endsWith(here);
  }
}
