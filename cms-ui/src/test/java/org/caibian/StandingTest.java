package org.caibian;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Approvals;
import org.caibian.publication.Releases;
import org.junit.jupiter.api.Test;

/** What readers have is written by one path only; docs/decisions/guards.md says why. */
class StandingTest {

    /**
     * Who writes each table: one, but for where annotations stand, which changes with each save.
     */
    private static final Map<String, String> WRITERS =
            Map.ofEntries(
                    entry("publication", "PublicationRows.java"),
                    entry("publication_tag", "PublicationRows.java"),
                    entry("seal", "SealRows.java"),
                    entry("revision", "RevisionRows.java"),
                    entry("round", "RoundRows.java"),
                    entry("draft", "DraftRows.java"),
                    entry("annotation", "AnnotationPlaceRows.java AnnotationRows.java"),
                    entry("annotation_said", "AnnotationRows.java"),
                    entry("plan", "PlanRows.java"),
                    entry("withdrawal", "WithdrawalRows.java"),
                    entry("take_down", "TakeDownRows.java"),
                    entry("second_look", "SecondLookRows.java"),
                    entry("correction", "CorrectionRows.java"),
                    entry("absence", "AbsenceRows.java"));

    private static final Pattern WRITES =
            Pattern.compile(
                    "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate(?:\\s+table)?|copy)"
                            + "\\s+(?:only\\s+)?(?:newsroom\\s*\\.\\s*)?\"?(\\w+)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    @Test
    void eachTableOfTheApprovalIsWrittenByItsOwnRowsAlone() throws IOException {
        var writers = new TreeMap<String, Set<String>>();
        for (var file : sources()) {
            var text = COMMENTS.matcher(Files.readString(file)).replaceAll("");
            WRITES.matcher(text)
                    .results()
                    .map(write -> write.group(1))
                    .filter(WRITERS::containsKey)
                    .forEach(table ->
                            writers.computeIfAbsent(table, _ -> new TreeSet<>())
                                    .add(file.getFileName().toString()));
        }

        assertThat(writers)
                .isEqualTo(
                        WRITERS.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                writer ->
                                                        Set.of(writer.getValue().split(" ", -1)))));
    }

    @Test
    void onlyAReleaseAWithdrawalAndAMergeUseThePublicationsRows() {
        classes()
                .that()
                .haveFullyQualifiedName("org.caibian.publication.PublicationRows")
                .should()
                .onlyHaveDependentClassesThat()
                .haveNameMatching(".*\\.publication\\.(Releases|TakingBack|StoriesRefiled)")
                .check(House.CLASSES);
    }

    @Test
    void onlyTheLastStepOfARouteCompletesARoundAndThatOrAnInstantReleases() {
        assertThat(callers(Releases.class, "release"))
                .containsExactly("PlannedRelease", "ReleaseStory");
        assertThat(callers(Approvals.class, "complete")).containsExactly("ReleaseStory");
    }

    @Test
    void onlyAReleaseEndsTheApprovedDraft() {
        assertThat(callers(Approvals.class, "released")).containsExactly("Releases");
    }

    private static Set<String> callers(Class<?> of, String method) {
        var callers = new TreeSet<String>();
        for (var each : House.CLASSES.get(of).getMethods()) {
            if (each.getName().equals(method)) {
                each.getAccessesToSelf()
                        .forEach(access -> callers.add(access.getOriginOwner().getSimpleName()));
            }
        }
        return callers;
    }

    private static Iterable<Path> sources() throws IOException {
        try (var modules = Files.list(Path.of(".."))) {
            return modules.map(module -> module.resolve("src/main"))
                    .filter(Files::isDirectory)
                    .flatMap(StandingTest::textsOf)
                    .toList();
        }
    }

    private static Stream<Path> textsOf(Path main) {
        try (var files = Files.walk(main)) {
            return files
                    .filter(file -> !file.toString().contains("/db/migration/"))
                    .filter(file -> file.toString().matches(".*\\.(java|sql|xml|bpmn)"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
