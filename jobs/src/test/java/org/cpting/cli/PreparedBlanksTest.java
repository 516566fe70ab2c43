package org.cpting.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cpting.cli.PreparedBlanks.Key;
import org.cpting.core.Quarter;
import org.cpting.definition.Calendar;
import org.cpting.definition.Home;
import org.cpting.definition.Layout;
import org.cpting.reader.Dictionary;
import org.cpting.template.TemplateMaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A prepared blank is, part by part, the one that would be made. */
class PreparedBlanksTest {

  private static final Home HOME = Home.find();
  private static final Dictionary DICTIONARY = Dictionary.read(HOME);
  private static final Calendar CALENDAR = Calendar.read(HOME);
  private static final TemplateMaker MAKER =
      new TemplateMaker(DICTIONARY.codes(), DICTIONARY.headings(), DICTIONARY.templates());
  private static final String CORE = "docProps/core.xml";

  @TempDir static Path folder = Path.of("");

  private static String file = "";

  @BeforeAll
  static void prepare() throws IOException {
    Path written = folder.resolve("blanks");
    PreparedBlanks.write(HOME, written);
    file = written.toString();
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static void same(Key key, @Nullable Quarter quarter) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    MAKER.make(TemplateMakeCommand.order(DICTIONARY, CALENDAR, key, quarter), made);
    byte[] found = PreparedBlanks.find(file, HOME, key, quarter == null ? null : quarter.id());
    Map<String, String> expected = parts(made.toByteArray());
    Map<String, String> actual = parts(Objects.requireNonNull(found, key.toString()));
    String core = Objects.requireNonNull(actual.remove(CORE));
    assertThat(core.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME"))
        .isEqualTo(
            Objects.requireNonNull(expected.remove(CORE))
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ", "TIME"));
    assertThat(actual).as(key + " " + quarter).isEqualTo(expected);
  }

  @Test
  void everyFormOfEverySenderIsThereWithAndWithoutAQuarter() throws IOException {
    Set<String> forms = new HashSet<>();
    for (Layout layout : DICTIONARY.layouts()) {
      for (String unit : TemplateMakeCommand.units(DICTIONARY, layout.province())) {
        Key key = new Key(layout.province(), layout.schema().form(), unit);
        if (forms.add(key.form())) {
          same(key, null);
          same(key, Quarter.of("2011Q2"));
        } else {
          assertThat(PreparedBlanks.find(file, HOME, key, null)).as(key + "").isNotNull();
          assertThat(PreparedBlanks.find(file, HOME, key, "2011Q2")).as(key + "").isNotNull();
        }
      }
    }
  }

  @Test
  void anyQuarterCanBeHad() throws IOException {
    Layout any = DICTIONARY.layouts().get(0);
    String unit = TemplateMakeCommand.units(DICTIONARY, any.province()).iterator().next();
    Key key = new Key(any.province(), any.schema().form(), unit);
    // one before the first to one after the last
    for (int i = CALENDAR.first().index() - 1; i <= CALENDAR.last().index() + 2; i += 3) {
      same(key, Quarter.ofIndex(i));
    }
  }

  @Test
  void aBlankIsCreatedWhenItIsAskedFor() throws IOException {
    Layout any = DICTIONARY.layouts().get(0);
    String unit = TemplateMakeCommand.units(DICTIONARY, any.province()).iterator().next();
    Instant before = Instant.now().minusSeconds(1);

    String core =
        Objects.requireNonNull(
            parts(
                    Objects.requireNonNull(
                        PreparedBlanks.find(
                            file, HOME, new Key(any.province(), any.schema().form(), unit), null)))
                .get(CORE));

    String created = core.substring(core.indexOf("W3CDTF\">") + 8, core.indexOf("</dcterms"));
    assertThat(Instant.parse(created)).isBetween(before, Instant.now());
  }

  @Test
  void whatIsNotAmongThemIsLeftToBeMadeOrComplainedOf() {
    Key yunnan = new Key("YN", "A", "");
    assertThat(PreparedBlanks.find(file, HOME, yunnan, null)).isNotNull();
    assertThat(PreparedBlanks.find(file, HOME, yunnan, "2011Q5")).isNull();
    assertThat(PreparedBlanks.find(file, HOME, yunnan, "nonsense")).isNull();
    assertThat(PreparedBlanks.find(file, HOME, new Key("YN", "A", "x"), null)).isNull();
    assertThat(PreparedBlanks.find(file, HOME, new Key("YN", "Z", ""), null)).isNull();
    assertThat(PreparedBlanks.find(file, HOME, new Key("XX", "A", ""), null)).isNull();
    assertThat(PreparedBlanks.find(null, HOME, yunnan, null)).isNull();
  }

  @Test
  void blanksOfOtherDefinitionsOrOfAnotherJarAndBrokenFilesAreNotTaken() throws IOException {
    Key yunnan = new Key("YN", "A", "");
    Path home = folder.resolve("home");
    for (String part : new String[] {"canonical", "codelists", "layouts"}) {
      Files.createDirectories(home.resolve("schemas").resolve(part));
    }
    assertThat(PreparedBlanks.find(file, new Home(home), yunnan, null)).isNull();

    byte[] bytes = Files.readAllBytes(Path.of(file));
    byte[] other = bytes.clone();
    // in the line about the jar
    other[Integer.BYTES + Integer.BYTES + 5] ^= 1;
    Path changed = folder.resolve("changed");
    Files.write(changed, other);
    assertThat(PreparedBlanks.find(changed.toString(), HOME, yunnan, null)).isNull();
    for (int length : new int[] {0, 3, 20, 1000, bytes.length / 20}) {
      Files.write(changed, Arrays.copyOf(bytes, length));
      assertThat(PreparedBlanks.find(changed.toString(), HOME, yunnan, null)).isNull();
    }
  }
}
