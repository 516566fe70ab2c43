package org.cpting.report.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.Period;
import org.cpting.definition.Exchange;
import org.cpting.indicator.Figure;
import org.cpting.report.ReportData;
import org.jspecify.annotations.Nullable;

/**
 * The quarterly figures as a DHIS2 data value set: data elements by indicator and measure, ratios
 * as numerator and denominator, provinces as organisation units, breakdowns as category option
 * combinations, all by code. Source: DHIS2 Web API, data values.
 */
final class Dhis2Values {

  private final ReportData data;
  private final Exchange.Dhis2 codes;

  Dhis2Values(ReportData data, Exchange.Dhis2 codes) {
    this.data = data;
    this.codes = codes;
  }

  /** The data value set of the quarters among the lines. */
  byte[] json(List<FigureLine> lines) {
    List<Map<String, Object>> values = new ArrayList<>();
    for (FigureLine line : lines) {
      if (line.period().kind() == Period.Kind.QUARTER && line.hasNumber()) {
        BigDecimal denominator = line.figure().denominator();
        add(values, line, denominator == null ? "" : "_NUM", line.figure().value());
        add(values, line, "_DEN", denominator);
      }
    }
    Map<String, Object> set = new LinkedHashMap<>();
    set.put("dataSet", codes.dataSet());
    set.put("dataSetIdScheme", "CODE");
    set.put("dataElementIdScheme", "CODE");
    set.put("orgUnitIdScheme", "CODE");
    set.put("categoryOptionComboIdScheme", "CODE");
    set.put("dataValues", values);
    return Json.bytes(set);
  }

  private void add(
      List<Map<String, Object>> values,
      FigureLine line,
      String suffix,
      @Nullable BigDecimal number) {
    if (number == null) {
      return;
    }
    Figure figure = line.figure();
    Map<String, Object> value = new LinkedHashMap<>();
    value.put(
        "dataElement",
        line.indicator().code().replace('.', '_') + "_" + figure.measure().name() + suffix);
    value.put("period", figure.period().id());
    value.put(
        "orgUnit", figure.scope().equals(Figure.PROGRAMME) ? codes.programme() : figure.scope());
    value.put(
        "categoryOptionCombo",
        figure.disaggregation().isEmpty() ? codes.defaultCombination() : figure.disaggregation());
    value.put("value", FigureLine.plain(number));
    if (!line.note().isEmpty()) {
      value.put("comment", line.note());
    }
    value.put("storedBy", data.stamp().runId());
    values.add(value);
  }
}
