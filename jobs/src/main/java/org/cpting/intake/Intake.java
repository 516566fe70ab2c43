package org.cpting.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cpting.core.AgeBands;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Facts;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.core.ReturnShape;
import org.cpting.core.ServiceKey;
import org.cpting.core.SheetLoad;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.identity.ContentPrint;
import org.cpting.identity.IdentityKey;
import org.cpting.identity.PersonKeys;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.reader.Dictionary;
import org.cpting.reader.FormPlan;
import org.cpting.reader.Limits;
import org.cpting.reader.Recognised;
import org.cpting.reader.Refused;
import org.cpting.reader.ReturnFile;
import org.cpting.reader.SecondTable;
import org.cpting.reader.SheetPlan;
import org.cpting.validation.Check;
import org.cpting.validation.Rules;
import org.cpting.validation.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * Reads and checks files. Holds the definitions, so that many files can be read one after the
 * other.
 */
public final class Intake {

  private static final int KEPT_PER_CODE = 20_000;

  private final Dictionary dictionary;
  private final Limits limits;
  private final IdentityKey identityKey;
  private final Function<ReturnKey, Strictness> strictness;
  private final List<Rules.Documented> rules = Rules.scan();
  private final AgeBands ages;

  /** Prepares for reading with every rule as severe as it says itself. */
  public Intake(Dictionary dictionary, Limits limits, IdentityKey identityKey) {
    this(dictionary, limits, identityKey, key -> Strictness.PLAIN);
  }

  /**
   * Prepares for reading.
   *
   * @param dictionary what reading goes by
   * @param limits how large a file may be
   * @param identityKey keys the hashes of persons
   * @param strictness how severe the rules are towards a return
   */
  public Intake(
      Dictionary dictionary,
      Limits limits,
      IdentityKey identityKey,
      Function<ReturnKey, Strictness> strictness) {
    this.strictness = strictness;
    this.dictionary = dictionary;
    this.limits = limits;
    this.identityKey = identityKey;
    this.ages = ages(dictionary.codes());
  }

  /** The age groups of the code list. */
  public static AgeBands ages(CodeLists codes) {
    List<AgeBands.Band> bands = new ArrayList<>();
    for (CodeList.Code code : codes.get("age_groups").codes()) {
      bands.add(
          new AgeBands.Band(
              code.id(),
              code.code(),
              Integer.parseInt(code.more("from_age")),
              Integer.parseInt(code.more("to_age"))));
    }
    return new AgeBands(List.copyOf(bands));
  }

  /**
   * Reads and checks one file.
   *
   * @param file where its bytes are
   * @param name name its sender gave it
   * @param folder path of its folder below the inbox; may be empty
   * @param servicesBefore gives, for a province and the returns a file replaces, the keys of the
   *     services that the province's other returns report for the quarter (see {@link
   *     org.cpting.core.ServiceKey})
   */
  public IntakeResult read(
      Path file,
      String name,
      String folder,
      BiFunction<String, List<ReturnKey>, LongSet> servicesBefore)
      throws IOException {
    return read(file, name, folder, servicesBefore, key -> Optional.empty());
  }

  /**
   * The same, and tells what has changed in the look of each form.
   *
   * @param shapesBefore gives the shape of the last accepted return of the same form, nothing if
   *     there is none
   */
  public IntakeResult read(
      Path file,
      String name,
      String folder,
      BiFunction<String, List<ReturnKey>, LongSet> servicesBefore,
      Function<ReturnKey, Optional<ReturnShape>> shapesBefore)
      throws IOException {
    return read(
        file,
        name,
        folder,
        servicesBefore,
        shapesBefore,
        (form, sheet, row, field, raw, value) -> {});
  }

  /** The same, with a watcher of every cell. */
  IntakeResult read(
      Path file,
      String name,
      String folder,
      BiFunction<String, List<ReturnKey>, LongSet> servicesBefore,
      Function<ReturnKey, Optional<ReturnShape>> shapesBefore,
      CellWatcher watcher)
      throws IOException {
    Asked asked = new Asked(name, servicesBefore, shapesBefore, watcher);
    String format = "";
    try (ReturnFile opened = ReturnFile.open(dictionary, limits, file, name, folder)) {
      format = opened.format();
      return opened.inPasses(recognised -> new Reading(asked).of(opened, recognised));
    } catch (Refused e) {
      return new Reading(asked).refused(format, e);
    }
  }

  /** One pass over a file. */
  private final class Reading {

    private final Asked asked;
    private final Findings findings = new Findings(KEPT_PER_CODE);
    private @Nullable String province;
    private Map<ReturnKey, ReturnShape> shapes = Map.of();

    Reading(Asked asked) {
      this.asked = asked;
    }

    IntakeResult of(ReturnFile opened, Recognised recognised) throws SecondTable {
      asked.watcher().startAgain();
      try {
        province = recognised.province();
        recognised.findings().forEach(findings::add);
        shapes = recognised.shapes();
        ShapeDrift.of(shapes, asked.shapesBefore(), asked.name()).forEach(findings::add);
        List<ReturnKey> keys = recognised.forms().stream().map(FormPlan::key).toList();
        PersonKeys persons = new PersonKeys(identityKey, recognised.province());
        LongSet services = asked.servicesBefore().apply(recognised.province(), keys);
        List<ReturnLoad> returns = new ArrayList<>();
        for (FormPlan form : recognised.forms()) {
          returns.add(
              new FormIntake(form, persons, services, findings, asked.watcher()).read(opened));
        }
        return new IntakeResult(opened.format(), province, List.copyOf(returns), shapes, findings);
      } catch (Refused e) {
        return refused(opened.format(), e);
      }
    }

    /**
     * A file that breaks off half-way is refused whole: what was read before cannot be trusted to
     * be all.
     */
    IntakeResult refused(String format, Refused e) {
      findings.add(e.finding(null, SourceRef.file(asked.name())));
      e.also().forEach(findings::add);
      return new IntakeResult(format, province, List.of(), shapes, findings);
    }
  }

  /** The intake of one form. */
  private final class FormIntake implements Checking {

    private final FormPlan form;
    private final PersonKeys persons;
    private final LongSet services;
    private final Check check;
    private final Findings findings;
    private final FactMaker maker;
    private final ContentPrint print = new ContentPrint(identityKey);
    private final boolean ofPersons;
    private final CellWatcher watcher;
    private SheetPlan sheet;
    private Facts facts;
    private int rows;
    private int accepted;
    private long person;

    FormIntake(
        FormPlan form,
        PersonKeys persons,
        LongSet services,
        Findings findings,
        CellWatcher watcher) {
      this.form = form;
      this.findings = findings;
      this.watcher = watcher;
      this.sheet = form.sheets().get(0);
      this.persons = persons;
      this.services = services;
      this.check =
          new Check(
              rules,
              strictness.apply(form.key()),
              form.layout().schema(),
              ages,
              form.key().quarter(),
              row -> person,
              services,
              findings);
      this.maker = new FactMaker(form.layout().schema(), dictionary.codes(), ages);
      this.facts = new Facts(form.layout().schema().facts());
      this.ofPersons = form.layout().schema().find("id_number") != null;
    }

    ReturnLoad read(ReturnFile file) throws Refused, SecondTable {
      List<SheetLoad> sheets = new ArrayList<>();
      for (SheetPlan next : form.sheets()) {
        sheet = next;
        facts = new Facts(form.layout().schema().facts());
        try (CheckAside aside = new CheckAside(this)) {
          file.read(form, sheet, aside);
          aside.finish();
        }
        sheets.add(new SheetLoad(sheet.name().isEmpty() ? null : sheet.name(), facts));
      }
      return new ReturnLoad(
          form.key(),
          form.layout().name(),
          form.layout().version(),
          rows,
          accepted,
          rows - accepted,
          List.copyOf(sheets),
          print.hex());
    }

    @Override
    public KeyedRow keyed(CanonicalRow row) {
      if (!ofPersons) {
        return new KeyedRow(row, 0, 0);
      }
      long key = persons.of(row);
      services.expect(ServiceKey.of(key, row));
      return new KeyedRow(row, key, persons.kind());
    }

    @Override
    public void row(KeyedRow keyed) {
      CanonicalRow row = keyed.row();
      person = keyed.person();
      rows++;
      boolean accepts = check.accepts(row);
      print.add(row, accepts);
      if (accepts) {
        accepted++;
        maker.add(facts, row, person, keyed.kind());
      }
    }

    @Override
    public void cell(int row, int field, String raw, Value value) {
      watcher.cell(form, sheet, row, field, raw, value);
    }

    @Override
    public void remark(Finding finding) {
      findings.add(finding);
    }

    @Override
    public void total(TotalsRow total) {
      print.add(total);
      check.total(total);
    }
  }
}
