package org.cpting.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cpting.check.CheckList;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.core.SourceRef;
import org.cpting.definition.Calendar;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.cpting.feedback.Earlier;
import org.cpting.feedback.Feedback;
import org.cpting.feedback.FormResult;
import org.cpting.feedback.Names;
import org.cpting.feedback.Origin;
import org.cpting.feedback.Outcome;
import org.cpting.inbox.Archive;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.reader.Dictionary;
import org.cpting.reader.Limits;
import org.cpting.reader.Recognised;
import org.cpting.reader.Refused;
import org.cpting.reader.ReturnFile;
import org.cpting.warehouse.CheckTable;
import org.cpting.warehouse.FileStatus;
import org.cpting.warehouse.FindingQueries;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerFile;
import org.cpting.warehouse.LoadedForm;
import org.cpting.warehouse.StoredCheck;
import org.jspecify.annotations.Nullable;

/** Gathers what is told of a file from what its last load wrote, whatever came after it. */
final class FeedbackSource {

  private final Ledger ledger;
  private final FindingQueries findings;
  private final Dictionary dictionary;
  private final Limits limits;
  private final Calendar calendar;
  private final Archive archive;
  private final CheckTable checks;
  private final ReturnComparison comparison;
  private final Map<String, Bilingual> titles = new TreeMap<>();
  private final Map<String, String> formOfCheck = new TreeMap<>();

  FeedbackSource(
      Settings settings,
      Dictionary dictionary,
      Ledger ledger,
      FindingQueries findings,
      CheckTable checks,
      ReturnComparison comparison) {
    this.checks = checks;
    this.comparison = comparison;
    CheckList.read(settings.home())
        .forEach(check -> formOfCheck.put(check.code(), check.comparison().measure().form()));
    this.ledger = ledger;
    this.findings = findings;
    this.dictionary = dictionary;
    this.limits = IntakeLimits.read(settings.home());
    this.calendar = Calendar.read(settings.home());
    this.archive = new Archive(settings.workspace().archive());
    for (Layout layout : dictionary.layouts()) {
      FormSchema schema = layout.schema();
      titles.put(schema.form(), schema.title());
    }
  }

  Feedback of(LedgerFile file) {
    List<LoadedForm> loaded = ledger.formsOfLoad(file.loadId());
    List<Finding> found = new ArrayList<>(findings.ofLoad(file.loadId()));
    found.addAll(unusual(file.file().name(), loaded));
    return new Feedback(
        file.file().name(),
        received(file),
        outcome(file.status()),
        origin(file, loaded),
        forms(loaded, found),
        found,
        findings.surplusOfLoad(file.loadId()),
        sameAs(file),
        file.duplicateOf() == null ? comparison.ofLoad(file.loadId()) : List.of());
  }

  /** What cross checks find unusual in the forms of a file; it keeps nothing out. */
  private List<Finding> unusual(String file, List<LoadedForm> loaded) {
    List<Finding> unusual = new ArrayList<>();
    for (StoredCheck check : loaded.isEmpty() ? List.<StoredCheck>of() : checks.list()) {
      String form = formOfCheck.getOrDefault(check.check(), "");
      if (loaded.stream().anyMatch(one -> concerns(check, form, one.key()))) {
        unusual.add(
            new Finding(
                check.check(),
                Severity.WARNING,
                form,
                SourceRef.file(file),
                "",
                "",
                check.text(),
                check.fix()));
      }
    }
    return unusual;
  }

  private boolean concerns(StoredCheck check, String form, ReturnKey key) {
    return key.province().equals(check.province())
        && key.quarter().equals(check.quarter())
        && key.form().equals(form)
        && (key.unit().isEmpty()
            || check.county().isEmpty()
            || dictionary
                .codes()
                .get("counties")
                .get(check.county())
                .more("prefecture")
                .equals(key.unit()));
  }

  private static Outcome outcome(FileStatus status) {
    return switch (status) {
      case ACCEPTED -> Outcome.ACCEPTED;
      case PARTLY -> Outcome.PARTLY;
      case REFUSED -> Outcome.REFUSED;
      case DUPLICATE -> Outcome.DUPLICATE;
    };
  }

  private @Nullable Earlier sameAs(LedgerFile file) {
    Integer earlier = file.duplicateOf();
    if (earlier == null) {
      return null;
    }
    LedgerFile first = ledger.file(earlier);
    return new Earlier(
        first.file().origin(),
        received(first),
        folder(outcome(first.status()), first.fileId(), first.file().name()));
  }

  private LocalDateTime received(LedgerFile file) {
    return LocalDateTime.ofInstant(file.file().receivedAt(), calendar.zone());
  }

  /** Folder of the feedback on a file in the outbox. */
  static String folder(Outcome outcome, int fileId, String name) {
    return outcome.folder() + "/" + Names.folder(fileId, name);
  }

  private List<FormResult> forms(List<LoadedForm> loaded, List<Finding> found) {
    Map<String, FormResult> forms = new TreeMap<>();
    for (Finding finding : found) {
      String form = finding.form();
      if (form != null && finding.severity() == Severity.ERROR) {
        forms.put(form, new FormResult(form, title(form), false, 0, 0, 0));
      }
    }
    for (LoadedForm form : loaded) {
      String code = form.key().form();
      forms.put(
          code,
          new FormResult(code, title(code), true, form.rows(), form.accepted(), form.rejected()));
    }
    return List.copyOf(forms.values());
  }

  private Bilingual title(String form) {
    return titles.getOrDefault(form, Bilingual.NONE);
  }

  private @Nullable Origin origin(LedgerFile file, List<LoadedForm> loaded) {
    if (!loaded.isEmpty()) {
      TreeSet<String> units = new TreeSet<>();
      loaded.forEach(form -> units.add(form.key().unit()));
      return origin(
          loaded.get(0).key().province(), String.join("、", units), loaded.get(0).key().quarter());
    }
    return file.status() == FileStatus.REFUSED ? recognised(file) : null;
  }

  /** A refused file left no return behind; what can be told of it is told by looking again. */
  private @Nullable Origin recognised(LedgerFile file) {
    Path bytes = archive.path(file.file().sha256());
    try (ReturnFile opened =
        ReturnFile.open(dictionary, limits, bytes, file.file().name(), file.file().folder())) {
      Recognised recognised = opened.recognise();
      return origin(recognised.province(), recognised.unit(), recognised.quarter());
    } catch (Refused | IOException | RuntimeException e) {
      return null;
    }
  }

  private Origin origin(String province, String unit, Quarter quarter) {
    List<Code> codes = new ArrayList<>(dictionary.codes().get("provinces").codes());
    codes.removeIf(code -> !code.code().equals(province));
    Bilingual name =
        codes.isEmpty()
            ? new Bilingual(province, province)
            : new Bilingual(codes.get(0).zh(), codes.get(0).en());
    return new Origin(province, name, unit, quarter, calendar.due(quarter));
  }
}
