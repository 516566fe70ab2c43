package org.cpting.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cpting.core.FactKind;
import org.cpting.core.Facts;
import org.cpting.core.Quarter;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnLoad;
import org.cpting.core.SheetLoad;
import org.cpting.core.SourceRef;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Findings;
import org.cpting.notice.Severity;

/** Small made-up dimensions, files and returns. */
final class Sample {

  static final Quarter QUARTER = Quarter.of("2011Q2");
  static final LoadInfo LOAD =
      new LoadInfo(Instant.parse("2011-07-11T08:30:00.125Z"), "1.0", "run", "tester");

  private Sample() {}

  static DimensionLists dimensions() {
    return dimensions(
        List.of(
            row(530102, "530102", Map.of("province", "YN", "prefecture", "昆明市")),
            row(320106, "320106", Map.of("province", "JS", "valid_from", "2000-01-01"))),
        List.of(row(1, "S01", Map.of("course", "yes")), row(5, "S05", Map.of("course", "no"))));
  }

  static DimensionLists dimensions(List<DimensionRow> counties, List<DimensionRow> services) {
    return new DimensionLists(
        List.of(
            row(530000, "YN", Map.of("role", "sending")),
            row(320000, "JS", Map.of("role", "receiving"))),
        counties,
        services,
        List.of(row(1, "A01", Map.of())),
        List.of(row(1, "G01", Map.of())),
        List.of(row(1, "M", Map.of()), row(2, "F", Map.of())),
        List.of(
            row(1, "U18", Map.of("from_age", "0", "to_age", "17")),
            row(4, "25+", Map.of("from_age", "25", "to_age", ""))),
        List.of(row(1, "contacts", Map.of()), row(5, "events", Map.of())),
        Quarter.of("2011Q1"),
        Quarter.of("2012Q1"));
  }

  private static DimensionRow row(int id, String code, Map<String, String> more) {
    return new DimensionRow(id, code, "中文" + code, "Name of " + code, more);
  }

  static FileRecord file(String name) {
    String sha256 = "%064x".formatted(name.hashCode());
    return new FileRecord(sha256, name, "2011Q2", 1234, Instant.parse("2011-07-11T08:00:00Z"));
  }

  static ReturnKey key(String province, String form) {
    return new ReturnKey(province, "", form, QUARTER);
  }

  /** A return of form A with one service a person key, on 3 May 2011. */
  static ReturnLoad services(ReturnKey key, long... persons) {
    Facts facts = new Facts(FactKind.SERVICE);
    for (int i = 0; i < persons.length; i++) {
      facts.add(i + 2, 530102, 1, 20110503, 2, 1, i % 2 == 0 ? 1 : Facts.NULL, 150, persons[i], 0);
    }
    return load(key, 0, facts);
  }

  static ReturnLoad load(ReturnKey key, int rejected, Facts facts) {
    return new ReturnLoad(
        key,
        "yn-" + key.form(),
        "3",
        facts.size() + rejected,
        facts.size(),
        rejected,
        List.of(new SheetLoad("表一", facts)));
  }

  static Findings findings(Finding... findings) {
    Findings all = new Findings(100);
    List.of(findings).forEach(all::add);
    return all;
  }

  static Finding finding(String file, String form, int row, String code, Severity severity) {
    return new Finding(
        code,
        severity,
        form,
        new SourceRef(file, "表一", row, 3),
        "service",
        "街舞",
        new Bilingual("不认识", "Not known"),
        new Bilingual("请更正", "Please correct"));
  }
}
