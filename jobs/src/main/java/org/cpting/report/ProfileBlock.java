package org.cpting.report;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.cpting.definition.CodeList.Code;
import org.cpting.definition.ProjectProfile;
import org.cpting.definition.Texts;
import org.cpting.definition.YamlNode;

/** The project, as the logframe describes it. */
final class ProfileBlock implements BlockSource {

  @Override
  public Class<ProfileRow> type() {
    return ProfileRow.class;
  }

  @Override
  public List<ProfileRow> rows(BlockContext context, YamlNode options) {
    options.only("kind");
    ProjectProfile project = context.data().logframe().project();
    return List.of(
        new ProfileRow(
            word(context, project.title()),
            project.number(),
            word(context, project.contribution()),
            word(context, project.status()),
            word(context, project.country()),
            word(context, project.donor()),
            word(context, project.executing()),
            word(context, project.partner()),
            context.dates().inWords(project.start()).first()
                + " \u2013 "
                + context.dates().inWords(project.end()).first(),
            provinces(context),
            word(context, project.note())));
  }

  private static String word(BlockContext context, Texts texts) {
    return context.wording().words(texts).first();
  }

  private static String provinces(BlockContext context) {
    return context.codes().get("provinces").codes().stream()
        .collect(Collectors.groupingBy(code -> code.more("role"), TreeMap::new, names(context)))
        .descendingMap()
        .entrySet()
        .stream()
        .map(
            role ->
                context.text("role." + role.getKey())
                    + context.text("separator.label")
                    + role.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Collector<Code, ?, String> names(BlockContext context) {
    return Collectors.mapping(
        code -> {
          String name = context.wording().words(code).first();
          return name.equals(code.zh()) ? name : name + " " + code.zh();
        },
        Collectors.joining(context.wording().text("list_separator")));
  }
}
