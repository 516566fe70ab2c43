package org.cpting.definition;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpting.notice.Bilingual;

/**
 * What the blank return workbooks say: {@code schemas/templates.yaml}.
 *
 * @param version version of the blanks, stored in each
 * @param rows how many rows have drop-downs and checks
 * @param instructionsSheet name of the sheet of instructions
 * @param listsSheet name of the hidden sheet of lists
 * @param period label of the quarter
 * @param instructions sentences of the first sheet
 * @param help what belongs in a cell, by how its field is read
 * @param required said of a field that must be filled
 * @param inPeriod said of a date that must lie within the quarter
 * @param sum said of a row's total
 */
public record TemplateTexts(
    String version,
    int rows,
    String instructionsSheet,
    String listsSheet,
    Bilingual period,
    List<Bilingual> instructions,
    Map<FormSchema.Type, Bilingual> help,
    Bilingual required,
    Bilingual inPeriod,
    Bilingual sum) {

  public static TemplateTexts read(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("templates.yaml"))
            .only(
                "version",
                "rows",
                "sheets",
                "period",
                "instructions",
                "help",
                "required",
                "in_period",
                "sum");
    YamlNode sheets = yaml.get("sheets").only("instructions", "lists");
    Map<FormSchema.Type, Bilingual> help = new EnumMap<>(FormSchema.Type.class);
    for (FormSchema.Type type : FormSchema.Type.values()) {
      help.put(type, bilingual(yaml.get("help").get(type.name().toLowerCase(Locale.ROOT))));
    }
    return new TemplateTexts(
        yaml.text("version"),
        yaml.number("rows"),
        sheets.text("instructions"),
        sheets.text("lists"),
        bilingual(yaml.get("period")),
        yaml.get("instructions").items().stream().map(TemplateTexts::bilingual).toList(),
        help,
        bilingual(yaml.get("required")),
        bilingual(yaml.get("in_period")),
        bilingual(yaml.get("sum")));
  }

  static Bilingual bilingual(YamlNode yaml) {
    yaml.only("zh", "en");
    return new Bilingual(yaml.text("zh"), yaml.text("en"));
  }
}
