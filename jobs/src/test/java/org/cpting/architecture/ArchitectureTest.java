package org.cpting.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cpting.definition.Home;
import org.junit.jupiter.api.Test;

/** The walls between packages hold. */
class ArchitectureTest {

  private static final Path SOURCES = Home.find().root().resolve("jobs/src/main/java/org/cpting");
  private static final String GENERATED = "warehouse.db";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.cpting");

  private static String name(JavaClass type) {
    if (!type.getPackageName().startsWith(Walls.ROOT)) {
      return "";
    }
    String name = type.getPackageName().substring(Walls.ROOT.length());
    return name.startsWith(GENERATED) ? GENERATED : name;
  }

  private static Stream<Dependency> dependencies() {
    return CLASSES.stream()
        .filter(type -> !name(type).equals(GENERATED))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream());
  }

  @Test
  void thePackagesOnDiskAreThoseOfTheMap() throws IOException {
    Set<String> onDisk = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> SOURCES.relativize(file.resolveSibling("")).toString())
          .forEach(folder -> onDisk.add(folder.replace('/', '.').replace('\\', '.')));
    }
    assertThat(onDisk).containsExactlyInAnyOrderElementsOf(Walls.packages());
  }

  @Test
  void packagesImportOnlyWhatTheMapAllows() {
    assertThat(
            dependencies()
                .filter(d -> !name(d.getTargetClass()).isEmpty())
                .filter(d -> !Walls.mayImport(name(d.getOriginClass()), name(d.getTargetClass())))
                .map(Dependency::getDescription))
        .isEmpty();
  }

  @Test
  void librariesStayInTheirPackages() {
    for (Map.Entry<String, Set<String>> library : Walls.LIBRARIES.entrySet()) {
      assertThat(
              dependencies()
                  .filter(d -> isOf(library.getKey(), d.getTargetClass()))
                  .filter(d -> !library.getValue().contains(name(d.getOriginClass())))
                  .map(Dependency::getDescription))
          .as(library.getKey())
          .isEmpty();
    }
  }

  private static boolean isOf(String library, JavaClass type) {
    return type.getPackageName().equals(library) || type.getPackageName().startsWith(library + ".");
  }

  @Test
  void stagesDoNotGoRoundInCircles() {
    SlicesRuleDefinition.slices()
        .matching("org.cpting.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void thereAreWallsToHold() {
    assertThat(CLASSES.size()).isGreaterThan(100);
    assertThat(Walls.mayImport("core", "notice")).isFalse();
    assertThat(Walls.mayImport("reader", "warehouse")).isFalse();
    assertThat(Walls.mayImport("job", "warehouse")).isTrue();
  }
}
