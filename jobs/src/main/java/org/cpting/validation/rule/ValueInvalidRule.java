package org.cpting.validation.rule;

import org.cpting.core.CanonicalRow;
import org.cpting.core.Value;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.cpting.notice.Severity;
import org.cpting.validation.Check;
import org.cpting.validation.Rule;
import org.cpting.validation.RuleDoc;

/** Refuses a row with a date or number that is none. */
@RuleDoc(
    code = "VALUE_INVALID",
    severity = Severity.ERROR,
    zh = "日期或数字不成立（如2月30日、若干），或是否栏填写的不是“是”“否”。",
    en =
        "A date or number that is none (30 February, 'several'), or neither yes nor no in a box for yes or no.")
final class ValueInvalidRule implements Rule {

  @Override
  public void row(CanonicalRow row, Check check) {
    FormSchema schema = check.schema();
    for (int i = 0; i < schema.columns().size(); i++) {
      FormSchema.Column column = schema.column(i);
      Value value = row.get(i);
      if (value instanceof Value.Invalid invalid) {
        report(row, column, Mask.figure(invalid.raw()), invalid.why(), check);
      } else if (value instanceof Value.Unknown unknown
          && column.type() == FormSchema.Type.YES_NO) {
        String found = Mask.tail(unknown.raw());
        check.report(
            row.at(column.name()),
            column.name(),
            found,
            "“" + column.zh() + "”填写的“" + found + "”既不是“是”也不是“否”。",
            "'" + found + "' in '" + column.en() + "' is neither yes nor no.",
            "请填写“是”或“否”。",
            "Write 是 (yes) or 否 (no).");
      }
    }
  }

  private static void report(
      CanonicalRow row, FormSchema.Column column, String found, Value.Why why, Check check) {
    String zh = "“" + column.zh() + "”的值“" + found + "”";
    String en = "The value '" + found + "' of '" + column.en() + "' ";
    switch (why) {
      case NOT_A_DATE ->
          check.report(
              row.at(column.name()),
              column.name(),
              found,
              zh + "不是存在的日期。",
              en + "is no date that exists.",
              "请按“2011-05-03”的格式填写实际日期。",
              "Write the actual date like 2011-05-03.");
      case AMBIGUOUS_DATE ->
          check.report(
              row.at(column.name()),
              column.name(),
              found,
              zh + "分不清日和月。",
              en + "could be two dates: day and month cannot be told apart.",
              "请按“2011-05-03”的格式填写。",
              "Write it like 2011-05-03.");
      case NOT_A_NUMBER ->
          check.report(
              row.at(column.name()),
              column.name(),
              found,
              zh + "不是数字。",
              en + "is no number.",
              "请填写阿拉伯数字；不清楚时请向填报单位核实，不要填“若干”“约”。",
              "Write a number in digits; ask the sender if it is not known, and write neither 'several' nor 'about'.");
      case NOT_WHOLE ->
          check.report(
              row.at(column.name()),
              column.name(),
              found,
              zh + "不是整数。",
              en + "is no whole number.",
              "人数、次数、份数请填整数。",
              "Counts are whole numbers.");
      case TOO_PRECISE ->
          check.report(
              row.at(column.name()),
              column.name(),
              found,
              zh + "折算后精确到分以下。",
              en + "comes to less than a fen.",
              "请核对金额和表头的单位。",
              "Check the amount and the unit in the heading.");
      case ERROR_CELL ->
          check.report(
              row.at(column.name()),
              column.name(),
              found,
              zh + "是公式错误。",
              en + "is the error of a formula.",
              "请改正公式，或直接填写数值。",
              "Correct the formula, or write the value itself.");
      case NO_STORED_RESULT ->
          check.report(
              row.at(column.name()),
              column.name(),
              "",
              "“" + column.zh() + "”是公式，但文件里没有保存计算结果。",
              "'" + column.en() + "' is a formula whose result is not stored in the file.",
              "请在 Excel 中打开并保存一次，或直接填写数值。",
              "Open and save the file in Excel once, or write the value itself.");
    }
  }
}
