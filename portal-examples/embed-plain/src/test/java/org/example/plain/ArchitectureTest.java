package org.example.plain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = {"org.oceanportal", "org.example"},
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noTwoPackagesNeedEachOther =
      slices().matching("(org.example..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule embeddersUseTheApiAlone =
      noClasses()
          .that()
          .resideInAPackage("org.example..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.oceanportal.internal..", "org.oceanportal.cache.internal..");

  @ArchTest
  static final ArchRule nobodyNeedsTheExample =
      noClasses()
          .that()
          .resideInAPackage("org.oceanportal..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.example..");
}
