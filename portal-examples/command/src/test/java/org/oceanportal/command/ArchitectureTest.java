package org.oceanportal.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The arrows between the modules. They are tested here because the command sees all of them but the
 * benchmarks, which have a test of their own.
 */
@AnalyzeClasses(packages = "org.oceanportal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CACHE = "org.oceanportal.cache..";
  private static final String COMMAND = "org.oceanportal.command..";
  private static final String PAGE = "org.oceanportal.page..";
  private static final String VIEWS = "org.oceanportal.views..";

  /** Core has the plain name, so a new package belongs to it until it is given a room here. */
  private static final DescribedPredicate<JavaClass> CORE =
      resideInAPackage("org.oceanportal..")
          .and(not(resideInAnyPackage(CACHE, COMMAND, PAGE, VIEWS)))
          .as("core");

  @ArchTest
  static final ArchRule noTwoPackagesNeedEachOther =
      slices().matching("(org.oceanportal.command..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule arrowsBetweenRoomsPointTowardsCore =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("core")
          .definedBy(CORE)
          .layer("cache")
          .definedBy(CACHE)
          .layer("command")
          .definedBy(COMMAND)
          .layer("page")
          .definedBy(PAGE)
          .layer("views")
          .definedBy(VIEWS)
          .whereLayer("core")
          .mayNotAccessAnyLayer()
          .whereLayer("cache")
          .mayOnlyAccessLayers("core")
          .whereLayer("views")
          .mayOnlyAccessLayers("core", "cache")
          .whereLayer("page")
          .mayOnlyAccessLayers("core", "cache", "views")
          .whereLayer("command")
          .mayOnlyAccessLayers("core", "cache", "views", "page");

  @ArchTest
  static final ArchRule onlyCoreUsesTheInternalsOfCore =
      noClasses()
          .that(not(CORE))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.oceanportal.internal..");

  @ArchTest
  static final ArchRule onlyCacheUsesTheInternalsOfCache =
      noClasses()
          .that()
          .resideOutsideOfPackage(CACHE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.oceanportal.cache.internal..");
}
