package org.cpting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cpting.core.Period;
import org.cpting.core.Quarter;
import org.cpting.notice.Bilingual;
import org.junit.jupiter.api.Test;

/** Waivers and unusual things stand beside the figures they concern. */
class RemarksBlockTest {

  private static final Quarter QUARTER = Quarter.of("2011Q4");

  private static final DataQuality QUALITY =
      new DataQuality(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(
              new WaiverNote(
                  3,
                  "GZ",
                  "遵义市",
                  "B",
                  QUARTER,
                  "SUM_MISMATCH",
                  2,
                  "王主任",
                  "registers lost in the flood",
                  LocalDate.parse("2012-03-31"))),
          List.of(
              check("SERVICES_CHANGE", "changed", 40), check("PLAN_WITHDRAWN", "withdrew", 80)));

  private static CheckNote check(String code, String what, int score) {
    Bilingual text = new Bilingual("某县" + what, "County " + what);
    return new CheckNote(code, "YN", "", QUARTER, score, text, new Bilingual("请核对", "Check"));
  }

  private static ReportPack pack(String report, String period, Scope scope) {
    ReportData data = SampleReport.data();
    ReportDefinition definition = ReportCatalogue.read(SampleReport.HOME).get(report);
    return new ReportAssembler(
            SampleReport.HOME,
            new ReportData(
                data.logframe(),
                data.codes(),
                data.calendar(),
                data.figures(),
                QUALITY,
                data.stamp()))
        .assemble(definition, definition.editions().get(0), Period.of(period), scope);
  }

  private static List<RemarkRow> remarks(String report, String period, Scope scope) {
    return pack(report, period, scope).pages().stream()
        .flatMap(page -> page.blocks().getOrDefault("remarks", List.of()).stream())
        .map(RemarkRow.class::cast)
        .toList();
  }

  @Test
  void theResultsReportNamesWaiversFirstThenWhatMattersMost() {
    String pages = pack("cida-results", "FY2011-12", Scope.PROGRAMME).pages().toString();

    assertThat(pages.substring(pages.indexOf("Exceptions and unusual figures")))
        .containsSubsequence(
            "GZ 遵义市 B, 2011Q4: let in by waiver 3 of 王主任, until 2012-03-31",
            "registers lost in the flood",
            "County withdrew",
            "County changed");
  }

  @Test
  void aProvinceIsToldWhatConcernsItAlone() {
    assertThat(remarks("feedback", "2011Q4", new Scope("GZ")))
        .extracting(RemarkRow::text, RemarkRow::text2)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "GZ 遵义市 B 2011Q4：按豁免3计入（王主任，有效期至2012-03-31）",
                "GZ 遵义市 B, 2011Q4: let in by waiver 3 of 王主任, until 2012-03-31"));
    assertThat(remarks("feedback", "2011Q4", new Scope("YN")))
        .extracting(RemarkRow::fix, RemarkRow::fix2)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("请核对", "Check"));
    assertThat(remarks("feedback", "2011Q3", new Scope("GZ"))).isEmpty();
  }
}
