package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.caibian.manuscript.Kind;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.source.Sources;
import org.caibian.staff.Desk;
import org.caibian.staff.Staff;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TypedBody;
import org.caibian.token.Lifetime;
import org.caibian.token.TokenResult;
import org.caibian.token.Tokens;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** A desk with people of its own, each with a machine, and what they do again and again. */
final class ApiNewsroom {

    final TestNewsroom people;
    final String desk;
    final String otherDesk;
    final Machine reporter;
    final Machine secondReporter;
    final Machine editor;
    final Machine secondEditor;
    final Machine deskChief;
    final Machine chiefEditor;
    final Machine stranger;
    private final ApplicationContext context;
    private final int port;

    ApiNewsroom(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
        people = TestNewsroom.in(context);
        desk = staff().desk(people.desk).map(Desk::code).orElseThrow();
        otherDesk = staff().desk(people.otherDesk()).map(Desk::code).orElseThrow();
        reporter = machineOf(people.reporter);
        secondReporter = machineOf(people.secondReporter);
        editor = machineOf(people.editor);
        secondEditor = machineOf(people.secondEditor);
        deskChief = machineOf(people.deskChief);
        chiefEditor = machineOf(people.chiefEditor);
        stranger = machineOf(people.stranger());
    }

    Machine nobody() {
        return Machine.at(port);
    }

    Machine machineOf(PersonId person) {
        return nobody().withToken(tokenOf(person));
    }

    String tokenOf(PersonId person) {
        var made =
                context.getBean(Tokens.class)
                        .make(staff().person(person).account(), Lifetime.USUAL);
        return ((TokenResult.Made) made).secret();
    }

    String account(PersonId person) {
        return staff().person(person).account();
    }

    /** Every field that must be filled before it goes to review. */
    Map<String, Object> manuscript(String headline) {
        var manuscript = new LinkedHashMap<String, Object>();
        manuscript.put("headline", headline);
        manuscript.put("source", sourceName());
        manuscript.put("section", sectionSlug());
        manuscript.put("authors", List.of("王砚"));
        manuscript.put("tags", List.of("港口"));
        manuscript.put("body", body(opening(headline)));
        return manuscript;
    }

    /** What the body of an article of that headline opens with; no other one says just that. */
    static String opening(String headline) {
        return "停航四十一小时后，东屿港主航道恢复双向通航。（" + headline + "）";
    }

    static Map<String, Object> body(String paragraph) {
        return TypedBody.of(TypedBody.paragraph(paragraph));
    }

    /** An article of the reporter's that could be handed in, in its first version; its address. */
    String draft(String headline) {
        var created = reporter.post("/api/v1/desks/" + desk + "/articles", manuscript(headline));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.header("Location");
    }

    /** One that is in front of the desk; its address. */
    String submitted(String headline) {
        var article = draft(headline);
        var answer = reporter.having(1).post(article + "/submit");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return article;
    }

    /** The address of the task that is open on an article. */
    String task(String article) {
        return "/api/v1/tasks/" + read(article).path("task").asString();
    }

    String hash(String article) {
        return read(article).path("hash").asString();
    }

    Machine.Answer approves(Machine reviewer, String article) {
        return approval(reviewer, article).get();
    }

    /** The same, with all of it read that is asked for: what is left is one request. */
    Supplier<Machine.Answer> approval(Machine reviewer, String article) {
        var address = task(article) + "/approve";
        var seen = Map.of("hash", hash(article), "opinion", "可发。");
        return () -> reviewer.post(address, seen);
    }

    /** How many seals a flash asks for; one switches flashes on, three off. */
    void setLeastSealsOfFlashes(int seals) {
        var rules = context.getBean(RoundRules.class);
        rules.set(
                Seen.of(rules.of(Kind.FLASH)),
                new RoundRule(Kind.FLASH, seals, 0),
                people.chiefEditor);
    }

    /** A flash released by the seal of one; its address. */
    String flash(String headline) {
        var manuscript = manuscript(headline);
        manuscript.put("kind", "FLASH");
        var created = reporter.post("/api/v1/desks/" + desk + "/articles", manuscript);
        var article = created.header("Location");
        reporter.having(1).post(article + "/submit");
        var released = approves(editor, article).json();
        assertThat(released.at("/standing/name").asString()).isEqualTo("LIVE");
        return article;
    }

    /** The address of the second look at a flash that is that step's. */
    String look(String article, String step) {
        return StreamSupport.stream(
                        editor.get(article + "/second-looks").json().spliterator(), false)
                .filter((JsonNode look) -> look.path("step").asString().equals(step))
                .map(look -> "/api/v1/second-looks/" + look.path("id").asLong())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode read(String article) {
        return deskChief.get(article).json().path("draft");
    }

    private Staff staff() {
        return context.getBean(Staff.class);
    }

    private String sectionSlug() {
        return context.getBean(Subjects.class).sections().stream()
                .filter(section -> section.id().equals(people.section))
                .map(Section::slug)
                .findFirst()
                .orElseThrow();
    }

    private String sourceName() {
        return context.getBean(Sources.class).find(people.ownSource).orElseThrow().name();
    }
}
