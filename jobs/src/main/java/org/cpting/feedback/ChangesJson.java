package org.cpting.feedback;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.cpting.diff.ReturnDiff;

/** What corrections change, as JSON: {@code schemas/json-schema/changes.schema.json}. */
public final class ChangesJson {

  private static final JsonFactory FACTORY = new JsonFactory();
  private static final int VERSION = 1;

  private final JsonGenerator json;

  private ChangesJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the differences of some forms. */
  public static void write(List<ReturnDiff> diffs, OutputStream out) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    JsonGenerator json = FACTORY.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    json.writeStartObject();
    json.writeNumberField("format", VERSION);
    json.writeArrayFieldStart("returns");
    for (ReturnDiff diff : diffs) {
      new ChangesJson(json).write(diff);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }

  /** How much changed, as fields of the object begun. */
  static void counts(ReturnDiff.Counts counts, JsonGenerator json) throws IOException {
    json.writeNumberField("rows_unchanged", counts.unchanged());
    json.writeNumberField("rows_changed", counts.changed());
    json.writeNumberField("cells_changed", counts.cells());
    json.writeNumberField("rows_added", counts.added());
    json.writeNumberField("rows_removed", counts.removed());
  }

  private void write(ReturnDiff diff) throws IOException {
    json.writeStartObject();
    json.writeStringField("province", diff.key().province());
    json.writeStringField("unit", diff.key().unit());
    json.writeStringField("form", diff.key().form());
    json.writeStringField("period", diff.key().quarter().id());
    version("before", diff.before());
    version("now", diff.now());
    counts(diff.counts(), json);
    json.writeNumberField("rows_not_listed", diff.notListed());
    json.writeArrayFieldStart("changed");
    for (ReturnDiff.ChangedRow row : diff.changed()) {
      changed(row);
    }
    json.writeEndArray();
    places("added", diff.added());
    places("removed", diff.removed());
    json.writeEndObject();
  }

  private void version(String name, ReturnDiff.Version version) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("file", version.file());
    if (version.returnId() == 0) {
      json.writeNullField("return");
      json.writeNullField("received");
    } else {
      json.writeNumberField("return", version.returnId());
      json.writeStringField("received", version.received());
    }
    json.writeEndObject();
  }

  private void changed(ReturnDiff.ChangedRow row) throws IOException {
    json.writeStartObject();
    place(row.now());
    json.writeStringField("before_sheet", row.before().sheet());
    json.writeNumberField("before_row", row.before().row());
    json.writeArrayFieldStart("cells");
    for (ReturnDiff.CellChange change : row.cells()) {
      json.writeStartObject();
      json.writeStringField("field", change.now().field());
      json.writeStringField("cell", change.now().cell());
      json.writeStringField("before_cell", change.before().cell());
      json.writeBooleanField("masked", change.masked());
      json.writeStringField("before", change.before().value());
      json.writeStringField("now", change.now().value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void place(ReturnDiff.Place place) throws IOException {
    json.writeStringField("sheet", place.sheet());
    json.writeNumberField("row", place.row());
  }

  private void places(String name, List<ReturnDiff.Place> places) throws IOException {
    json.writeArrayFieldStart(name);
    for (ReturnDiff.Place place : places) {
      json.writeStartObject();
      place(place);
      json.writeArrayFieldStart("cells");
      for (ReturnDiff.Cell cell : place.cells()) {
        json.writeStartObject();
        json.writeStringField("field", cell.field());
        json.writeStringField("cell", cell.cell());
        json.writeStringField("value", cell.value());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
