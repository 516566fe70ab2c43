package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.definition.Indicator;
import org.cpting.definition.YamlNode;
import org.cpting.explain.Explainer;
import org.cpting.explain.Explanation;
import org.cpting.explain.Grounds;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureExplainer;
import org.cpting.indicator.FigureExplainer.Question;
import org.cpting.indicator.Restatement;
import org.cpting.indicator.Restatements;
import org.cpting.notice.Bilingual;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.FactQueries;
import org.cpting.warehouse.FigureRow;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.cpting.warehouse.LedgerSheet;
import org.cpting.warehouse.Publication;
import org.cpting.warehouse.Publications;
import org.cpting.warehouse.WaiverUse;
import org.cpting.warehouse.Waivers;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of a figure, now or as of a past moment. */
public final class ExplainDesk {

  private static final Map<Board.State, Bilingual> STATES =
      Map.of(
          Board.State.ACCEPTED, new Bilingual("已接收", "accepted"),
          Board.State.ACCEPTED_WITH_REFUSALS, new Bilingual("部分接收", "accepted in part"),
          Board.State.MISSING, new Bilingual("缺报", "missing"),
          Board.State.EXPECTED, new Bilingual("尚未到期", "not yet due"),
          Board.State.NOT_EXPECTED, new Bilingual("无需报送", "not expected"));

  private final Settings settings;
  private final DSLContext reading;
  private final FigureView view;
  private final AsOf asOf;
  private final Clock clock;

  /**
   * Opens a desk.
   *
   * @param view the definitions to explain by
   * @param asOf which state of the ledger
   * @param clock stands at that moment
   */
  public ExplainDesk(
      Settings settings, DSLContext reading, FigureView view, AsOf asOf, Clock clock) {
    this.settings = settings;
    this.reading = reading;
    this.view = view;
    this.asOf = asOf;
    this.clock = clock;
  }

  /**
   * Explains a figure.
   *
   * @param internal whether small counts of persons are shown
   * @throws IllegalArgumentException if there is no such figure
   */
  public Explanation explain(Question question, boolean internal) throws IOException {
    FactQueries facts = new FactQueries(reading);
    List<Figure> figures = view.figures(reading, asOf, clock).figures();
    Figure figure = figures.stream().filter(one -> asked(question, one)).findFirst().orElse(null);
    FigureExplainer explainer =
        new FigureExplainer(
            view.logframe(question.period()),
            view.codes(),
            view.calendar(),
            facts.sheets(asOf),
            facts);
    var parts = explainer.explain(question);
    if (figure == null) {
      throw new IllegalArgumentException(
          "there is no figure %s of %s, %s %s: nothing was expected or came up to then"
              .formatted(
                  question.indicator(),
                  question.scope(),
                  question.period(),
                  question.measure().id()));
    }
    List<LedgerReturn> all = new Ledger(reading).returns(asOf);
    List<Grounds.Return> returns = returns(question, all);
    Optional<Publication> publication = publication(question);
    Grounds.Published published = publication.map(one -> published(one, question)).orElse(null);
    return Explainer.explain(
        new Grounds(
            view.logframe(question.period()),
            view.codes(),
            figure,
            figures,
            parts,
            returns,
            sheets(returns),
            published,
            restatement(published, publication.orElse(null), figure, all),
            remarks(question, returns),
            internal ? 0 : threshold()));
  }

  private static boolean asked(Question question, Figure figure) {
    return figure.indicator().equals(question.indicator())
        && figure.period().equals(question.period())
        && figure.scope().equals(question.scope())
        && figure.measure() == question.measure()
        && figure.disaggregation().equals(question.disaggregation());
  }

  /** Without a policy every count of persons is small. */
  private int threshold() {
    Path file = settings.home().schemas().resolve("disclosure.yaml");
    return Files.exists(file) ? YamlNode.read(file).number("threshold") : Integer.MAX_VALUE;
  }

  private List<Grounds.Return> returns(Question question, List<LedgerReturn> all) {
    Indicator indicator = view.logframe(question.period()).indicator(question.indicator());
    Board board = Board.of(view.home(), view.codes(), view.layouts(), all, clock);
    List<Board.Entry> entries =
        board.entries().stream()
            .filter(entry -> indicator.forms().contains(entry.key().form()))
            .filter(
                entry ->
                    question.scope().equals(Figure.PROGRAMME)
                        || question.scope().equals(entry.key().province()))
            .filter(entry -> entry.key().quarter().compareTo(question.period().last()) <= 0)
            .filter(entry -> entry.received() != null || inPeriod(question, entry.key()))
            .sorted(Comparator.comparing(Board.Entry::key))
            .toList();
    Map<Integer, Map<String, Integer>> errors =
        new FindingQueries(reading)
            .errors(
                entries.stream()
                    .map(Board.Entry::received)
                    .filter(java.util.Objects::nonNull)
                    .map(LedgerReturn::returnId)
                    .toList());
    return entries.stream().map(entry -> entry(entry, errors)).toList();
  }

  private static boolean inPeriod(Question question, ReturnKey key) {
    return question.period().quarters().contains(key.quarter());
  }

  private static Grounds.Return entry(
      Board.Entry entry, Map<Integer, Map<String, Integer>> errors) {
    LedgerReturn load = entry.received();
    Bilingual state = STATES.getOrDefault(entry.state(), new Bilingual("", ""));
    if (entry.late()) {
      state = new Bilingual(state.zh() + "，迟报", state.en() + ", late");
    }
    return load == null
        ? new Grounds.Return(0, entry.key(), state, "", 0, 0, 0, Map.of())
        : new Grounds.Return(
            load.returnId(),
            load.key(),
            state,
            load.file(),
            load.rows(),
            load.accepted(),
            load.rejected(),
            errors.getOrDefault(load.returnId(), Map.of()));
  }

  private Map<Integer, Grounds.Sheet> sheets(List<Grounds.Return> returns) {
    Map<Integer, Grounds.Sheet> sheets = new HashMap<>();
    Ledger ledger = new Ledger(reading);
    for (Grounds.Return one : returns) {
      if (one.returnId() != 0) {
        for (LedgerSheet sheet : ledger.sheets(one.returnId())) {
          String name = sheet.name();
          sheets.put(sheet.sheetId(), new Grounds.Sheet(one.returnId(), name == null ? "" : name));
        }
      }
    }
    return sheets;
  }

  /** The newest edition, up to the moment asked for, that printed the figure. */
  private Optional<Publication> publication(Question question) {
    Instant moment = asOf.moment();
    Publications publications = new Publications(reading);
    return publications.list().stream()
        .filter(one -> moment == null || !one.at().isAfter(moment))
        .filter(one -> printed(publications, one, question).isPresent())
        .reduce((earlier, later) -> later);
  }

  private static Optional<Figure> printed(
      Publications publications, Publication publication, Question question) {
    return publications.figures(publication.publicationId()).stream()
        .map(Restatements::figure)
        .filter(figure -> asked(question, figure))
        .findFirst();
  }

  private Grounds.Published published(Publication publication, Question question) {
    Figure figure = printed(new Publications(reading), publication, question).orElseThrow();
    return new Grounds.Published(
        "%s %s edition %d of %s"
            .formatted(
                publication.report(),
                publication.period(),
                publication.edition(),
                publication.at().atZone(view.calendar().zone()).toLocalDate()),
        figure);
  }

  private @Nullable Restatement restatement(
      Grounds.@Nullable Published published,
      @Nullable Publication publication,
      Figure figure,
      List<LedgerReturn> all)
      throws IOException {
    // What was printed as hidden gives nothing to compare with.
    if (published == null
        || publication == null
        || published.figure().state() == Figure.State.SUPPRESSED) {
      return null;
    }
    Publications publications = new Publications(reading);
    FigureRow row = FigureView.row(published.figure());
    return new Restatements(view.logframe(figure.period()), List.of(figure), all)
            .since(
                new Restatements.Edition(
                    publication,
                    List.of(row),
                    publications.returns(publication.publicationId()),
                    new PublishedFigures(view.home(), settings.workspace(), publications)
                        .ground(publication)))
            .stream()
            .findFirst()
            .orElse(null);
  }

  private List<Bilingual> remarks(Question question, List<Grounds.Return> returns) {
    List<Bilingual> remarks = new ArrayList<>(waivers(returns));
    Quarter first =
        question.measure() == Figure.Measure.CUMULATIVE
            ? view.calendar().first()
            : question.period().first();
    int last = view.history().index(question.period().end());
    if (view.history().index(first.end()) != last) {
      remarks.add(
          new Bilingual(
              "期间内定义有变：每个季度按其期末有效的定义计算，下列明细按"
                  + view.history().epochs().get(last).from()
                  + "起有效的定义列出。",
              "The definitions changed within it: each quarter is counted by those in force at its end; what is listed"
                  + " below goes by those in force from "
                  + view.history().epochs().get(last).from()
                  + "."));
    }
    return remarks;
  }

  private List<Bilingual> waivers(List<Grounds.Return> returns) {
    List<Bilingual> waivers = new ArrayList<>();
    for (WaiverUse use : new Waivers(reading).uses(asOf)) {
      if (returns.stream().anyMatch(one -> one.key().equals(use.key()))) {
        waivers.add(
            new Bilingual(
                "豁免 %s：%s，%d处，批准人%s，原因：%s"
                    .formatted(
                        use.waiver().rule(),
                        use.key(),
                        use.findings(),
                        use.waiver().by(),
                        use.waiver().reason()),
                "Waiver of %s: %s, %d findings, granted by %s because: %s"
                    .formatted(
                        use.waiver().rule(),
                        use.key(),
                        use.findings(),
                        use.waiver().by(),
                        use.waiver().reason())));
      }
    }
    return waivers;
  }
}
