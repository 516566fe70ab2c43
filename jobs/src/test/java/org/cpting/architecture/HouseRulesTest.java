package org.cpting.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cpting.definition.CodeLists;
import org.cpting.definition.Home;
import org.junit.jupiter.api.Test;

/** The rules of the house that hold in every package. */
class HouseRulesTest {

  private static final int LONGEST_FILE = 300;
  private static final Path SOURCES = Home.find().root().resolve("jobs/src/main/java");

  /** Where the clock, a chart's, a cell's or a solver's floating point number comes in. */
  private static final Set<String> CLOCK_COMES_IN = Set.of("org.cpting.cli");

  private static final Set<String> FLOATING =
      Set.of("org.cpting.reader.excel", "org.cpting.report.pdf", "org.cpting.disclosure.solver");
  private static final Pattern NOW =
      Pattern.compile(
          "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)|java\\.time\\.Clock\\.system\\w*\\(.*\\)|java\\.util\\.Date\\.<init>\\(\\)");
  private static final Pattern DEFAULTS =
      Pattern.compile(
          "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)|java\\.lang\\.String\\.<init>\\(\\[B\\)|java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*|java\\.util\\.Locale\\.getDefault\\(.*|java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)|java\\.time\\.ZoneId\\.systemDefault\\(\\)|java\\.util\\.TimeZone\\.getDefault\\(\\)|java\\.io\\.(FileReader|FileWriter)\\.<init>\\(.*|java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/warehouse/db/"))
          .importPackages("org.cpting");

  private static Stream<String> calls(Pattern pattern, Set<String> except) {
    return CLASSES.stream()
        .filter(type -> !except.contains(type.getPackageName()))
        .flatMap(type -> type.getAccessesFromSelf().stream())
        .filter(access -> pattern.matcher(access.getTarget().getFullName()).matches())
        .map(JavaAccess::getDescription);
  }

  @Test
  void timeComesInByAClock() {
    assertThat(calls(NOW, CLOCK_COMES_IN)).isEmpty();
  }

  @Test
  void nothingDependsOnTheMachinesLocaleCharsetOrZone() {
    assertThat(calls(DEFAULTS, Set.of())).isEmpty();
  }

  @Test
  void thePatternsOfCallsFindWhatTheyLookFor() {
    assertThat(NOW.matcher("java.time.LocalDate.now()").matches()).isTrue();
    assertThat(NOW.matcher("java.time.LocalDate.now(java.time.Clock)").matches()).isFalse();
    assertThat(DEFAULTS.matcher("java.lang.String.toLowerCase()").matches()).isTrue();
    assertThat(DEFAULTS.matcher("java.lang.String.toLowerCase(java.util.Locale)").matches())
        .isFalse();
    assertThat(calls(Pattern.compile("java\\.lang\\.String\\.strip\\(\\)"), Set.of())).isNotEmpty();
  }

  @Test
  void figuresAreNeverFloatingPoint() {
    Stream<String> fields =
        CLASSES.stream()
            .filter(type -> !FLOATING.contains(type.getPackageName()))
            .flatMap(type -> type.getFields().stream())
            .filter(field -> isFloating(field.getRawType()))
            .map(field -> field.getFullName());
    Stream<String> methods =
        CLASSES.stream()
            .filter(type -> !FLOATING.contains(type.getPackageName()))
            .flatMap(type -> type.getCodeUnits().stream())
            .filter(HouseRulesTest::isFloating)
            .map(JavaCodeUnit::getFullName);
    assertThat(Stream.concat(fields, methods)).isEmpty();
  }

  private static boolean isFloating(JavaCodeUnit method) {
    return isFloating(method.getRawReturnType())
        || method.getRawParameterTypes().stream().anyMatch(HouseRulesTest::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    String name = type.getBaseComponentType().getName();
    return List.of("double", "float", "java.lang.Double", "java.lang.Float").contains(name);
  }

  @Test
  void nothingIsSetFromOutside() {
    assertThat(
            CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> method.getName().matches("set[A-Z].*"))
                .map(JavaCodeUnit::getFullName))
        .isEmpty();
  }

  @Test
  void noProvinceIsNamedInTheCode() throws IOException {
    for (var province : CodeLists.read(Home.find()).get("provinces").codes()) {
      Pattern named =
          Pattern.compile("\"" + province.code() + "\"|" + province.zh() + "|\\b" + province.en());
      assertThat(sources().filter(file -> named.matcher(withoutComments(file)).find()))
          .as(province.en())
          .isEmpty();
    }
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullSafe() throws IOException {
    List<Path> folders =
        sources().map(file -> file.resolveSibling("package-info.java")).distinct().toList();
    assertThat(folders)
        .hasSizeGreaterThan(10)
        .allSatisfy(
            info -> assertThat(info).content().contains("@NullMarked").containsPattern("/\\*\\*"));
  }

  @Test
  void noPackageIsADrawerForOddsAndEnds() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName))
        .noneMatch(name -> name.matches(".*\\.(utils?|common|helpers?|misc)(\\..*)?"));
  }

  @Test
  void noFileIsTooLongToRead() throws IOException {
    assertThat(sources().filter(file -> text(file).lines().count() > LONGEST_FILE)).isEmpty();
  }

  private static Stream<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    }
  }

  private static String withoutComments(Path file) {
    return text(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
