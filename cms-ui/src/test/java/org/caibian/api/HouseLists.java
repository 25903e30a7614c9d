package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.caibian.site.Browser;

/** Sections, topics, tags and sources of a test's own, which no other test's stories carry. */
final class HouseLists {

    private static final AtomicInteger MADE = new AtomicInteger();

    private HouseLists() {}

    /** The slug of a new section. */
    static String section(ApiNewsroom newsroom) {
        int nth = MADE.incrementAndGet();
        var slug = "section-" + nth;
        made(
                newsroom,
                "sections",
                Map.of("slug", slug, "name", "新栏目" + nth, "nameEn", "Section " + nth));
        return slug;
    }

    /** The slug of a new topic. */
    static String topic(ApiNewsroom newsroom) {
        int nth = MADE.incrementAndGet();
        var slug = "topic-" + nth;
        made(newsroom, "topics", Map.of("slug", slug, "name", "新专题" + nth));
        return slug;
    }

    private static void made(ApiNewsroom newsroom, String list, Map<String, String> sent) {
        var answer =
                newsroom.machineOf(newsroom.people.administrator).post("/api/v1/" + list, sent);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    /** The id of a new tag, which a draft has. */
    static long tag(ApiNewsroom newsroom) {
        var name = "新词" + MADE.incrementAndGet() + "号";
        var manuscript = newsroom.manuscript("带" + name);
        manuscript.put("tags", List.of(name));
        newsroom.reporter.post("/api/v1/desks/" + newsroom.desk + "/articles", manuscript);
        var found = newsroom.reporter.get("/api/v1/tags?words=" + Browser.quoted(name));
        return found.json().path(0).path("id").asLong();
    }

    /** One section merged into another. */
    static long merge(ApiNewsroom newsroom) {
        var merged =
                newsroom.machineOf(newsroom.people.administrator)
                        .post(
                                "/api/v1/sections/" + section(newsroom) + "/merge",
                                Map.of("into", section(newsroom)));
        return merged.json().path("merge").asLong();
    }

    /** The id of a source that is merged into another. */
    static long mergedSource(ApiNewsroom newsroom) {
        long merged = source(newsroom);
        var answer =
                newsroom.machineOf(newsroom.people.administrator)
                        .post(
                                "/api/v1/sources/" + merged + "/merge",
                                Map.of("into", source(newsroom)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return merged;
    }

    /** The id of a new source. */
    static long source(ApiNewsroom newsroom) {
        var added =
                newsroom.machineOf(newsroom.people.administrator)
                        .post(
                                "/api/v1/sources",
                                Map.of(
                                        "name",
                                        "新社" + MADE.incrementAndGet() + "号",
                                        "listedFrom",
                                        "2026-01-01"));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        return added.json().path("id").asLong();
    }
}
