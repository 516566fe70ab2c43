package org.cpting.reader;

import org.jspecify.annotations.Nullable;

/** Headings and rows of Yunnan's forms C and D, for sheets made by hand. */
final class YunnanForms {

  static final Object[] POLICY = {"县区", "行动计划", "工作计划", "服务点", "资金(元)", "领导", "模式", "会议"};

  static final Object[] TRAINING = {"县区", "培训日期", "机构", "女", "男", "天数", "测试", "提高"};

  private YunnanForms() {}

  /** A row of form C. */
  static @Nullable Object[] training(@Nullable String county, int women) {
    return new Object[] {county, "2011-05-03", "妇联", women, 6, 1, 4, 3};
  }
}
