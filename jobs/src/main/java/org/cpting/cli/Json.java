package org.cpting.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cpting.notice.Finding;

/** Prints results as JSON. */
final class Json {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private Json() {}

  static void print(PrintWriter out, Object value) {
    try {
      out.println(MAPPER.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result has no form in JSON", e);
    }
  }

  static Map<String, Object> finding(Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("rule", finding.code());
    entry.put("severity", finding.severity().id());
    entry.put("form", finding.form());
    entry.put("sheet", finding.at().sheet());
    entry.put("row", finding.at().row());
    entry.put("cell", finding.at().cell());
    entry.put("column", finding.column());
    entry.put("found", finding.found());
    entry.put("text_zh", finding.text().zh());
    entry.put("text_en", finding.text().en());
    entry.put("fix_zh", finding.fix().zh());
    entry.put("fix_en", finding.fix().en());
    return entry;
  }
}
