package org.cpting.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import org.cpting.testing.WorkbookBuilder;

/** Returns of Guizhou, whose prefectures report one by one, so that two can report the same. */
public final class Guizhou {

  private Guizhou() {}

  /**
   * Puts a prefecture's form A for 2011Q2 into a folder.
   *
   * @param prefecture its name, 贵阳 or 遵义 or 黔南
   * @param mark what the file's name ends with, such as {@code 更正}; may be empty
   * @param persons numbers of persons, each of whom had legal aid on 8 April
   */
  public static Path send(Path folder, String prefecture, String mark, int... persons)
      throws IOException {
    return send(folder, prefecture, mark, false, persons);
  }

  /** The same with a form B of one event, if wanted. */
  static Path send(Path folder, String prefecture, String mark, boolean events, int... persons)
      throws IOException {
    boolean south = prefecture.equals("黔南");
    String unit = prefecture + (south ? "州" : "市");
    String county =
        switch (prefecture) {
          case "贵阳" -> "开阳县";
          case "遵义" -> "遵义县";
          default -> "都匀市";
        };
    WorkbookBuilder workbook =
        WorkbookBuilder.aWorkbook()
            .sheet("服务对象")
            .row(unit + "服务对象情况")
            .row("县市", "序号", "姓名", "性别", "民族", "出生日期", "身份证", "外出情况", "服务内容", "服务日期", "学时", "完成与否");
    int number = 0;
    for (int person : persons) {
      workbook.row(
          number == 0 ? county : null,
          ++number,
          "许真",
          "女",
          "侗族",
          19890000 + 1201 + person,
          id(1201 + person),
          "拟外出",
          "法律援助",
          LocalDate.of(2011, 4, 8),
          null,
          null);
    }
    if (events) {
      workbook
          .sheet("宣传活动")
          .row(
              "县市",
              "时间",
              "宣传方式",
              "次数",
              "发放材料",
              "18岁以下女性",
              "18岁以下男性",
              "18岁女性",
              "18岁男性",
              "19-24岁女性",
              "19-24岁男性",
              "25岁及以上女性",
              "25岁及以上男性",
              "总人数")
          .row(county, "4/28/11", "车站宣传", 1, 10, 1, 1, 1, 1, 1, 1, 1, 1, 8);
    }
    Files.createDirectories(folder);
    Path file = workbook.saveAs(folder.resolve("贵州省_%s_2011年4-6月%s.xlsx".formatted(unit, mark)));
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2011-01-01T00:00:00Z")));
    return file;
  }

  /** A made-up ID number with its check digit. */
  private static String id(int monthAndDay) {
    String front = "5203211989%04d002".formatted(monthAndDay);
    for (char last : "0123456789X".toCharArray()) {
      String id = front + last;
      if (check(id.substring(0, 17)) == last) {
        return id;
      }
    }
    throw new IllegalStateException();
  }

  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    return "10X98765432".charAt(sum % 11);
  }
}
