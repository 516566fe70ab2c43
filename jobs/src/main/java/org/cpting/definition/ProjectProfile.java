package org.cpting.definition;

import java.time.LocalDate;

/**
 * What the cover of a report says of the project.
 *
 * @param code short code of the project
 * @param number number under which the donor keeps it
 * @param title its title
 * @param contribution what the donor contributes, or where that is laid down
 * @param status how far it is
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
    String number,
    Texts title,
    Texts contribution,
    Texts status,
    Texts donor,
    Texts executing,
    Texts partner,
    Texts country,
    LocalDate start,
    LocalDate end,
    Texts note) {

  static ProjectProfile read(YamlNode yaml) {
    yaml.only(
        "code number title contribution status donor executing partner country start end note"
            .split(" "));
    return new ProjectProfile(
        yaml.text("code"),
        yaml.text("number"),
        Texts.read(yaml.get("title")),
        Texts.read(yaml.get("contribution")),
        Texts.read(yaml.get("status")),
        Texts.read(yaml.get("donor")),
        Texts.read(yaml.get("executing")),
        Texts.read(yaml.get("partner")),
        Texts.read(yaml.get("country")),
        yaml.get("start").date(),
        yaml.get("end").date(),
        Texts.read(yaml.get("note")));
  }
}
