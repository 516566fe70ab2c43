package org.cpting.definition;

import java.time.LocalDate;
import java.util.List;

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
 * @param logos what stands at the foot of the cover, from the left
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
    Texts note,
    List<Logo> logos) {

  /**
   * The logo of an organisation.
   *
   * @param organisation its name, written in the place of the logo as long as there is no file
   * @param file an image below {@code report-templates}; need not be there
   * @param words what the image shows, for those who cannot see it
   */
  public record Logo(Texts organisation, String file, Texts words) {}

  static ProjectProfile read(YamlNode yaml) {
    yaml.only(
        "code number title contribution status donor executing partner country start end note logos"
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
        Texts.read(yaml.get("note")),
        yaml.find("logos") == null
            ? List.of()
            : yaml.get("logos").items().stream().map(logo -> logo(yaml, logo)).toList());
  }

  private static Logo logo(YamlNode project, YamlNode yaml) {
    yaml.only("of", "file", "words");
    String organisation = yaml.get("of").choice("donor", "executing", "partner");
    String file = yaml.text("file");
    if (!file.matches("[A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*\\.(png|jpg)")) {
      throw yaml.get("file")
          .complaint("is a .png or .jpg below report-templates, e.g. logos/a.png");
    }
    return new Logo(Texts.read(project.get(organisation)), file, Texts.read(yaml.get("words")));
  }
}
