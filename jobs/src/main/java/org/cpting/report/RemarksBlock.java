package org.cpting.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.YamlNode;
import org.cpting.notice.Bilingual;
import org.cpting.report.Wording.Words;

/**
 * What the reader of the figures should know of the data: first all that counts by a waiver, with
 * who, why and until when; then what cross checks found unusual, what matters most first.
 */
final class RemarksBlock implements BlockSource {

  @Override
  public Class<RemarkRow> type() {
    return RemarkRow.class;
  }

  @Override
  public List<RemarkRow> rows(BlockContext context, YamlNode options) {
    options.only("kind", "top");
    return remarks(context, options.number("top", Integer.MAX_VALUE));
  }

  /**
   * All waivers, and what cross checks found.
   *
   * @param top greatest number of findings of cross checks
   */
  static List<RemarkRow> remarks(BlockContext context, int top) {
    DataQuality quality = context.data().quality();
    return Stream.concat(
            quality.waivers(context.period(), context.scope()).stream()
                .map(waiver -> row(context, waiver)),
            quality.checks(context.period(), context.scope()).stream()
                .sorted(Comparator.comparingInt(CheckNote::score).reversed())
                .limit(top)
                .map(check -> row(context, check)))
        .toList();
  }

  private static RemarkRow row(BlockContext context, WaiverNote waiver) {
    String unit = waiver.unit().isEmpty() ? "" : " " + waiver.unit();
    Words text =
        context
            .wording()
            .words("remarks.waiver")
            .with("return", waiver.province() + unit + " " + waiver.form())
            .with("period", waiver.quarter().id())
            .with("number", String.valueOf(waiver.number()))
            .with("by", waiver.by())
            .with("until", waiver.until().toString());
    return new RemarkRow(
        waiver.rule(),
        text.first(),
        text.second(),
        context.wording().set(waiver.reason()),
        "",
        context.numbers().whole((long) waiver.findings()));
  }

  private static RemarkRow row(BlockContext context, CheckNote check) {
    String key = "check." + check.check();
    Words text = said(context, key, check, check.text());
    Words fix = said(context, key + ".fix", check, check.fix());
    return new RemarkRow(
        check.check(),
        text.first(),
        text.second(),
        fix.first(),
        fix.second(),
        context.numbers().whole(1));
  }

  /**
   * Checks are written in Chinese and English; other languages say in their texts what is found.
   */
  private static Words said(BlockContext context, String key, CheckNote check, Bilingual written) {
    String text = context.wording().find(key);
    if (text == null) {
      return context.wording().words(written);
    }
    Code place =
        check.county().isEmpty()
            ? context.codes().get("provinces").get(check.province())
            : context.codes().get("counties").get(check.county());
    return new Words(
        text.replace("{place}", context.wording().words(place).first())
            .replace("{period}", check.quarter().id()),
        "");
  }
}
