package org.cpting.definition;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cpting.notice.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes definitions in the order in which {@link ReturnDefinitionsReader} takes them. */
final class ReturnDefinitionsWriter {

  /** Writes one value. */
  private interface Part<T> {
    void write(T value) throws IOException;
  }

  private final DataOutputStream out;

  ReturnDefinitionsWriter(DataOutputStream out) {
    this.out = out;
  }

  void write(ReturnDefinitions all) throws IOException {
    list(all.codes().all(), this::codeList);
    List<FormSchema> schemas = new ArrayList<>(all.schemas().values());
    list(schemas, this::schema);
    headings(all.headings());
    templates(all.templates());
    list(all.layouts(), layout -> layout(layout, schemas));
  }

  private void codeList(CodeList list) throws IOException {
    text(list.name());
    text(list.source());
    list(list.codes(), this::code);
  }

  private void code(CodeList.Code code) throws IOException {
    out.writeInt(code.id());
    text(code.code());
    text(code.zh());
    text(code.en());
    list(code.synonyms(), this::text);
    map(code.more(), this::text);
  }

  private void schema(FormSchema schema) throws IOException {
    text(schema.form());
    text(schema.shape());
    text(schema.facts().name());
    list(schema.columns(), this::column);
    FormSchema.Crosstab crosstab = schema.crosstab();
    out.writeBoolean(crosstab != null);
    if (crosstab != null) {
      text(crosstab.measure());
      out.writeInt(crosstab.cells());
    }
    bilingual(schema.title());
    list(schema.keys(), this::texts);
  }

  private void column(FormSchema.Column column) throws IOException {
    text(column.name());
    text(column.type().name());
    optional(column.codes());
    out.writeBoolean(column.required());
    out.writeBoolean(column.columnRequired());
    out.writeBoolean(column.personal());
    text(column.unit());
    texts(column.parts());
    text(column.zh());
    text(column.en());
  }

  private void headings(Headings headings) throws IOException {
    map(headings.fields(), this::texts);
    texts(headings.ignored());
    texts(headings.notes());
    texts(headings.unitColumns());
    map(headings.units(), units -> map(units, factor -> text(factor.toString())));
    texts(headings.blanks());
    texts(headings.totals());
    texts(headings.subtotals());
    texts(headings.footers());
    texts(headings.examples());
  }

  private void templates(TemplateTexts texts) throws IOException {
    text(texts.version());
    out.writeInt(texts.rows());
    text(texts.instructionsSheet());
    text(texts.listsSheet());
    bilingual(texts.period());
    list(texts.instructions(), this::bilingual);
    out.writeInt(texts.help().size());
    for (Map.Entry<FormSchema.Type, Bilingual> help : texts.help().entrySet()) {
      text(help.getKey().name());
      bilingual(help.getValue());
    }
    bilingual(texts.required());
    bilingual(texts.inPeriod());
    bilingual(texts.sum());
  }

  private void layout(Layout layout, List<FormSchema> schemas) throws IOException {
    text(layout.name());
    text(layout.version());
    text(layout.province());
    out.writeInt(schemas.indexOf(layout.schema()));
    text(layout.sheets().name());
    out.writeBoolean(layout.across());
    out.writeBoolean(layout.stacked());
    texts(layout.sheetWords());
    out.writeBoolean(layout.unitIsPrefecture());
    list(layout.fillDown(), this::text);
    list(layout.blankMeansNo(), this::text);
    out.writeBoolean(layout.dayFirst());
    map(layout.codes(), words -> map(words, this::text));
    list(layout.examples(), this::example);
  }

  private void example(Layout.Example example) throws IOException {
    text(example.file());
    out.writeInt(example.rows());
    out.writeInt(example.accepted());
    map(example.totals(), this::text);
    map(example.notices(), out::writeInt);
  }

  private void bilingual(Bilingual text) throws IOException {
    text(text.zh());
    text(text.en());
  }

  private void texts(List<String> texts) throws IOException {
    list(texts, this::text);
  }

  private <T> void list(Collection<T> values, Part<T> part) throws IOException {
    out.writeInt(values.size());
    for (T value : values) {
      part.write(value);
    }
  }

  private <T> void map(Map<String, T> values, Part<T> part) throws IOException {
    out.writeInt(values.size());
    for (Map.Entry<String, T> entry : values.entrySet()) {
      text(entry.getKey());
      part.write(entry.getValue());
    }
  }

  private void optional(@Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(text);
    }
  }

  private void text(String text) throws IOException {
    SameFiles.text(out, text);
  }
}
