package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cpting.core.CanonicalRow;
import org.cpting.core.ReturnKey;
import org.cpting.core.SourceRef;
import org.cpting.core.TotalsRow;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.cpting.diff.ReturnRows;
import org.cpting.inbox.Archive;
import org.cpting.inbox.ArrivedFile;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.cpting.reader.Dictionary;
import org.cpting.reader.FormPlan;
import org.cpting.reader.Limits;
import org.cpting.reader.Refused;
import org.cpting.reader.ReturnFile;
import org.cpting.reader.RowSink;
import org.cpting.reader.SecondTable;
import org.cpting.reader.SheetPlan;
import org.cpting.warehouse.AsOf;
import org.cpting.warehouse.FileRecord;
import org.cpting.warehouse.History;
import org.cpting.warehouse.Ledger;
import org.cpting.warehouse.LedgerReturn;
import org.jooq.DSLContext;

/** Reads the rows of files once more, to be compared; nothing of them is kept. */
final class ReadAgain {

  private final Settings settings;
  private final Dictionary dictionary;
  private final Ledger ledger;
  private final History history;
  private final Archive archive;
  private final Limits limits;
  private final ReadingGuard guard;

  /**
   * Prepares for reading.
   *
   * @param dictionary what files are read by; what it cannot read is read by the definitions of the
   *     day it was loaded
   */
  ReadAgain(Settings settings, Dictionary dictionary, DSLContext reading) {
    this.settings = settings;
    this.dictionary = dictionary;
    this.ledger = new Ledger(reading);
    this.history = new History(reading);
    this.archive = new Archive(settings.workspace().archive());
    this.limits = IntakeLimits.read(settings.home());
    this.guard = IntakeLimits.guard(settings.home());
  }

  /**
   * The forms of a file that was not loaded.
   *
   * @param refusals takes why forms of it cannot be read
   */
  Map<ReturnKey, ReturnRows> arrived(ArrivedFile file, List<Finding> refusals)
      throws IOException, ReadingGuard.GivenUp {
    return guard.run(
        file.name(),
        Files.size(file.path()),
        () -> {
          try {
            return rows(dictionary, file.path(), file.name(), file.folder(), key -> true, refusals);
          } catch (Refused e) {
            throw new ReadingGuard.GivenUp(e.finding(null, SourceRef.file(file.name())));
          }
        });
  }

  /** The rows of a return in the archive. */
  ReturnRows archived(LedgerReturn load) throws ReadingGuard.GivenUp {
    FileRecord file = ledger.file(load.origin().fileId()).file();
    return guard.run(
        file.name(),
        file.size(),
        () -> {
          try {
            return rows(dictionary, file, load.key());
          } catch (Refused today) {
            try {
              return rows(then(load.origin().loadedAt()), file, load.key());
            } catch (Refused then) {
              throw new ReadingGuard.GivenUp(
                  today.finding(load.key().form(), SourceRef.file(file.name())));
            }
          }
        });
  }

  private ReturnRows rows(Dictionary by, FileRecord file, ReturnKey key)
      throws IOException, Refused {
    ReturnRows rows =
        rows(
                by,
                archive.path(file.sha256()),
                file.name(),
                file.folder(),
                key::equals,
                new ArrayList<>())
            .get(key);
    if (rows == null) {
      throw new Refused(
          "FORM_NOT_FOUND",
          new Bilingual(
              "按现有版式读不出" + key + "。", "There is no " + key + " in it by today's layouts."),
          new Bilingual("请检查版式。", "Look at the layouts."));
    }
    return rows;
  }

  /** What files were read by at a moment. */
  private Dictionary then(Instant moment) throws IOException {
    History.DefinitionUse use = history.definitions(new AsOf(moment)).orElse(null);
    Home home =
        use == null
            ? settings.home()
            : new DefinitionArchive(settings.workspace()).home(use.definitionsHash());
    return Dictionary.read(home, CodeLists.read(home));
  }

  private Map<ReturnKey, ReturnRows> rows(
      Dictionary by,
      Path bytes,
      String name,
      String folder,
      Predicate<ReturnKey> wanted,
      List<Finding> refusals)
      throws IOException, Refused {
    try (ReturnFile file = ReturnFile.open(by, limits, bytes, name, folder)) {
      return file.inPasses(
          recognised -> {
            refusals.clear();
            recognised.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(refusals::add);
            Map<ReturnKey, ReturnRows> forms = new TreeMap<>();
            for (FormPlan form : recognised.forms()) {
              if (wanted.test(form.key())) {
                forms.put(form.key(), rows(by, file, form));
              }
            }
            return forms;
          });
    }
  }

  private static ReturnRows rows(Dictionary by, ReturnFile file, FormPlan form)
      throws Refused, SecondTable {
    ReturnRows rows = new ReturnRows(form.key(), form.layout().schema(), by.codes());
    for (SheetPlan sheet : form.sheets()) {
      rows.sheet(sheet.name().isEmpty() ? null : sheet.name(), columns(sheet), sheet.across());
      file.read(form, sheet, new Collector(rows));
    }
    return rows;
  }

  private static int[] columns(SheetPlan sheet) {
    int[] columns = new int[sheet.schema().columns().size()];
    Arrays.setAll(columns, sheet::column);
    return columns;
  }

  /** Collects rows and lets totals pass. */
  private record Collector(ReturnRows rows) implements RowSink {

    @Override
    public void row(CanonicalRow row) {
      rows.add(row);
    }

    @Override
    public void total(TotalsRow total) {}
  }
}
