package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpting.job.Folders.HOME;
import static org.cpting.job.Folders.SAMPLES;
import static org.cpting.job.Folders.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.cpting.inbox.ArrivedFile;
import org.cpting.report.CountyCompleteness;
import org.cpting.report.CountyCompleteness.State;
import org.cpting.warehouse.CountyQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.Warehouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Completeness and timeliness by what was accepted. */
class CompletenessTest {

  private static final CodeLists CODES = CodeLists.read(HOME);
  private static final List<Layout> LAYOUTS =
      Layout.readAll(HOME, CODES, FormSchema.readAll(HOME, CODES));
  private static final Quarter QUARTER = Quarter.of("2011Q2");

  @TempDir Path root = Path.of("");

  private void ingest(String now, Path... files) throws IOException {
    try (Pipeline pipeline = Folders.open(settings(root, now))) {
      pipeline.ingest(List.of(files).stream().map(ArrivedFile::of).toList());
    }
  }

  private Path sample(String name) {
    return SAMPLES.resolve("2011Q2").resolve(name);
  }

  /** A copy of a sample return without the rows that name a county. */
  private Path without(String county, String name, String copy) throws IOException {
    List<String> lines = Files.readAllLines(sample(name), StandardCharsets.UTF_8);
    Path file = root.resolve(copy);
    Files.write(file, lines.stream().filter(line -> !line.contains(county)).toList());
    return file;
  }

  private Board board(String now) {
    try (Warehouse warehouse = Warehouse.open(settings(root, now).warehouse())) {
      return Board.of(
          HOME,
          CODES,
          LAYOUTS,
          new Ledger(warehouse.reading()).returns(),
          settings(root, now).clock());
    }
  }

  private List<CountyCompleteness> counties(String now, Calendar calendar, String form) {
    try (Warehouse warehouse = Warehouse.open(settings(root, now).warehouse())) {
      return Completeness.of(
              board(now), calendar, CODES, new CountyQueries(warehouse.reading()).rows())
          .stream()
          .filter(one -> one.province().equals("FJ") && one.form().equals(form))
          .filter(one -> one.quarter().equals(QUARTER))
          .toList();
    }
  }

  private static Calendar exempting(String county) {
    Calendar real = Calendar.read(HOME);
    List<Calendar.Exemption> more = new ArrayList<>(real.notExpected());
    more.add(new Calendar.Exemption("FJ", county, "D", QUARTER, QUARTER, "flood"));
    return new Calendar(
        real.zone(),
        real.first(),
        real.last(),
        real.returnDueDays(),
        real.halfYearDueDays(),
        real.yearDueDays(),
        real.projectDueDays(),
        real.everyQuarter(),
        more,
        null);
  }

  @Test
  void aCountyThatIsNotInTheAcceptedRowsIsAbsentUnlessTheCalendarDoesNotExpectIt()
      throws IOException {
    String now = "2011-07-15T04:00:00Z";
    ingest(now, without("Siming", "FJ_D_2011-Q2.csv", "FJ_D_2011-Q2.csv"));

    assertThat(counties(now, Calendar.read(HOME), "D"))
        .hasSize(8)
        .filteredOn(one -> one.state() != State.REPORTED)
        .extracting(one -> one.name().en(), CountyCompleteness::state, CountyCompleteness::rows)
        .containsExactly(tuple("Siming", State.ABSENT, 0));
    assertThat(counties(now, exempting("350203"), "D"))
        .filteredOn(one -> one.state() != State.REPORTED)
        .extracting(CountyCompleteness::state, CountyCompleteness::reason)
        .containsExactly(tuple(State.NOT_EXPECTED, "flood"));
    assertThat(counties(now, exempting("350203"), "B"))
        .extracting(CountyCompleteness::state)
        .hasSize(8)
        .containsOnly(State.EXPECTED);
    assertThat(counties("2011-07-21T04:00:00Z", Calendar.read(HOME), "B"))
        .extracting(CountyCompleteness::state)
        .containsOnly(State.MISSING);
  }

  @Test
  void whereNotEveryCountyReportsEachQuarterOnlyThoseThatDidAreShown() throws IOException {
    String now = "2011-07-15T04:00:00Z";
    ingest(now, sample("FJ_C_2011-Q2.csv"));

    assertThat(counties(now, Calendar.read(HOME), "C"))
        .hasSize(2)
        .allSatisfy(one -> assertThat(one.rows()).isEqualTo(1));
  }

  @Test
  void rowsAreCountedByTheRowsOfTheSheetNotByTheirFigures() throws IOException {
    String now = "2011-07-15T04:00:00Z";
    ingest(now, sample("FJ_B_2011-Q2.csv"));

    assertThat(counties(now, Calendar.read(HOME), "B").stream().mapToInt(CountyCompleteness::rows))
        .hasSize(8)
        .satisfies(
            rows -> assertThat(rows.stream().mapToInt(Integer::intValue).sum()).isEqualTo(26));
  }

  @Test
  void aReturnIsLateByTheDayItFirstCameNotByItsCorrection() throws IOException {
    ingest("2011-07-15T04:00:00Z", sample("FJ_D_2011-Q2.csv"));
    ingest("2011-09-01T04:00:00Z", without("Siming", "FJ_D_2011-Q2.csv", "FJ_D_2011-Q2_new.csv"));
    ingest("2011-07-25T04:00:00Z", sample("FJ_C_2011-Q2.csv"));

    List<Board.Entry> board =
        board("2011-07-30T04:00:00Z").of(CODES.get("provinces").get("FJ"), QUARTER);

    assertThat(board)
        .extracting(entry -> entry.key().form(), Board.Entry::state, Board.Entry::daysLate)
        .containsExactly(
            tuple("A", Board.State.MISSING, 10L),
            tuple("B", Board.State.MISSING, 10L),
            tuple("C", Board.State.ACCEPTED, 5L),
            tuple("D", Board.State.ACCEPTED, 0L));
  }
}
