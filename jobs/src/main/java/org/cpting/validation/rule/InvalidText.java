package org.cpting.validation.rule;

import java.util.Locale;
import org.cpting.core.Value;
import org.cpting.notice.Bilingual;

/**
 * Why a value is no date or number, and what to do.
 *
 * @param text what is wrong, to be put behind the value
 * @param fix what to do
 */
record InvalidText(Bilingual text, Bilingual fix) {

  static InvalidText of(Value.Invalid invalid) {
    return switch (invalid.why()) {
      case NOT_A_DATE ->
          of(
              "不是存在的日期。",
              "is no date that exists.",
              "请按“2011-05-03”的格式填写实际日期。",
              "Write the actual date like 2011-05-03.");
      case AMBIGUOUS_DATE ->
          of(
              "分不清日和月。",
              "could be two dates: day and month cannot be told apart.",
              "请按“2011-05-03”的格式填写。",
              "Write it like 2011-05-03.");
      case RANGE_OF_DAYS ->
          of(
              "是几天的时段，不是一个日期。",
              "is a span of days, not one date.",
              "请只填第一天，例如 2011-05-03；每天单独计算的服务请分行填写。",
              "Write its first day only, like 2011-05-03; services that count day by day go into rows of their own.");
      case SHORT_YEAR ->
          of(
              "的年份只有两位，无法确定是哪一年。",
              "has a year of two digits, which could be several years.",
              "请写四位年份，例如 2011-05-03。",
              "Write the year in four digits, like 2011-05-03.");
      case OTHER_WEEKDAY ->
          of(
              "的星期与日期不符，无法确定哪个对。",
              "names a day of the week that is not that of the date; which is right cannot be told.",
              "请改正日期，并去掉星期。",
              "Correct the date and leave out the day of the week.");
      case SERIAL_AS_TEXT ->
          of(
              "是 Excel 的日期序号，以文本保存，无法确定从哪一年算起。",
              "is Excel's number of a day, kept as text; from which year it counts cannot be told.",
              "请把该列设为日期格式，或按“2011-05-03”填写后重新导出。",
              "Format the column as dates, or write dates like 2011-05-03, and export it again.");
      case NOT_A_NUMBER ->
          of(
              "不是数字。",
              "is no number.",
              "请填写阿拉伯数字；不清楚时请向填报单位核实，不要填“若干”“约”。",
              "Write a number in digits; ask the sender if it is not known, and write neither 'several' nor 'about'.");
      case OTHER_UNIT ->
          of(
              "带的单位不是本栏的单位。",
              "has a unit that is not one of this column.",
              "请核对是否填错了栏；只填数字，单位写在表头。",
              "Check that it stands in the right column; write the number alone, its unit belongs in the heading.");
      case NO_UNIT ->
          of(
              "没有写明单位（元还是万元）。",
              "has no unit (元 or 万元), neither in its row nor in the heading.",
              "请在单位栏或表头写明单位。",
              "Put the unit into the row's unit column or into the heading.");
      case NOT_WHOLE ->
          of("不是整数。", "is no whole number.", "人数、次数、份数请填整数。", "Counts are whole numbers.");
      case TOO_PRECISE ->
          of(
              "折算后精确到分以下。",
              "comes to less than a fen.",
              "请核对金额和表头的单位。",
              "Check the amount and the unit in the heading.");
      case STRUCK_OUT ->
          of(
              "画了删除线，无法确定是否还算数。",
              "is struck through; whether it still counts cannot be told.",
              "不算数的行请删除；算数的请去掉删除线。",
              "Delete the row if it does not count; take the line off if it does.");
      case NO_STORED_RESULT ->
          of(
              "是公式，但文件里没有保存当前的计算结果，也无法在此重算。",
              "is a formula whose current result is not stored in the file and cannot be calculated here.",
              "请在 Excel 中打开并保存一次，或直接填写数值。",
              "Open and save the file in Excel once, or write the value itself.");
      case ERROR_CELL -> error(invalid.raw());
    };
  }

  /** What an error such as #REF! says, in words. */
  private static InvalidText error(String error) {
    return switch (error.toUpperCase(Locale.ROOT)) {
      case "#REF!" ->
          of(
              "是公式错误：公式引用的单元格已被删除。",
              "is the error of a formula: a cell it refers to was deleted.",
              "请重新指定公式引用的单元格，或直接填写数值。",
              "Point the formula to the right cell again, or write the value itself.");
      case "#DIV/0!" ->
          of(
              "是公式错误：除数为零或为空。",
              "is the error of a formula: it divides by zero or by an empty cell.",
              "请填写除数，或直接填写数值；没有时请填 0。",
              "Fill in the divisor, or write the value itself; 0 if there is none.");
      case "#N/A" ->
          of(
              "是公式错误：查找的内容没有找到。",
              "is the error of a formula: what it looks up was not found.",
              "请核对查找的内容和名录，或直接填写数值。",
              "Check what is looked up and the list, or write the value itself.");
      case "#VALUE!" ->
          of(
              "是公式错误：用文字参加了计算。",
              "is the error of a formula: it calculates with a text.",
              "请把公式引用的文字改为数字，或直接填写数值。",
              "Make the text it refers to a number, or write the value itself.");
      case "#NAME?" ->
          of(
              "是公式错误：函数名或名称写错了。",
              "is the error of a formula: it uses a name that does not exist.",
              "请改正函数名或名称，或直接填写数值。",
              "Correct the name, or write the value itself.");
      case "#NUM!" ->
          of(
              "是公式错误：算不出这样的数。",
              "is the error of a formula: there is no such number.",
              "请核对公式的数据，或直接填写数值。",
              "Check the formula's data, or write the value itself.");
      case "#NULL!" ->
          of(
              "是公式错误：两个区域没有公共的单元格。",
              "is the error of a formula: its ranges have no cell in common.",
              "请改正公式中的区域，或直接填写数值。",
              "Correct the ranges, or write the value itself.");
      default ->
          of(
              "是公式错误。",
              "is the error of a formula.",
              "请改正公式，或直接填写数值。",
              "Correct the formula, or write the value itself.");
    };
  }

  private static InvalidText of(String zh, String en, String fixZh, String fixEn) {
    return new InvalidText(new Bilingual(zh, en), new Bilingual(fixZh, fixEn));
  }
}
