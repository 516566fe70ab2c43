package org.cpting.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

  @TempDir Path folder = Path.of("");

  @Test
  void aPublishedFileIsWholeAndLeavesNothingElse() throws IOException {
    Outbox outbox = new Outbox(folder);

    String sum = outbox.publish("reports/a.pdf", bytes("one"));
    outbox.publish("reports/a.pdf", bytes("two"));

    assertThat(folder.resolve("reports/a.pdf")).hasContent("two");
    assertThat(outbox.holds("reports/a.pdf", sum)).isFalse();
    try (Stream<Path> files = Files.list(folder.resolve("reports"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void theManifestListsEveryFileAndIsWrittenOnlyWhenItChanges() throws IOException {
    Outbox outbox = new Outbox(folder);
    String sum = outbox.publish("reports/报告.pdf", bytes("one"));
    outbox.writeManifest();
    Path manifest = folder.resolve(Outbox.MANIFEST);
    FileTime old = FileTime.from(Instant.parse("2011-07-01T00:00:00Z"));
    Files.setLastModifiedTime(manifest, old);

    outbox.writeManifest();

    assertThat(manifest).hasContent(sum + "  reports/报告.pdf");
    assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(old);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
