package org.cpting.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Logframe;
import org.cpting.disclosure.DisclosurePolicy;
import org.cpting.disclosure.Edition;
import org.cpting.disclosure.Protection;
import org.cpting.disclosure.Protector;
import org.cpting.disclosure.attack.Attack;
import org.cpting.inbox.ArrivedFile;
import org.cpting.indicator.Figure;
import org.cpting.indicator.Figure.State;
import org.cpting.indicator.FigureNote;
import org.cpting.indicator.Restatements;
import org.cpting.warehouse.Figures;
import org.cpting.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real year from its returns: nothing small is shown, and the attack finds nothing. */
class DisclosureYearTest {

  private static final Logframe LOGFRAME =
      Logframe.read(Folders.HOME, CodeLists.read(Folders.HOME));
  private static final DisclosurePolicy POLICY = DisclosurePolicy.read(Folders.HOME);
  private static final Set<String> PERSONS = POLICY.persons(LOGFRAME);

  @TempDir private static Path root = Path.of("");
  private static List<Figure> half = List.of();
  private static List<Figure> year = List.of();
  private static Protection protection = protect(List.of());

  @BeforeAll
  static void loadTheYear() throws IOException {
    half = load("2011-10-16T04:00:00Z", "2011Q2", "2011Q3");
    year = load("2012-04-16T04:00:00Z", "2011Q4", "2012Q1");
    protection = protect(year);
  }

  private static List<Figure> load(String now, String... quarters) throws IOException {
    Settings settings = Folders.settings(root, now);
    List<ArrivedFile> files = new ArrayList<>();
    for (String quarter : quarters) {
      try (Stream<Path> returns = Files.list(Folders.SAMPLES.resolve(quarter))) {
        returns.sorted().map(ArrivedFile::of).forEach(files::add);
      }
    }
    try (Pipeline pipeline = Folders.open(settings)) {
      pipeline.ingest(files);
      pipeline.calculate();
    }
    try (Warehouse warehouse = Warehouse.open(settings.warehouse())) {
      return new Figures(warehouse.reading()).list().stream().map(Restatements::figure).toList();
    }
  }

  private static Protection protect(List<Figure> figures, Edition... earlier) {
    return new Protector(POLICY, LOGFRAME).protect(figures, List.of(earlier));
  }

  private static Attack.Result attack(
      List<Figure> truth, List<Figure> published, Edition... earlier) {
    return new Attack(POLICY, LOGFRAME).run(truth, published, List.of(earlier));
  }

  private static boolean isSmall(Figure figure) {
    BigDecimal value = figure.value();
    return value != null
        && PERSONS.contains(figure.indicator())
        && POLICY.isSmall(value.longValueExact());
  }

  @Test
  void noSmallCountOfPersonsIsShown() {
    assertThat(year).anyMatch(DisclosureYearTest::isSmall);
    assertThat(protection.figures()).hasSameSizeAs(year).noneMatch(DisclosureYearTest::isSmall);
  }

  @Test
  void theAttackFindsNothing() {
    Attack.Result result = attack(year, protection.figures());
    assertThat(result.attacked()).isGreaterThan(100);
    assertThat(result.found()).isEmpty();
  }

  @Test
  void hidingTheSmallCountsAloneWouldGiveThemAway() {
    List<Figure> naive =
        year.stream().map(figure -> isSmall(figure) ? hidden(figure) : figure).toList();
    assertThat(attack(year, naive).found()).hasSizeGreaterThan(50);
  }

  @Test
  void aFigureThatIsHiddenInVainIsShown() {
    Map<List<Object>, Figure> published = byKey(protection.figures());
    assertThat(published.values())
        .filteredOn(figure -> figure.state() == State.SUPPRESSED)
        .allSatisfy(
            figure -> {
              assertThat(figure.value()).isNull();
              assertThat(figure.denominator()).isNull();
            });
    assertThat(year)
        .filteredOn(figure -> figure.value() == null || figure.value().signum() == 0)
        .allSatisfy(
            figure ->
                assertThat(Objects.requireNonNull(published.get(key(figure))).state())
                    .isEqualTo(figure.state()));
  }

  @Test
  void headlineTotalsOfTheProgrammeAreShown() {
    assertThat(protection.figures())
        .filteredOn(figure -> figure.scope().equals(Figure.PROGRAMME))
        .filteredOn(figure -> figure.disaggregation().isEmpty())
        .filteredOn(figure -> figure.indicator().equals("1310.1"))
        .hasSizeGreaterThan(10)
        .allMatch(figure -> figure.state() == State.VALUE);
  }

  @Test
  void theReasonOfAHiddenFigureDoesNotTellIt() {
    assertThat(protection.figures())
        .filteredOn(figure -> figure.state() == State.SUPPRESSED)
        .filteredOn(figure -> figure.disaggregation().isEmpty())
        .filteredOn(figure -> !figure.scope().equals(Figure.PROGRAMME))
        .isNotEmpty()
        .flatMap(figure -> FigureNote.parse(figure.reason()))
        .filteredOn(note -> note.kind() == FigureNote.Kind.NOT_DEDUPLICATED)
        .allSatisfy(note -> assertThat(note.detail()).isEmpty());
  }

  @Test
  void laterReturnsChangeNothingThatWasHiddenOrShown() {
    Map<List<Object>, Figure> later = byKey(protection.figures());
    List<Figure> now = protect(half).figures();
    assertThat(now)
        .filteredOn(figure -> figure.period().last().id().compareTo("2011Q3") <= 0)
        .hasSizeGreaterThan(1000)
        .allSatisfy(
            figure ->
                assertThat(Objects.requireNonNull(later.get(key(figure))).state())
                    .isEqualTo(figure.state()));
  }

  @Test
  void theSameFiguresGiveTheSamePattern() {
    assertThat(protect(year).figures()).isEqualTo(protection.figures());
  }

  @Test
  void nothingLighterThanThePatternWouldDo() {
    assertThat(protection.cost()).isPositive().isEqualTo(protection.bound());
    assertThat(protection.isOptimal()).isTrue();
    assertThat(protection.informationLost()).endsWith("proven to be the least");
  }

  @Test
  void aCorrectionAfterAnEditionGivesNothingAway() {
    Random random = new Random(11);
    Edition first = new Edition("first", protect(half).figures());
    for (int i = 0; i < 3; i++) {
      List<Figure> corrected = moreGirls(half, "2011Q2", 1 + random.nextInt(9));
      Protection second = protect(corrected, first);
      assertThat(second.limited()).isEmpty();
      assertThat(attack(corrected, second.figures(), first).found()).isEmpty();
    }
  }

  /** The figures with so many girls more met by one province and the programme in a quarter. */
  private static List<Figure> moreGirls(List<Figure> figures, String quarter, int more) {
    Period from = Period.of(quarter);
    String province =
        figures.stream()
            .map(Figure::scope)
            .filter(scope -> !scope.equals(Figure.PROGRAMME))
            .findFirst()
            .orElseThrow();
    Set<String> parts = Set.of("", "group=girls_u18", "sex=F;age=U18", "service=S01");
    return figures.stream()
        .map(
            figure -> {
              boolean meant =
                  Set.of("1310.2", "1310.3").contains(figure.indicator())
                      && Set.of(Figure.PROGRAMME, province).contains(figure.scope())
                      && parts.contains(figure.disaggregation())
                      && figure.value() != null
                      && (figure.period().quarters().contains(from.first())
                          || figure.measure() == Figure.Measure.CUMULATIVE);
              return meant
                  ? with(
                      figure,
                      State.VALUE,
                      Objects.requireNonNull(figure.value()).add(BigDecimal.valueOf(more)))
                  : figure;
            })
        .toList();
  }

  private static Figure hidden(Figure figure) {
    return with(figure, State.SUPPRESSED, null);
  }

  private static Figure with(Figure figure, State state, @Nullable BigDecimal value) {
    return new Figure(
        figure.indicator(),
        figure.period(),
        figure.scope(),
        figure.measure(),
        figure.disaggregation(),
        state,
        value,
        figure.denominator(),
        figure.reason());
  }

  private static Map<List<Object>, Figure> byKey(List<Figure> figures) {
    Map<List<Object>, Figure> map = new HashMap<>();
    figures.forEach(figure -> map.put(key(figure), figure));
    return map;
  }

  private static List<Object> key(Figure figure) {
    return List.of(
        figure.indicator(),
        figure.period(),
        figure.scope(),
        figure.measure(),
        figure.disaggregation());
  }
}
