package org.cpting.definition;

import java.time.LocalDate;

/**
 * What the cover of a report says of the project.
 *
 * @param code short code of the project
 * @param title its title
 * @param donor who pays
 * @param executing the executing organisation
 * @param partner the national partner
 * @param country where
 * @param start first day
 * @param end last day
 * @param note what the reader must know of the targets
 */
public record ProjectProfile(
    String code,
    Texts title,
    Texts donor,
    Texts executing,
    Texts partner,
    Texts country,
    LocalDate start,
    LocalDate end,
    Texts note) {

  static ProjectProfile read(YamlNode yaml) {
    yaml.only("code", "title", "donor", "executing", "partner", "country", "start", "end", "note");
    return new ProjectProfile(
        yaml.text("code"),
        Texts.read(yaml.get("title")),
        Texts.read(yaml.get("donor")),
        Texts.read(yaml.get("executing")),
        Texts.read(yaml.get("partner")),
        Texts.read(yaml.get("country")),
        yaml.get("start").date(),
        yaml.get("end").date(),
        Texts.read(yaml.get("note")));
  }
}
