package org.example.fleet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows that end in this room; the command's tests check those between the others. */
@AnalyzeClasses(
    packages = {"org.oceanportal", "org.example"},
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String STARTER = "org.oceanportal.spring..";
  private static final String APPLICATION = "org.example..";

  @ArchTest
  static final ArchRule noTwoPackagesNeedEachOther =
      slices().matching("(org.example..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule embeddersUseTheApiAlone =
      noClasses()
          .that()
          .resideInAnyPackage(STARTER, APPLICATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.oceanportal.internal..", "org.oceanportal.cache.internal..");

  @ArchTest
  static final ArchRule nobodyButTheApplicationNeedsTheStarter =
      noClasses()
          .that()
          .resideOutsideOfPackages(STARTER, APPLICATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(STARTER);

  @ArchTest
  static final ArchRule theApplicationNamesNothingOfTheStarter =
      noClasses()
          .that()
          .resideInAPackage(APPLICATION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(STARTER)
          .because("an autoconfiguration is found by itself");
}
