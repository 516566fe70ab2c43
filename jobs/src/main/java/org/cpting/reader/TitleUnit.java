package org.cpting.reader;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cpting.definition.FormSchema;
import org.jspecify.annotations.Nullable;

/** The unit of money that stands over a table, as it does in statistical tables: 单位：万元. */
final class TitleUnit {

  private static final Pattern UNIT = Pattern.compile("单位:([^:()]{1,20})$");
  private static final Pattern BETWEEN = Pattern.compile("[、,，/;和及]");

  private TitleUnit() {}

  /** A header with the unit over it, where the heading of its money names none itself. */
  static Header in(Header header, SheetTop top, Dictionary dictionary) {
    @Nullable BigDecimal[] factors = header.factors().clone();
    for (int i = 0; i < factors.length; i++) {
      FormSchema.Column column = header.schema().column(i);
      if (column.type() == FormSchema.Type.MONEY
          && header.columns()[i] >= 0
          && factors[i] == null
          && header.unitColumn() < 0) {
        factors[i] = named(top, header.index(), dictionary.units(column).own());
      }
    }
    return new Header(
        header.schema(),
        header.index(),
        header.firstRow(),
        header.lastRow(),
        header.columns(),
        factors,
        header.paths(),
        header.unknown(),
        header.twice(),
        header.unitColumn());
  }

  /** The one unit of money that the titles name, null if they name none or several. */
  private static @Nullable BigDecimal named(
      SheetTop top, int header, Map<String, BigDecimal> units) {
    Set<BigDecimal> found = new HashSet<>();
    for (String title : top.titles(header)) {
      var unit = UNIT.matcher(Words.key(title));
      if (unit.find()) {
        for (String word : BETWEEN.split(unit.group(1), -1)) {
          BigDecimal factor = units.get(word);
          if (factor != null) {
            found.add(factor);
          }
        }
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }
}
