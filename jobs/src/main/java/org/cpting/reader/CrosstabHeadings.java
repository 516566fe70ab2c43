package org.cpting.reader;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.cpting.core.Value;
import org.cpting.definition.CodeLists;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/** The headings of a crosstab: a sex and an age group, in either order, in one cell or in two. */
final class CrosstabHeadings {

  private static final Pattern CROSSTAB_NOISE = Pattern.compile("[()\\[\\]、,;:/*]");

  private final FormSchema schema;
  private final CodeWords sexes;
  private final CodeWords ages;

  CrosstabHeadings(FormSchema schema, CodeLists codes) {
    this.schema = schema;
    this.sexes = new CodeWords(codes.get("sexes").codes(), Map.of());
    this.ages = new CodeWords(codes.get("age_groups").codes(), Map.of());
  }

  /** The field for a sex and an age group, -1 if the levels do not name exactly these two. */
  int field(List<String> levels) {
    if (levels.size() > 1) {
      Value.Coded age = null;
      Value.Coded sex = null;
      for (String level : levels) {
        Value.Coded asAge = ages.find(level);
        Value.Coded asSex = sexes.find(level);
        age = asAge == null ? age : asAge;
        sex = asSex == null ? sex : asSex;
      }
      int cell = cell(sex, age);
      if (cell >= 0) {
        return cell;
      }
    }
    String joined = String.join("", levels);
    if (joined.length() > HeadingBook.LONGEST) {
      return -1;
    }
    String text = CROSSTAB_NOISE.matcher(Words.key(joined)).replaceAll("");
    int found = -1;
    int earliest = text.length();
    for (String sex : sexes.words()) {
      int ahead = text.startsWith(sex) ? cell(sexes.find(sex), ages.find(rest(text, sex))) : -1;
      if (ahead >= 0 && sex.length() < earliest) {
        found = ahead;
        earliest = sex.length();
      }
      int cut = text.length() - sex.length();
      int behind =
          cut > 0 && text.endsWith(sex)
              ? cell(sexes.find(sex), ages.find(text.substring(0, cut)))
              : -1;
      if (behind >= 0 && cut < earliest) {
        found = behind;
        earliest = cut;
      }
    }
    return found;
  }

  private static String rest(String text, String begin) {
    return text.substring(begin.length());
  }

  private int cell(Value.@Nullable Coded sex, Value.@Nullable Coded age) {
    return sex == null || age == null
        ? -1
        : schema.fields().find(FormSchema.cell(sex.code(), age.code()));
  }
}
