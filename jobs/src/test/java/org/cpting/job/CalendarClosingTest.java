package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Home;
import org.cpting.inbox.ArrivedFile;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.PeriodEvent;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quarters close to returns on the day the calendar names. */
class CalendarClosingTest {

  private static final Quarter QUARTER = Quarter.of("2011Q2");
  private static final Path SAMPLE = Folders.SAMPLES.resolve("2011Q2/FJ_B_2011-Q2.csv");
  private static final Path OTHER = Folders.SAMPLES.resolve("2011Q2/FJ_D_2011-Q2.csv");

  @TempDir private Path root = Path.of("");

  private Home home(String closing) throws IOException {
    return Folders.changedHome(
        root.resolve("home"), "schemas/calendar.yaml", "every_county:", closing + "every_county:");
  }

  private PassLog.TakenFile ingest(Home home, String now, Path file) throws IOException {
    Settings settings = Folders.with(home, Folders.settings(root.resolve("data"), now));
    try (Pipeline pipeline = Folders.open(settings)) {
      return pipeline
          .ingest(List.of(new ArrivedFile(file, file.getFileName().toString(), "2011Q2")))
          .taken()
          .get(0);
    }
  }

  private PeriodDesk desk(Home home, String now, Warehouse warehouse) {
    return new PeriodDesk(
        Folders.with(home, Folders.settings(root.resolve("data"), now)), warehouse);
  }

  @Test
  void theProjectsOwnCalendarClosesNothingByItself() {
    Calendar calendar = Calendar.read(Folders.HOME);

    assertThat(calendar.closing()).isNull();
    assertThat(calendar.lastDay(QUARTER)).isEmpty();
  }

  @Test
  void returnsAreTakenOnTheLastDayAndRefusedOnTheNextUnlessExcepted() throws IOException {
    Home home = home("closing: {days_after_due: 120, from: 2011Q2}\n");
    assertThat(Calendar.read(home).lastDay(QUARTER)).contains(LocalDate.of(2011, 11, 17));
    assertThat(Calendar.read(home).lastDay(QUARTER.plus(-1))).isEmpty();

    assertThat(ingest(home, "2011-11-17T15:59:00Z", SAMPLE).status())
        .isEqualTo(FileStatus.ACCEPTED);
    PassLog.TakenFile late = ingest(home, "2011-11-17T16:01:00Z", OTHER);

    assertThat(late.status()).isEqualTo(FileStatus.REFUSED);
    assertThat(late.findings())
        .extracting(finding -> finding.text().en())
        .containsExactly(
            "2011Q2 was closed on 2011-11-18: form D was not taken; what was sent before goes on counting.");
    try (Warehouse warehouse =
        Warehouse.open(
            Folders.settings(root.resolve("data"), "2011-11-20T00:00:00Z").warehouse())) {
      PeriodDesk desk = desk(home, "2011-11-20T00:00:00Z", warehouse);
      assertThat(desk.list()).hasSize(1);
      assertThat(PeriodDesk.words(desk.list().get(0)))
          .isEqualTo(
              "2011Q2 closed by schemas/calendar.yaml: the last day to take returns was 2011-11-17");
      assertThat(desk.toClose()).containsEntry(Quarter.of("2011Q3"), LocalDate.of(2012, 2, 17));
      desk.add(
          new PeriodEvent(
              PeriodEvent.Kind.EXCEPTION,
              QUARTER,
              "FJ",
              "D",
              LocalDate.of(2011, 11, 30),
              "Wang",
              java.time.Instant.parse("2011-11-20T00:00:00Z"),
              "post was late"));
    }
    assertThat(ingest(home, "2011-11-20T01:00:00Z", OTHER).status()).isEqualTo(FileStatus.ACCEPTED);
  }

  @Test
  void whatSomebodyOpenedAgainStaysOpen() throws IOException {
    Home home = home("closing: {days_after_due: 0, from: 2011Q2}\n");
    ingest(home, "2011-07-21T04:00:00Z", SAMPLE);
    try (Warehouse warehouse =
        Warehouse.open(
            Folders.settings(root.resolve("data"), "2011-07-22T00:00:00Z").warehouse())) {
      desk(home, "2011-07-22T00:00:00Z", warehouse)
          .add(
              new PeriodEvent(
                  PeriodEvent.Kind.REOPENED,
                  QUARTER,
                  null,
                  null,
                  null,
                  "Wang",
                  java.time.Instant.parse("2011-07-22T00:00:00Z"),
                  "flood"));
    }

    assertThat(ingest(home, "2011-07-25T04:00:00Z", SAMPLE).status())
        .isEqualTo(FileStatus.ACCEPTED);
  }

  @Test
  void aClosingBeforeTheDueDayIsNoClosing() throws IOException {
    Home home = home("closing: {days_after_due: -1, from: 2011Q2}\n");

    assertThatThrownBy(() -> Calendar.read(home))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("a quarter cannot close before returns are due");
  }
}
