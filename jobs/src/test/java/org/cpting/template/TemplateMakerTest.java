package org.cpting.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.DICTIONARY;
import static org.cpting.testing.ReadingAssert.assertThatReading;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cpting.core.Quarter;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.definition.TemplateTexts;
import org.cpting.reader.Dictionary;
import org.cpting.testing.ReadingAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Blank workbooks, filled in by a sender and read. */
class TemplateMakerTest {

  private static final TemplateTexts TEXTS = TemplateTexts.read(Home.find());
  private static final TemplateMaker MAKER =
      new TemplateMaker(DICTIONARY.codes(), DICTIONARY.headings(), TEXTS);
  private static final Quarter QUARTER = Quarter.of("2011Q2");

  @TempDir private Path folder;

  private static List<Layout> layouts(String province) {
    return DICTIONARY.layouts().stream().filter(l -> l.province().equals(province)).toList();
  }

  private static TemplateOrder order(String province, String form, @Nullable Quarter quarter) {
    List<Code> counties = DICTIONARY.codes().counties(province);
    String unit = "";
    if (layouts(province).stream().anyMatch(Layout::unitIsPrefecture)) {
      unit = counties.get(0).more("prefecture");
      String only = unit;
      counties = counties.stream().filter(c -> c.more("prefecture").equals(only)).toList();
    }
    FormSchema schema = Objects.requireNonNull(DICTIONARY.form(form));
    return new TemplateOrder(
        DICTIONARY.codes().get("provinces").get(province),
        unit,
        schema,
        counties,
        quarter,
        List.of(QUARTER, QUARTER.plus(1)));
  }

  private Path make(TemplateOrder order, Consumer<XSSFWorkbook> change) {
    Path file = folder.resolve("return.xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        MAKER.make(order, out);
      }
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(in)) {
        change.accept(workbook);
        try (OutputStream out = Files.newOutputStream(file)) {
          workbook.write(out);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fills in rows as an officer would: chosen from the lists, dates as dates, numbers. */
  private static void fill(XSSFWorkbook workbook, TemplateOrder order, int rows) {
    Sheet sheet = workbook.getSheetAt(1);
    int first = order.schema().crosstab() == null ? 4 : 5;
    for (int i = 0; i < rows; i++) {
      Row row = sheet.createRow(first + i);
      int parts = 0;
      for (int c = order.schema().columns().size() - 1; c >= 0; c--) {
        FormSchema.Column field = order.schema().column(c);
        Cell cell = row.createCell(c);
        switch (field.type()) {
          case CODE ->
              cell.setCellValue(
                  chosen(
                      field.codes() != null && field.codes().equals("counties")
                          ? order.counties()
                          : DICTIONARY.codes().get(String.valueOf(field.codes())).codes(),
                      i));
          case YES_NO -> cell.setCellValue(chosen(DICTIONARY.codes().get("yes_no").codes(), i));
          case DATE ->
              cell.setCellValue(
                  DateUtil.getExcelDate(
                      (field.required() ? LocalDate.of(2011, 5, 3 + i) : LocalDate.of(1995, 6, 18))
                          .atStartOfDay()));
          case COUNT -> {
            int value = field.name().equals("age") ? 15 : i + c;
            if (field.name().equals("total")) {
              value = order.schema().crosstab() == null ? 2 * (i + c) - 3 : parts;
            }
            parts += order.schema().isCrosstab(c) ? value : 0;
            cell.setCellValue(value);
          }
          case AMOUNT -> cell.setCellValue(1.5 + i);
          case MONEY -> cell.setCellValue(12_345.5);
          case TEXT -> cell.setCellValue("文字" + i);
          case ID -> {}
        }
      }
    }
  }

  private static String chosen(List<Code> codes, int i) {
    Code code = codes.get(i % codes.size());
    return code.zh() + " " + code.en();
  }

  @TestFactory
  Stream<DynamicTest> aReturnOnABlankReadsForEveryProvinceAndForm() {
    return DICTIONARY.codes().get("provinces").codeNames().stream()
        .flatMap(
            province ->
                layouts(province).stream()
                    .map(layout -> order(province, layout.schema().form(), QUARTER)))
        .map(
            order ->
                DynamicTest.dynamicTest(
                    order.province().code() + " " + order.schema().form(), () -> reads(order)));
  }

  private void reads(TemplateOrder order) {
    Path file = make(order, workbook -> fill(workbook, order, 3));
    ReadingAssert reading = assertThatReading(file);
    reading.finds().remarks().hasRows(3, 3);
    assertThat(reading.reading().forms().get(0).layout())
        .isEqualTo("template-" + order.schema().form().toLowerCase(java.util.Locale.ROOT));
    assertThat(reading.reading().forms().get(0).key().quarter()).isEqualTo(QUARTER);
  }

  @Test
  void aBlankThatIsSentBackEmptyHasNoRows() {
    assertThatReading(make(order("YN", "D", QUARTER), workbook -> {})).hasRows(0, 0).finds();
  }

  @Test
  void theSenderChoosesTheQuarterWhereNoneIsSet() {
    TemplateOrder order = order("YN", "C", null);
    Path file =
        make(
            order,
            workbook -> {
              fill(workbook, order, 2);
              workbook.getSheetAt(1).getRow(1).getCell(1).setCellValue("2011年第二季度 2011Q2");
            });
    assertThatReading(file).isReturns("2011Q2 YN C").hasRows(2, 2).finds();
  }

  @Test
  void anOlderBlankIsReadAndTold() {
    TemplateOrder order = order("YN", "C", QUARTER);
    Path file =
        make(
            order,
            workbook -> {
              fill(workbook, order, 2);
              workbook.getName("cpting_template").setRefersToFormula("\"C;0\"");
            });
    assertThatReading(file).hasRows(2, 2).finds().remarks("TEMPLATE_OLD");
  }

  @Test
  void everyFieldHasHelpAndOnlyEntriesMayBeChanged() throws IOException {
    TemplateOrder order = order("YN", "A", QUARTER);
    try (InputStream in = Files.newInputStream(make(order, workbook -> {}));
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Sheet sheet = workbook.getSheetAt(1);
      assertThat(sheet.getDataValidations())
          .hasSize(order.schema().columns().size())
          .allSatisfy(
              check ->
                  assertThat(check.getPromptBoxText())
                      .containsPattern("[\\u4e00-\\u9fff]")
                      .containsPattern("[a-z]"));
      assertThat(sheet.getProtect()).isTrue();
      assertThat(sheet.getRow(3).getCell(0).getCellStyle().getLocked()).isTrue();
      assertThat(sheet.getColumnStyle(0).getLocked()).isFalse();
      assertThat(workbook.isSheetHidden(2)).isTrue();
      List<String> lists =
          sheet.getDataValidations().stream()
              .map(DataValidation::getValidationConstraint)
              .map(constraint -> constraint.getFormula1())
              .filter(formula -> formula != null && formula.contains("$A$1"))
              .toList();
      assertThat(lists).containsExactly("'名录 Lists'!$A$1:$A$8");
      assertThat(workbook.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("五华区 Wuhua");
    }
  }

  @Test
  void aProvinceThatDoesNotSendAFormHasNoBlankOfIt() {
    Dictionary dictionary = DICTIONARY;
    assertThat(dictionary.blank("JS", "A;1")).isNull();
    assertThat(dictionary.blank("YN", "Z;1")).isNull();
    assertThat(dictionary.blank("YN", "")).isNull();
  }
}
