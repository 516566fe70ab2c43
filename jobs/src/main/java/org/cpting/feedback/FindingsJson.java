package org.cpting.feedback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import java.util.TreeMap;
import org.cpting.diff.ReturnDiff;
import org.cpting.notice.Bilingual;
import org.cpting.notice.Finding;
import org.cpting.notice.Severity;
import org.jspecify.annotations.Nullable;

/** The feedback as JSON, as {@code schemas/json-schema/feedback.schema.json} describes it. */
final class FindingsJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int VERSION = 1;

  private final Feedback feedback;
  private final JsonGenerator json;

  private FindingsJson(Feedback feedback, JsonGenerator json) {
    this.feedback = feedback;
    this.json = json;
  }

  static void write(Feedback feedback, String workbook, OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    new FindingsJson(feedback, json).write(workbook);
    json.writeRaw('\n');
    json.close();
  }

  private void write(String workbook) throws IOException {
    Origin origin = feedback.origin();
    json.writeStartObject();
    json.writeNumberField("format", VERSION);
    json.writeStringField("file", feedback.file());
    json.writeStringField("received", feedback.received().toString());
    json.writeStringField("outcome", feedback.outcome().id());
    text("province", origin == null ? null : origin.province());
    text("unit", origin == null || origin.unit().isEmpty() ? null : origin.unit());
    text("period", origin == null ? null : origin.quarter().id());
    text("due", origin == null ? null : origin.due().toString());
    Earlier earlier = feedback.sameAs();
    text("same_as", earlier == null ? null : earlier.file());
    text("same_as_received", earlier == null ? null : earlier.received().toString());
    text("same_as_feedback", earlier == null ? null : earlier.folder());
    text("workbook", workbook.isEmpty() ? null : workbook);
    forms();
    replaces();
    counts();
    json.writeArrayFieldStart("findings");
    int number = 0;
    for (Finding finding : feedback.findings()) {
      number++;
      finding(number, finding);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void text(String name, @Nullable String value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeStringField(name, value);
    }
  }

  private void words(String name, Bilingual words) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("zh", words.zh());
    json.writeStringField("en", words.en());
    json.writeEndObject();
  }

  private void forms() throws IOException {
    json.writeArrayFieldStart("forms");
    for (FormResult form : feedback.forms()) {
      json.writeStartObject();
      json.writeStringField("form", form.form());
      json.writeBooleanField("read", form.read());
      json.writeNumberField("rows", form.rows());
      json.writeNumberField("accepted", form.accepted());
      json.writeNumberField("refused", form.refused());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void replaces() throws IOException {
    json.writeArrayFieldStart("replaces");
    for (ReturnDiff diff : feedback.changes()) {
      json.writeStartObject();
      json.writeStringField("form", diff.key().form());
      json.writeStringField("file", diff.before().file());
      ChangesJson.counts(diff.counts(), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void counts() throws IOException {
    json.writeObjectFieldStart("counts");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.id(), feedback.count(severity));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("rules");
    for (Feedback.RuleCount rule : feedback.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.code());
      json.writeStringField("severity", rule.severity().id());
      json.writeNumberField("count", rule.count());
      json.writeNumberField("rows", rule.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("not_listed");
    for (var more : new TreeMap<>(feedback.notKept()).entrySet()) {
      json.writeNumberField(more.getKey(), more.getValue());
    }
    json.writeEndObject();
  }

  private void finding(int number, Finding finding) throws IOException {
    json.writeStartObject();
    json.writeNumberField("no", number);
    json.writeStringField("rule", finding.code());
    json.writeStringField("severity", finding.severity().id());
    text("form", finding.form());
    text("sheet", finding.at().sheet());
    json.writeNumberField("row", finding.at().row());
    json.writeStringField("cell", Objects.requireNonNullElse(finding.at().cell(), ""));
    json.writeStringField("column", finding.column());
    json.writeStringField("found", finding.found());
    words("text", finding.text());
    words("fix", finding.fix());
    words("not_checked", finding.notChecked());
    json.writeEndObject();
  }
}
