package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caibian.api.Addresses.Address;
import org.caibian.article.Drafts;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
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

    private static final Instant UNTIL = Instant.parse("2098-12-31T16:00:00Z");
    private static final Map<String, String> WHY = Map.of("reason", "核心数据有误。");

    /** What says no more than that there is nothing there, or nothing for who asks. */
    private static final Set<String> TURNED_AWAY =
            Set.of("token-needed", "not-found", "role-missing", "not-away-nor-chief");

    /** What would only say that the request was not understood. */
    private static final List<Integer> NOT_TRIED = List.of(400, 405, 406, 415, 428, 500);

    private static final Pattern HOUSE =
            Pattern.compile(
                    "/api/v1/(?:(?:sections|topics|tags|sources|merges|people|grants)(?:/.*)?"
                            + "|desks(?:/\\{desk}(?:/(?:place|archive|unarchive))?)?)");

    /** Where a held draft stands. */
    private record Case(HeldDraft.Place place, boolean correction) {}

    /** A newsroom, and a held draft in it. */
    private record Scene(
            ApiNewsroom newsroom,
            Map<String, Machine> everybody,
            HeldDraft held,
            BesideHeldDraft beside) {}

    /** Those that nobody has changed anything in: what is refused leaves all as it was. */
    private final Map<Case, Scene> scenes = new HashMap<>();

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
                var asked = new Case(place, correction);
                var scene = scenes.computeIfAbsent(asked, this::scene);
                var held = scene.held();
                boolean untouched = !act.path().endsWith("/confirm-lift");
                var tried = new LinkedHashMap<String, Machine.Answer>();
                for (var machine : scene.everybody().entrySet()) {
                    var answer = ask(scene, machine.getValue(), act);
                    tried.put(machine.getKey(), answer);
                    answers.add(answer.problem());
                    assertThat(answer.status()).as("%s %s", act, answer).isNotIn(NOT_TRIED);
                    untouched &= answer.status() >= 300;
                }
                // Nobody after them takes back what one of them had done: once for all is enough.
                timers.next(Set.of(TimerKind.values()), 100).forEach(Runnable::run);
                check(held, "%s by one of %s".formatted(act, tried));
                var read = scene.newsroom().nobody().get("/story/" + held.draft().article());
                assertThat(read.status()).isIn(correction ? List.of(200, 410) : List.of(404));
                assertThat(read.text()).doesNotContain(HeldDraft.HEADLINE);
                if (!untouched) {
                    scenes.remove(asked);
                }
            }
        }
        assertThat(answers)
                .as("%s was done by nobody, nowhere", act)
                .anyMatch(problem -> !TURNED_AWAY.contains(problem));
    }

    private Scene scene(Case asked) {
        var newsroom = new ApiNewsroom(context, port);
        var held =
                HeldDraft.at(
                        newsroom,
                        asked.correction(),
                        asked.place(),
                        BesideHeldDraft.instant(UNTIL));
        return new Scene(newsroom, everybody(newsroom), held, new BesideHeldDraft(newsroom, held));
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
                        BesideHeldDraft.instant(UNTIL));
        var other = held.address().replace("-correction", "");
        assertThat(newsroom.editor.post(other + "/revise").status()).isEqualTo(200);
        var answers = new HashMap<String, Machine.Answer>();

        everybody(newsroom)
                .forEach((name, machine) ->
                        answers.put(
                                name,
                                machine.having(newsroom.deskChief.get(other).version())
                                        .post(other + "/revisions/2/restore")));

        assertThat(answers.values()).extracting(Machine.Answer::status).doesNotContain(200);
        assertThat(answers.get("the reporter").problem()).isEqualTo("words-kept-back");
        assertThat(answers.get("the reporter").json().path("until").asString())
                .isEqualTo(UNTIL.toString());
        assertThat(answers.get("a stranger").text()).doesNotContain(UNTIL.toString());
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
                .hasValueSatisfying(
                        embargo -> assertThat(embargo.until().at()).as(tried).isEqualTo(UNTIL));
    }

    /** The chief editor last: what they propose, nobody after them could confirm. */
    private static Map<String, Machine> everybody(ApiNewsroom newsroom) {
        var people = newsroom.people;
        var all = new LinkedHashMap<String, Machine>();
        all.put("the reporter", newsroom.reporter);
        all.put("the editor", newsroom.editor);
        all.put("a second editor, chief as well", newsroom.secondEditor);
        all.put(
                "a proofreader",
                newsroom.machineOf(people.hire("秦棠", Post.on(people.desk, Role.PROOFREADER))));
        all.put("the desk chief", newsroom.deskChief);
        all.put("the administrator", newsroom.machineOf(people.administrator));
        all.put("a stranger", newsroom.stranger);
        all.put("nobody", newsroom.nobody());
        all.put("the chief editor", newsroom.chiefEditor);
        return all;
    }

    private static Machine.Answer ask(Scene scene, Machine machine, Address act) {
        var newsroom = scene.newsroom();
        var held = scene.held();
        if (act.path().endsWith("/confirm-lift")) {
            machine.post(held.address() + "/embargo/propose-lift");
        }
        var path =
                scene.beside()
                        .named(
                                act.path()
                                        .replace("/api/v1/articles/{article}", held.address())
                                        .replace("/api/v1/tasks/{task}", held.task())
                                        .replace("{desk}", newsroom.desk)
                                        .replace("{grant}", "1")
                                        .replace(
                                                "{account}",
                                                newsroom.account(newsroom.people.stranger())));
        var now = newsroom.deskChief.get(held.address());
        var asking = machine.having(now.version());
        var body = body(newsroom, act, held, now.json().at("/draft/hash").asString());
        if (act.path().endsWith("/pictures")) {
            return asking.upload(path, "image/png", Illustrations.file("png", 4, 3));
        }
        return switch (act.method()) {
            case PUT -> asking.put(path, body);
            case DELETE -> asking.delete(path);
            default -> body.isEmpty() ? asking.post(path) : asking.post(path, body);
        };
    }

    /** What an address is sent; nothing where it asks for nothing. */
    private static Map<String, ?> body(
            ApiNewsroom newsroom, Address act, HeldDraft held, String hash) {
        var stem = act.path().replaceFirst("^/api/v1/(articles|tasks)/\\{\\w+}/?", "");
        return switch (stem) {
            case "", "/api/v1/desks/{desk}/articles" ->
                    newsroom.manuscript(HeldDraft.HEADLINE + "改");
            case "schedule", "embargo", "take-down" ->
                    BesideHeldDraft.instant(UNTIL.minus(1, ChronoUnit.DAYS));
            case "annotations" -> Map.of("words", "请核对。");
            case "branches" -> BesideHeldDraft.unsaved(newsroom, held);
            case "branches/{branch}/merge" -> Map.of("sides", List.of());
            case "annotations/{annotation}/answer" -> Map.of("words", "已核对。");
            case "priority" -> Map.of("priority", "URGENT");
            case "spike", "withdraw", "withdrawal/propose", "return" -> WHY;
            case "/api/v1/second-looks/{look}/pull-back" -> WHY;
            case "approve", "proofread" -> Map.of("hash", hash, "opinion", "可发。");
            case "reassign" ->
                    Map.of("to", newsroom.account(newsroom.people.chiefEditor), "reason", "外出。");
            case "picture-rights" -> Map.of("until", "2099-01-01");
            case "carry-over" -> Map.of("revision", 1, "sides", List.of());
            case "/api/v1/desks", "/api/v1/sections", "/api/v1/topics" -> Map.of("name", "");
            case "/api/v1/desks/{desk}" -> Map.of("name", "", "nameEn", "");
            case "/api/v1/sources" -> Map.of("name", "", "listedFrom", "2026-01-01");
            case "/api/v1/sources/{source}" -> Map.of("listedFrom", "2020-01-01");
            case "/api/v1/desks/{desk}/place",
                    "/api/v1/sections/{section}/place",
                    "/api/v1/topics/{topic}/place" ->
                    Map.of("place", 0);
            case "/api/v1/sections/{section}/merge",
                    "/api/v1/topics/{topic}/merge",
                    "/api/v1/desks/{desk}/merge" ->
                    Map.of("into", "nowhere");
            case "/api/v1/tags/{tag}/merge", "/api/v1/sources/{source}/merge" -> Map.of("into", 0);
            case "/api/v1/people/{account}/posts" -> Map.of("posts", List.of());
            case "/api/v1/absences" -> BesideHeldDraft.away(newsroom);
            default -> Map.of();
        };
    }
}
