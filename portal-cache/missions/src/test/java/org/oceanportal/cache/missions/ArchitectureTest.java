package org.oceanportal.cache.missions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "org.oceanportal",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

  /** Leaves out the contract tests of other modules, which a build gets as a jar. */
  static final class DoNotIncludeTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule noTwoPackagesNeedEachOther =
      slices().matching("(org.oceanportal..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theCacheIsUsedByItsApi =
      noClasses()
          .that()
          .resideInAPackage("org.oceanportal.cache.missions..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.oceanportal.internal..", "org.oceanportal.cache.internal..");
}
