package org.cpting.template;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Headings;
import org.cpting.definition.TemplateTexts;
import org.cpting.notice.Bilingual;

/** Writes blank return workbooks. */
public final class TemplateMaker {

  /** Hidden name under which a blank says its form and version. */
  private static final String MARK = "cpting_template";

  private static final int TITLE_ROW = 0;
  private static final int PERIOD_ROW = 1;
  private static final int HEADER_ROW = 3;
  private static final int HEADING_POINTS = 34;
  private static final int CHARACTER = 256;
  private static final int NARROWEST = 10;
  private static final int WIDEST = 40;
  private static final int INSTRUCTIONS_WIDTH = 100;

  private static final Pattern WORDS = Pattern.compile(" ");

  private final CodeLists codes;
  private final Headings headings;
  private final TemplateTexts texts;

  public TemplateMaker(CodeLists codes, Headings headings, TemplateTexts texts) {
    this.codes = codes;
    this.headings = headings;
    this.texts = texts;
  }

  /** Writes a blank workbook. */
  public void make(TemplateOrder order, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      TemplateStyles styles = new TemplateStyles(workbook);
      XSSFSheet instructions = workbook.createSheet(texts.instructionsSheet());
      XSSFSheet form =
          workbook.createSheet(order.schema().form() + " " + order.schema().title().zh());
      ListsSheet lists = new ListsSheet(workbook.createSheet(texts.listsSheet()));
      CellChecks checks = new CellChecks(form, texts, order, codes, lists);
      titles(form, order, styles, checks);
      columns(form, order.schema(), styles, checks);
      finish(form, order.schema());
      instructions(instructions, order, styles);
      workbook.setSheetHidden(2, true);
      workbook.setActiveSheet(1);
      workbook.setSelectedTab(1);
      mark(workbook, order);
      workbook.write(out);
    }
  }

  private void titles(
      XSSFSheet sheet, TemplateOrder order, TemplateStyles styles, CellChecks checks) {
    for (int row = TITLE_ROW; row < HEADER_ROW; row++) {
      XSSFRow above = sheet.createRow(row);
      for (int column = 0; column < order.schema().columns().size(); column++) {
        above.createCell(column).setCellStyle(styles.plain());
      }
    }
    XSSFCell title = sheet.getRow(TITLE_ROW).getCell(0);
    title.setCellValue(order.title());
    title.setCellStyle(styles.title());
    XSSFRow row = sheet.getRow(PERIOD_ROW);
    row.getCell(0).setCellValue(both(texts.period()));
    XSSFCell period = row.getCell(1);
    if (order.quarter() == null) {
      checks.addQuarters(PERIOD_ROW, 1);
      period.setCellStyle(styles.entry(FormSchema.Type.TEXT));
    } else {
      period.setCellValue(TemplateOrder.written(order.quarter()));
    }
  }

  private void columns(
      XSSFSheet sheet, FormSchema schema, TemplateStyles styles, CellChecks checks) {
    boolean crosstab = schema.crosstab() != null;
    XSSFRow upper = sheet.createRow(HEADER_ROW);
    XSSFRow lower = crosstab ? sheet.createRow(HEADER_ROW + 1) : upper;
    upper.setHeightInPoints(HEADING_POINTS);
    lower.setHeightInPoints(HEADING_POINTS);
    List<Code> sexes = codes.get("sexes").codes();
    List<Code> ages = codes.get("age_groups").codes();
    int cell = 0;
    for (int column = 0; column < schema.columns().size(); column++) {
      FormSchema.Column field = schema.column(column);
      String above;
      String below;
      if (schema.isCrosstab(column)) {
        Code age = ages.get(cell / sexes.size());
        Code sex = sexes.get(cell++ % sexes.size());
        above = age.zh() + " " + age.en();
        below = sex.zh() + " " + sex.en();
      } else {
        above = heading(field);
        below = above;
      }
      heading(upper, column, above, styles);
      if (crosstab) {
        heading(lower, column, below, styles);
      }
      sheet.setColumnWidth(column, width(below) * CHARACTER);
      sheet.setDefaultColumnStyle(column, styles.entry(field.type()));
      checks.add(field, column, lower.getRowNum() + 1);
    }
    if (crosstab) {
      merge(sheet, schema, sexes.size());
    }
  }

  private static void heading(XSSFRow row, int column, String text, TemplateStyles styles) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(styles.heading());
  }

  /** The heading of a field in both languages, money with its unit. */
  private String heading(FormSchema.Column field) {
    if (field.type() != FormSchema.Type.MONEY) {
      return field.zh() + " " + field.en();
    }
    List<String> own =
        headings.units().getOrDefault(field.unit(), Map.of()).entrySet().stream()
            .filter(unit -> unit.getValue().compareTo(BigDecimal.ONE) == 0)
            .map(Map.Entry::getKey)
            .toList();
    return field.zh() + "(" + own.get(0) + ") " + field.en() + " (" + field.unit() + ")";
  }

  /** Merges the groups of the crosstab, and the other headings downwards. */
  private static void merge(XSSFSheet sheet, FormSchema schema, int sexes) {
    int first = -1;
    for (int column = 0; column < schema.columns().size(); column++) {
      if (!schema.isCrosstab(column)) {
        sheet.addMergedRegion(new CellRangeAddress(HEADER_ROW, HEADER_ROW + 1, column, column));
      } else {
        first = first < 0 ? column : first;
        if ((column - first) % sexes == 0) {
          sheet.addMergedRegion(
              new CellRangeAddress(HEADER_ROW, HEADER_ROW, column, column + sexes - 1));
        }
      }
    }
  }

  private static int width(String text) {
    int longest =
        WORDS
            .splitAsStream(text)
            .mapToInt(word -> word.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum())
            .max()
            .orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, longest + 4));
  }

  private static void finish(XSSFSheet sheet, FormSchema schema) {
    int entries = HEADER_ROW + (schema.crosstab() == null ? 1 : 2);
    sheet.createFreezePane(1, entries);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER_ROW, entries - 1, -1, -1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockInsertRows(false);
    sheet.lockDeleteRows(false);
    sheet.lockSort(false);
  }

  private void instructions(XSSFSheet sheet, TemplateOrder order, TemplateStyles styles) {
    sheet.setColumnWidth(0, INSTRUCTIONS_WIDTH * CHARACTER);
    List<String> lines = new ArrayList<>();
    lines.add(both(order.schema().title()));
    texts.instructions().forEach(text -> lines.add(text.zh() + "\n" + text.en()));
    for (FormSchema.Column field : order.schema().columns()) {
      if (!order.schema().isCrosstab(order.schema().columns().indexOf(field))) {
        lines.add(help(field));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      XSSFCell cell = sheet.createRow(i).createCell(0);
      cell.setCellValue(lines.get(i));
      cell.setCellStyle(i == 0 ? styles.title() : styles.wrapped());
    }
    sheet.enableLocking();
  }

  private String help(FormSchema.Column field) {
    Bilingual help = texts.help().getOrDefault(field.type(), texts.required());
    return field.zh()
        + "："
        + help.zh()
        + (field.required() ? texts.required().zh() : "")
        + "\n"
        + field.en()
        + ": "
        + help.en()
        + (field.required() ? " " + texts.required().en() : "");
  }

  private static String both(Bilingual text) {
    return text.zh() + " " + text.en();
  }

  private void mark(XSSFWorkbook workbook, TemplateOrder order) {
    XSSFName name = workbook.createName();
    name.setNameName(MARK);
    name.setRefersToFormula("\"" + order.schema().key() + ";" + texts.version() + "\"");
    workbook
        .getCTWorkbook()
        .getDefinedNames()
        .getDefinedNameList()
        .forEach(defined -> defined.setHidden(defined.getName().equals(MARK)));
  }
}
