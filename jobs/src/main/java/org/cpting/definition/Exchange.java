package org.cpting.definition;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.cpting.core.Period;

/**
 * How other systems know the programme: {@code schemas/exchange.yaml}.
 *
 * @param periods lengths of the periods for which files are written
 * @param iati codes of the IATI Standard 2.03
 * @param dhis2 codes of a DHIS2 instance
 */
public record Exchange(Set<Period.Kind> periods, Iati iati, Dhis2 dhis2) {

  /**
   * How IATI knows the programme.
   *
   * @param activity identifier of the activity
   * @param reporting who reports it
   * @param donor who pays
   * @param partner who carries it out besides the reporting organisation
   * @param country ISO 3166-1 code
   * @param currency ISO 4217 code
   * @param sectorVocabulary code of the sector's vocabulary
   * @param sector code of the sector
   * @param resultTypes IATI's type of result by level of outcome
   */
  public record Iati(
      String activity,
      Organisation reporting,
      Organisation donor,
      Organisation partner,
      String country,
      String currency,
      String sectorVocabulary,
      String sector,
      Map<Outcome.Level, String> resultTypes) {}

  /**
   * An organisation.
   *
   * @param ref its identifier; empty if it has none
   * @param type code of its type
   */
  public record Organisation(String ref, String type) {}

  /**
   * How DHIS2 knows the programme.
   *
   * @param dataSet code of the data set
   * @param programme code of the organisation unit of the whole programme
   * @param defaultCombination code of the category option combination of figures not broken down
   */
  public record Dhis2(String dataSet, String programme, String defaultCombination) {}

  public static Exchange read(Home home) {
    YamlNode yaml =
        YamlNode.read(home.schemas().resolve("exchange.yaml")).only("periods", "iati", "dhis2");
    Set<Period.Kind> periods = EnumSet.noneOf(Period.Kind.class);
    yaml.get("periods").items().forEach(kind -> periods.add(kind.word(Period.Kind.class)));
    return new Exchange(periods, iati(yaml.get("iati")), dhis2(yaml.get("dhis2")));
  }

  private static Iati iati(YamlNode yaml) {
    yaml.only(
        "activity",
        "reporting",
        "donor",
        "partner",
        "country",
        "currency",
        "sector",
        "result_type");
    YamlNode sector = yaml.get("sector").only("vocabulary", "code");
    Map<Outcome.Level, String> types = new EnumMap<>(Outcome.Level.class);
    YamlNode resultType = yaml.get("result_type").only("ultimate", "intermediate", "immediate");
    for (Outcome.Level level : Outcome.Level.values()) {
      types.put(level, resultType.text(level.name().toLowerCase(java.util.Locale.ROOT)));
    }
    return new Iati(
        yaml.text("activity"),
        organisation(yaml.get("reporting")),
        organisation(yaml.get("donor")),
        organisation(yaml.get("partner")),
        yaml.text("country"),
        yaml.text("currency"),
        sector.text("vocabulary"),
        sector.text("code"),
        types);
  }

  private static Organisation organisation(YamlNode yaml) {
    yaml.only("ref", "type");
    return new Organisation(yaml.text("ref", ""), yaml.text("type"));
  }

  private static Dhis2 dhis2(YamlNode yaml) {
    yaml.only("data_set", "programme", "default_combination");
    return new Dhis2(
        yaml.text("data_set"), yaml.text("programme"), yaml.text("default_combination"));
  }
}
