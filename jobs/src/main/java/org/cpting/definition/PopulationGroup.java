package org.cpting.definition;

import java.util.List;

/**
 * A population group of the project document.
 *
 * @param code e.g. {@code girls_u18}
 * @param name its name
 * @param sex code of its sex; empty for a union
 * @param ages codes of its age groups; empty for a union
 * @param members codes of the groups it consists of; of a plain group itself alone
 */
public record PopulationGroup(
    String code, Texts name, String sex, List<String> ages, List<String> members) {

  static PopulationGroup read(YamlNode yaml, CodeLists lists) {
    yaml.only("code", "name", "sex", "ages", "union", "valid_from", "valid_to");
    String code = yaml.text("code");
    Texts name = Texts.read(yaml.get("name"));
    if (yaml.find("union") != null) {
      return new PopulationGroup(code, name, "", List.of(), yaml.texts("union"));
    }
    CodeList ageGroups = lists.get("age_groups");
    yaml.get("ages").items().forEach(age -> age.choice(ageGroups.codeNames()));
    String sex = yaml.get("sex").choice(lists.get("sexes").codeNames());
    return new PopulationGroup(code, name, sex, yaml.texts("ages"), List.of(code));
  }
}
