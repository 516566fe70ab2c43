package org.cpting.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.cpting.bench.ReturnGenerator.Person;
import org.cpting.bench.ReturnGenerator.Visit;
import org.jspecify.annotations.Nullable;

/** How a province writes its register. */
enum ReturnStyle {
  /** Fujian: CSV in UTF-8 with a byte-order mark, in English. */
  FJ(
      "FJ_A_2011-Q2.csv",
      StandardCharsets.UTF_8,
      ",",
      "No.,County,Name,Sex,Date of birth,ID number,Ethnicity,Migration status,Service type,Service date,Hours,Completed,Remarks") {
    @Override
    String[] cells(Visit visit) {
      Person person = visit.person();
      return new String[] {
        visit.number() + "",
        visit.county().en(),
        person.name(),
        person.male() ? "M" : "F",
        person.birth() + "",
        person.id(),
        "汉族",
        "Migrant",
        visit.service().en(),
        visit.day() + "",
        hours(visit),
        completed(visit, "Yes", "No"),
        ""
      };
    }
  },
  /** Hunan: CSV in GB18030, dates with points, sex as a number. */
  HN(
      "hunan_formA_201104-06.csv",
      Charset.forName("GB18030"),
      ",",
      "序号,市州,县市区,姓名,性别(1男2女),出生年月日,身份证号,民族,服务类别,服务日期,课时,结业,备注") {
    @Override
    String[] cells(Visit visit) {
      Person person = visit.person();
      return new String[] {
        visit.number() + "",
        "长沙市",
        visit.county().zh(),
        person.name(),
        person.male() ? "1" : "2",
        points(person.birth()),
        person.id().isEmpty() ? "无" : person.id(),
        "苗族",
        visit.service().zh(),
        points(visit.day()),
        visit.hours() == 0 ? "—" : hours(visit),
        visit.hours() == 0 ? "—" : completed(visit, "是", "否"),
        ""
      };
    }
  },
  /** Guangdong: UTF-16 with tabs, bilingual, days first. */
  GD(
      "GD-2011Q2-A.txt",
      StandardCharsets.UTF_16LE,
      "\t",
      "序号 No.,区 District,姓名 Name,性别 Sex,出生日期 DOB,证件号码 ID No.,户籍地 Home,服务项目 Service,服务日期 Date,学时 Hours,完成 Completed,备注 Remarks") {
    @Override
    String[] cells(Visit visit) {
      Person person = visit.person();
      return new String[] {
        visit.number() + "",
        visit.county().zh(),
        person.name(),
        person.male() ? "男 M" : "女 F",
        dayFirst(person.birth()),
        person.id().isEmpty() ? "/" : person.id(),
        "广东",
        visit.service().zh(),
        dayFirst(visit.day()),
        hours(visit),
        completed(visit, "是 Y", "否 N"),
        ""
      };
    }
  },
  /** Sichuan: a workbook; everything is text, dates have no year. */
  SC("四川-服务对象登记(2011年二季度).xlsx", null, "", "序号,区县,姓名,性别,出生日期,身份证号,联系电话,服务类型,服务日期,学时,是否完成") {
    @Override
    String[] cells(Visit visit) {
      Person person = visit.person();
      LocalDate day = visit.day();
      // A date without a year lies in the return's; the faulty ones are put into another quarter.
      int month = day.getYear() == 2011 ? day.getMonthValue() : day.getMonthValue() + 3;
      return new String[] {
        visit.number() + "",
        visit.county().zh(),
        person.name(),
        person.male() ? "男性" : "女性",
        person.birth() + "",
        person.id(),
        person.telephone(),
        visit.service().zh(),
        month + "月" + Math.min(30, day.getDayOfMonth()) + "日",
        hours(visit),
        completed(visit, "Y", "N")
      };
    }
  };

  private final String fileName;
  private final @Nullable Charset charset;
  private final String separator;
  private final String heading;

  ReturnStyle(String fileName, @Nullable Charset charset, String separator, String heading) {
    this.fileName = fileName;
    this.charset = charset;
    this.separator = separator;
    this.heading = heading;
  }

  /** The cells of a row, as the province writes them. */
  abstract String[] cells(Visit visit);

  String fileName() {
    return fileName;
  }

  /** Charset of a text file, null if it is a workbook. */
  @Nullable Charset charset() {
    return charset;
  }

  String separator() {
    return separator;
  }

  /** What stands before the text. */
  String mark() {
    return this == HN ? "" : "\uFEFF";
  }

  /** What stands over the table of a workbook. */
  String title() {
    return "四川省2011年二季度服务对象登记表";
  }

  List<String> heading() {
    return List.of(heading.split(",", -1));
  }

  private static String hours(Visit visit) {
    return visit.hours() == 0 ? "" : visit.hours() + "";
  }

  private static String completed(Visit visit, String yes, String no) {
    return visit.hours() == 0 ? "" : visit.completed() ? yes : no;
  }

  private static String points(LocalDate day) {
    return day.getYear() + "." + day.getMonthValue() + "." + day.getDayOfMonth();
  }

  private static String dayFirst(LocalDate day) {
    String two = day.getMonthValue() < 10 ? "/0" : "/";
    return (day.getDayOfMonth() < 10 ? "0" : "")
        + day.getDayOfMonth()
        + two
        + day.getMonthValue()
        + "/"
        + day.getYear();
  }
}
