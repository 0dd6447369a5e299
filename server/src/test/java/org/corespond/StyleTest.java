package org.corespond;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;
import java.util.List;
import org.corespond.launch.Word;
import org.corespond.web.Allow;
import org.corespond.web.AllowAnyone;
import org.corespond.web.AllowSignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of CONTRIBUTING.md that a compiled class can show. What only the text shows: {@link SourceTest}. */
@NoDatabase
class StyleTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/org/corespond/templates/"))
            .importPackages("org.corespond");

    private static final DescribedPredicate<JavaClass> RULES =
            describe("rules", type -> type.getName().matches(".*(Protocol|Policy)([$].*)?"));

    /** The host side meets the operating system before there is a clock or a log to inject. */
    private static final String HOST = "org.corespond.launch..";

    @Test
    void noClassIsNamedAfterALayer() {
        holds(noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Dto|DTO|Entity|Impl|Mapper)")
                .because("a type is named after its thing or its deed in the field"));
    }

    /** The one gate: whoever opens person data by another way has written down no decision. */
    @Test
    void onlyTheGateOpensWhatIsProtected() {
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.corespond.sharing.Releaser")
                .should()
                .callMethodWhere(target(owner(assignableTo(org.corespond.kernel.Protected.class)))
                        .and(target(name("open")))
                        .as("open of what is protected, in any way")));
    }

    @Test
    void rulesKnowNoFrameworkNoDatabaseNoClockAndNoFile() {
        holds(classes()
                .that(RULES)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.corespond..",
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "java.math..",
                                "java.nio.charset..",
                                "java.text..",
                                "org.jspecify.annotations..")
                        .and(not(assignableTo(java.time.Clock.class)))
                        .and(not(assignableTo(java.time.InstantSource.class)))
                        // Comparing in constant time is a pure function.
                        .or(assignableTo(java.security.MessageDigest.class))));
    }

    /** decisions 14: the decision about disclosure is a pure function. */
    @Test
    void theDisclosureCoreKnowsNothingButItself() {
        holds(classes()
                .that()
                .resideInAPackage("org.corespond.sharing.decision..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "org.corespond.sharing.decision..",
                                "java.lang..",
                                "java.util..",
                                "java.time..",
                                "org.jspecify.annotations..")
                        .and(not(assignableTo(java.time.InstantSource.class)))
                        // Only on the package itself, so that other modules may name the types.
                        .or(assignableTo(org.springframework.modulith.NamedInterface.class))));
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(HOST)
                .should()
                .callMethodWhere(describe("asks the system for the time", StyleTest::asksForTheTime))
                .orShould()
                .callConstructor(Date.class)
                .because("the clock is injected"));
    }

    @Test
    void theClockIsMadeInOnePlace() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackages("org.corespond.kernel", HOST)
                .should()
                .callMethodWhere(target(owner(assignableTo(java.time.Clock.class)))
                        .and(describe("makes a clock", call -> call.getName().startsWith("system")))));
    }

    @Test
    void everyHandlerSaysWhoMayUseIt() {
        holds(methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beMetaAnnotatedWith(Allow.class)
                .orShould()
                .beAnnotatedWith(AllowSignedIn.class)
                .orShould()
                .beAnnotatedWith(AllowAnyone.class)
                .because("silence means no"));
    }

    @Test
    void controllersAreSeenByTheirOwnModuleOnly() {
        holds(classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .notBePublic()
                .andShould()
                .haveNameMatching(".*(Controller|Endpoint)"));
    }

    @Test
    void nothingIsInjectedIntoAField() {
        holds(fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith(Value.class)
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource"));
    }

    @Test
    void onlyTheLaunchersWordsAndProgramsOfTheirOwnPrint() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage(HOST)
                .and()
                .areNotAssignableTo(Word.class)
                .and(not(describe("have a main method", StyleTest::isAProgram)))
                .and()
                // The setup link is told once, on the host's console, and must never enter a log.
                .doNotHaveFullyQualifiedName("org.corespond.access.FirstLink")
                .should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void oneLogForAll() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..", "ch.qos.logback.."));
    }

    @Test
    void noObjectMapperStandsBetweenARecordAndItsRow() {
        holds(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "org.springframework.data..", "org.mapstruct..", "lombok.."));
    }

    @Test
    void noModuleHandsOutItsDatabaseClient() {
        holds(noMethods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage("org.corespond.."))
                .should()
                .haveRawReturnType(JdbcClient.class)
                .orShould()
                .haveRawParameterTypes(describe(
                        "a JdbcClient",
                        (List<JavaClass> types) ->
                                types.stream().anyMatch(it -> it.isEquivalentTo(JdbcClient.class)))));
    }

    @Test
    void atMostHalfOfTheTypesArePublic() {
        List<JavaClass> types = PRODUCT.stream()
                .filter(type -> !type.isNestedClass() && !type.getSimpleName().equals("package-info"))
                .toList();
        long open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        IO.println("types: %d, of them public: %d (%d %%)".formatted(types.size(), open, 100 * open / types.size()));

        assumeThat(types).as("a share of a few types says little").hasSizeGreaterThan(150);
        assertThat(2 * open).isLessThanOrEqualTo(types.size());
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        String type = call.getTargetOwner().getName();
        boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
                .noneMatch(it -> it.isAssignableTo(java.time.InstantSource.class));
        if (type.equals("java.lang.System")) {
            return call.getName().equals("currentTimeMillis");
        }
        return type.startsWith("java.time.") && call.getName().equals("now") && withoutClock;
    }

    private static boolean isAProgram(JavaClass type) {
        return type.tryGetMethod("main", String[].class).isPresent();
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }
}
