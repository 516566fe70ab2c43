package org.cpting.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpting.warehouse.Sample.finding;
import static org.cpting.warehouse.Sample.findings;
import static org.cpting.warehouse.Sample.key;
import static org.cpting.warehouse.Sample.services;

import java.util.ArrayList;
import java.util.List;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;
import org.junit.jupiter.api.Test;

@OnEveryEngine
final class ExportsTest extends WarehouseContract {

  ExportsTest(Engine engine) {
    super(engine);
  }

  private List<FileLine> files() {
    List<FileLine> lines = new ArrayList<>();
    new Exports(warehouse.reading()).files(lines::add);
    return lines;
  }

  private List<String> rules() {
    List<String> lines = new ArrayList<>();
    new Exports(warehouse.reading()).findings(line -> lines.add(line.file() + " " + line.rule()));
    return lines;
  }

  private void refuse(String file, Finding finding) {
    write(dsl -> new Loader(dsl).refuse(Sample.file(file), findings(finding), Sample.LOAD));
  }

  @Test
  void filesThatCountAreExportedFormByForm() {
    load("a.xlsx", services(key("YN", "A"), 1));
    load("b.xlsx", services(key("YN", "A"), 1, 2));
    assertThat(files()).containsExactly(new FileLine("b.xlsx", "YN", "2011Q2", "A", 2, 2, 0));
  }

  @Test
  void aFindingIsExportedWithItsPlace() {
    load(
        "a.csv",
        findings(finding("a.csv", "A", 7, "CODE_UNKNOWN", Severity.ERROR)),
        services(key("YN", "A"), 1));
    List<FindingLine> lines = new ArrayList<>();
    new Exports(warehouse.reading()).findings(lines::add);
    assertThat(lines)
        .containsExactly(new FindingLine("a.csv", "表一", 7, "CODE_UNKNOWN", "service", "error"));
  }

  @Test
  void findingsOfReplacedReturnsAndRemarksAreLeftOut() {
    load(
        "a.xlsx",
        findings(
            finding("a.xlsx", "A", 3, "OLD", Severity.ERROR),
            finding("a.xlsx", "A1", 3, "STANDS", Severity.WARNING),
            finding("a.xlsx", "D", 0, "FORM_REFUSED", Severity.ERROR),
            finding("a.xlsx", "A1", 4, "REMARK", Severity.INFO)),
        services(key("YN", "A"), 1),
        services(key("YN", "A1"), 1));
    load("b.xlsx", services(key("YN", "A"), 2));
    assertThat(rules()).containsExactly("a.xlsx STANDS", "a.xlsx FORM_REFUSED");
    load("c.xlsx", services(key("YN", "A1"), 2));
    assertThat(rules()).isEmpty();
  }

  @Test
  void findingsOfARefusedFileAreExportedUntilItIsLoaded() {
    refuse("a.xlsx", finding("a.xlsx", "A", 0, "ENCRYPTED", Severity.ERROR));
    assertThat(rules()).containsExactly("a.xlsx ENCRYPTED");
    refuse("a.xlsx", finding("a.xlsx", "A", 0, "EMPTY", Severity.ERROR));
    assertThat(rules()).containsExactly("a.xlsx EMPTY");
    load("a.xlsx", services(key("YN", "A"), 1));
    assertThat(rules()).isEmpty();
  }

  @Test
  void findingsAreReadBackAsTheyWereFound() {
    Finding row =
        finding("a.xlsx", "A", 3, "CODE_UNKNOWN", Severity.ERROR)
            .hiding(new Bilingual("未检查", "not checked"));
    Finding form = finding("a.xlsx", "B", 0, "FORM_REFUSED", Severity.ERROR);
    load("a.xlsx", findings(row, form), services(key("YN", "A"), 1));
    load(
        "b.xlsx",
        findings(finding("b.xlsx", "A", 3, "OTHER", Severity.ERROR)),
        services(key("JS", "A"), 1));
    Finding refused = finding("c.xlsx", "A", 0, "EMPTY", Severity.ERROR);
    refuse("c.xlsx", refused);
    FindingQueries found = new FindingQueries(warehouse.reading());
    assertThat(found.ofLoad(loadId("a.xlsx"))).containsExactly(row, form);
    assertThat(found.ofLoad(loadId("c.xlsx"))).containsExactly(refused);
  }

  @Test
  void findingsBeyondTheCapAreCounted() {
    Findings capped = new Findings(1);
    for (int row = 2; row < 7; row++) {
      capped.add(finding("a.xlsx", "A", row, "CODE_UNKNOWN", Severity.ERROR));
    }
    capped.add(finding("a.xlsx", "A", 2, "AGE_MISMATCH", Severity.WARNING));
    load("a.xlsx", capped, services(key("YN", "A"), 1));
    FindingQueries found = new FindingQueries(warehouse.reading());
    assertThat(found.ofLoad(loadId("a.xlsx"))).hasSize(2);
    assertThat(found.surplusOfLoad(loadId("a.xlsx")))
        .containsExactly(java.util.Map.entry("CODE_UNKNOWN", 4));
    assertThat(found.refusals())
        .extracting(RefusalCount::province, RefusalCount::code, RefusalCount::findings)
        .containsExactly(tuple("YN", "CODE_UNKNOWN", 5));
  }

  private int loadId(String name) {
    return new Ledger(warehouse.reading())
        .files().stream()
            .filter(file -> file.file().name().equals(name))
            .findFirst()
            .orElseThrow()
            .loadId();
  }
}
