package org.cpting.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.DICTIONARY;
import static org.cpting.testing.Register.headings;
import static org.cpting.testing.Register.row;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.LongSet;
import org.cpting.core.ReturnLoad;
import org.cpting.identity.IdentityKey;
import org.cpting.reader.Limits;
import org.cpting.testing.WorkbookBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a file to the facts that are loaded. */
class IntakeTest {

  private static final Intake INTAKE =
      new Intake(DICTIONARY, new Limits(1 << 20, 1 << 24), IdentityKey.of(new byte[32]));

  @TempDir private Path folder;

  private IntakeResult read(WorkbookBuilder workbook) throws IOException {
    return read(workbook, new LongSet());
  }

  private IntakeResult read(WorkbookBuilder workbook, LongSet before) throws IOException {
    Path file = workbook.saveAs(folder.resolve("云南2011Q2.xlsx"));
    return INTAKE.read(file, "云南2011Q2.xlsx", "", (province, keys) -> before);
  }

  private static List<String> facts(ReturnLoad load, String... columns) {
    Facts facts = load.sheets().get(0).facts();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      List<String> values = new ArrayList<>();
      for (String column : columns) {
        long value = facts.get(i, facts.kind().column(column));
        values.add(value == Facts.NULL ? "null" : value + "");
      }
      lines.add(String.join(" ", values));
    }
    return lines;
  }

  @Test
  void aRegisterBecomesServices() throws IOException {
    ReturnLoad load =
        read(aWorkbook()
                .sheet("表一")
                .row(headings())
                .row(row("hours", 8.5))
                .row(row("name", "李四", "completed", null, "hours", null))
                .row(row("county", "无名县"))
                .row(row("name", "王五", "birth_date", null, "age", 18, "completed", "否")))
            .returns()
            .get(0);
    assertThat(load.rows() + " " + load.accepted() + " " + load.rejected()).isEqualTo("4 3 1");
    assertThat(load.layout()).isEqualTo("yn-a");
    assertThat(
            facts(
                load,
                "row_no",
                "service_id",
                "date_id",
                "sex_id",
                "age_group_id",
                "completed",
                "hours_hundredths",
                "key_kind"))
        .containsExactly(
            "2 1 20110503 2 1 1 850 2", "3 1 20110503 2 1 null null 2", "5 1 20110503 2 2 0 800 3");
  }

  @Test
  void onePersonHasOneKeyHoweverTheNameIsTyped() throws IOException {
    ReturnLoad load =
        read(aWorkbook()
                .sheet("表一")
                .row(headings())
                .row(row("name", "阿依 古丽"))
                .row(row("name", "阿依·古丽", "service_date", "2011-05-04"))
                .row(row("name", "李四")))
            .returns()
            .get(0);
    List<String> keys = facts(load, "person_key");
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2));
  }

  @Test
  void outreachBecomesOneFactAFigure() throws IOException {
    ReturnLoad load =
        read(aWorkbook()
                .sheet("表二")
                .row(
                    "县区", "日期", "活动", "场次", "材料", "女18岁以下", "男18岁以下", "女18岁", "男18岁", "女19-24岁",
                    "男19-24岁", "女25岁及以上", "男25岁及以上", "合计")
                .row("五华区", "2011-05-03", "集市宣传", 2, 10, 1, 2, 3, 4, 5, 6, 7, 8, 36))
            .returns()
            .get(0);
    assertThat(load.sheets().get(0).facts().kind()).isEqualTo(FactKind.OUTREACH);
    assertThat(facts(load, "sex_id", "age_group_id", "measure_id", "quantity"))
        .containsExactlyInAnyOrder(
            "2 1 7 1",
            "1 1 7 2",
            "2 2 7 3",
            "1 2 7 4",
            "2 3 7 5",
            "1 3 7 6",
            "2 4 7 7",
            "1 4 7 8",
            "null null 5 2",
            "null null 6 10");
  }

  @Test
  void trainingsAndTheStateOfCountiesBecomeFacts() throws IOException {
    IntakeResult result =
        read(
            aWorkbook()
                .sheet("表三")
                .row("县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高", "备注")
                .row("五华区", "2011-05-03", "妇联", 5, 6, 1.5, 4, 3, "好")
                .sheet("表四")
                .row("县区", "行动计划", "工作计划", "服务点", "资金(万元)", "领导", "模式", "会议")
                .row("五华区", "是", "否", "是", 3.55, 1, 2, 3));
    assertThat(result.anythingRefused()).isFalse();
    assertThat(facts(result.returns().get(0), "women", "men", "days_hundredths", "tested"))
        .containsExactly("5 6 150 4");
    assertThat(facts(result.returns().get(1), "plan_adopted", "in_work_plan", "local_funding_fen"))
        .containsExactly("1 0 3550000");
  }

  @Test
  void aServiceReportedInAnotherReturnIsNotCountedAgain() throws IOException {
    LongSet services = new LongSet();
    WorkbookBuilder first = aWorkbook().sheet("表一").row(headings()).row(row());
    assertThat(read(first, services).returns().get(0).accepted()).isEqualTo(1);
    WorkbookBuilder second = aWorkbook().sheet("表一").row(headings()).row(row());
    IntakeResult result = read(second, services);
    assertThat(result.returns().get(0).accepted()).isZero();
    assertThat(result.anythingRefused()).isTrue();
    assertThat(result.refused()).isFalse();
  }

  @Test
  void aFileThatIsTooLargeIsRefused() throws IOException {
    Path file = aWorkbook().sheet("表一").row(headings()).saveAs(folder.resolve("云南2011Q2.xlsx"));
    Intake strict = new Intake(DICTIONARY, new Limits(100, 100), IdentityKey.of(new byte[32]));
    IntakeResult packed = strict.read(file, "云南2011Q2.xlsx", "", (p, keys) -> new LongSet());
    assertThat(packed.refused()).isTrue();
    assertThat(packed.province()).isNull();
    assertThat(packed.findings().counts()).containsOnlyKeys("FILE_TOO_LARGE");
    Intake unpacked =
        new Intake(DICTIONARY, new Limits(1 << 20, 100), IdentityKey.of(new byte[32]));
    assertThat(
            unpacked
                .read(file, "云南2011Q2.xlsx", "", (p, keys) -> new LongSet())
                .findings()
                .counts())
        .containsOnlyKeys("FILE_TOO_LARGE");
  }
}
