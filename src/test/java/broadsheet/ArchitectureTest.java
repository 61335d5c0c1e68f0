package broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of the stages, and which stage may use which library. */
class ArchitectureTest {

  /** Each stage may use the ones before it, none behind it. */
  private static final List<String> STAGES =
      List.of(
          "digest",
          "file",
          "diagnostic",
          "article",
          "config",
          "source",
          "clean",
          "metadata",
          "markdown",
          "archive",
          "picture",
          "site",
          "render",
          "search",
          "export",
          "publish",
          "check",
          "preview",
          "cli");

  /** The stages that may use a library, by the library's package. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.jsoup..", List.of("source", "clean", "metadata", "check")),
          Map.entry("com.vladsch.flexmark..", List.of("markdown")),
          Map.entry("org.thymeleaf..", List.of("render")),
          Map.entry("net.xyzsd..", List.of("render")),
          Map.entry("com.github.difflib..", List.of("render")),
          Map.entry("picocli..", List.of("cli")),
          Map.entry("me.tongfei..", List.of("cli")),
          Map.entry("org.h2..", List.of("archive")),
          Map.entry("org.jaxen..", List.of("clean")),
          Map.entry("java.awt.font..", List.of("picture")),
          Map.entry("java.awt.image..", List.of("picture")),
          Map.entry("io.methvin..", List.of("preview")),
          Map.entry("com.sun.net.httpserver..", List.of("preview")));

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("broadsheet");

  @Test
  void importsRunOneWay() {
    for (int i = 0; i < STAGES.size(); i++) {
      String[] behind =
          STAGES.subList(i + 1, STAGES.size()).stream()
              .map(s -> "broadsheet." + s + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("broadsheet." + STAGES.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(behind)
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @Test
  void everyClassBelongsToAStage() {
    assertThat(classes)
        .allSatisfy(
            c ->
                assertThat(STAGES)
                    .as("the stage of %s", c.getName())
                    .contains(c.getPackageName().replaceFirst("^broadsheet\\.(\\w+).*", "$1")));
  }

  @Test
  void librariesStayInTheirStage() {
    LIBRARIES.forEach(
        (library, stages) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    stages.stream().map(s -> "broadsheet." + s + "..").toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(classes));
  }

  @Test
  void nothingIsNamedAfterNoJob() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(classes);
  }
}
