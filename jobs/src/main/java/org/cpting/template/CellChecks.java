package org.cpting.template;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.TemplateTexts;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/** Drop-downs, checks and help of the cells that are filled in. */
final class CellChecks {

  private static final int ID_LENGTH = 18;
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int LONGEST_TITLE = 32;

  private final XSSFSheet sheet;
  private final DataValidationHelper helper;
  private final TemplateTexts texts;
  private final TemplateOrder order;
  private final CodeLists codes;
  private final ListsSheet lists;

  CellChecks(
      XSSFSheet sheet,
      TemplateTexts texts,
      TemplateOrder order,
      CodeLists codes,
      ListsSheet lists) {
    this.sheet = sheet;
    this.helper = sheet.getDataValidationHelper();
    this.texts = texts;
    this.order = order;
    this.codes = codes;
    this.lists = lists;
  }

  /**
   * Checks the cells of a field.
   *
   * @param column its zero-based column
   * @param firstRow zero-based first row of entries
   */
  void add(FormSchema.Column field, int column, int firstRow) {
    DataValidationConstraint constraint = constraint(field);
    boolean inPeriod = field.type() == FormSchema.Type.DATE && field.required();
    Stream<@Nullable Bilingual> said =
        Stream.of(
            texts.help().get(field.type()),
            field.required() ? texts.required() : null,
            inPeriod ? texts.inPeriod() : null);
    add(field, column, firstRow, constraint, said.flatMap(Stream::ofNullable).toList());
  }

  private void add(
      FormSchema.Column field,
      int column,
      int firstRow,
      @Nullable DataValidationConstraint constraint,
      List<Bilingual> said) {
    // A text may be anything; the check is there only to show its help.
    DataValidationConstraint held =
        constraint == null
            ? helper.createTextLengthConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
            : constraint;
    DataValidation check =
        helper.createValidation(
            held, new CellRangeAddressList(firstRow, firstRow + texts.rows() - 1, column, column));
    check.setEmptyCellAllowed(true);
    // What Excel takes for wrong may be right (an ID of old, a name with 无): it warns, we decide.
    check.setErrorStyle(
        field.type() == FormSchema.Type.ID
            ? DataValidation.ErrorStyle.WARNING
            : DataValidation.ErrorStyle.STOP);
    String title = shortened(field.zh() + " " + field.en());
    String help = both(said);
    check.createPromptBox(title, help);
    check.createErrorBox(title, help);
    check.setShowPromptBox(true);
    check.setShowErrorBox(true);
    sheet.addValidationData(check);
  }

  private static String shortened(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  private static String both(List<Bilingual> said) {
    StringBuilder zh = new StringBuilder();
    StringBuilder en = new StringBuilder();
    for (Bilingual text : said) {
      zh.append(text.zh());
      en.append(en.isEmpty() ? "" : " ").append(text.en());
    }
    return zh + "\n" + en;
  }

  private @Nullable DataValidationConstraint constraint(FormSchema.Column field) {
    return switch (field.type()) {
      case TEXT -> null;
      case ID ->
          helper.createTextLengthConstraint(OperatorType.EQUAL, Integer.toString(ID_LENGTH), null);
      case DATE -> date(field);
      case CODE -> list(entries(String.valueOf(field.codes())));
      case YES_NO -> list(entries("yes_no"));
      case COUNT -> helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
      case AMOUNT, MONEY ->
          helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
    };
  }

  private DataValidationConstraint date(FormSchema.Column field) {
    Quarter first = order.quarter() == null ? order.quarters().get(0) : order.quarter();
    Quarter last =
        order.quarter() == null
            ? order.quarters().get(order.quarters().size() - 1)
            : order.quarter();
    LocalDate from = field.required() ? first.start() : EARLIEST;
    return helper.createDateConstraint(
        OperatorType.BETWEEN, formula(from), formula(last.end()), "yyyy-mm-dd");
  }

  private static String formula(LocalDate date) {
    return "=" + TemplateOrder.day(date);
  }

  private DataValidationConstraint list(List<String> entries) {
    return helper.createFormulaListConstraint(lists.add(entries));
  }

  /** Lets the quarter be chosen. */
  void addQuarters(int row, int column) {
    DataValidation check =
        helper.createValidation(
            list(order.quarters().stream().map(TemplateOrder::written).toList()),
            new CellRangeAddressList(row, row, column, column));
    check.createErrorBox(texts.period().zh(), texts.period().en());
    check.setShowErrorBox(true);
    sheet.addValidationData(check);
  }

  private List<String> entries(String list) {
    List<Code> entries = list.equals("counties") ? order.counties() : codes.get(list).codes();
    return entries.stream().map(code -> code.zh() + " " + code.en()).toList();
  }
}
