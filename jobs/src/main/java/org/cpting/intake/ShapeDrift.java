package org.cpting.intake;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.cpting.core.ReturnKey;
import org.cpting.core.ReturnShape;
import org.cpting.notice.Finding;
import org.cpting.reader.LayoutDrift;

/** What has changed in the look of a file's forms since the last accepted return of each. */
final class ShapeDrift {

  private ShapeDrift() {}

  /** Changes of look; a stray sheet beside several forms is told once. */
  static List<Finding> of(
      Map<ReturnKey, ReturnShape> shapes,
      Function<ReturnKey, Optional<ReturnShape>> shapesBefore,
      String name) {
    Map<String, Finding> changes = new LinkedHashMap<>();
    shapes.keySet().stream()
        .sorted(Comparator.comparing(ReturnKey::form))
        .forEach(
            key ->
                shapesBefore
                    .apply(key)
                    .map(
                        before ->
                            LayoutDrift.between(
                                before, Objects.requireNonNull(shapes.get(key)), name, key.form()))
                    .orElse(List.of())
                    .forEach(
                        found ->
                            changes.putIfAbsent(
                                found.code() + found.at() + found.found() + found.text(), found)));
    return List.copyOf(changes.values());
  }
}
