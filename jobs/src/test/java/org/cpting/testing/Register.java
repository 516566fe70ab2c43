package org.cpting.testing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A register (form A) in plain headings, with one good row to vary. */
public final class Register {

  private static final List<String> FIELDS =
      List.of(
          "county",
          "name",
          "sex",
          "id_number",
          "birth_date",
          "age",
          "service",
          "service_date",
          "hours",
          "completed",
          "remark");

  private Register() {}

  /** Headings of a register with the columns of {@link #row}. */
  public static Object[] headings() {
    return new Object[] {
      "县(市、区)", "姓名", "性别", "身份证号码", "出生日期", "年龄(周岁)", "服务类型", "服务日期", "学时", "是否完成", "备注"
    };
  }

  /** The headings with one of them written in another way. */
  public static Object[] headingsWith(String field, String heading) {
    Object[] headings = headings();
    headings[FIELDS.indexOf(field)] = heading;
    return headings;
  }

  /** A good row of Yunnan in the second quarter of 2011, but for the given fields. */
  public static @Nullable Object[] row(@Nullable Object... changes) {
    @Nullable Object[] row = {
      "五华区", "张三", "女", null, "1995-06-18", null, "安全流动培训", "2011-05-03", 8, "是", null
    };
    for (int i = 0; i < changes.length; i += 2) {
      int field = FIELDS.indexOf(String.valueOf(changes[i]));
      if (field < 0) {
        throw new IllegalArgumentException("No field in " + Arrays.toString(changes));
      }
      row[field] = changes[i + 1];
    }
    return row;
  }
}
