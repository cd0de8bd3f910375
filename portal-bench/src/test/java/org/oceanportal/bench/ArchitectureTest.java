package org.oceanportal.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies on this module; the command's tests check all others. */
@AnalyzeClasses(packages = "org.oceanportal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule noTwoPackagesNeedEachOther =
      slices().matching("(org.oceanportal.bench..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule benchmarksMeasureWhatUsersCall =
      noClasses()
          .that()
          .resideInAPackage("org.oceanportal.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.oceanportal.internal..", "org.oceanportal.cache.internal..");

  @ArchTest
  static final ArchRule nobodyNeedsTheBenchmarks =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.oceanportal.bench..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.oceanportal.bench..");
}
