package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.cli.LoadedYear.cpting;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpting.cli.OutputReader.Place;
import org.cpting.core.Period;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.DisclosurePolicy;
import org.cpting.disclosure.Edition;
import org.cpting.disclosure.attack.Attack;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.Restatements;
import org.cpting.job.Folders;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.Warehouse;
import org.cpting.warehouse.WarehouseUrl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real year as it leaves the office: every file of an edition, read back from its bytes, hides
 * the same, and the attack on what was read finds nothing, also after a correction.
 */
class ProtectedOutputsTest {

  private static final String YEAR = "FY2011-12";
  private static final Logframe LOGFRAME =
      Logframe.read(Folders.HOME, CodeLists.read(Folders.HOME));
  private static final DisclosurePolicy POLICY = DisclosurePolicy.read(Folders.HOME);
  private static final Set<String> PERSONS = POLICY.persons(LOGFRAME);

  @TempDir private static Path root = Path.of("");
  private static Path data = Path.of("");
  private static List<Figure> truth = List.of();
  private static OutputReader first = new OutputReader(root);

  @BeforeAll
  static void publish() {
    data = LoadedYear.copy(root);
    truth = truth();
    first = edition(1, "2012-05-20");
  }

  private static OutputReader edition(int number, String now) {
    assertThat(
            cpting(
                    data,
                    "publish",
                    "--report",
                    "cida-results",
                    "--period",
                    YEAR,
                    "--by",
                    "Li",
                    "--now",
                    now)
                .code())
        .isZero();
    return new OutputReader(
        data.resolve("outbox/published/cida-results/" + YEAR + "/edition-" + number));
  }

  private static List<Figure> truth() {
    try (Warehouse warehouse =
        Warehouse.open(WarehouseUrl.embedded(data.resolve("warehouse.db")))) {
      return new Figures(warehouse.reading()).list().stream().map(Restatements::figure).toList();
    }
  }

  private static Attack.Result attack(
      List<Figure> figures, List<Figure> known, Edition... earlier) {
    return new Attack(POLICY, LOGFRAME).run(figures, known, List.of(earlier));
  }

  private static Place place(Figure figure) {
    return new Place(
        figure.indicator(),
        figure.period().id(),
        figure.scope(),
        figure.measure().id(),
        figure.disaggregation());
  }

  private static Map<Place, String> shown(List<Figure> figures) {
    Map<Place, String> shown = new LinkedHashMap<>();
    for (Figure figure : figures) {
      BigDecimal value = figure.value();
      String number = value == null ? "" : value.stripTrailingZeros().toPlainString();
      shown.put(place(figure), figure.state() + " " + number);
    }
    return shown;
  }

  private static boolean isSmall(Figure figure) {
    BigDecimal value = figure.value();
    return value != null
        && PERSONS.contains(figure.indicator())
        && POLICY.isSmall(value.longValueExact());
  }

  @Test
  void noFileOfTheEditionShowsASmallCountOfPersons() throws IOException {
    assertThat(truth).anyMatch(ProtectedOutputsTest::isSmall);
    assertThat(first.figures()).hasSizeGreaterThan(3000).noneMatch(one -> isSmall(one));
    assertThat(first.dataPackage()).hasSizeGreaterThan(3000).noneMatch(one -> isSmall(one));
    assertThat(first.workbook(YEAR)).hasSizeGreaterThan(3000).noneMatch(one -> isSmall(one));
    assertThat(first.dhis2()).hasSizeGreaterThan(1000);
    first
        .dhis2()
        .forEach(
            (place, value) ->
                assertThat(
                        PERSONS.contains(place.indicator())
                            && POLICY.isSmall(value.longValueExact()))
                    .as("%s is %s", place, value)
                    .isFalse());
  }

  @Test
  void allFilesAgreeOnWhatIsHiddenAndOnEveryNumber() throws IOException {
    Map<Place, String> table = shown(first.figures());
    Map<Place, String> pack = shown(first.dataPackage());
    assertThat(pack.values()).filteredOn(value -> value.startsWith("SUPPRESSED")).isNotEmpty();
    assertThat(shown(first.workbook(YEAR))).isEqualTo(pack);
    assertThat(table).containsAllEntriesOf(pack);

    Map<Place, BigDecimal> dhis2 = first.dhis2();
    pack.forEach(
        (place, value) -> {
          if (Period.of(place.period()).kind() == Period.Kind.QUARTER) {
            assertThat(dhis2.containsKey(place))
                .as("%s", place)
                .isEqualTo(value.startsWith("VALUE"));
          }
        });
    dhis2.forEach(
        (place, value) ->
            assertThat(pack.get(place))
                .as("%s", place)
                .isEqualTo("VALUE " + value.stripTrailingZeros().toPlainString()));
  }

  @Test
  void theIatiFileHasNoActualWhereTheTablesHideOne() throws IOException {
    Map<List<String>, BigDecimal> iati = first.iati("2012-03-31");
    int hidden = 0;
    for (Figure figure : first.dataPackage()) {
      List<String> place = List.of(figure.indicator(), figure.scope(), figure.disaggregation());
      boolean meant =
          figure.period().id().equals("2012Q1")
              && figure.measure() == Figure.Measure.CUMULATIVE
              && (figure.scope().equals(Figure.PROGRAMME) || figure.disaggregation().isEmpty());
      if (meant && figure.state() == State.SUPPRESSED) {
        assertThat(iati).as("%s", place).doesNotContainKey(place);
        hidden++;
      } else if (meant && figure.state() == State.VALUE && figure.denominator() == null) {
        assertThat(iati.get(place)).as("%s", place).isEqualByComparingTo(figure.value());
      }
    }
    assertThat(hidden).isPositive();
    assertThat(iati).hasSizeGreaterThan(50);
  }

  @Test
  void noReportOrPageShowsALargeNumberThatIsHidden() throws IOException {
    Map<Place, String> shown = shown(first.figures());
    Set<String> known =
        shown.values().stream()
            .filter(value -> value.startsWith("VALUE"))
            .collect(Collectors.toSet());
    Set<String> secret = new HashSet<>();
    for (Figure figure : truth) {
      BigDecimal value = figure.value();
      boolean hidden = shown.getOrDefault(place(figure), "").startsWith("SUPPRESSED");
      if (hidden && value != null && value.longValueExact() >= 1000) {
        String number = value.stripTrailingZeros().toPlainString();
        if (!known.contains("VALUE " + number)) {
          secret.add(number);
        }
      }
    }
    Map<String, List<String>> pages = first.pages();
    assertThat(pages.keySet()).filteredOn(name -> name.endsWith(".pdf")).hasSize(2);
    assertThat(pages).hasSize(4);
    pages.forEach(
        (name, texts) -> {
          String all =
              String.join("\n", texts).replaceAll("(?<=\\d)[, \\u00a0\\u202f](?=\\d{3})", "");
          Set<String> numbers = new HashSet<>(List.of(all.split("[^0-9]+")));
          assertThat(secret).as("in %s", name).noneMatch(numbers::contains);
        });
  }

  @Test
  void theAttackOnWhatWasReadFindsNothingAndWithOneFigureMoreItDoes() throws IOException {
    List<Figure> known = first.figures();
    Attack.Result result = attack(truth, known);
    assertThat(result.attacked()).isGreaterThan(100);
    assertThat(result.found()).isEmpty();

    Map<Place, String> told = shown(known);
    List<Figure> further =
        truth.stream()
            .filter(figure -> PERSONS.contains(figure.indicator()) && !isSmall(figure))
            .filter(figure -> figure.state() == State.VALUE)
            .filter(figure -> !figure.scope().equals(Figure.PROGRAMME))
            .filter(figure -> told.getOrDefault(place(figure), "").startsWith("SUPPRESSED"))
            .toList();
    assertThat(further).isNotEmpty();
    for (int i = 0; i < 3; i++) {
      Figure one = further.get(i * (further.size() - 1) / 2);
      List<Figure> more =
          known.stream().map(figure -> place(figure).equals(place(one)) ? one : figure).toList();
      assertThat(attack(truth, more).found()).as("with %s", one).isNotEmpty();
    }
  }

  @Test
  void bothEditionsTogetherGiveNothingAwayAfterACorrection() throws IOException {
    List<Figure> before = first.figures();
    correct();
    OutputReader second = edition(2, "2012-05-22");

    List<Figure> after = second.figures();
    assertThat(shown(after)).isNotEqualTo(shown(before));
    assertThat(attack(truth(), after, new Edition("first", before)).found()).isEmpty();
    assertThat(cpting(data, "disclosure", "attack", "--now", "2012-05-22").code()).isZero();
  }

  private static void correct() throws IOException {
    Path original = Folders.SAMPLES.resolve("2011Q2/FJ_A_2011-Q2.csv");
    List<String> lines = Files.readAllLines(original, StandardCharsets.UTF_8);
    Path folder = Files.createDirectories(root.resolve("2011Q2"));
    Path corrected = folder.resolve("FJ_A_2011-Q2_corrected.csv");
    List<String> kept = new ArrayList<>(lines.subList(0, lines.size() - 7));
    Files.writeString(corrected, String.join("\r\n", kept) + "\r\n", StandardCharsets.UTF_8);
    assertThat(
            cpting(
                    data,
                    "ingest",
                    Objects.requireNonNull(corrected).toString(),
                    "--now",
                    "2012-05-21")
                .code())
        .isIn(Exit.OK, Exit.REFUSED);
  }
}
