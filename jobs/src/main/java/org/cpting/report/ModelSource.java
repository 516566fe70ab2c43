package org.cpting.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cpting.definition.Outcome;
import org.cpting.definition.YamlNode;

/** The logic model, from the results chain of the logframe. */
final class ModelSource implements SectionSource {

  private static final List<Outcome.Level> LEVELS = List.of(Outcome.Level.values());

  @Override
  public List<Section> sections(BlockContext context, YamlNode options) {
    options.only("kind");
    List<Outcome> outcomes =
        context.data().logframe().outcomes().stream()
            .sorted(Comparator.comparing(Outcome::level))
            .toList();
    List<String> codes = outcomes.stream().map(Outcome::code).toList();
    List<Section.Box> boxes = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      boxes.add(
          new Section.Box(
              LEVELS.indexOf(outcome.level()),
              outcome.parent() == null ? -1 : codes.indexOf(outcome.parent()),
              outcome.code(),
              context.wording().words(outcome.text()).first()));
    }
    List<String> levels = new ArrayList<>();
    for (Outcome.Level level : LEVELS) {
      levels.add(level(context, level));
    }
    return List.of(new Section.Model(levels, boxes));
  }

  static String level(BlockContext context, Outcome.Level level) {
    return context.text("level." + level.name().toLowerCase(Locale.ROOT));
  }
}
