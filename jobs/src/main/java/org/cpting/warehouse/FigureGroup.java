package org.cpting.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A period and a scope, whose figures are stored together.
 *
 * @param period id of the period
 * @param scope code of a province, or of the whole programme
 */
record FigureGroup(String period, String scope) {

  static Map<FigureGroup, List<FigureRow>> of(Collection<FigureRow> figures) {
    Map<FigureGroup, List<FigureRow>> groups = new LinkedHashMap<>();
    for (FigureRow figure : figures) {
      groups
          .computeIfAbsent(
              new FigureGroup(figure.period(), figure.scope()), group -> new ArrayList<>())
          .add(figure);
    }
    return groups;
  }

  /** A text that differs whenever the figures, or their order, do. */
  static String fingerprint(List<FigureRow> figures) {
    StringBuilder text = new StringBuilder(figures.size() * 64);
    for (FigureRow figure : figures) {
      text.append(figure.indicator()).append('\t');
      text.append(figure.measure()).append('\t');
      text.append(figure.disaggregation()).append('\t');
      text.append(figure.state()).append('\t');
      text.append(Hundredths.of(figure.value())).append('\t');
      text.append(Hundredths.of(figure.denominator())).append('\t');
      text.append(figure.reason()).append('\n');
    }
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(sha256.digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
