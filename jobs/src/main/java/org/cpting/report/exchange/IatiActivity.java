package org.cpting.report.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamException;
import org.cpting.core.Period;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.Exchange;
import org.cpting.definition.Indicator;
import org.cpting.definition.Outcome;
import org.cpting.definition.ProjectProfile;
import org.cpting.definition.Texts;
import org.cpting.report.ReportData;

/**
 * The programme's results as an IATI activity. A figure that is suppressed has no {@code actual},
 * for one without a value would break the standard's rules and 0 would be wrong. Source: IATI
 * Standard 2.03.
 */
final class IatiActivity {

  private static final String PLANNED_START = "1";
  private static final String ACTUAL_START = "2";
  private static final String PLANNED_END = "3";
  private static final String ACTUAL_END = "4";
  private static final String IMPLEMENTATION = "2";
  private static final String CLOSED = "4";

  private final ReportData data;
  private final Period period;
  private final Exchange.Iati codes;
  private final ProjectProfile project;

  IatiActivity(ReportData data, Period period, Exchange.Iati codes) {
    this.data = data;
    this.period = period;
    this.codes = codes;
    this.project = data.logframe().project();
  }

  /** A file with the one activity. */
  byte[] xml(List<FigureLine> lines) {
    try {
      Xml xml = new Xml();
      String time = data.stamp().cutOff().atOffset(ZoneOffset.UTC).toInstant().toString();
      xml.begin("iati-activities", "version", "2.03", "generated-datetime", time);
      xml.begin(
          "iati-activity",
          "default-currency",
          codes.currency(),
          "xml:lang",
          "en",
          "last-updated-datetime",
          time);
      head(xml);
      for (Outcome outcome : data.logframe().outcomes()) {
        result(xml, outcome, lines);
      }
      return xml.end().end().bytes();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("XML cannot be written to memory", e);
    }
  }

  private void head(Xml xml) throws XMLStreamException {
    xml.begin("iati-identifier").text(codes.activity()).end();
    organisation(xml, "reporting-org", "", codes.reporting(), project.executing());
    texts(xml, "title", project.title());
    xml.begin("description", "type", "2");
    narrative(
        xml,
        "en",
        "Expected results, indicators, targets and what was reached. "
            + project.note().en()
            + warning());
    narrative(
        xml,
        "fr",
        "Résultats attendus, indicateurs, cibles et réalisations. "
            + project.note().fr()
            + warning());
    xml.end();
    organisation(xml, "participating-org", "1", codes.donor(), project.donor());
    organisation(xml, "participating-org", "2", codes.reporting(), project.executing());
    organisation(xml, "participating-org", "4", codes.partner(), project.partner());
    boolean over =
        data.stamp()
            .cutOff()
            .isAfter(end().atTime(23, 59).atZone(data.calendar().zone()).toInstant());
    xml.empty("activity-status", "code", over ? CLOSED : IMPLEMENTATION);
    date(xml, PLANNED_START, project.start());
    date(xml, ACTUAL_START, project.start());
    date(xml, PLANNED_END, end());
    if (over) {
      date(xml, ACTUAL_END, end());
    }
    xml.empty("recipient-country", "code", codes.country(), "percentage", "100");
    for (Code province : data.codes().get("provinces").codes()) {
      xml.begin("location", "ref", province.code());
      texts(xml, "name", new Texts(province.en(), province.en(), province.zh()));
      xml.end();
    }
    xml.empty(
        "sector",
        "vocabulary",
        codes.sectorVocabulary(),
        "code",
        codes.sector(),
        "percentage",
        "100");
  }

  private String warning() {
    String warning = FigureLines.warning(data);
    return warning.isEmpty() ? "" : " " + warning;
  }

  private LocalDate end() {
    return project.end();
  }

  private static void date(Xml xml, String type, LocalDate day) throws XMLStreamException {
    xml.empty("activity-date", "type", type, "iso-date", day.toString());
  }

  private static void organisation(
      Xml xml, String element, String role, Exchange.Organisation organisation, Texts name)
      throws XMLStreamException {
    xml.begin(element, "role", role, "type", organisation.type(), "ref", organisation.ref());
    narratives(xml, name);
    xml.end();
  }

  private void result(Xml xml, Outcome outcome, List<FigureLine> lines) throws XMLStreamException {
    List<Indicator> indicators = data.logframe().indicatorsOf(outcome);
    if (indicators.isEmpty()) {
      return;
    }
    xml.begin(
        "result",
        "type",
        codes.resultTypes().getOrDefault(outcome.level(), "9"),
        "aggregation-status",
        "false");
    texts(xml, "title", outcome.text());
    for (Indicator indicator : indicators) {
      indicator(
          xml,
          indicator,
          lines.stream().filter(line -> line.indicator().equals(indicator)).toList());
    }
    xml.end();
  }

  private void indicator(Xml xml, Indicator indicator, List<FigureLine> lines)
      throws XMLStreamException {
    boolean ratio = indicator.kind() == Indicator.Kind.RATIO;
    xml.begin(
        "indicator",
        "measure",
        ratio ? "2" : "1",
        "ascending",
        "true",
        "aggregation-status",
        String.valueOf(indicator.kind() == Indicator.Kind.SUM));
    texts(xml, "title", indicator.name());
    texts(xml, "description", description(indicator));
    xml.empty("reference", "vocabulary", "99", "code", indicator.code());
    LocalDate since = indicator.plan().baseline().date();
    xml.empty(
        "baseline",
        "iso-date",
        since.toString(),
        "year",
        String.valueOf(since.getYear()),
        "value",
        FigureLine.plain(indicator.plan().baseline().value()));
    for (LocalDate end : new TreeSet<>(ends(indicator))) {
      new IatiPeriod(indicator, end).write(xml, lines);
    }
    xml.end();
  }

  /** Values are what was reached to date, so that they can be held against a target. */
  private static Texts description(Indicator indicator) {
    boolean state = indicator.kind() == Indicator.Kind.LATEST;
    String en =
        state
            ? " Values are the state at the end of the period."
            : " Values run from the start of the project to the end of the period; they must not be added over periods"
                + (indicator.kind() == Indicator.Kind.PERSONS ? " or over provinces." : ".");
    return new Texts(
        indicator.definition().en()
            + en
            + " What is left out was suppressed to protect persons, or is not available.",
        indicator.definition().fr()
            + (state
                ? " Les valeurs donnent l'état à la fin de la période."
                : " Les valeurs vont du début du projet à la fin de la période; elles ne s'additionnent pas d'une période à l'autre.")
            + " Ce qui manque a été supprimé pour protéger des personnes, ou n'est pas disponible.",
        indicator.definition().zh()
            + (state ? "数值为期末状态。" : "数值为项目开始至期末的累计数，不得跨期相加。")
            + "缺失的数值为保护个人而隐去，或无法取得。");
  }

  /** The ends of the half-years in the report's period, and the days on which something is due. */
  private List<LocalDate> ends(Indicator indicator) {
    List<LocalDate> ends = new ArrayList<>();
    period.quarters().forEach(quarter -> ends.add(Period.halfYearOf(quarter).end()));
    ends.removeIf(end -> end.isAfter(period.end()));
    if (ends.isEmpty()) {
      ends.add(period.end());
    }
    if (indicator.plan().target() != null) {
      ends.add(indicator.plan().target().date());
    }
    return ends;
  }

  private static void texts(Xml xml, String element, Texts texts) throws XMLStreamException {
    xml.begin(element);
    narratives(xml, texts);
    xml.end();
  }

  private static void narratives(Xml xml, Texts texts) throws XMLStreamException {
    narrative(xml, "en", texts.en());
    if (!texts.fr().equals(texts.en())) {
      narrative(xml, "fr", texts.fr());
    }
    narrative(xml, "zh", texts.zh());
  }

  private static void narrative(Xml xml, String language, String text) throws XMLStreamException {
    xml.begin("narrative", "xml:lang", language.equals("en") ? "" : language).text(text).end();
  }
}
