package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hash is that of the bytes that lie there now. */
class FileHashTest {

  @TempDir Path folder = Path.of("");

  private static byte[] content(int size, int with) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) with);
    return content;
  }

  private static String sha256(byte[] content) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  @Test
  void itFollowsWhatIsWrittenIntoAFileLargeOrSmall() throws Exception {
    for (int size : new int[] {0, 10, 1 << 16, 1 << 20}) {
      Path file = folder.resolve(size + ".ttf");
      for (int with : new int[] {1, 2, 2, 3}) {
        Files.write(file, content(size, with));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L + with));

        assertThat(FileHash.of(file)).isEqualTo(sha256(content(size, with)));
      }
    }
  }

  @Test
  void aFilePutInThePlaceOfAnotherOfTheSameSizeAndTimeIsSeen() throws Exception {
    Path file = folder.resolve("font.ttf");
    Files.write(file, content(1 << 17, 1));
    assertThat(FileHash.of(file)).isEqualTo(sha256(content(1 << 17, 1)));
    Path other = folder.resolve("other.ttf");
    Files.write(other, content(1 << 17, 2));
    Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));

    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

    assertThat(FileHash.of(file)).isEqualTo(sha256(content(1 << 17, 2)));
  }

  @Test
  void aLargeFileIsReadOnceWhileItStays() throws IOException {
    Path file = folder.resolve("font.ttf");
    Files.write(file, content(1 << 17, 1));

    String first = FileHash.of(file);

    assertThat(FileHash.of(file)).isSameAs(first);
  }
}
