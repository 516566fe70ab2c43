package org.cpting.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  @TempDir Path root = Path.of("");

  @Test
  void bytesAreKeptUnderTheirFingerprintOnce() throws IOException {
    Archive archive = new Archive(root.resolve("archive"));
    Path one = Files.writeString(root.resolve("one.csv"), "abc");
    Path other = Files.writeString(root.resolve("other.csv"), "abc");

    Archive.Kept kept = archive.keep(one);

    assertThat(kept.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(kept.size()).isEqualTo(3);
    assertThat(archive.keep(other).path()).isEqualTo(kept.path());
    assertThat(kept.path()).hasContent("abc");
    try (Stream<Path> files = Files.walk(root.resolve("archive"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }
}
