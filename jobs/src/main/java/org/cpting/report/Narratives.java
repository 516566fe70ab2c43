package org.cpting.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cpting.core.Period;
import org.cpting.definition.CodeLists;
import org.cpting.definition.DefinitionException;
import org.cpting.definition.Logframe;
import org.cpting.notice.Bilingual;
import org.cpting.report.NarrativeComplaint.Unusable;

/**
 * What officers wrote for reports: {@code DIR/narratives/<period>/<topic>.<language>.md} with a
 * topic such as an outcome's code, {@code reasons.yaml} and {@code risks.yaml}. What cannot be used
 * is left out with a complaint that names file and line; it stops no report.
 *
 * @param periods what was written, by id of the period
 * @param complaints what could not be used, and why
 */
public record Narratives(Map<String, Written> periods, List<NarrativeComplaint> complaints) {

  /** Topics that are no outcome. */
  static final List<String> TOPICS = List.of("summary", "gender");

  /**
   * What was written for one period.
   *
   * @param texts by file name without {@code .md}
   * @param reasons why an indicator is off its plan, by its code and then language
   * @param risks risks and what is done about them
   */
  record Written(
      Map<String, NarrativeText> texts,
      Map<String, Map<String, String>> reasons,
      List<Risk> risks) {}

  /**
   * A risk.
   *
   * @param level {@code low}, {@code medium} or {@code high}
   * @param risk what may happen, by language
   * @param response what is done about it, by language
   */
  record Risk(String level, Map<String, String> risk, Map<String, String> response) {}

  private static final Written NOTHING = new Written(Map.of(), Map.of(), List.of());

  /** No narratives at all. */
  public static Narratives none() {
    return new Narratives(Map.of(), List.of());
  }

  /**
   * Reads a folder of narratives; one that is not there is empty.
   *
   * @param folder holds a folder for each period
   */
  public static Narratives read(Path folder, Logframe logframe, CodeLists codes)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      return none();
    }
    Map<String, Written> periods = new TreeMap<>();
    List<NarrativeComplaint> complaints = new ArrayList<>();
    NarrativeReader reader = new NarrativeReader(logframe, codes);
    for (Path period : list(folder)) {
      String name = String.valueOf(period.getFileName());
      if (Files.isDirectory(period) && isReported(name)) {
        periods.put(name, period(period, reader, complaints));
      } else {
        complaints.add(
            new NarrativeComplaint(
                period,
                0,
                new Bilingual(
                    "没有报告使用它；请按报告期建文件夹，如 FY2011-12-H1、FY2011-12 或 2009Q2-2013Q1。",
                    "no report prints it; texts stand in a folder named after a period reported on, such as"
                        + " FY2011-12-H1, FY2011-12 or 2009Q2-2013Q1")));
      }
    }
    return new Narratives(periods, complaints);
  }

  /** Narratives are printed by the reports to the donor, of which none is on a quarter. */
  private static boolean isReported(String name) {
    try {
      return Period.of(name).kind() != Period.Kind.QUARTER;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Written period(
      Path folder, NarrativeReader reader, List<NarrativeComplaint> complaints) throws IOException {
    Map<String, NarrativeText> texts = new HashMap<>();
    Map<String, Map<String, String>> reasons = new HashMap<>();
    List<Risk> risks = new ArrayList<>();
    for (Path file : list(folder)) {
      String name = String.valueOf(file.getFileName());
      try {
        switch (name) {
          case "reasons.yaml" -> reasons.putAll(reader.reasons(file));
          case "risks.yaml" -> risks.addAll(NarrativeReader.risks(file));
          default -> texts.put(name.replaceAll("\\.md$", ""), reader.text(file));
        }
      } catch (Unusable e) {
        complaints.add(e.complaint());
      } catch (DefinitionException e) {
        String why = String.valueOf(e.getMessage()).replace(file.toString(), name);
        complaints.add(new NarrativeComplaint(file, 0, new Bilingual("文件格式有误：" + why, why)));
      }
    }
    return new Written(texts, reasons, risks);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
          .sorted()
          .toList();
    }
  }

  private Written of(Period period) {
    return periods.getOrDefault(period.id(), NOTHING);
  }

  Optional<NarrativeText> text(Period period, String topic, String language) {
    return Optional.ofNullable(of(period).texts().get(topic + "." + language));
  }

  /** Why an indicator is off its plan, in the officer's words. */
  Optional<String> reason(Period period, String indicator, String language) {
    return Optional.ofNullable(
        of(period).reasons().getOrDefault(indicator, Map.of()).get(language));
  }

  List<Risk> risks(Period period) {
    return of(period).risks();
  }
}
