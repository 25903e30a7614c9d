package org.caibian.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of merges, each with what it took along. */
@Component
class KeptMergeRows {

    private static final String STANDING =
            """
            select m.id, m.sort, m.merged, m.merged_name, m.into_id, m.into_name, m.led_on, m.medtop,
                   p.name as by_name, m.done_at
            from subject_merge m join person p on p.id = m.done_by
            where m.undone_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptMergeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that stands, what led to the first before it, and the Media Topic it handed on. */
    record Kept(StandingMerge merge, List<Long> ledOn, Optional<String> medtop) {}

    MergeId add(
            SubjectId from,
            SubjectId into,
            List<Long> ledOn,
            Optional<String> medtop,
            PersonId by) {
        return new MergeId(
                jdbc.sql(
                                """
                                insert into subject_merge (sort, merged, merged_name, into_id, into_name,
                                                           led_on, medtop, done_by, done_at)
                                select :sort, m.id, m.name, i.id, i.name, :ledOn, :medtop, :by, :now
                                from %1$s m, %1$s i where m.id = :from and i.id = :into
                                returning id
                                """
                                        .formatted(CatalogueRows.table(from)))
                        .param("sort", CatalogueRows.table(from))
                        .param("from", from.value())
                        .param("into", into.value())
                        .param("ledOn", ledOn.toArray(Long[]::new))
                        .param("medtop", medtop.orElse(null))
                        .param("by", by.value())
                        .param("now", now())
                        .query(Long.class)
                        .single());
    }

    void addArticles(MergeId merge, Carrying.Room room, Collection<ArticleId> articles) {
        jdbc.sql(
                        """
                        insert into subject_merge_article (merge, room, article)
                        select :merge, :room, article from unnest(:articles) as article
                        """)
                .param("merge", merge.value())
                .param("room", room.name())
                .param("articles", articles.stream().map(ArticleId::value).toArray(Long[]::new))
                .update();
    }

    Set<ArticleId> articles(MergeId merge, Carrying.Room room) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select article from subject_merge_article
                                where merge = :merge and room = :room
                                """)
                        .param("merge", merge.value())
                        .param("room", room.name())
                        .query((row, _) -> new ArticleId(row.getLong("article")))
                        .list());
    }

    /** Those that stand before {@code from}, the newest first. */
    Slice<StandingMerge> standing(Keyset from, int limit) {
        var found =
                jdbc.sql(
                                STANDING
                                        + """
                                        and (m.done_at, m.id) < (:at, :id)
                                        order by m.done_at desc, m.id desc limit :limit
                                        """)
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query((row, _) -> merge(row))
                        .list();
        return Slice.of(found, limit, StandingMerge::position);
    }

    Optional<Kept> find(MergeId id) {
        return jdbc.sql(STANDING + "and m.id = :id")
                .param("id", id.value())
                .query((row, _) ->
                        new Kept(
                                merge(row),
                                List.of((Long[]) row.getArray("led_on").getArray()),
                                Optional.ofNullable(row.getString("medtop"))))
                .optional();
    }

    void undone(MergeId id) {
        jdbc.sql("update subject_merge set undone_at = :now where id = :id")
                .param("now", now())
                .param("id", id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StandingMerge merge(ResultSet row) throws SQLException {
        var sort = row.getString("sort");
        return new StandingMerge(
                new MergeId(row.getLong("id")),
                subject(sort, row.getLong("merged")),
                row.getString("merged_name"),
                subject(sort, row.getLong("into_id")),
                row.getString("into_name"),
                row.getString("by_name"),
                row.getObject("done_at", OffsetDateTime.class).toInstant());
    }

    private static SubjectId subject(String sort, long id) {
        return switch (sort) {
            case "section" -> new SectionId(id);
            case "topic" -> new TopicId(id);
            default -> new TagId(id);
        };
    }
}
