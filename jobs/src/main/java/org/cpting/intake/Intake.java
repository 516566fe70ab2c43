package org.cpting.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.cpting.core.AgeBands;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.core.ReturnShape;
import org.cpting.core.SourceRef;
import org.cpting.definition.CodeList;
import org.cpting.definition.CodeLists;
import org.cpting.identity.ContentPrint;
import org.cpting.identity.IdentityKey;
import org.cpting.identity.PersonKeys;
import org.cpting.notice.Findings;
import org.cpting.reader.Dictionary;
import org.cpting.reader.FormPlan;
import org.cpting.reader.Limits;
import org.cpting.reader.Recognised;
import org.cpting.reader.Refused;
import org.cpting.reader.ReturnFile;
import org.cpting.reader.SecondTable;
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

  private final Supplier<Dictionary> dictionary;
  private final Limits limits;
  private final Supplier<IdentityKey> identityKey;
  private final Function<ReturnKey, Strictness> strictness;
  private final List<Rules.Documented> rules = Rules.scan();

  /** Prepares for reading with every rule as severe as it says itself. */
  public Intake(Dictionary dictionary, Limits limits, IdentityKey identityKey) {
    this(() -> dictionary, limits, () -> identityKey, key -> Strictness.PLAIN);
  }

  /**
   * Prepares for reading.
   *
   * @param dictionary gives what reading goes by, each time the same
   * @param limits how large a file may be
   * @param identityKey gives what keys the hashes of persons
   * @param strictness how severe the rules are towards a return
   */
  public Intake(
      Supplier<Dictionary> dictionary,
      Limits limits,
      Supplier<IdentityKey> identityKey,
      Function<ReturnKey, Strictness> strictness) {
    this.strictness = strictness;
    this.dictionary = dictionary;
    this.limits = limits;
    this.identityKey = identityKey;
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
    return read(file, name, folder, servicesBefore, key -> true, key -> Optional.empty());
  }

  /**
   * The same of some forms, and tells what has changed in the look of each.
   *
   * @param wanted which returns are read; the others are left out as if they were not in the file
   * @param shapesBefore gives the shape of the last accepted return of the same form, nothing if
   *     there is none
   */
  public IntakeResult read(
      Path file,
      String name,
      String folder,
      BiFunction<String, List<ReturnKey>, LongSet> servicesBefore,
      Predicate<ReturnKey> wanted,
      Function<ReturnKey, Optional<ReturnShape>> shapesBefore)
      throws IOException {
    CellWatcher nobody = (form, sheet, row, field, raw, value) -> {};
    return read(file, folder, new Asked(name, servicesBefore, wanted, shapesBefore, nobody));
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
    return read(file, folder, new Asked(name, servicesBefore, key -> true, shapesBefore, watcher));
  }

  private IntakeResult read(Path file, String folder, Asked asked) throws IOException {
    String format = "";
    try (ReturnFile opened = ReturnFile.open(dictionary, limits, file, asked.name(), folder)) {
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
        List<FormPlan> forms =
            recognised.forms().stream().filter(form -> asked.wanted().test(form.key())).toList();
        List<ReturnKey> keys = forms.stream().map(FormPlan::key).toList();
        CodeLists codes = dictionary.get().codes();
        AgeBands ages = ages(codes);
        PersonKeys persons = new PersonKeys(identityKey.get(), recognised.province());
        LongSet services = asked.servicesBefore().apply(recognised.province(), keys);
        List<ReturnLoad> returns = new ArrayList<>();
        for (FormPlan form : forms) {
          returns.add(
              new FormIntake(
                      form,
                      check(form, ages, services),
                      persons,
                      findings,
                      new FactMaker(form.layout().schema(), codes, ages),
                      new ContentPrint(identityKey.get()),
                      asked.watcher())
                  .read(opened));
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

    private Check check(FormPlan form, AgeBands ages, LongSet services) {
      return new Check(
          rules,
          strictness.apply(form.key()),
          form.layout().schema(),
          ages,
          form.key().quarter(),
          services,
          findings);
    }
  }
}
