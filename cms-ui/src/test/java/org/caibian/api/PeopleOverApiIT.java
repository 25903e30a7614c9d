package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.caibian.article.Explaining;
import org.caibian.privacy.ErasureResult;
import org.caibian.privacy.Erasures;
import org.caibian.right.Action;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Who works here, what they may do and why, and what administrators change of it. */
@ApiTest
class PeopleOverApiIT {

    private static final String NOBODY = "/api/v1/people/nobody-there";

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;
    private Machine administrator;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
        administrator = newsroom.machineOf(newsroom.people.administrator);
    }

    @Test
    void everybodyIsListedOncePageByPage() {
        var accounts = new ArrayList<String>();
        var from = "";
        do {
            var page = administrator.get("/api/v1/people?limit=3&from=" + from).json();
            page.path("items").forEach(each -> accounts.add(each.path("account").asString()));
            from = page.path("next").asString("");
        } while (!from.isEmpty());

        assertThat(accounts)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains(newsroom.account(newsroom.people.chiefEditor));
        var one = administrator.get(person(newsroom.people.editor)).json();
        assertThat(one.path("posts").path(0).path("role").asString()).isEqualTo("EDITOR");
        assertThat(one.path("arrival").asString()).isEqualTo("NOT_YET");
        assertThat(administrator.get("/api/v1/me").json().has("arrival")).isFalse();
        assertRefused(administrator.get(NOBODY), 404, "not-found");
        assertRefused(administrator.get("/api/v1/people?limit=0"), 400, "bad-request");
    }

    @Test
    void whoAdministersNoMoreIsToldOfNobodyWhateverTheirTokenMay() {
        var former = newsroom.people.hire("前管理员", Post.house(Role.ADMIN));
        var machine = newsroom.machineOf(former);
        assertThat(machine.get("/api/v1/people").status()).isEqualTo(200);

        newsroom.people.employ(former);

        var editor = person(newsroom.people.editor);
        for (var address : List.of("/api/v1/people?words=a@b.example", editor, NOBODY)) {
            var answer = machine.get(address);
            assertRefused(answer, 403, "role-missing");
            assertThat(answer.json().path("right").asString()).isEqualTo("SEE_PEOPLE");
        }
        assertThat(
                        machine.with("Accept-Language", "en")
                                .get("/api/v1/people")
                                .json()
                                .path("detail")
                                .asString())
                .contains("see the list of people", "Administrator");
        assertRefused(
                machine.with("If-Match", "\"x\"")
                        .put(NOBODY + "/posts", Map.of("posts", List.of())),
                403,
                "role-missing");
    }

    @Test
    void whoWasErasedIsNobody() {
        var gone = newsroom.people.hire("已离职者");
        erase(gone);

        assertRefused(administrator.get(person(gone)), 404, "not-found");
    }

    @Test
    void rolesAreGivenByAdministratorsAndNobodyElse() {
        var somebody = newsroom.people.hire("换岗的人", Post.on(newsroom.people.desk, Role.REPORTER));
        var posts = posts(Map.of("role", "EDITOR", "desk", newsroom.desk));

        for (var other : List.of(newsroom.reporter, newsroom.deskChief, newsroom.chiefEditor)) {
            assertRefused(put(other, somebody, posts), 403, "role-missing");
        }
        var read = administrator.get(person(somebody)).header("ETag");
        var answer = put(administrator, somebody, posts);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("posts").path(0).path("role").asString()).isEqualTo("EDITOR");
        assertRefused(
                put(administrator, somebody, posts(Map.of("role", "EDITOR"))), 400, "bad-request");
        assertRefused(put(administrator, somebody, Map.of()), 400, "bad-request");
        var address = person(somebody) + "/posts";
        assertRefused(administrator.put(address, posts), 428, "version-needed");
        assertRefused(
                administrator.with("If-Match", read).put(address, posts), 412, "changed-since");
    }

    /** There nobody is asked again who they are: a token that was lost makes no chief editor. */
    @Test
    void aRoleThatWeighsIsNeitherGivenNorTakenByATokenButKeptFromBeingGiven() {
        var people = newsroom.people;
        var second = newsroom.machineOf(people.hire("第二位", Post.house(Role.ADMIN)));
        var somebody = people.hire("将任总编", Post.on(people.desk, Role.EDITOR));

        assertRefused(
                put(administrator, somebody, posts(Map.of("role", "CHIEF_EDITOR"))),
                403,
                "at-the-desk");
        assertRefused(
                put(administrator, people.chiefEditor, Map.of("posts", List.of())),
                403,
                "at-the-desk");
        var kept =
                List.of(
                        Map.of("role", "CHIEF_EDITOR"),
                        Map.of("role", "REPORTER", "desk", newsroom.desk));
        assertThat(put(administrator, people.chiefEditor, Map.of("posts", kept)).status())
                .isEqualTo(200);

        people.employ(somebody, Post.house(Role.CHIEF_EDITOR));
        var proposed = grant(somebody);
        assertThat(proposed.path("start").path("way").isMissingNode()).isTrue();
        var seen = second.get("/api/v1/grants").json().toString();
        assertThat(seen).contains("\"way\":\"PASSWORD\"", "\"passwordSet\"");
        var grant = "/api/v1/grants/" + proposed.path("id").asLong();
        assertThat(second.post(grant + "/confirm").status()).isEqualTo(404);
        assertRefused(administrator.post(grant + "/turn-down"), 403, "proposed-it");
        assertRefused(newsroom.chiefEditor.post(grant + "/turn-down"), 403, "role-missing");
        assertRefused(second.post(grant + "/take-back"), 403, "anothers-proposal");
        assertThat(newsroom.chiefEditor.get("/api/v1/grants").json().path("items")).isEmpty();
        assertThat(second.post(grant + "/turn-down").status()).isEqualTo(200);

        assertRefused(second.post(grant + "/turn-down"), 409, "grant-gone");
        assertThat(administrator.get(person(somebody)).json().path("posts").toString())
                .doesNotContain("CHIEF_EDITOR");
    }

    @Test
    void rightsAreExplainedAsTheDeskExplainsThem() {
        var article = newsroom.submitted("为什么不能审");
        var own = newsroom.reporter.get(article + "/rights").json();
        var asked = "?person=" + newsroom.account(newsroom.people.reporter);
        var byChief = newsroom.deskChief.get(article + "/rights" + asked).json();

        assertThat(byChief).isEqualTo(own);
        var id = ArticleId.parse(article.substring(article.lastIndexOf('/') + 1)).orElseThrow();
        var explained =
                context.getBean(Explaining.class)
                        .of(id.main(), newsroom.people.reporter, newsroom.people.reporter)
                        .orElseThrow();
        assertThat(StreamSupport.stream(own.path("acts").spliterator(), false))
                .extracting(
                        each -> each.path("act").asString(), each -> each.path("may").asBoolean())
                .containsExactlyElementsOf(
                        explained.acts().stream()
                                .map(act ->
                                        tuple(act.right().action().name(), act.refusal().isEmpty()))
                                .toList());
        assertThat(answer(own, Action.RECALL).path("by").path("kind").asString())
                .isEqualTo("AUTHOR");
        assertThat(answer(own, Action.SAVE).path("because").asString())
                .isEqualTo("/api/v1/problems/not-drafting");
        assertRefused(newsroom.editor.get(article + "/rights" + asked), 404, "not-found");
        assertRefused(newsroom.stranger.get(article + "/rights"), 404, "not-found");
        assertThat(newsroom.stranger.get("/api/v1/rights").json()).hasSize(Action.values().length);
        var house = newsroom.stranger.get("/api/v1/rights/house").json();
        assertThat(house).hasSize(HouseAct.values().length);
        assertThat(house.path(0).toString()).contains("SEE_PEOPLE", "ADMINISTRATOR", "[\"ADMIN\"]");
    }

    @Test
    void oneListsOnesOwnTokensWithoutTheirSecrets() {
        var tokens = newsroom.secondEditor.get("/api/v1/tokens");

        assertThat(tokens.json()).isNotEmpty();
        assertThat(tokens.json().path(0).path("scopes").toString())
                .isEqualTo("[\"read\",\"write\",\"publish\",\"administer\"]");
        assertThat(tokens.text()).doesNotContain("caibian_");
    }

    @Test
    void topicsAndTagsMayBeReadByAll() {
        assertThat(newsroom.stranger.get("/api/v1/topics").json().path("items")).isNotEmpty();
        newsroom.draft("带标签的稿");
        assertThat(newsroom.stranger.get("/api/v1/tags?words=%E6%B8%AF%E5%8F%A3").text())
                .contains("港口");
    }

    private static JsonNode answer(JsonNode explained, Action action) {
        return StreamSupport.stream(explained.path("acts").spliterator(), false)
                .filter(each -> each.path("act").asString().equals(action.name()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode grant(PersonId person) {
        var waiting = administrator.get("/api/v1/grants?limit=200").json().path("items");
        return StreamSupport.stream(waiting.spliterator(), false)
                .filter(each -> each.at("/person/id").asLong() == person.value())
                .findFirst()
                .orElseThrow();
    }

    private void erase(PersonId person) {
        var people = newsroom.people;
        var second = people.hire("第二位管理员", Post.house(Role.ADMIN));
        context.getBean(Departures.class)
                .deactivate(new Departure(person, Optional.empty(), "离职"), people.administrator);
        context.getBean(Erasures.class).propose(person, people.administrator);
        assertThat(context.getBean(Erasures.class).confirm(person, second))
                .isEqualTo(ErasureResult.ERASED);
    }

    /** In place of what an administrator read just before. */
    private Machine.Answer put(Machine machine, PersonId person, Map<String, Object> posts) {
        var read = administrator.get(person(person)).header("ETag");
        return machine.with("If-Match", read).put(person(person) + "/posts", posts);
    }

    private static Map<String, Object> posts(Map<String, String> post) {
        return Map.of("posts", List.of(post));
    }

    private String person(PersonId person) {
        return "/api/v1/people/" + newsroom.account(person);
    }
}
