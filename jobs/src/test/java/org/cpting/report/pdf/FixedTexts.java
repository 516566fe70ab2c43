package org.cpting.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.definition.CodeList;
import org.cpting.report.ReportPack;
import org.cpting.report.SampleReport;
import org.jspecify.annotations.Nullable;

/**
 * Words with digits in them that are no figures: names, codes, dates, sentences of the texts and
 * the logframe. Taken out of a printed text, what is left are figures.
 */
final class FixedTexts {

  private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");
  private static final Pattern KEY = Pattern.compile("^\\s*-?\\s*\\w+: *['\">|-]*");
  private static final Pattern DIGIT = Pattern.compile("\\d");

  private final List<String> fragments;

  /** What is fixed in a report, and in what it is made of. */
  FixedTexts(ReportPack pack) {
    Set<String> found =
        new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(x -> x));
    collect(EveryReport.DATA.logframe(), found, pack);
    EveryReport.DATA.logframe().outcomes().forEach(outcome -> found.add(outcome.code()));
    collect(written(), found, pack);
    collect(EveryReport.DATA.calendar(), found, pack);
    collect(EveryReport.DATA.quality().returns(), found, pack);
    collect(EveryReport.DATA.quality().refusals(), found, pack);
    collect(EveryReport.DATA.stamp(), found, pack);
    for (CodeList list : EveryReport.DATA.codes().all()) {
      collect(list.codes(), found, pack);
    }
    collect(pack.texts(), found, pack);
    collect(pack.head(), found, pack);
    this.fragments = List.copyOf(found);
  }

  /** The lines that officers wrote. */
  private static List<String> written() {
    Path folder = SampleReport.HOME.root().resolve("sample-data/narratives");
    try (Stream<Path> files = Files.walk(folder)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.readAllLines(file).forEach(line -> lines.add(KEY.matcher(line).replaceAll("")));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(@Nullable Object value, Set<String> found, ReportPack pack) {
    if (value instanceof String text) {
      for (String part : HOLE.split(text, -1)) {
        String fragment = plain(part).strip();
        if (fragment.length() > 1 && DIGIT.matcher(fragment).find() && !isNumber(fragment)) {
          found.add(fragment);
        }
      }
    } else if (value instanceof LocalDate date) {
      found.add(date.toString());
      found.add(plain(inWords(date, pack.texts())));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, one) -> {
            collect(key, found, pack);
            collect(one, found, pack);
          });
    } else if (value instanceof Collection<?> all) {
      all.forEach(one -> collect(one, found, pack));
    } else if (value instanceof Record one) {
      for (RecordComponent component : one.getClass().getRecordComponents()) {
        collect(PreparedTexts.value(one, component), found, pack);
      }
    }
  }

  private static boolean isNumber(String fragment) {
    return fragment.matches("[\\d, ]+%?");
  }

  private static String inWords(LocalDate date, Map<String, String> texts) {
    String day = date.getDayOfMonth() == 1 ? "day.first" : "day.other";
    return texts
        .getOrDefault("date.words", "")
        .replace("{day}", texts.getOrDefault(day, ""))
        .replace("{n}", String.valueOf(date.getDayOfMonth()))
        .replace("{month}", texts.getOrDefault("month." + date.getMonthValue(), ""))
        .replace("{year}", String.valueOf(date.getYear()));
  }

  /** The text without them. */
  String without(String text) {
    String left = plain(text);
    for (String fragment : fragments) {
      if (left.contains(fragment)) {
        left = left.replace(fragment, " \u00A7 ");
      }
    }
    return left.replaceAll("\\d{4}Q[1-4]|\\d{4}\\.\\d", " \u00A7 ");
  }

  /** One kind of space and of apostrophe. */
  static String plain(String text) {
    return text.replaceAll("[\\s\\u00A0\\u202F]+", " ").replaceAll("[\u2018\u2019]", "'");
  }
}
