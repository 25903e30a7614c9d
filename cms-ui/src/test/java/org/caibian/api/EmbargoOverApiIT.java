package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.api.Addresses.Address;
import org.caibian.article.Drafts;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * No address of the API lets anybody pass an embargo, of a first version or a correction: each that
 * is served, tried by every role.
 */
@ApiTest
class EmbargoOverApiIT {

    /** What says no more than that there is nothing there, or nothing for who asks. */
    private static final Set<String> TURNED_AWAY =
            Set.of("token-needed", "not-found", "role-missing", "not-away-nor-chief");

    /** What would only say that the request was not understood. */
    private static final List<Integer> NOT_TRIED = List.of(400, 405, 406, 415, 428, 500);

    private static final Pattern HOUSE =
            Pattern.compile(
                    "/api/v1/(?:(?:sections|topics|tags|sources|merges|people|grants)(?:/.*)?"
                            + "|desks(?:/\\{desk}/(?:place|archive|unarchive))?)");

    /** Where a held draft stands. */
    private record Case(HeldDraft.Place place, boolean correction) {}

    /** Those that nobody has changed anything in: what is refused leaves all as it was. */
    private final Map<Case, HeldScene> scenes = new HashMap<>();

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;
    @Autowired private Drafts drafts;
    @Autowired private DueTimers timers;

    @LocalServerPort private int port;

    @TestFactory
    Stream<DynamicTest> noAddressPassesAnEmbargo() {
        var acts = acts();
        assertThat(acts).hasSizeGreaterThan(30);
        return acts.stream().map(act -> DynamicTest.dynamicTest(act.toString(), () -> tryOut(act)));
    }

    /** Everything that is more than reading. */
    private List<Address> acts() {
        return Addresses.in(context).stream()
                .filter(Address::isOfMachines)
                .filter(address -> address.method() != RequestMethod.GET)
                .toList();
    }

    private void tryOut(Address act) {
        var answers = new TreeSet<String>();
        for (var place : places(act)) {
            for (boolean correction : new boolean[] {false, true}) {
                answers.addAll(tried(act, new Case(place, correction)));
            }
        }
        assertThat(answers)
                .as("%s was done by nobody, nowhere", act)
                .anyMatch(problem -> !TURNED_AWAY.contains(problem));
    }

    private Set<String> tried(Address act, Case asked) {
        var scene = scenes.computeIfAbsent(asked, this::scene);
        var held = scene.held();
        var answers = scene.answers(act);
        assertThat(answers.values())
                .as(act.toString())
                .noneMatch(answer -> NOT_TRIED.contains(answer.status()));
        // Nobody after them takes back what one of them had done: once for all is enough.
        timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
        check(held, "%s by one of %s".formatted(act, answers));
        var read = scene.nobody().get("/story/" + held.draft().article());
        assertThat(read.status()).isIn(asked.correction() ? List.of(200, 410) : List.of(404));
        assertThat(read.text()).doesNotContain(HeldDraft.HEADLINE);
        if (scene.isTouched()) {
            scenes.remove(asked);
        }
        return answers.values().stream()
                .map(Machine.Answer::problem)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HeldScene scene(Case asked) {
        var newsroom = new ApiNewsroom(context, port);
        return new HeldScene(
                newsroom,
                HeldDraft.at(
                        newsroom,
                        asked.correction(),
                        asked.place(),
                        BesideHeldDraft.instant(HeldScene.UNTIL)));
    }

    /** What is done to the house's lists is the same to a draft wherever that stands. */
    private static HeldDraft.Place[] places(Address act) {
        return HOUSE.matcher(act.path()).matches()
                ? new HeldDraft.Place[] {HeldDraft.Place.APPROVED}
                : HeldDraft.Place.values();
    }

    @Test
    void norDoesRestoringItsWordsOnTheOtherDraft() {
        var newsroom = new ApiNewsroom(context, port);
        var held =
                HeldDraft.at(
                        newsroom,
                        true,
                        HeldDraft.Place.LAST_REVIEW,
                        BesideHeldDraft.instant(HeldScene.UNTIL));
        var other = held.address().replace("-correction", "");
        assertThat(newsroom.editor.post(other + "/revise").status()).isEqualTo(200);
        var answers = new HashMap<String, Machine.Answer>();

        HeldScene.everybody(newsroom)
                .forEach((name, machine) ->
                        answers.put(
                                name,
                                machine.having(newsroom.deskChief.get(other).version())
                                        .post(other + "/revisions/2/restore")));

        assertThat(answers.values()).extracting(Machine.Answer::status).doesNotContain(200);
        assertThat(answers.get("the reporter").problem()).isEqualTo("words-kept-back");
        assertThat(answers.get("the reporter").json().path("until").asString())
                .isEqualTo(HeldScene.UNTIL.toString());
        assertThat(answers.get("a stranger").text()).doesNotContain(HeldScene.UNTIL.toString());
        assertThat(newsroom.deskChief.get(other).text()).doesNotContain(HeldDraft.HEADLINE);
    }

    private void check(HeldDraft held, String tried) {
        var standing = stories.standing(held.draft().article());
        if (held.draft().isCorrection()) {
            assertThat(standing)
                    .as(tried)
                    .matches(now ->
                            now instanceof Standing.Withdrawn
                                    || now instanceof Standing.Live(var revision, var _)
                                            && revision == 1);
        } else {
            assertThat(standing).as(tried).isInstanceOf(Standing.Unpublished.class);
        }
        assertThat(drafts.find(held.draft()).orElseThrow().plan().embargo())
                .as(tried)
                .hasValueSatisfying(embargo ->
                        assertThat(embargo.until().at()).as(tried).isEqualTo(HeldScene.UNTIL));
    }
}
