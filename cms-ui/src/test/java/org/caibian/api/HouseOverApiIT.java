package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.ProblemDocument.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caibian.site.Browser;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The house's lists are kept over the API as at the desk, and by nobody else. */
@ApiTest
class HouseOverApiIT {

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
    void aDeskIsAddedMovedPutAsideAndTakenBack() {
        var added = administrator.post("/api/v1/desks", desk("ZZ", "夜班部", "Night"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.json().path("archived").asBoolean(true)).isFalse();

        var moved = administrator.post("/api/v1/desks/ZZ/place", Map.of("place", 0));
        assertThat(moved.json().path(0).path("code").asString()).isEqualTo("ZZ");
        var archived = administrator.post("/api/v1/desks/ZZ/archive");
        assertThat(archived.json().path("archived").asBoolean()).isTrue();
        var back = administrator.post("/api/v1/desks/ZZ/unarchive");
        assertThat(back.json().path("archived").asBoolean(true)).isFalse();

        assertRefused(
                administrator.post("/api/v1/desks", desk("ZZ", "另一部", "Other")), 409, "name-taken");
        var unusable = administrator.post("/api/v1/desks", desk("zz", "另一部", "Other"));
        assertRefused(unusable, 422, "field-unusable");
        assertThat(unusable.json().path("field").asString()).isEqualTo("code");
        assertRefused(administrator.post("/api/v1/desks/QQ/archive"), 404, "not-found");
    }

    @Test
    void aDeskWithOpenWorkStaysAndItIsSaidWhatThatIs() {
        newsroom.draft("还没写完");

        var answer = administrator.post("/api/v1/desks/" + newsroom.desk + "/archive");

        assertRefused(answer, 409, "desk-busy");
        assertThat(answer.json().path("open").path("DRAFT").asInt()).isPositive();
        var first = answer.json().path("first").path(0);
        assertThat(first.path("sort").asString()).isEqualTo("DRAFT");
        assertThat(first.path("which").asString()).startsWith(newsroom.desk + "-");
        assertThat(first.path("who").asString()).isEqualTo("王砚");
        assertThat(answer.text()).doesNotContain("还没写完");
    }

    @Test
    void aDeskIsRenamedAsItWasReadAndKeepsItsCode() {
        var address = "/api/v1/desks/" + newsroom.desk;
        var read = newsroom.reporter.get(address);
        var name = "新" + read.json().path("name").asString();
        var sent = Map.of("name", name, "nameEn", "Renamed");
        var asRead = administrator.with("If-Match", read.header("ETag"));

        assertRefused(administrator.put(address, sent), 428, "version-needed");
        assertRefused(
                newsroom.chiefEditor.with("If-Match", read.header("ETag")).put(address, sent),
                403,
                "role-missing");
        var renamed = asRead.put(address, sent);
        assertThat(renamed.status()).as(renamed.toString()).isEqualTo(200);
        assertThat(renamed.json().path("code").asString()).isEqualTo(newsroom.desk);
        assertRefused(asRead.put(address, sent), 412, "changed-since");

        var now = newsroom.reporter.get(address);
        assertThat(now.json()).isEqualTo(renamed.json());
        assertThat(now.header("ETag")).isEqualTo(renamed.header("ETag"));
        assertThat(now.json().path("name").asString()).isEqualTo(name);
        assertRefused(
                administrator
                        .with("If-Match", now.header("ETag"))
                        .put(address, Map.of("name", "", "nameEn", "Renamed")),
                422,
                "field-unusable");
        assertRefused(
                administrator.with("If-Match", now.header("ETag")).put("/api/v1/desks/QQ", sent),
                404,
                "not-found");
    }

    @Test
    void sectionsAndTopicsAreMovedPutAsideAndMerged() {
        for (var list : List.of("sections", "topics")) {
            var all = "/api/v1/" + list;
            var from = list.equals("topics") ? HouseLists.topic(newsroom) : section();
            var into = list.equals("topics") ? HouseLists.topic(newsroom) : section();

            var moved = administrator.post(all + "/" + into + "/place", Map.of("place", 0));
            assertThat(items(moved.json()).path(0).path("slug").asString()).isEqualTo(into);
            administrator.post(all + "/" + from + "/archive");
            assertThat(slugs(all)).contains(into).doesNotContain(from);
            assertThat(slugs(all + "?archived=true")).contains(into, from);
            administrator.post(all + "/" + from + "/unarchive");
            assertThat(slugs(all)).contains(from);

            var foreseen = administrator.get(all + "/" + from + "/merge?into=" + into);
            assertThat(foreseen.json().path("stories").asInt(-1)).isZero();
            var merged = administrator.post(all + "/" + from + "/merge", Map.of("into", into));
            assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
            assertThat(slugs(all + "?archived=true")).contains(into).doesNotContain(from);

            assertRefused(administrator.post(all + "/" + from + "/archive"), 404, "not-found");
            var undo = "/api/v1/merges/" + merged.json().path("merge").asLong() + "/undo";
            assertRefused(newsroom.chiefEditor.post(undo), 403, "role-missing");
            assertRefused(
                    administrator.post(all + "/" + into + "/merge", Map.of("into", from)),
                    422,
                    "unknown-subject");
            assertRefused(
                    administrator.post(all + "/" + into + "/merge", Map.of("into", into)),
                    422,
                    "merged-into-itself");
            assertRefused(
                    administrator.post(all + "/" + into + "/place", Map.of()), 400, "bad-request");
            assertThat(administrator.post(undo).json().path("stories").isEmpty()).isTrue();
            assertThat(slugs(all)).contains(into, from);
            assertRefused(administrator.post(undo), 404, "not-found");
        }
    }

    @Test
    void tagsAreReadByNamePageByPagePutAsideAndMerged() {
        long from = HouseLists.tag(newsroom);
        long into = HouseLists.tag(newsroom);

        administrator.post("/api/v1/tags/" + from + "/archive");
        assertThat(tags()).contains(from, into).doesNotHaveDuplicates();
        var merged = administrator.post("/api/v1/tags/" + from + "/merge", Map.of("into", into));

        assertThat(merged.json().path("drafts").asInt()).isEqualTo(1);
        assertThat(administrator.get("/api/v1/merges").json().at("/items/0").path("id").asLong())
                .isEqualTo(merged.json().path("merge").asLong());
        assertThat(newsroom.chiefEditor.get("/api/v1/merges").json().path("items")).isEmpty();
        assertThat(tags()).contains(into).doesNotContain(from);
        assertRefused(administrator.post("/api/v1/tags/" + from + "/archive"), 404, "not-found");
    }

    @Test
    void aSourceIsChangedInTheVersionThatWasReadAndInNoOther() {
        var sent = Map.of("name", "晚潮通讯社", "listedFrom", "2026-01-01");
        var added = administrator.post("/api/v1/sources", sent);
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        var source = added.header("Location");
        var terms =
                Map.of(
                        "listedFrom", "2026-02-01",
                        "listedUntil", "2026-12-31",
                        "licence", "可转载",
                        "licenceUntil", "2026-12-31");

        assertRefused(administrator.put(source, terms), 428, "version-needed");
        var changed = administrator.having(added.version()).put(source, terms);
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertRefused(
                administrator.having(added.version()).put(source, terms), 412, "changed-since");

        var now = newsroom.reporter.get(source);
        assertThat(now.json()).isEqualTo(changed.json());
        assertThat(now.json().path("licence").asString()).isEqualTo("可转载");
        assertRefused(administrator.post("/api/v1/sources", sent), 409, "name-taken");
        for (var wrong :
                List.of(
                        Map.of("listedFrom", "2026-02-01", "listedUntil", "2026-01-01"),
                        Map.of("listedFrom", "+99999999-01-01"),
                        Map.of("listedFrom", "2026-02-01", "licenceUntil", "2026-12-31"))) {
            assertRefused(
                    administrator.having(now.version()).put(source, wrong), 422, "field-unusable");
        }
    }

    @Test
    void aDeskIsMergedForGoodAndItsCodeLeadsToTheOther() {
        var desks = "/api/v1/desks/";
        administrator.post("/api/v1/desks", desk("QA", "并出部", "Old"));
        administrator.post("/api/v1/desks", desk("QB", "并入部", "New"));

        newsroom.draft("还在写，部门不能并出去");
        var foreseen = administrator.get(desks + "QA/merge?into=QB");
        assertThat(foreseen.json().path("people").isEmpty()).isTrue();
        assertRefused(
                administrator.post(desks + newsroom.desk + "/merge", Map.of("into", "QB")),
                409,
                "desk-busy");
        assertRefused(
                administrator.post(desks + "QA/merge", Map.of("into", "QA")),
                422,
                "merged-into-itself");
        assertThat(administrator.post(desks + "QA/merge", Map.of("into", "QB")).status())
                .isEqualTo(200);

        var merged = administrator.get(desks + "merged").json().path(0);
        assertThat(merged.path("code").asString()).isEqualTo("QA");
        assertThat(merged.path("into").asString()).isEqualTo("QB");
        assertThat(merged.path("by").asString()).isEqualTo("周予安");
        assertThat(newsroom.chiefEditor.get(desks + "merged").json()).isEmpty();
        assertThat(newsroom.reporter.get(desks + "QA").json().path("code").asString())
                .isEqualTo("QB");
        var taken = administrator.post("/api/v1/desks", desk("QA", "再开部", "Again"));
        assertRefused(taken, 409, "name-taken");
        assertThat(taken.json().path("takenBy").path("state").asString()).isEqualTo("MERGED");
        assertThat(newsroom.reporter.get(desks + "QA/people").status()).isEqualTo(200);
        assertRefused(administrator.post(desks + "QA/unarchive"), 404, "not-found");
        assertRefused(
                administrator.post(desks + "QB/merge", Map.of("into", "QA")),
                422,
                "unknown-subject");
    }

    @Test
    void aSourceIsMergedAndWhoeverNamesItMeansTheOther() {
        var from = source("晨汐通讯社");
        var into = source("晚汐通讯社");
        var to = Map.of("into", id(into));

        var foreseen = administrator.get(from + "/merge?into=" + id(into));
        assertThat(foreseen.json().path("stories").asInt(-1)).isZero();
        assertRefused(
                administrator.post(
                        from + "/merge", Map.of("into", newsroom.people.ownSource.value())),
                422,
                "own-and-others");
        assertThat(administrator.post(from + "/merge", to).status()).isEqualTo(200);
        assertRefused(administrator.post(from + "/merge", to), 404, "not-found");
        assertRefused(administrator.post(into + "/merge", to), 422, "merged-into-itself");
        assertRefused(
                administrator.post(into + "/merge", Map.of("into", id(from))),
                422,
                "unknown-subject");

        assertThat(newsroom.reporter.get(from).json().path("name").asString()).isEqualTo("晚汐通讯社");
        assertRefused(
                administrator.having(1).put(from, Map.of("listedFrom", "2026-01-01")),
                404,
                "not-found");
        var manuscript = newsroom.manuscript("写旧名的");
        manuscript.put("source", "晨汐通讯社");
        var made =
                newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", manuscript);
        assertThat(
                        newsroom.reporter
                                .get(made.header("Location"))
                                .json()
                                .findValue("source")
                                .asString())
                .isEqualTo("晚汐通讯社");
        assertThat(
                        administrator
                                .get("/api/v1/sources/merged")
                                .json()
                                .at("/items/0")
                                .path("into")
                                .asString())
                .isEqualTo("晚汐通讯社");
        assertThat(
                        administrator
                                .get("/api/v1/sources/merged")
                                .json()
                                .at("/items/0")
                                .path("by")
                                .asString())
                .isEqualTo("周予安");
        assertThat(newsroom.chiefEditor.get("/api/v1/sources/merged").json().path("items"))
                .isEmpty();

        assertRefused(newsroom.chiefEditor.post(from + "/unmerge"), 403, "role-missing");
        assertThat(administrator.post(from + "/unmerge").json().path("name").asString())
                .isEqualTo("晨汐通讯社");
        assertRefused(administrator.post(from + "/unmerge"), 404, "not-found");
    }

    @TestFactory
    Stream<DynamicTest> nobodyElseKeepsTheLists() {
        var section = section();
        var tag = HouseLists.tag(newsroom);
        var topic = HouseLists.topic(newsroom);
        var place = Map.of("place", 0);
        var acts =
                Map.<String, Object>ofEntries(
                        Map.entry("desks", desk("YY", "不许", "None")),
                        Map.entry("desks/" + newsroom.desk + "/place", place),
                        Map.entry("desks/" + newsroom.desk + "/archive", ""),
                        Map.entry("desks/" + newsroom.desk + "/unarchive", ""),
                        Map.entry(
                                "desks/" + newsroom.desk + "/merge", Map.of("into", newsroom.desk)),
                        Map.entry("sections", Map.of("slug", "no", "name", "不许", "nameEn", "None")),
                        Map.entry("sections/" + section + "/place", place),
                        Map.entry("sections/" + section + "/archive", ""),
                        Map.entry("sections/" + section + "/unarchive", ""),
                        Map.entry("sections/" + section + "/merge", Map.of("into", section())),
                        Map.entry("topics/" + topic + "/place", place),
                        Map.entry("topics/" + topic + "/archive", ""),
                        Map.entry("topics/" + topic + "/unarchive", ""),
                        Map.entry(
                                "topics/" + topic + "/merge",
                                Map.of("into", HouseLists.topic(newsroom))),
                        Map.entry("tags/" + tag + "/archive", ""),
                        Map.entry("tags/" + tag + "/unarchive", ""),
                        Map.entry(
                                "tags/" + tag + "/merge", Map.of("into", HouseLists.tag(newsroom))),
                        Map.entry(
                                source("不许并社").substring("/api/v1/".length()) + "/merge",
                                Map.of("into", newsroom.people.agency.value())),
                        Map.entry("sources", Map.of("name", "不许", "listedFrom", "2026-01-01")));
        return acts.entrySet().stream()
                .map(act ->
                        DynamicTest.dynamicTest(
                                act.getKey(), () -> isRefused(act.getKey(), act.getValue())));
    }

    private void isRefused(String act, Object body) {
        for (var other :
                List.of(
                        newsroom.reporter,
                        newsroom.editor,
                        newsroom.secondEditor,
                        newsroom.deskChief,
                        newsroom.chiefEditor,
                        newsroom.stranger)) {
            var address = "/api/v1/" + act;
            var answer = "".equals(body) ? other.post(address) : other.post(address, body);
            assertRefused(answer, 403, "role-missing");
            var right = HouseAct.valueOf(answer.json().path("right").asString());
            assertThat(answer.json().path("roles").toString()).isEqualTo("[\"ADMIN\"]");
            assertThat(right.whose().isOpenTo(Role.ADMIN)).isTrue();
            assertThat(answer.json().path("detail").asString())
                    .contains("管理员")
                    .doesNotContain("这个部门");
        }
    }

    /** The address of a source that is put on the list. */
    private String source(String name) {
        return administrator
                .post("/api/v1/sources", Map.of("name", name, "listedFrom", "2026-01-01"))
                .header("Location");
    }

    private static long id(String source) {
        return Long.parseLong(source.substring(source.lastIndexOf('/') + 1));
    }

    private String section() {
        return HouseLists.section(newsroom);
    }

    private List<Long> tags() {
        var found = new ArrayList<Long>();
        var from = "";
        do {
            var page =
                    newsroom.stranger
                            .get("/api/v1/tags/all?limit=2&from=" + Browser.quoted(from))
                            .json();
            page.path("items").forEach(each -> found.add(each.path("id").asLong()));
            from = page.path("next").asString("");
        } while (!from.isEmpty());
        return found;
    }

    /** Page by page, where it has pages. */
    private List<String> slugs(String list) {
        var found = new ArrayList<String>();
        var from = "";
        do {
            var mark = list.contains("?") ? "&" : "?";
            var page = newsroom.stranger.get(list + mark + "limit=3&from=" + from).json();
            items(page).forEach(each -> found.add(each.path("slug").asString()));
            from = page.path("next").asString("");
        } while (!from.isEmpty());
        assertThat(found).doesNotHaveDuplicates();
        return found;
    }

    private static JsonNode items(JsonNode list) {
        return list.has("items") ? list.path("items") : list;
    }

    private static Map<String, String> desk(String code, String name, String nameEn) {
        return Map.of("code", code, "name", name, "nameEn", nameEn);
    }
}
