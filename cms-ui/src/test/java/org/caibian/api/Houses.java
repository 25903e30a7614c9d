package org.caibian.api;

import static org.caibian.api.Scenery.made;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.api.Scenes.Scene;
import org.caibian.staff.Grants;
import org.caibian.staff.Post;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.TestNewsroom;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;

/** What there is in the house beside articles, and by which words each is known in an answer. */
final class Houses {

    /** The headlines of what readers have not, on the one desk and on the other. */
    static final String OURS = "本部门还没有发的稿件";

    static final String THEIRS = "别的部门还没有发的稿件";
    private static final String TOKEN = "写稿人自己的令牌";
    private static final String CAUSE = "体检复查两天";
    private static final String CHOSEN = "将任总编的人";

    /** The letter each is known by in the expectations. */
    private static final Map<String, String> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put("o", OURS);
        MARKS.put("e", THEIRS);
        MARKS.put("t", TOKEN);
        MARKS.put("a", CAUSE);
        MARKS.put("g", "\"proposedBy\"");
    }

    final Cast cast;
    private final ApiNewsroom newsroom;
    private final Scene names;

    Houses(Cast cast) {
        this.cast = cast;
        newsroom = cast.newsroom;
        names = new Scene(furnished(), "");
    }

    String seenIn(String answer) {
        return MARKS.entrySet().stream()
                .filter(mark -> answer.contains(mark.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }

    Scene names() {
        return names;
    }

    /** As it leads a manuscript. */
    Map<String, String> picture() {
        return Map.of(
                "sha256", names.names().get("sha256"),
                "alt", "一只浮标",
                "caption", "浮标漂过航道。",
                "credit", "程野，晨岸");
    }

    /** Whose roles an administrator has just read. */
    Scene person() {
        return read("/api/v1/people/{account}");
    }

    /** Whose names an administrator has just read. */
    Scene desk() {
        return read("/api/v1/desks/{desk}");
    }

    Scene source() {
        return read("/api/v1/sources/{source}");
    }

    /** One that is part of another. */
    Scene mergedSource() {
        return names.with("source", Long.toString(HouseLists.mergedSource(newsroom)));
    }

    /** Nothing is open on it. */
    Scene idleDesk() {
        var idle = cast.part(Staff.class).desk(TestNewsroom.in(cast.context).desk).orElseThrow();
        return names.with("desk", idle.code()).with("intoDesk", newsroom.desk);
    }

    private Scene read(String address) {
        return new Scene(
                names.names(), made(cast.administrator.get(names.in(address))).header("ETag"));
    }

    private Map<String, String> furnished() {
        var people = newsroom.people;
        var all = new HashMap<String, String>();
        all.put("desk", newsroom.desk);
        all.put("account", newsroom.account(people.secondReporter));
        all.put("editor", newsroom.account(people.editor));
        all.put("editorId", people.editor.toString());
        all.put("colleague", newsroom.account(people.secondEditor));
        all.put("chief", newsroom.account(people.deskChief));
        all.put("section", HouseLists.section(newsroom));
        all.put("into", HouseLists.section(newsroom));
        all.put("topic", HouseLists.topic(newsroom));
        all.put("intoTopic", HouseLists.topic(newsroom));
        all.put("tag", Long.toString(HouseLists.tag(newsroom)));
        all.put("intoTag", Long.toString(HouseLists.tag(newsroom)));
        all.put("merge", Long.toString(HouseLists.merge(newsroom)));
        all.put("source", Long.toString(people.agency.value()));
        all.put("intoSource", Long.toString(HouseLists.source(newsroom)));
        all.put("grant", grant());
        all.put("absence", absence());
        all.put("sha256", new Illustrations(cast.context, newsroom).picture());
        all.put("manuscript", Scenes.json(newsroom.manuscript(OURS)));
        token();
        return all;
    }

    private String grant() {
        var chosen = newsroom.people.hire(CHOSEN, Post.on(newsroom.people.desk, Role.EDITOR));
        var by = newsroom.people.administrator;
        newsroom.people.employ(chosen, Post.house(Role.CHIEF_EDITOR));
        return cast.part(Grants.class)
                        .open(ProposedGrant.FIRST, 1, by)
                        .items()
                        .getFirst()
                        .id()
                        .value()
                + "";
    }

    private String absence() {
        var away =
                Map.of(
                        "standIn", newsroom.account(newsroom.people.secondEditor),
                        "desk", newsroom.desk,
                        "from", BesideHeldDraft.instant(Instant.now().plus(9, ChronoUnit.DAYS)),
                        "until", BesideHeldDraft.instant(Instant.now().plus(11, ChronoUnit.DAYS)),
                        "cause", CAUSE);
        return made(newsroom.editor.post("/api/v1/absences", away)).json().path("id").asString();
    }

    private void token() {
        cast.part(IssuedTokens.class)
                .issue(
                        new NewToken(TOKEN, Lifetime.USUAL, Set.of(Scope.READ)),
                        newsroom.people.reporter);
    }
}
