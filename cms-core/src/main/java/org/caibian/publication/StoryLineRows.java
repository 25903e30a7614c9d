package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Kind;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.subject.SectionId;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of stories, a line each; every statement asks for live standing itself. */
@Component
class StoryLineRows {

    static final String LINE =
            """
            select p.article, p.kind, p.headline, p.ai, p.summary, p.authors, p.source_name, p.source_own,
                   p.section, p.section_name, p.section_slug, p.topic, p.topic_name, p.topic_slug,
                   p.picture, p.responsible_editor, p.first_released_at, p.released_at,
                   exists (select from correction c where c.article = p.article) as corrected
            from publication p
            """;

    private static final String PAGE =
            """
             and (p.first_released_at, p.article) < (:at, :id)
            order by p.first_released_at desc, p.article desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final StoryColumns columns;

    StoryLineRows(JdbcClient jdbc, StoryColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Slice<StoryLine> newest(Keyset from, int limit) {
        return page(LINE + "where p.standing = 'LIVE'" + PAGE, Map.of(), from, limit);
    }

    Slice<StoryLine> ofSection(SectionId section, Keyset from, int limit) {
        return page(
                LINE + "where p.standing = 'LIVE' and p.section = :section" + PAGE,
                Map.of("section", section.value()),
                from,
                limit);
    }

    Slice<StoryLine> ofTopic(TopicId topic, Keyset from, int limit) {
        return page(
                LINE + "where p.standing = 'LIVE' and p.topic = :topic" + PAGE,
                Map.of("topic", topic.value()),
                from,
                limit);
    }

    Slice<StoryLine> withTag(TagId tag, Keyset from, int limit) {
        return page(
                LINE
                        + """
                        join publication_tag t on t.article = p.article and t.tag = :tag
                        where p.standing = 'LIVE'
                        and (t.first_released_at, t.article) < (:at, :id)
                        order by t.first_released_at desc, t.article desc limit :limit
                        """,
                Map.of("tag", tag.value()),
                from,
                limit);
    }

    List<StoryLine> relatedTo(ArticleId article) {
        return jdbc.sql(
                        LINE
                                + """
                                join related r on r.other = p.article
                                where r.article = :id and p.standing = 'LIVE' order by r.place
                                """)
                .param("id", article.value())
                .query(this::line)
                .list();
    }

    List<StoryLine> lines(Collection<ArticleId> articles) {
        return jdbc.sql(LINE + "where p.standing = 'LIVE' and p.article in (:ids)")
                .param("ids", articles.stream().map(ArticleId::value).toList())
                .query(this::line)
                .list();
    }

    List<StoryLine> newestOfEach(Collection<SectionId> sections, int each) {
        return jdbc.sql(
                        """
                        select p.* from section s
                        join lateral (%s where p.standing = 'LIVE' and p.section = s.id
                                      order by p.first_released_at desc, p.article desc
                                      limit :each) p on true
                        where s.id in (:sections)
                        order by s.position, p.first_released_at desc, p.article desc
                        """
                                .formatted(LINE))
                .param("sections", sections.stream().map(SectionId::value).toList())
                .param("each", each)
                .query(this::line)
                .list();
    }

    List<StoryLine> newestOfTopics(Collection<TopicId> topics) {
        return jdbc.sql(
                        """
                        select p.* from topic t
                        join lateral (%s where p.standing = 'LIVE' and p.topic = t.id
                                      order by p.first_released_at desc, p.article desc
                                      limit 1) p on true
                        where t.id in (:topics)
                        """
                                .formatted(LINE))
                .param("topics", topics.stream().map(TopicId::value).toList())
                .query(this::line)
                .list();
    }

    private Slice<StoryLine> page(
            String sql, Map<String, Object> parameters, Keyset from, int limit) {
        var lines =
                jdbc.sql(sql)
                        .params(parameters)
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(this::line)
                        .list();
        return Slice.of(lines, limit, StoryLine::position);
    }

    StoryLine line(ResultSet row, int number) throws SQLException {
        return new StoryLine(
                new ArticleId(row.getLong("article")),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                AiUse.valueOf(row.getString("ai")),
                row.getString("summary"),
                row.getString("authors"),
                row.getString("source_name"),
                row.getBoolean("source_own"),
                columns.section(row),
                columns.topic(row),
                columns.picture(row),
                row.getString("responsible_editor"),
                Instants.of(row, "first_released_at"),
                Instants.of(row, "released_at"),
                row.getBoolean("corrected"));
    }
}
