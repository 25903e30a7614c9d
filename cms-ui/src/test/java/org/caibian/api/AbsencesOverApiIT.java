package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Absences entered and ended by machines, and what a stand-in does over the wire. */
@ApiTest
class AbsencesOverApiIT {

    private static final String ABSENCES = "/api/v1/absences";

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private ApiNewsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void aChiefEntersItAndTheStandInSealsInTheOthersStead() {
        var people = newsroom.people;
        var standIn = people.hire("秦晚", Post.on(people.otherDesk(), Role.EDITOR));
        var machine = newsroom.machineOf(standIn);
        var entered =
                newsroom.deskChief.post(ABSENCES, absence(people.editor, standIn, "休年假。")).json();
        assertThat(entered.path("course").asString()).isEqualTo("RUNNING");
        var article = newsroom.submitted("代审的稿件");

        var waiting = machine.get("/api/v1/tasks?which=CLAIMABLE").json().path("items");
        assertThat(waiting.toString()).contains("代审的稿件");
        assertThat(waiting.get(0).at("/inSteadOf/name").asString()).isEqualTo("李清和");
        assertThat(newsroom.approves(machine, article).status()).isEqualTo(200);

        var seal = machine.get(article + "/seals").json().get(0);
        assertThat(seal.at("/person/name").asString()).isEqualTo("秦晚");
        assertThat(seal.at("/inSteadOf/name").asString()).isEqualTo("李清和");
        assertThat(machine.get(article + "/route").json().at("/stops/0/inSteadOf/name").asString())
                .isEqualTo("李清和");
        assertThat(machine.get(article + "/history").text()).contains("inSteadOfName");
    }

    @Test
    void itIsListedForThoseItConcernsAndEndedEarly() {
        var people = newsroom.people;
        var id =
                newsroom.editor
                        .post(ABSENCES, absence(people.editor, people.secondEditor, "病假。"))
                        .json()
                        .path("id")
                        .asLong();
        var end = ABSENCES + "/" + id + "/end";

        assertThat(newsroom.secondEditor.get(ABSENCES).json().at("/items/0/id").asLong())
                .isEqualTo(id);
        assertThat(newsroom.reporter.get(ABSENCES).json().path("items")).isEmpty();
        assertThat(newsroom.reporter.post(end).problem()).isEqualTo("not-found");
        assertThat(newsroom.editor.post(end).json().path("course").asString()).isEqualTo("OVER");
        assertThat(newsroom.deskChief.post(end).problem()).isEqualTo("absence-over");
    }

    @Test
    void everyRefusalNamesItsRule() {
        var people = newsroom.people;
        var editor = newsroom.editor;
        var fine = absence(people.editor, people.secondEditor, "休假。");

        assertThat(
                        editor.post(ABSENCES, absence(people.editor, people.secondEditor, " "))
                                .problem())
                .isEqualTo("reason-needed");
        assertThat(editor.post(ABSENCES, absence(people.editor, people.reporter, "休假。")).problem())
                .isEqualTo("cannot-stand-in");
        assertThat(editor.post(ABSENCES, absence(people.deskChief, people.editor, "休假。")).problem())
                .isEqualTo("not-away-nor-chief");
        assertThat(
                        newsroom.deskChief
                                .post(ABSENCES, absence(people.reporter, people.editor, "休假。"))
                                .problem())
                .isEqualTo("nothing-to-lend");
        assertThat(editor.post(ABSENCES, without(fine, "until")).problem())
                .isEqualTo("bad-request");
        var backwards = new LinkedHashMap<>(fine);
        backwards.put("until", fine.get("from"));
        assertThat(editor.post(ABSENCES, backwards).problem()).isEqualTo("no-such-time");
        var unknown = new LinkedHashMap<>(fine);
        unknown.put("standIn", "nobody");
        assertThat(editor.post(ABSENCES, unknown).problem()).isEqualTo("unknown-person");

        assertThat(editor.post(ABSENCES, fine).status()).isEqualTo(200);
        assertThat(editor.post(ABSENCES, fine).problem()).isEqualTo("away-already");
        assertThat(
                        newsroom.deskChief
                                .post(
                                        ABSENCES,
                                        absence(people.secondEditor, people.deskChief, "休假。"))
                                .problem())
                .isEqualTo("chained-absences");
    }

    private Map<String, Object> absence(PersonId away, PersonId standIn, String cause) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var absence = new LinkedHashMap<String, Object>();
        absence.put("away", newsroom.account(away));
        absence.put("standIn", newsroom.account(standIn));
        absence.put("desk", newsroom.desk);
        absence.put("from", instant(now.minus(1, ChronoUnit.HOURS)));
        absence.put("until", instant(now.plus(2, ChronoUnit.DAYS)));
        absence.put("cause", cause);
        return absence;
    }

    private static Map<String, String> instant(Instant at) {
        return Map.of("at", at.toString(), "zone", "Asia/Shanghai");
    }

    private static Map<String, Object> without(Map<String, Object> absence, String member) {
        var rest = new LinkedHashMap<>(absence);
        rest.remove(member);
        return rest;
    }
}
