package org.cpting.explain;

import org.cpting.definition.CodeLists;
import org.cpting.definition.Dimension;
import org.cpting.definition.Indicator;
import org.cpting.indicator.FigureParts;
import org.cpting.notice.Bilingual;

/** Why accepted rows are not in a figure, in words. */
final class LeftOutWords {

  private LeftOutWords() {}

  static Bilingual of(FigureParts.LeftOut one, Indicator indicator, CodeLists codes) {
    Dimension condition = one.condition();
    if (condition == null) {
      return indicator.kind() == Indicator.Kind.LATEST
          ? new Bilingual("县区最近一次报告的状态不符合", "counties whose latest state does not qualify")
          : new Bilingual("计入其他分组", "counts in another part of the breakdown");
    }
    return switch (condition) {
      case COMPLETED ->
          one.found().isEmpty()
              ? new Bilingual("未填写是否完成", "completion not stated")
              : new Bilingual("未完成", "not completed");
      case COURSE -> named("不是课程：", "not a course: ", "services", one.found(), codes);
      case GROUP -> group(one.found(), codes);
      case SERVICE, SEX, AGE, ACTIVITY, AGENCY ->
          named("不属于所计：", "not counted here: ", condition.codeList(), one.found(), codes);
      default -> new Bilingual("不符合条件", "does not meet the condition");
    };
  }

  private static Bilingual named(String zh, String en, String list, String code, CodeLists codes) {
    Bilingual name = Explainer.name(codes.get(list), code);
    return new Bilingual(zh + name.zh(), en + name.en());
  }

  /** Sex and age group that belong to no group of the project, such as those aged exactly 18. */
  private static Bilingual group(String found, CodeLists codes) {
    int between = found.indexOf(' ');
    Bilingual sex = Explainer.name(codes.get("sexes"), found.substring(0, between));
    Bilingual age = Explainer.name(codes.get("age_groups"), found.substring(between + 1));
    return new Bilingual(
        "不在目标人群：" + sex.zh() + "，" + age.zh(),
        "not in the target group: " + sex.en() + ", " + age.en());
  }
}
