package org.cpting.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.definition.CodeList;
import org.cpting.definition.Indicator;
import org.cpting.explain.Explanation.Column;
import org.cpting.explain.Explanation.Section;
import org.cpting.indicator.Figure;
import org.cpting.indicator.FigureParts;
import org.cpting.indicator.Restatement;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a figure into words and tables. */
public final class Explainer {

  private final Grounds grounds;
  private final Indicator indicator;
  private final Figure figure;
  private final Numbers numbers;

  private Explainer(Grounds grounds) {
    this.grounds = grounds;
    this.figure = grounds.figure();
    this.indicator = grounds.logframe().indicator(figure.indicator());
    this.numbers = new Numbers(indicator, grounds.threshold());
  }

  public static Explanation explain(Grounds grounds) {
    return new Explainer(grounds).explanation();
  }

  private Explanation explanation() {
    List<Section> sections = new ArrayList<>();
    sections.add(definition());
    sections.add(
        contributions(
            "contributions", "计入的报表和行", "Rows that count", grounds.parts().contributions()));
    if (!grounds.parts().denominators().isEmpty()) {
      sections.add(
          contributions("denominator", "分母", "Denominator", grounds.parts().denominators()));
    }
    FigureParts.Persons persons = grounds.parts().persons();
    if (persons != null) {
      sections.add(persons(persons));
    }
    sections.add(leftOut());
    sections.add(returns());
    sections.add(refusals());
    new Relatives(grounds, indicator, numbers).addTo(sections);
    Bilingual title =
        new Bilingual(
            figure.indicator() + " " + indicator.name().zh() + " " + place(),
            figure.indicator() + " " + indicator.name().en() + " " + place());
    return new Explanation(title, numbers.figure(figure), notes(), sections);
  }

  private String place() {
    String part = figure.disaggregation().isEmpty() ? "" : " " + figure.disaggregation();
    return figure.period() + " " + figure.scope() + " " + figure.measure().id() + part;
  }

  private List<Bilingual> notes() {
    List<Bilingual> notes = new ArrayList<>();
    if (grounds.threshold() > 0 && indicator.kind() == Indicator.Kind.PERSONS) {
      notes.add(
          new Bilingual(
              "1至" + grounds.threshold() + "人的数字已隐去（加 --internal 显示）；本说明仅供内部使用。",
              "Counts of 1 to "
                  + grounds.threshold()
                  + " persons are hidden (--internal shows them); for internal use only."));
    } else {
      notes.add(new Bilingual("内部使用，不得发布。", "For internal use, not to be published."));
    }
    if (!figure.reason().isEmpty()) {
      notes.add(new Bilingual("备注：" + figure.reason(), "Note: " + figure.reason()));
    }
    notes.add(published());
    notes.addAll(grounds.remarks());
    return notes;
  }

  private Bilingual published() {
    Grounds.Published published = grounds.published();
    if (published == null) {
      return new Bilingual("尚未发布。", "Not published yet.");
    }
    Restatement restatement = grounds.restatement();
    if (restatement == null) {
      return new Bilingual(
          "与已发布的一致：" + published.edition() + "。", "As published in " + published.edition() + ".");
    }
    String printed = numbers.figure(published.figure());
    return new Bilingual(
        "发布时为 %s（%s），现为 %s；原因：%s。"
            .formatted(
                printed, published.edition(), numbers.figure(figure), restatement.why().zh()),
        "Published as %s in %s, now %s; because: %s."
            .formatted(
                printed, published.edition(), numbers.figure(figure), restatement.why().en()));
  }

  private Section definition() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("定义", "Definition", indicator.definition().zh(), indicator.definition().en()));
    rows.add(
        List.of("有效期", "In force", indicator.valid().toString(), indicator.valid().toString()));
    rows.add(
        List.of(
            "局限",
            "Limitations",
            indicator.sheet().limitations().zh(),
            indicator.sheet().limitations().en()));
    rows.add(
        List.of(
            "缺报",
            "Missing data",
            indicator.sheet().missingText().zh(),
            indicator.sheet().missingText().en()));
    return new Section(
        "definition",
        new Bilingual("定义", "Definition"),
        List.of(
            column("what_zh", "项目", "Item (zh)"),
            column("what_en", "项目（英文）", "Item"),
            column("text_zh", "中文", "Chinese"),
            column("text_en", "英文", "English")),
        rows);
  }

  private Section contributions(
      String id, String zh, String en, List<FigureParts.Contribution> contributions) {
    List<List<String>> rows = new ArrayList<>();
    long total = 0;
    for (FigureParts.Contribution one : contributions) {
      Grounds.Sheet sheet = grounds.sheets().get(one.sheetId());
      Grounds.Return load = sheet == null ? null : find(sheet.returnId());
      total += one.quantity();
      rows.add(
          List.of(
              load == null ? "" : load.key().toString(),
              load == null ? "" : load.file(),
              sheet == null ? "" : sheet.name(),
              numbers.hidden(one.quantity()) ? Numbers.HIDDEN : one.ranges(),
              numbers.count(one.rows()),
              numbers.quantity(one.quantity())));
    }
    rows.add(List.of("", "合计 total", "", "", "", numbers.quantity(total)));
    return new Section(
        id,
        new Bilingual(zh, en),
        List.of(
            column("return", "报表", "Return"),
            column("file", "文件", "File"),
            column("sheet", "工作表", "Sheet"),
            column("rows", "行号", "Rows"),
            number("row_count", "行数", "Number of rows"),
            number("adds", "计入", "Adds")),
        rows);
  }

  private Grounds.@Nullable Return find(int returnId) {
    return grounds.returns().stream()
        .filter(one -> one.returnId() == returnId)
        .findFirst()
        .orElse(null);
  }

  private Section persons(FigureParts.Persons persons) {
    return counts(
        "persons",
        new Bilingual("从行到人", "From rows to persons"),
        Stream.of(
            entry("符合条件的行", "Rows that qualify", persons.qualifying()),
            entry(
                "其中：计入的人（首次）", "of these: persons counted, by their first row", persons.counted()),
            entry("本期再次出现的行", "further rows of the same persons in the period", persons.again()),
            entry("以前已计入的人的行", "rows of persons counted before the period", persons.earlier()),
            entry(
                "已在其他省计入的人的行", "rows of persons counted in another province", persons.elsewhere()),
            entry("首次计入其他组别的人的行", "rows of persons counted in another group", persons.otherGroup()),
            entry(
                "以汇总数报告的人（未去重）",
                "Persons reported as counts, not de-duplicated",
                persons.reported()),
            entry("计入的人中凭身份证识别", "Of those counted, known by ID number", persons.byId()),
            entry("凭姓名、性别、出生日期识别", "known by name, sex and birth date", persons.byBirthDate()),
            entry("凭省、县、姓名、性别识别", "known by province, county, name and sex", persons.byCounty())));
  }

  private Section leftOut() {
    List<List<String>> rows = new ArrayList<>();
    for (FigureParts.LeftOut one : grounds.parts().leftOut()) {
      Bilingual why = LeftOutWords.of(one, indicator, grounds.codes());
      rows.add(
          List.of(why.zh(), why.en(), numbers.count(one.rows()), numbers.quantity(one.quantity())));
    }
    return new Section(
        "left_out",
        new Bilingual("已接收但未计入的", "Accepted and not counted"),
        List.of(
            column("why_zh", "原因", "Reason (zh)"),
            column("why_en", "原因（英文）", "Reason"),
            number("row_count", "行数", "Rows"),
            number("quantity", "数量", "Quantity")),
        rows);
  }

  private Section returns() {
    List<List<String>> rows = new ArrayList<>();
    for (Grounds.Return one : grounds.returns()) {
      rows.add(
          List.of(
              one.key().toString(),
              one.state().zh() + " " + one.state().en(),
              one.file(),
              one.returnId() == 0 ? "" : String.valueOf(one.returnId()),
              String.valueOf(one.rows()),
              String.valueOf(one.accepted()),
              String.valueOf(one.rejected())));
    }
    return new Section(
        "returns",
        new Bilingual("报表", "Returns"),
        List.of(
            column("return", "报表", "Return"),
            column("state", "状态", "State"),
            column("file", "文件", "File"),
            column("return_id", "编号", "Number"),
            number("rows", "行数", "Rows"),
            number("accepted", "接收", "Accepted"),
            number("rejected", "退回", "Refused")),
        rows);
  }

  private Section refusals() {
    Map<String, Integer> rules = new TreeMap<>();
    grounds
        .returns()
        .forEach(one -> one.errors().forEach((rule, n) -> rules.merge(rule, n, Integer::sum)));
    List<List<String>> rows = new ArrayList<>();
    rules.forEach((rule, count) -> rows.add(List.of(rule, String.valueOf(count))));
    return new Section(
        "refused",
        new Bilingual("被退回的问题（按规则）", "Refused, by rule"),
        List.of(column("rule", "规则", "Rule"), number("findings", "次数", "Findings")),
        rows);
  }

  private record Entry(Bilingual what, long number) {}

  private static Entry entry(String zh, String en, long number) {
    return new Entry(new Bilingual(zh, en), number);
  }

  private Section counts(String id, Bilingual title, Stream<Entry> entries) {
    return new Section(
        id,
        title,
        List.of(
            column("what_zh", "项目", "Item (zh)"),
            column("what_en", "项目（英文）", "Item"),
            number("number", "数量", "Number")),
        entries
            .map(one -> List.of(one.what.zh(), one.what.en(), numbers.count(one.number)))
            .toList());
  }

  static Column column(String id, String zh, String en) {
    return new Column(id, new Bilingual(zh, en), false);
  }

  static Column number(String id, String zh, String en) {
    return new Column(id, new Bilingual(zh, en), true);
  }

  /** Name of a code in both languages; the code itself where the list does not have it. */
  static Bilingual name(CodeList list, String code) {
    CodeList.Code found = list.find(code);
    return found == null
        ? new Bilingual(code, code)
        : new Bilingual(found.zh(), found.en().toLowerCase(Locale.ROOT));
  }
}
