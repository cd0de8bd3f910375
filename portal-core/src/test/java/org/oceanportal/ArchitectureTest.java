package org.oceanportal;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.oceanportal.model.FleetTotals;
import org.oceanportal.model.Mission;

@AnalyzeClasses(packages = "org.oceanportal", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String LOOP = "org.oceanportal.internal.loop..";
  private static final String PUSHDOWN = "org.oceanportal.internal.pushdown..";

  private static final DescribedPredicate<JavaClass> PORTAL =
      nameMatching("org\\.oceanportal\\.Portal(\\$.*)?").forSubtype();

  private static final DescribedPredicate<JavaClass> INDEXES =
      nameMatching("org\\.oceanportal\\.indexes\\.MissionIndexes(\\$.*)?").forSubtype();

  @ArchTest
  static final ArchRule noTwoPackagesNeedEachOther =
      slices().matching("(org.oceanportal..)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyPortalKnowsTheLoop =
      classes()
          .that()
          .resideInAPackage(LOOP)
          .should()
          .onlyHaveDependentClassesThat(resideInAPackage(LOOP).or(PORTAL))
          .because("the loop is the oracle for all other strategies");

  @ArchTest
  static final ArchRule onlyPortalAndIndexesKnowThePushdown =
      classes()
          .that()
          .resideInAPackage(PUSHDOWN)
          .should()
          .onlyHaveDependentClassesThat(resideInAPackage(PUSHDOWN).or(PORTAL).or(INDEXES))
          .because("plans are explained with the pushdown's own pipelines");

  @ArchTest
  static final ArchRule queriesNeedNoDatabaseOrDataOfOurMaking =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.oceanportal",
              "org.oceanportal.query..",
              "org.oceanportal.model..",
              "org.oceanportal.mongo..",
              "org.oceanportal.indexes..",
              "org.oceanportal.check..",
              "org.oceanportal.internal..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.oceanportal.embedded..", "org.oceanportal.sample..");

  @ArchTest
  static final ArchRule valuesThatGrowAreMadeByTheirBuilders =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Builder")
          .should()
          .callConstructorWhere(target(owner(assignableTo(Mission.class))))
          .orShould()
          .callConstructorWhere(target(owner(assignableTo(FleetTotals.class))))
          .because("their constructors change with each new component");
}
