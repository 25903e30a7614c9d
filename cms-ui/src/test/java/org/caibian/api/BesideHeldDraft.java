package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * What addresses name besides a held draft itself: real ones, so that an act has something to do.
 */
final class BesideHeldDraft {

    private static final Map<String, Object> SUGGESTED =
            Map.of("about", Map.of("quote", "主航道"), "replacement", "东主航道");

    private final ApiNewsroom newsroom;
    private final HeldDraft held;
    private final Map<String, String> kept = new HashMap<>();

    BesideHeldDraft(ApiNewsroom newsroom, HeldDraft held) {
        this.newsroom = newsroom;
        this.held = held;
    }

    /** The path with a number in place of every name that is left in it. */
    String named(String path) {
        return path.contains("{annotation}")
                ? path.replace("{annotation}", annotation(path.endsWith("/reopen")))
                : path.replace("{number}", "1")
                        .replace("{absence}", kept(path, "{absence}"))
                        .replace("{look}", kept(path, "{look}"))
                        .replace("{branch}", branch(path))
                        .replace("{section}", kept(path, "{section}"))
                        .replace("{topic}", kept(path, "{topic}"))
                        .replace("{tag}", kept(path, "{tag}"))
                        .replace("{merge}", kept(path, "{merge}"))
                        .replace("{source}", source(path));
    }

    /** The agency it is from, or one that is part of another. */
    private String source(String path) {
        return path.endsWith("/unmerge")
                ? kept(path, "{source}")
                : Long.toString(newsroom.people.agency.value());
    }

    /** One that waits, or one the reporter has dropped. */
    private String branch(String path) {
        var id = kept(path, "{branch}");
        if (path.endsWith("/take-back")) {
            newsroom.reporter.delete(held.address() + "/branches/" + id);
        }
        return id;
    }

    private String kept(String path, String name) {
        return path.contains(name) ? kept.computeIfAbsent(name, this::made) : "";
    }

    private String made(String name) {
        return switch (name) {
            case "{look}" -> look();
            case "{branch}" -> branch();
            case "{section}" -> HouseLists.section(newsroom);
            case "{topic}" -> HouseLists.topic(newsroom);
            case "{merge}" -> Long.toString(HouseLists.merge(newsroom));
            case "{source}" -> Long.toString(HouseLists.mergedSource(newsroom));
            case "{tag}" -> Long.toString(HouseLists.tag(newsroom));
            default -> absence();
        };
    }

    /** Words the reporter could not save on it. */
    private String branch() {
        return id(newsroom.reporter.post(held.address() + "/branches", unsaved(newsroom, held)));
    }

    static Map<String, Object> unsaved(ApiNewsroom newsroom, HeldDraft held) {
        int version = newsroom.deskChief.get(held.address()).version();
        var words = newsroom.manuscript(HeldDraft.HEADLINE + "未存");
        words.put("summary", "没存上的一句。");
        return Map.of("base", version, "words", words);
    }

    /** Another for each who tries: words to suggest, or a comment where the words stand. */
    private String annotation(boolean settled) {
        var all = held.address() + "/annotations";
        var suggestion = newsroom.reporter.post(all, SUGGESTED);
        var made =
                settled || suggestion.status() != 200
                        ? newsroom.reporter.post(all, Map.of("words", "请核对。"))
                        : suggestion;
        var id = id(made);
        if (settled) {
            newsroom.reporter.post(all + "/" + id + "/resolve");
        }
        return id;
    }

    private String absence() {
        return id(newsroom.deskChief.post("/api/v1/absences", away(newsroom)));
    }

    /** That whoever enters it is away for a day. */
    static Map<String, ?> away(ApiNewsroom newsroom) {
        return Map.of(
                "standIn",
                newsroom.account(newsroom.people.secondEditor),
                "desk",
                newsroom.desk,
                "from",
                instant(Instant.now()),
                "until",
                instant(Instant.now().plus(1, ChronoUnit.DAYS)),
                "cause",
                "休假。");
    }

    /** A chief's at a flash that readers have. */
    private String look() {
        newsroom.setLeastSealsOfFlashes(1);
        var flash = newsroom.flash("近海发生地震");
        newsroom.setLeastSealsOfFlashes(3);
        return newsroom.look(flash, "SECOND_REVIEW").replaceAll(".*/", "");
    }

    private static String id(Machine.Answer made) {
        assertThat(made.status()).as(made.toString()).isEqualTo(200);
        return Long.toString(made.json().path("id").asLong());
    }

    static Map<String, Object> instant(Instant at) {
        return Map.of("at", at.toString(), "zone", "Asia/Shanghai");
    }
}
