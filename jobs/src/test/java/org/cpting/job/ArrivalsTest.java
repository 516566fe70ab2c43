package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.deliver;
import static org.cpting.job.Folders.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.Warehouse;
import org.cpting.warehouse.WarehouseUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How files get from the inbox into a pass. */
class ArrivalsTest {

  private static final String NAME = "FJ_D_2011-Q2.csv";
  private static final Path SAMPLE = SAMPLES.resolve("2011Q2/" + NAME);

  @TempDir Path root = Path.of("");

  private Settings settings(Path inbox) {
    return new Settings(
        Folders.HOME,
        new Workspace(root.resolve("data"), inbox),
        WarehouseUrl.embedded(root.resolve("data/warehouse.db")),
        Clock.fixed(Instant.parse("2011-07-15T04:00:00Z"), ZoneId.of("Asia/Shanghai")),
        "tester",
        (step, done, total, what) -> {});
  }

  @Test
  void whatAProcessThatDiedHadClaimedIsTakenByTheNext() throws IOException, InterruptedException {
    Path inbox = root.resolve("inbox");
    Path claimed = root.resolve("data/claims").resolve(UUID.randomUUID().toString());
    deliver(claimed.resolve("2011Q2"), SAMPLE, NAME);

    PassLog log = run(settings(inbox));

    assertThat(log.taken())
        .extracting(PassLog.TakenFile::name, PassLog.TakenFile::status)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(NAME, FileStatus.ACCEPTED));
    assertThat(claimed).doesNotExist();
  }

  @Test
  void aFileWhoseProcessDiedAfterItWasLoadedIsNotToldAsADuplicate()
      throws IOException, InterruptedException {
    Path inbox = root.resolve("inbox");
    deliver(inbox.resolve("2011Q2"), SAMPLE, NAME);
    run(settings(inbox));
    Path claimed = root.resolve("data/claims").resolve(UUID.randomUUID().toString());
    deliver(claimed.resolve("2011Q2"), SAMPLE, NAME);

    PassLog log = run(settings(inbox));

    assertThat(log.idle()).isTrue();
    assertThat(claimed).doesNotExist();
    try (Warehouse warehouse = Warehouse.open(settings(inbox).warehouse())) {
      assertThat(new Ledger(warehouse.reading()).files()).hasSize(1);
    }
  }

  @Test
  void anInboxThatOnlyMayBeReadIsTakenOnce() throws IOException, InterruptedException {
    Path inbox = Files.createDirectories(root.resolve("inbox"));
    deliver(inbox, SAMPLE, NAME);
    Files.setPosixFilePermissions(inbox, PosixFilePermissions.fromString("r-xr-xr-x"));
    // The superuser may write everywhere.
    assumeThat(Files.isWritable(inbox)).isFalse();

    PassLog first = run(settings(inbox));
    PassLog second = run(settings(inbox));

    assertThat(first.taken()).extracting(PassLog.TakenFile::name).containsExactly(NAME);
    assertThat(second.taken()).isEmpty();
    assertThat(second.idle()).isTrue();
    Files.setPosixFilePermissions(inbox, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void aLinkInTheInboxIsToldOnceAndNeverFollowed() throws IOException, InterruptedException {
    Path inbox = Files.createDirectories(root.resolve("inbox"));
    Path outside = Files.copy(SAMPLE, root.resolve("outside.csv"));
    Files.createSymbolicLink(inbox.resolve("link.csv"), outside);
    Files.createSymbolicLink(inbox.resolve("loop"), inbox);

    PassLog first = run(settings(inbox));
    PassLog second = run(settings(inbox));

    assertThat(first.taken())
        .extracting(PassLog.TakenFile::status)
        .containsOnly(FileStatus.REFUSED);
    assertThat(first.taken())
        .flatExtracting(PassLog.TakenFile::findings)
        .extracting(finding -> finding.at().file() + " " + finding.code())
        .containsExactlyInAnyOrder("link.csv FILE_NOT_A_FILE", "loop FILE_NOT_A_FILE");
    assertThat(second.taken()).isEmpty();
    assertThat(outside).exists();
  }

  @Test
  void theInboxMayBeReachedByALink() throws IOException, InterruptedException {
    deliver(root.resolve("elsewhere/2011Q2"), SAMPLE, NAME);
    Path inbox = Files.createSymbolicLink(root.resolve("inbox"), root.resolve("elsewhere"));

    assertThat(Pipeline.lying(settings(inbox))).isNotEmpty();
    assertThat(run(settings(inbox)).taken()).hasSize(1);
    assertThat(Pipeline.lying(settings(inbox))).isEmpty();
  }

  @Test
  void severalPassesLeaveNoTraceInTheInbox() throws IOException, InterruptedException {
    Path inbox = root.resolve("inbox");
    deliver(inbox.resolve("2011Q2"), SAMPLE, NAME);

    run(settings(inbox));

    try (var left = Files.walk(inbox)) {
      assertThat(left.filter(Files::isRegularFile).toList()).isEqualTo(List.of());
    }
  }
}
