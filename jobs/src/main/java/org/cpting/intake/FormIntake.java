package org.cpting.intake;

import java.util.ArrayList;
import java.util.List;
import org.cpting.core.CanonicalRow;
import org.cpting.core.Facts;
import org.cpting.core.ReturnLoad;
import org.cpting.core.ServiceKey;
import org.cpting.core.SheetLoad;
import org.cpting.core.TotalsRow;
import org.cpting.core.Value;
import org.cpting.identity.ContentPrint;
import org.cpting.identity.PersonKeys;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.reader.FormPlan;
import org.cpting.reader.Refused;
import org.cpting.reader.ReturnFile;
import org.cpting.reader.SecondTable;
import org.cpting.reader.SheetPlan;
import org.cpting.validation.Check;

/** The intake of one form: its rows are read, checked and made into facts. */
final class FormIntake implements Checking {

  private final FormPlan form;
  private final PersonKeys persons;
  private final Check check;
  private final Findings findings;
  private final FactMaker maker;
  private final ContentPrint print;
  private final boolean ofPersons;
  private final CellWatcher watcher;
  private SheetPlan sheet;
  private Facts facts;
  private int rows;
  private int accepted;

  FormIntake(
      FormPlan form,
      Check check,
      PersonKeys persons,
      Findings findings,
      FactMaker maker,
      ContentPrint print,
      CellWatcher watcher) {
    this.form = form;
    this.check = check;
    this.persons = persons;
    this.findings = findings;
    this.maker = maker;
    this.print = print;
    this.watcher = watcher;
    this.ofPersons = form.layout().schema().find("id_number") != null;
    this.sheet = form.sheets().get(0);
    this.facts = new Facts(form.layout().schema().facts());
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
    check.servicesBefore().expect(ServiceKey.of(key, row));
    return new KeyedRow(row, key, persons.kind());
  }

  @Override
  public void row(KeyedRow keyed) {
    CanonicalRow row = keyed.row();
    rows++;
    boolean accepts = check.accepts(row, keyed.person());
    print.add(row, accepts);
    if (accepts) {
      accepted++;
      maker.add(facts, row, keyed.person(), keyed.kind());
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
