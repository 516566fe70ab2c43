package org.cpting.definition;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cpting.core.FactKind;
import org.cpting.core.Fields;
import org.cpting.notice.Bilingual;

/**
 * Takes up definitions as {@link ReturnDefinitionsWriter} wrote them. Without a single lambda: at a
 * start the first use of each costs more than what it does here.
 */
final class ReturnDefinitionsReader {

  private final ByteBuffer in;
  private final Home home;

  ReturnDefinitionsReader(ByteBuffer in, Home home) {
    this.in = in;
    this.home = home;
  }

  ReturnDefinitions read() {
    List<CodeList> codes = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      codes.add(codeList());
    }
    List<FormSchema> schemas = new ArrayList<>();
    Map<String, FormSchema> byKey = new TreeMap<>();
    for (int i = size(); i > 0; i--) {
      FormSchema schema = schema();
      schemas.add(schema);
      byKey.put(schema.key(), schema);
    }
    Headings headings = headings();
    TemplateTexts templates = templates();
    List<Layout> layouts = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      layouts.add(layout(schemas));
    }
    if (in.hasRemaining()) {
      throw new IllegalArgumentException("more than there should be");
    }
    return new ReturnDefinitions(
        CodeLists.of(home, codes), byKey, headings, templates, List.copyOf(layouts));
  }

  private CodeList codeList() {
    String name = text();
    String source = text();
    List<CodeList.Code> codes = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      codes.add(new CodeList.Code(in.getInt(), text(), text(), text(), texts(), Map.copyOf(map())));
    }
    return new CodeList(name, source, List.copyOf(codes));
  }

  private FormSchema schema() {
    String form = text();
    String shape = text();
    FactKind facts = FactKind.valueOf(text());
    List<FormSchema.Column> columns = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      FormSchema.Column column = column();
      columns.add(column);
      names.add(column.name());
    }
    FormSchema.Crosstab crosstab = flag() ? new FormSchema.Crosstab(text(), in.getInt()) : null;
    Bilingual title = bilingual();
    List<List<String>> keys = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      keys.add(texts());
    }
    return new FormSchema(
        form,
        shape,
        facts,
        List.copyOf(columns),
        crosstab,
        new Fields(form, names),
        title,
        List.copyOf(keys));
  }

  private FormSchema.Column column() {
    return new FormSchema.Column(
        text(),
        FormSchema.Type.valueOf(text()),
        flag() ? text() : null,
        flag(),
        flag(),
        flag(),
        text(),
        texts(),
        text(),
        text());
  }

  private Headings headings() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (int i = size(); i > 0; i--) {
      fields.put(text(), texts());
    }
    List<String> ignored = texts();
    List<String> notes = texts();
    List<String> unitColumns = texts();
    Map<String, Map<String, BigDecimal>> units = new LinkedHashMap<>();
    for (int i = size(); i > 0; i--) {
      String counted = text();
      Map<String, BigDecimal> factors = new LinkedHashMap<>();
      for (int j = size(); j > 0; j--) {
        factors.put(text(), new BigDecimal(text()));
      }
      units.put(counted, factors);
    }
    return new Headings(
        fields, ignored, notes, unitColumns, units, texts(), texts(), texts(), texts(), texts());
  }

  private TemplateTexts templates() {
    String version = text();
    int rows = in.getInt();
    String instructionsSheet = text();
    String listsSheet = text();
    Bilingual period = bilingual();
    List<Bilingual> instructions = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      instructions.add(bilingual());
    }
    Map<FormSchema.Type, Bilingual> help = new EnumMap<>(FormSchema.Type.class);
    for (int i = size(); i > 0; i--) {
      help.put(FormSchema.Type.valueOf(text()), bilingual());
    }
    return new TemplateTexts(
        version,
        rows,
        instructionsSheet,
        listsSheet,
        period,
        List.copyOf(instructions),
        help,
        bilingual(),
        bilingual(),
        bilingual());
  }

  private Layout layout(List<FormSchema> schemas) {
    return new Layout(
        text(),
        text(),
        text(),
        schemas.get(in.getInt()),
        Layout.Sheets.valueOf(text()),
        flag(),
        flag(),
        texts(),
        flag(),
        Set.copyOf(texts()),
        Set.copyOf(texts()),
        flag(),
        words(),
        examples());
  }

  private Map<String, Map<String, String>> words() {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (int i = size(); i > 0; i--) {
      words.put(text(), map());
    }
    return words;
  }

  private List<Layout.Example> examples() {
    List<Layout.Example> examples = new ArrayList<>();
    for (int i = size(); i > 0; i--) {
      String file = text();
      int rows = in.getInt();
      int accepted = in.getInt();
      Map<String, String> totals = map();
      Map<String, Integer> notices = new LinkedHashMap<>();
      for (int j = size(); j > 0; j--) {
        notices.put(text(), in.getInt());
      }
      examples.add(new Layout.Example(file, rows, accepted, totals, notices));
    }
    return List.copyOf(examples);
  }

  private Bilingual bilingual() {
    return new Bilingual(text(), text());
  }

  private Map<String, String> map() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = size(); i > 0; i--) {
      map.put(text(), text());
    }
    return map;
  }

  private List<String> texts() {
    int size = size();
    if (size == 0) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      texts.add(text());
    }
    return List.copyOf(texts);
  }

  private boolean flag() {
    return in.get() != 0;
  }

  private int size() {
    int size = in.getInt();
    if (size < 0 || size > in.remaining()) {
      throw new BufferUnderflowException();
    }
    return size;
  }

  private String text() {
    return SameFiles.text(in);
  }
}
