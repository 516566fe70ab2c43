package org.cpting.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.cpting.core.Quarter;
import org.cpting.core.SourceRef;
import org.cpting.core.Value;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.FormSchema;
import org.cpting.notice.Mask;
import org.jspecify.annotations.Nullable;

/**
 * Looks at headings that are not known and says which field each may mean, by its words and by what
 * the values below it can be read as. It proposes; a person accepts.
 */
final class LayoutLearner {

  private static final int ENOUGH_PERCENT = 40;
  private static final int FITS_PERCENT = 80;
  private static final int LIKE_PERCENT = 50;
  private static final int CLEARLY = 15;

  private final Dictionary dictionary;
  private final @Nullable String province;
  private final Quarter quarter;

  /** Learns for a province, null if it is not known; dates without a year take the quarter's. */
  LayoutLearner(Dictionary dictionary, @Nullable String province, Quarter quarter) {
    this.dictionary = dictionary;
    this.province = province;
    this.quarter = quarter;
  }

  List<Lesson> learn(List<SheetTop> tops) {
    List<Lesson> lessons = new ArrayList<>();
    for (SheetTop top : tops) {
      Header header = best(top);
      if (header != null) {
        lessons.add(lesson(top, header));
      }
    }
    return List.copyOf(lessons);
  }

  /** The header of the form of which a sheet has most; null if it has too little of any. */
  private @Nullable Header best(SheetTop top) {
    return dictionary.books().stream()
        .map(book -> Header.find(top, book))
        .flatMap(java.util.stream.Stream::ofNullable)
        .filter(header -> header.percent() >= ENOUGH_PERCENT)
        .max(
            Comparator.comparingInt(Header::percent)
                .thenComparing(header -> -header.unknown().size())
                .thenComparing(Header::matched))
        .orElse(null);
  }

  private Lesson lesson(SheetTop top, Header header) {
    FormSchema schema = header.schema();
    boolean known =
        dictionary.layouts().stream()
            .anyMatch(l -> l.province().equals(province) && l.schema().key().equals(schema.key()));
    return new Lesson(
        province,
        schema.form(),
        schema.shape(),
        !known,
        header.unknown().stream().map(column -> heading(top, header, column)).toList());
  }

  /** How well a field fits a column. */
  private record Fit(FormSchema.Column field, int likeness, int readable, int values) {

    /** Values of a text can be anything and say nothing. */
    boolean speaks() {
      return field.type() != FormSchema.Type.TEXT && values > 0;
    }

    /** Whether values of other fields would hardly be read as this one; any number fits a count. */
    boolean distinctive() {
      return speaks()
          && (field.type() == FormSchema.Type.CODE
              || field.type() == FormSchema.Type.DATE
              || field.type() == FormSchema.Type.ID);
    }

    boolean possible() {
      return speaks() ? readable >= FITS_PERCENT : likeness >= LIKE_PERCENT;
    }

    int score() {
      return likeness + (speaks() ? readable : 0);
    }
  }

  private Lesson.Heading heading(SheetTop top, Header header, int column) {
    String heading = Mask.code(Words.clean(header.text(column)));
    List<Fit> fits =
        IntStream.range(0, header.schema().columns().size())
            .filter(field -> header.columns()[field] < 0)
            .filter(field -> !header.schema().isCrosstab(field))
            .mapToObj(field -> fit(top, header, column, heading, field))
            .filter(Fit::possible)
            .sorted(Comparator.comparingInt(Fit::score).reversed())
            .toList();
    String cell = SourceRef.letters(column) + header.lastRow();
    if (fits.isEmpty()) {
      return new Lesson.Heading(
          top.sheet().name(),
          cell,
          heading,
          null,
          false,
          List.of("no field that is still without a column fits its words and values"));
    }
    Fit first = fits.get(0);
    boolean alone = fits.size() == 1 || first.score() - fits.get(1).score() >= CLEARLY;
    boolean certain =
        alone && first.likeness() >= LIKE_PERCENT || fits.size() == 1 && first.distinctive();
    return new Lesson.Heading(
        top.sheet().name(),
        cell,
        heading,
        first.field().name(),
        certain,
        reasons(header, heading, first, fits));
  }

  private List<String> reasons(Header header, String heading, Fit first, List<Fit> fits) {
    List<String> reasons = new ArrayList<>();
    String like =
        dictionary
            .book(header.schema())
            .known()
            .likest(heading, header.schema().fields().find(first.field().name()));
    if (first.likeness() >= LIKE_PERCENT) {
      reasons.add("its words are like " + like);
    }
    if (first.speaks()) {
      reasons.add(
          first.readable()
              + " % of "
              + first.values()
              + " values looked at can be read as "
              + first.field().name());
    }
    if (fits.size() > 1) {
      reasons.add(
          "it may also mean "
              + String.join(
                  ", ", fits.stream().skip(1).limit(3).map(fit -> fit.field().name()).toList()));
    } else {
      reasons.add("no other field that is still without a column fits");
    }
    return List.copyOf(reasons);
  }

  private Fit fit(SheetTop top, Header header, int column, String heading, int field) {
    FormSchema.Column meant = header.schema().column(field);
    FieldReader reader = reader(meant, top);
    int values = 0;
    int readable = 0;
    for (RawRow row : top.rows()) {
      if (row.number() > header.lastRow() && !row.blank(column) && header.filled(row) > 2) {
        values++;
        readable += understood(reader.read(row.kind(column), row.text(column))) ? 1 : 0;
      }
    }
    int likeness = dictionary.book(header.schema()).known().likeness(heading, field);
    return new Fit(meant, likeness, values == 0 ? 0 : readable * 100 / values, values);
  }

  private static boolean understood(Value value) {
    return !(value instanceof Value.Invalid)
        && !(value instanceof Value.Unknown)
        && !(value instanceof Value.Identity identity && identity.id() == null);
  }

  private FieldReader reader(FormSchema.Column field, SheetTop top) {
    String list = field.list();
    List<Code> codes =
        list == null
            ? List.of()
            : list.equals("counties") && province != null
                ? dictionary.codes().counties(province)
                : dictionary.codes().get(list).codes();
    return new FieldReader(
        field,
        new CodeWords(codes, Map.of()),
        Set.of(),
        BigDecimal.ONE,
        dictionary.units(field),
        new Dates(false, top.sheet().epoch1904(), quarter),
        false);
  }
}
