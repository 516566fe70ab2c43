package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.definition.CodeList.Code;
import org.cpting.report.Narratives;
import org.cpting.report.RefusalRow;
import org.cpting.report.ReportAssembler;
import org.cpting.report.ReportCatalogue;
import org.cpting.report.ReportData;
import org.cpting.report.ReportDefinition;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.cpting.report.Scope;
import org.junit.jupiter.api.Test;

class FeedbackSheetTest {

  private static final ReportDefinition REPORT =
      ReportCatalogue.read(SampleReport.HOME).get("feedback");

  @Test
  void isOnePageForEveryProvinceInBothLanguages() {
    ReportData data = SampleReport.data();
    ReportAssembler assembler = new ReportAssembler(SampleReport.HOME, data);
    for (Code province : data.codes().get("provinces").codes()) {
      ReportPack pack =
          assembler.assemble(
              REPORT, REPORT.editions().get(0), Period.of("2012Q1"), new Scope(province.code()));
      PdfText pdf = PdfText.read(PdfText.write(pack));
      assertThat(pdf.pages()).as(province.en()).hasSize(1);
      assertThat(pdf.all()).contains(province.zh() + province.en(), "2012年第1季度");
    }
  }

  @Test
  void staysOnePageWithTheLongestReasonsAndTheMostForms() {
    ReportPack pack = SampleReport.pack("feedback", "2012Q1", new Scope("JS"));
    RefusalRow longest =
        new RefusalRow(
            "REQUIRED_MISSING",
            "登记表缺少县、性别、服务或服务日期，或身份证号（有效）、出生日期、年龄三者皆无；其他报表除备注外任一栏为空。",
            "No county, sex, service or service date, or neither a valid ID nor a birth date nor an age; in the other forms any field but a remark.",
            "请使用名录中的名称（docs/LAYOUTS.md）；确需新增的，请通知项目办登记同义词。",
            "Use a name of the list; if a new one is meant, have the project office add it or a synonym.",
            "1,234");
    Map<String, List<? extends Record>> blocks = new HashMap<>(pack.pages().get(0).blocks());
    blocks.put("refusals", List.of(longest, longest, longest));
    assertThat(PdfText.read(PdfText.write(with(pack, blocks))).pages()).hasSize(1);
  }

  @Test
  void saysWhichMarkHidesACountAndWhy() {
    assertThat(
            PdfText.read(PdfText.write(SampleReport.pack("feedback", "2012Q1", new Scope("GD"))))
                .all())
        .contains("*隐去，以免由小数目识别个人", "*hidden,asasmallcountcouldgiveapersonaway");
  }

  @Test
  void saysInBothLanguagesWhyFiguresAreNotProtectedIfTheyAreNot() {
    String why =
        "audit of the register by the donor, room 4, with the two officers in charge, papers returned and destroyed after it";
    ReportData sample = SampleReport.data();
    ReportData data =
        new ReportData(
            sample.logframe(),
            sample.codes(),
            sample.calendar(),
            sample.figures(),
            sample.quality(),
            List.of(),
            Narratives.none(),
            why,
            sample.stamp());
    for (String scope : List.of("GD", "GZ")) {
      ReportPack pack =
          new ReportAssembler(SampleReport.HOME, data)
              .assemble(REPORT, REPORT.editions().get(0), Period.of("2012Q1"), new Scope(scope));
      PdfText pdf = PdfText.read(PdfText.write(pack));
      assertThat(pdf.pages()).hasSize(1);
      assertThat(pdf.all())
          .contains("本报告未对人数作隐私保护。原因：" + PdfText.squeeze(why))
          .contains("NOTprotectedinthisreport.Reason:" + PdfText.squeeze(why));
    }
  }

  @Test
  void saysSoWhenNothingWasRefused() {
    ReportPack pack = SampleReport.pack("feedback", "2012Q1", new Scope("JS"));
    Map<String, List<? extends Record>> blocks = new HashMap<>(pack.pages().get(0).blocks());
    blocks.put("refusals", List.of());
    assertThat(PdfText.read(PdfText.write(with(pack, blocks))).all())
        .contains("本季度没有退回的行，谢谢。", "Nothingwasrefusedinthisquarter.Thankyou.");
  }

  private static ReportPack with(ReportPack pack, Map<String, List<? extends Record>> blocks) {
    List<ReportPack.Page> pages = new ArrayList<>();
    pages.add(new ReportPack.Page(pack.pages().get(0).template(), blocks, List.of()));
    return new ReportPack(
        pack.title(), pack.file(), pack.language(), pack.stamp(), pack.head(), pack.texts(), pages);
  }
}
