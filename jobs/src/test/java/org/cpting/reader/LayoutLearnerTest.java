package org.cpting.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpting.testing.ReadingAssert.DICTIONARY;
import static org.cpting.testing.WorkbookBuilder.aWorkbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cpting.definition.HeadingLines;
import org.cpting.definition.Home;
import org.cpting.testing.WorkbookBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed for headings that are not known. */
class LayoutLearnerTest {

  @TempDir private Path folder;

  private List<Lesson> learn(WorkbookBuilder workbook, String name, @Nullable String province)
      throws IOException, Refused {
    Path file = workbook.saveAs(folder.resolve(name));
    try (ReturnFile opened =
        ReturnFile.open(DICTIONARY, new Limits(1 << 24, 1 << 26), file, name, "")) {
      return opened.learn(province);
    }
  }

  private static WorkbookBuilder training(String agency, String improved, String tested) {
    return aWorkbook()
        .sheet("表三")
        .row("县区", "培训日期", agency, "女", "男", "天数", tested, improved)
        .row("五华区", "2011-05-03", "妇联", 5, 6, 1.5, 4, 3)
        .row("会泽县", "2011-05-04", "公安", 7, 8, 1, 4, 3);
  }

  @Test
  void aHeadingIsKnownByItsValues() throws IOException, Refused {
    Lesson lesson = learn(training("参加者归口", "提高", "测试"), "云南2011Q2.xlsx", null).get(0);
    assertThat(lesson.layoutMissing()).isFalse();
    assertThat(lesson.headings())
        .singleElement()
        .satisfies(
            heading -> {
              assertThat(heading.cell()).isEqualTo("C1");
              assertThat(heading.field()).isEqualTo("agency");
              assertThat(heading.certain()).isTrue();
              assertThat(heading.reasons())
                  .contains("100 % of 2 values looked at can be read as agency")
                  .noneMatch(reason -> reason.contains("妇联"));
            });
  }

  @Test
  void whatCouldMeanSeveralFieldsIsNotCertain() throws IOException, Refused {
    Lesson lesson = learn(training("机构", "人员甲", "人员乙"), "云南2011Q2.xlsx", null).get(0);
    assertThat(lesson.headings())
        .hasSize(2)
        .allSatisfy(
            heading -> {
              assertThat(heading.certain()).isFalse();
              assertThat(heading.reasons()).anyMatch(r -> r.startsWith("it may also mean"));
            });
  }

  @Test
  void aFormWithoutALayoutIsToldSo() throws IOException, Refused {
    Lesson lesson = learn(training("机构", "提高", "测试"), "某省2011Q2.xlsx", "XX").get(0);
    assertThat(lesson.layoutMissing()).isTrue();
    assertThat(lesson.form()).isEqualTo("C");
    assertThat(lesson.headings()).isEmpty();
  }

  @Test
  void anAcceptedHeadingIsAddedToItsLineAndNothingElse() throws IOException {
    Path file = folder.resolve("headings.yaml");
    Files.copy(Home.find().schemas().resolve("headings.yaml"), file);
    List<String> before = Files.readAllLines(file);
    HeadingLines.add(file, "agency", "参加者: 归口");
    List<String> after = Files.readAllLines(file);
    assertThat(after).hasSameSizeAs(before);
    assertThat(after.stream().filter(line -> !before.contains(line)))
        .singleElement()
        .satisfies(line -> assertThat(line).startsWith("  agency: [").endsWith(", '参加者: 归口']"));
  }
}
