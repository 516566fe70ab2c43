package org.cpting.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.report.SampleReport;
import org.cpting.report.Section;
import org.cpting.report.Section.Chart;
import org.cpting.report.Section.Point;
import org.cpting.report.pdf.EveryReport.Drawn;
import org.cpting.report.pdf.PdfOutline.Bookmark;
import org.cpting.report.pdf.PdfTags.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every report as one finds it who listens to it: bookmarks, headings, languages, charts, tables.
 */
class SpokenReportTest {

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}");

  static Stream<Drawn> all() {
    return EveryReport.all();
  }

  static Stream<Drawn> books() {
    return all().filter(report -> report.tags().all().anyMatch(tag -> tag.page() > 1));
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyChapterAndIndicatorIsABookmarkOfItsPage(Drawn report) {
    List<Bookmark> headings =
        report
            .tags()
            .all()
            .filter(tag -> tag.type().matches("H[12]"))
            .map(tag -> new Bookmark(tag.type().charAt(1) - '0', tag.shown(), tag.page()))
            .toList();
    List<Bookmark> bookmarks = PdfOutline.read(report.pdf());
    assertThat(bookmarks).hasSizeGreaterThan(20);
    assertThat(bookmarks).extracting(SpokenReportTest::squeezed).isEqualTo(squeezed(headings));
  }

  private static List<Bookmark> squeezed(List<Bookmark> bookmarks) {
    return bookmarks.stream().map(SpokenReportTest::squeezed).toList();
  }

  private static Bookmark squeezed(Bookmark one) {
    return new Bookmark(one.level(), PdfText.squeeze(one.text()), one.page());
  }

  @ParameterizedTest
  @MethodSource("all")
  void headingsGoDownOneLevelAtATime(Drawn report) {
    int before = 0;
    for (Tag heading : report.tags().all().filter(tag -> tag.type().matches("H\\d")).toList()) {
      int level = heading.type().charAt(1) - '0';
      assertThat(level).as(heading.shown()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
    assertThat(before).isPositive();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyPassageSaysWhichLanguageItIsIn(Drawn report) {
    String own = report.pack().language().getLanguage();
    boolean chinese = own.equals("zh");
    String other = chinese ? "en" : "zh";
    List<String> unsaid = new ArrayList<>();
    for (Tag tag : report.tags().all().filter(tag -> !tag.type().equals("Figure")).toList()) {
      String text = tag.text();
      for (String passage : tag.passages().keySet()) {
        assertThat(tag.passages()).containsEntry(passage, other);
        text = text.replace(passage, "");
      }
      if (tag.language().startsWith(own)) {
        (chinese ? LATIN : CHINESE)
            .matcher(text)
            .results()
            .map(MatchResult::group)
            .forEach(unsaid::add);
      }
    }
    assertThat(unsaid).isEmpty();
    assertThat(report.tags().kids())
        .extracting(Tag::language)
        .containsExactly(report.pack().language().toLanguageTag());
  }

  @ParameterizedTest
  @MethodSource("books")
  void theWordsOfAChartSayWhatItShows(Drawn report) {
    List<Chart> charts =
        SampleReport.sections(report.pack()).stream()
            .flatMap(one -> one instanceof Section.Charts row ? row.charts().stream() : Stream.of())
            .toList();
    List<String> words =
        report
            .tags()
            .all()
            .filter(tag -> tag.type().equals("Figure"))
            .map(figure -> PdfText.squeeze(figure.words()))
            .toList();
    assertThat(words)
        .hasSizeGreaterThan(10)
        .isEqualTo(charts.stream().map(Chart::words).map(PdfText::squeeze).toList());
    for (Chart chart : charts) {
      assertThat(chart.series().stream().flatMap(one -> one.points().stream()).map(Point::label))
          .allMatch(chart.words()::contains);
    }
  }

  @ParameterizedTest
  @MethodSource("books")
  void everyRowOfATableHasAHeading(Drawn report) {
    List<Tag> rows =
        report
            .tags()
            .all()
            .filter(tag -> tag.type().equals("TR") && tag.kids().size() > 1)
            .toList();
    assertThat(rows).isNotEmpty();
    assertThat(rows.stream().filter(row -> !row.kids().get(0).type().equals("TH")).map(Tag::shown))
        .isEmpty();
  }
}
