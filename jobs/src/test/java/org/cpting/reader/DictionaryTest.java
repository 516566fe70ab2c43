package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cpting.testing.ReadingAssert.DICTIONARY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.definition.FormSchema;
import org.cpting.definition.Layout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTest {

  private static Layout layout(String name) {
    return DICTIONARY.layouts().stream()
        .filter(layout -> layout.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "合计, true, false", "小计, false, true", "Subtotal, false, true", "Total 合计, true, false",
    "五华区合计, false, true", "五华区小计, false, true", "全省合计, true, false", "合计：, true, false",
    "五华区, false, false", "Subtotals of all, false, false"
  })
  void totalsAndSubtotalsAreToldApart(String text, boolean total, boolean subtotal) {
    assertThat(DICTIONARY.rowWords().isTotal(text)).isEqualTo(total);
    assertThat(DICTIONARY.rowWords().isSubtotal(text)).isEqualTo(subtotal);
  }

  @Test
  void aLayoutBeingWrittenTakesThePlaceOfTheOneThereIs(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("draft.yaml"), "province: YN\nform: A\nversion: '2'\nsheets: many\n");
    List<Layout> layouts = DICTIONARY.with(file).layouts();
    assertThat(layouts).hasSameSizeAs(DICTIONARY.layouts());
    assertThat(layouts).extracting(Layout::name).contains("draft", "yn-b").doesNotContain("yn-a");
  }

  @ParameterizedTest
  @CsvSource({
    "*配套资金(万元), 10000",
    "配套资金（万元）：, 10000",
    "配套资金【万元】, 10000",
    "配套资金[元], 1",
    "配套资金/万元, 10000",
    "'配套资金，万元', 10000",
    "配套资金万元, 10000",
    "配套资金(必填), ",
    "配套资金：, "
  })
  void marksNotesAndUnitsAroundAHeadingAreUnderstood(
      String heading, java.math.@Nullable BigDecimal factor) {
    FormSchema policy = layout("yn-d").schema();
    assertThat(DICTIONARY.book(policy).meaning(List.of(heading)))
        .isEqualTo(new HeadingBook.Meaning.Field(policy.fields().get("local_funding"), factor));
  }

  @ParameterizedTest
  @CsvSource({"配套资金(人)", "配套资金万人", "新配套资金(万元)", "性别(1甲2乙)", "性别(1男)"})
  void whatIsNotAllUnderstoodIsUnknown(String heading) {
    for (String layout : List.of("yn-a", "yn-d")) {
      assertThat(DICTIONARY.book(layout(layout).schema()).meaning(List.of(heading)))
          .isEqualTo(HeadingBook.Meaning.Nothing.UNKNOWN);
    }
  }

  @Test
  void headingsAreReadInOneOrSeveralRows() {
    FormSchema outreach = layout("yn-b").schema();
    HeadingBook book = DICTIONARY.book(outreach);
    int girls = outreach.fields().get("f_u18");
    HeadingBook.Meaning cell = new HeadingBook.Meaning.Field(girls, null);
    assertThat(book.meaning(List.of("女18岁以下"))).isEqualTo(cell);
    assertThat(book.meaning(List.of("18岁以下女性"))).isEqualTo(cell);
    assertThat(book.meaning(List.of("F <18"))).isEqualTo(cell);
    assertThat(book.meaning(List.of("Under 18 18岁以下", "F 女"))).isEqualTo(cell);
    assertThat(book.meaning(List.of("参加人数", "女", "18岁以下"))).isEqualTo(cell);
    assertThat(book.meaning(List.of("*Under 18 18岁以下", "F 女："))).isEqualTo(cell);
    assertThat(book.meaning(List.of("", ""))).isEqualTo(HeadingBook.Meaning.Nothing.BLANK);
    assertThat(book.meaning(List.of("序号"))).isEqualTo(HeadingBook.Meaning.Nothing.IGNORED);
    assertThat(book.meaning(List.of("County 日期"))).isEqualTo(HeadingBook.Meaning.Nothing.UNKNOWN);
    assertThat(book.meaning(List.of("基本信息", "县区")))
        .isEqualTo(new HeadingBook.Meaning.Field(0, null));
  }

  @Test
  void theNearestHeadingsAreNamedFirst() {
    assertThat(DICTIONARY.book(layout("yn-a").schema()).known().nearest("服务日其", 1))
        .containsExactly("服务日期");
  }

  @Test
  void aFormThatIsNotThereIsAFault() {
    FormSchema schema = layout("yn-a").schema();
    FormSchema other =
        new FormSchema(
            "Z",
            "",
            schema.facts(),
            schema.columns(),
            null,
            schema.fields(),
            schema.title(),
            schema.keys());
    assertThatThrownBy(() -> DICTIONARY.book(other)).hasMessageContaining("No form Z");
  }
}
