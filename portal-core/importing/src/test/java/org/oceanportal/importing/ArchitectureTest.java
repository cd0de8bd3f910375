package org.oceanportal.importing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.oceanportal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule noTwoPackagesNeedEachOther =
      slices().matching("(org.oceanportal..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule coreNeedsNoImport =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.oceanportal.importing..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.oceanportal.importing..", "de.siegmar..");
}
