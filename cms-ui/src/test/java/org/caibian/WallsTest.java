package org.caibian;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.right.Rights;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house; docs/decisions/walls.md says how each was seen to fall. */
class WallsTest {

    private static final String[] CORE = {
        "org.caibian.article..",
        "org.caibian.right..",
        "org.caibian.rule..",
        "org.caibian.annotation..",
        "org.caibian.branch..",
        "org.caibian.manuscript..",
        "org.caibian.difference..",
        "org.caibian.publication..",
        "org.caibian.staff..",
        "org.caibian.signin..",
        "org.caibian.absence..",
        "org.caibian.profile..",
        "org.caibian.privacy..",
        "org.caibian.token..",
        "org.caibian.source..",
        "org.caibian.subject..",
        "org.caibian.media..",
        "org.caibian.ledger..",
        "org.caibian.notice..",
        "org.caibian.robot..",
        "org.caibian.node..",
        "org.caibian.reader..",
        "org.caibian.text..",
        "org.caibian.timer..",
        "org.caibian.sharing..",
        "org.caibian.sheet..",
        "org.caibian.shared.."
    };
    private static final String WORKFLOW = "org.caibian.workflow..";
    private static final String SEARCH = "org.caibian.search..";
    private static final String[] FACES = {
        "org.caibian.ui..",
        "org.caibian.site..",
        "org.caibian.api..",
        "org.caibian.security..",
        "org.caibian.mail..",
        "org.caibian.webhook..",
        "org.caibian.startup..",
        "org.caibian.watch..",
        "org.caibian.demo.."
    };

    /** Doors and cycles are told by the classes of the house; of others' the names are enough. */
    @Test
    void eachRoomIsEnteredOnlyByItsDoor() {
        ArchConfiguration.withThreadLocalScope(reading -> {
            reading.setResolveMissingDependenciesFromClassPath(false);
            ApplicationModules.of(CaibianApplication.class, new House.Shipped()).verify();
        });
    }

    @Test
    void everyPackageHasItsPlaceInTheHouse() {
        classes()
                .that()
                .resideOutsideOfPackage("org.caibian")
                .should()
                .resideInAnyPackage(allPlaces())
                .check(House.CLASSES);
    }

    @Test
    void theReviewEngineStaysInItsRoom() {
        onlyIn("org.flowable..", "org.caibian.workflow.flowable..");
    }

    @Test
    void elasticsearchStaysInItsRoom() {
        onlyIn("co.elastic..", "org.caibian.search.elastic..");
    }

    @Test
    void luceneStaysInItsRoom() {
        onlyIn("org.apache.lucene..", "org.caibian.search.embedded..");
    }

    @Test
    void componentsOfTheDeskStayAtTheDesk() {
        onlyIn("com.vaadin..", "org.caibian.ui..", "org.caibian.security..");
    }

    @Test
    void theCoreKnowsNothingAboveIt() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.caibian..").and(not(resideInAnyPackage(CORE))))
                .check(House.CLASSES);
    }

    @Test
    void workflowAndSearchNeverMeet() {
        noClasses()
                .that()
                .resideInAPackage(WORKFLOW)
                .should()
                .dependOnClassesThat(resideInAPackage(SEARCH))
                .check(House.CLASSES);
        noClasses()
                .that()
                .resideInAPackage(SEARCH)
                .should()
                .dependOnClassesThat(resideInAPackage(WORKFLOW))
                .check(House.CLASSES);
    }

    @Test
    void nothingDependsOnAFace() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FACES)
                .and()
                .doNotBelongToAnyOf(CaibianApplication.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(FACES))
                .check(House.CLASSES);
    }

    @Test
    void theRoomsOfAnArticlesPageDoNotKnowThePage() {
        noClasses()
                .that()
                .resideInAPackage("org.caibian.ui.article.*..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.caibian.ui.article"))
                .check(House.CLASSES);
    }

    @Test
    void sqlIsWrittenOnlyInPackagePrivateTypes() {
        var sql = resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

        classes()
                .that(describe("write SQL", writer -> uses(writer, sql)))
                .should()
                .notBePublic()
                .check(House.CLASSES);
    }

    /** Once a person's roles and a draft are read, deciding what they may reads nothing more. */
    @Test
    void whatDecidesRightsKnowsNoDatabase() {
        var reading = resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework..");
        var deciding = knownTo(House.CLASSES.get(Rights.class));

        assertThat(deciding).hasSizeGreaterThan(20);
        assertThat(deciding).filteredOn(each -> uses(each, reading)).isEmpty();
    }

    /** Of the house, near or far. */
    private static Set<JavaClass> knownTo(JavaClass who) {
        var found = new LinkedHashSet<JavaClass>();
        var next = new ArrayDeque<>(List.of(who));
        while (!next.isEmpty()) {
            var each = next.pop();
            if (each.getPackageName().startsWith("org.caibian") && found.add(each)) {
                each.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .forEach(next::push);
            }
        }
        return found;
    }

    private static boolean uses(JavaClass user, DescribedPredicate<JavaClass> used) {
        return user.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(used);
    }

    private static void onlyIn(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(House.CLASSES);
    }

    private static String[] allPlaces() {
        return Stream.of(CORE, FACES, new String[] {WORKFLOW, SEARCH})
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }
}
