package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Kind;
import org.caibian.article.Label;
import org.caibian.article.LeadPicture;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.subject.SectionId;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what readers have; every statement asks for live standing itself. */
@Component
class StoryRows {

    private static final TypeReference<List<Label>> LABELS = new TypeReference<>() {};

    private static final String LINE =
            """
            select p.article, p.kind, p.headline, p.summary, p.authors, p.source_name, p.source_own,
                   p.section, p.section_name, p.section_slug, p.topic, p.topic_name, p.topic_slug,
                   p.picture, p.responsible_editor, p.first_released_at, p.released_at
            from publication p
            """;

    private static final String PAGE =
            """
             and (p.first_released_at, p.article) < (:at, :id)
            order by p.first_released_at desc, p.article desc limit :limit
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoryRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Story> find(ArticleId article) {
        return jdbc.sql("select * from publication where article = :id and standing = 'LIVE'")
                .param("id", article.value())
                .query(this::story)
                .optional();
    }

    List<Story> after(ArticleId article, int limit) {
        return jdbc.sql(
                        """
                        select * from publication where article > :id and standing = 'LIVE'
                        order by article limit :limit
                        """)
                .param("id", article.value())
                .param("limit", limit)
                .query(this::story)
                .list();
    }

    Standing standing(ArticleId article) {
        return jdbc.sql(
                        "select standing, revision, released_at from publication where article = :id")
                .param("id", article.value())
                .query((row, n) ->
                        "LIVE".equals(row.getString("standing"))
                                ? new Standing.Live(
                                        row.getInt("revision"), instant(row, "released_at"))
                                : new Standing.Withdrawn(instant(row, "released_at")))
                .optional()
                .orElseGet(Standing.Unpublished::new);
    }

    Findable findable(ArticleId article) {
        return jdbc.sql("select * from publication where article = :id")
                .param("id", article.value())
                .query((row, n) ->
                        "LIVE".equals(row.getString("standing"))
                                ? new Findable.Yes(story(row, n))
                                : new Findable.No(row.getLong("version")))
                .optional()
                .orElseGet(Findable.Never::new);
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

    List<StoryLine> corrected(int limit) {
        return jdbc.sql(
                        LINE
                                + """
                                where p.standing = 'LIVE' and p.released_at > p.first_released_at
                                order by p.released_at desc, p.article desc limit :limit
                                """)
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    boolean show(String sha256) {
        return jdbc.sql(
                        """
                        select exists (select from publication
                                       where standing = 'LIVE' and picture ->> 'sha256' = :sha256)
                        """)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
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

    private StoryLine line(ResultSet row, int number) throws SQLException {
        return new StoryLine(
                new ArticleId(row.getLong("article")),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                row.getString("summary"),
                row.getString("authors"),
                row.getString("source_name"),
                row.getBoolean("source_own"),
                section(row),
                topic(row),
                picture(row),
                row.getString("responsible_editor"),
                instant(row, "first_released_at"),
                instant(row, "released_at"));
    }

    private Story story(ResultSet row, int number) throws SQLException {
        return new Story(
                new ArticleId(row.getLong("article")),
                row.getLong("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                row.getString("original_title"),
                row.getString("original_author"),
                row.getString("summary"),
                row.getString("authors"),
                row.getString("source_name"),
                row.getBoolean("source_own"),
                section(row),
                topic(row),
                json.readValue(row.getString("tags"), LABELS),
                picture(row),
                row.getString("body_html"),
                row.getString("body_text"),
                row.getString("responsible_editor"),
                instant(row, "first_released_at"),
                instant(row, "released_at"));
    }

    private static Label section(ResultSet row) throws SQLException {
        return new Label(
                row.getLong("section"),
                row.getString("section_name"),
                row.getString("section_slug"));
    }

    private static Optional<Label> topic(ResultSet row) throws SQLException {
        var topic = row.getObject("topic", Long.class);
        return topic == null
                ? Optional.empty()
                : Optional.of(
                        new Label(topic, row.getString("topic_name"), row.getString("topic_slug")));
    }

    private Optional<LeadPicture> picture(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("picture"))
                .map(stored -> json.readValue(stored, LeadPicture.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
