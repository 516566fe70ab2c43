package org.cpting.indicator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cpting.core.FactKind;
import org.cpting.core.FactScanner;
import org.cpting.core.FactVisitor;
import org.cpting.core.Facts;
import org.cpting.core.LoadedSheet;
import org.cpting.core.ReturnKey;

/** A warehouse in memory: facts get ids in the order they are loaded. */
final class MemoryFacts implements FactScanner {

  private final Map<FactKind, List<long[]>> rows = new EnumMap<>(FactKind.class);
  private final List<LoadedSheet> sheets = new ArrayList<>();

  /** Loads a sheet. */
  LoadedSheet load(ReturnKey key, Facts facts) {
    List<long[]> all = rows.computeIfAbsent(facts.kind(), kind -> new ArrayList<>());
    int first = all.size() + 1;
    int sheetId = sheets.size() + 1;
    int width = facts.kind().columns().size();
    for (int row = 0; row < facts.size(); row++) {
      long[] values = new long[width + 1];
      for (int column = 0; column < width; column++) {
        values[column] = facts.get(row, column);
      }
      values[width] = sheetId;
      all.add(values);
    }
    LoadedSheet sheet = new LoadedSheet(sheetId, key, facts.kind(), first, all.size());
    sheets.add(sheet);
    return sheet;
  }

  List<LoadedSheet> sheets() {
    return List.copyOf(sheets);
  }

  @Override
  public void scan(
      FactKind kind, List<String> columns, int fromFactId, int toFactId, FactVisitor visitor) {
    int width = kind.columns().size();
    int[] positions = columns.stream().mapToInt(kind::column).toArray();
    long[] values = new long[positions.length];
    List<long[]> all = rows.getOrDefault(kind, List.of());
    for (int id = fromFactId; id <= toFactId; id++) {
      long[] row = all.get(id - 1);
      for (int i = 0; i < positions.length; i++) {
        values[i] = row[positions[i]];
      }
      visitor.visit((int) row[width], values);
    }
  }
}
