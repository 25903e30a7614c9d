package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.api.Scenery.made;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.caibian.manuscript.Kind;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.shared.Seen;

/** Brings articles as far as they are to come, as people bring them; each at its address. */
final class ArticleCourse {

    private static final Instant LATER = Instant.parse("2098-12-31T16:00:00Z");
    private static final Map<String, String> WHY = Map.of("reason", "核心数据有误。");

    private final Cast cast;
    private final ApiNewsroom newsroom;

    /** No two say the same: what is kept back of one would be kept back of the other. */
    private final AtomicInteger drafts = new AtomicInteger();

    ArticleCourse(Cast cast) {
        this.cast = cast;
        newsroom = cast.newsroom;
        set(new RoundRule(Kind.FLASH, 1, 0));
        set(new RoundRule(Kind.COMMENTARY, 3, 1));
    }

    private void set(RoundRule rule) {
        var rules = cast.part(RoundRules.class);
        rules.set(Seen.of(rules.of(rule.kind())), rule, newsroom.people.chiefEditor);
    }

    String draft(String kind) {
        return drafted(newsroom.reporter, newsroom.desk, kind, Houses.OURS);
    }

    private String drafted(Machine by, String desk, String kind, String headline) {
        var words = newsroom.manuscript(headline + drafts.incrementAndGet());
        words.put("kind", kind);
        return made(by.post("/api/v1/desks/" + desk + "/articles", words)).header("Location");
    }

    /** With that at its head. */
    String pictured(Map<String, String> picture) {
        var draft = draft("ORIGINAL");
        var words = newsroom.manuscript(Houses.OURS);
        words.put("picture", picture);
        made(newsroom.reporter.having(1).put(draft, words));
        return draft;
    }

    String locked() {
        var draft = draft("ORIGINAL");
        made(newsroom.reporter.post(draft + "/lock"));
        made(newsroom.secondReporter.post(draft + "/lock/ask"));
        return draft;
    }

    String elsewhere() {
        return drafted(cast.otherReporter, newsroom.otherDesk, "ORIGINAL", Houses.THEIRS);
    }

    String submitted(String kind) {
        var draft = draft(kind);
        made(newsroom.reporter.having(1).post(draft + "/submit"));
        return draft;
    }

    String held() {
        var draft = submitted("ORIGINAL");
        made(newsroom.editor.post(newsroom.task(draft) + "/claim"));
        return draft;
    }

    String sealed(String kind, Machine... reviewers) {
        return seal(submitted(kind), reviewers);
    }

    private String seal(String draft, Machine... reviewers) {
        for (var reviewer : reviewers) {
            made(newsroom.approves(reviewer, draft));
        }
        return draft;
    }

    private String byAll(String draft) {
        return seal(draft, newsroom.editor, newsroom.deskChief, newsroom.chiefEditor);
    }

    String scheduled() {
        var draft = submitted("ORIGINAL");
        made(newsroom.editor.post(draft + "/schedule", BesideHeldDraft.instant(LATER)));
        return byAll(draft);
    }

    String embargoed() {
        var draft = submitted("ORIGINAL");
        made(newsroom.reporter.post(draft + "/embargo", BesideHeldDraft.instant(LATER)));
        return byAll(draft);
    }

    String lifting() {
        return after(embargoed(), "/embargo/propose-lift", newsroom.chiefEditor);
    }

    String live() {
        var flash = sealed("FLASH", newsroom.editor);
        var read = newsroom.editor.get(flash);
        assertThat(read.json().at("/standing/name").asString()).as(read.text()).isEqualTo("LIVE");
        return flash;
    }

    String planned() {
        var live = live();
        made(newsroom.editor.post(live + "/take-down", BesideHeldDraft.instant(LATER)));
        return live;
    }

    String after(String article, String act, Machine by) {
        made(by.post(article + act, WHY));
        return article;
    }

    /** A new draft of what readers have, who have a correction of it meanwhile. */
    String behind() {
        var article = live();
        made(newsroom.reporter.post(article + "/revise"));
        made(newsroom.editor.post(article + "/correct"));
        var correction = article + "-correction";
        var words = newsroom.manuscript(Houses.OURS);
        words.put("note", "时间有误。");
        words.put("body", ApiNewsroom.body("停航四十小时后恢复通航。"));
        made(newsroom.reporter.having(version(correction)).put(correction, words));
        made(newsroom.reporter.having(version(correction)).post(correction + "/submit"));
        seal(correction, newsroom.editor, newsroom.deskChief);
        return article;
    }

    private int version(String draft) {
        return newsroom.deskChief.get(draft).json().at("/draft/version").asInt();
    }
}
