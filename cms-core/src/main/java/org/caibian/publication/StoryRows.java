package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads stories whole, as readers have them, and whether readers have them. */
@Component
class StoryRows {

    /** With the names of its topic and tags that are no words of it. */
    private static final String STORY =
            """
            select publication.*, array(
              select t.name from topic t
              where t.id = publication.topic and t.name <> publication.topic_name
              union all
              select t.name from publication_tag c join tag t on t.id = c.tag
              where c.article = publication.article
                and not publication.tags @> jsonb_build_array(jsonb_build_object('name', t.name))
            ) as found_under
            from publication
            """;

    private final JdbcClient jdbc;
    private final StoryColumns columns;

    StoryRows(JdbcClient jdbc, StoryColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    Optional<Story> find(ArticleId article) {
        return jdbc.sql(STORY + "where article = :id and standing = 'LIVE'")
                .param("id", article.value())
                .query(this::story)
                .optional();
    }

    /** What readers had of an article that was withdrawn. */
    Optional<Story> lost(ArticleId article) {
        return jdbc.sql(STORY + "where article = :id and standing = 'WITHDRAWN'")
                .param("id", article.value())
                .query(this::story)
                .optional();
    }

    List<Story> after(ArticleId article, int limit) {
        return jdbc.sql(
                        STORY
                                + """
                                where article > :id and standing = 'LIVE'
                                order by article limit :limit
                                """)
                .param("id", article.value())
                .param("limit", limit)
                .query(this::story)
                .list();
    }

    List<Story> changedSince(Map<ArticleId, Long> seen) {
        return jdbc.sql(
                        STORY
                                + """
                                where article in (:articles) and standing = 'LIVE'
                                  and (article, version) not in (:seen)
                                """)
                .param("articles", seen.keySet().stream().map(ArticleId::value).toList())
                .param(
                        "seen",
                        seen.entrySet().stream()
                                .map(each -> new Object[] {each.getKey().value(), each.getValue()})
                                .toList())
                .query(this::story)
                .list();
    }

    Standing standing(ArticleId article) {
        return jdbc.sql(
                        """
                        select standing, revision, released_at,
                               gone.withdrawn_at, gone.planned
                        from publication
                        left join lateral (
                          select withdrawn_at, planned from withdrawal
                          where article = publication.article and withdrawn_at is not null
                          order by id desc limit 1
                        ) gone on standing = 'WITHDRAWN'
                        where article = :id
                        """)
                .param("id", article.value())
                .query((row, n) ->
                        "LIVE".equals(row.getString("standing"))
                                ? new Standing.Live(
                                        row.getInt("revision"), Instants.of(row, "released_at"))
                                : new Standing.Withdrawn(
                                        Instants.of(row, "withdrawn_at"),
                                        row.getBoolean("planned")))
                .optional()
                .orElseGet(Standing.Unpublished::new);
    }

    /** The revision readers have of it, or had last. */
    Optional<Integer> printed(ArticleId article) {
        return jdbc.sql("select revision from publication where article = :id")
                .param("id", article.value())
                .query(Integer.class)
                .optional();
    }

    Optional<Instant> firstReleased(ArticleId article) {
        return jdbc.sql("select first_released_at from publication where article = :id")
                .param("id", article.value())
                .query((row, n) -> Instants.of(row, "first_released_at"))
                .optional();
    }

    /** Who answers for what readers have of it. */
    Optional<PersonId> responsibleEditor(ArticleId article) {
        return jdbc.sql("select responsible_editor_id from publication where article = :id")
                .param("id", article.value())
                .query(Long.class)
                .optional()
                .map(PersonId::new);
    }

    Findable findable(ArticleId article) {
        return jdbc.sql(STORY + "where article = :id")
                .param("id", article.value())
                .query((row, n) ->
                        "LIVE".equals(row.getString("standing"))
                                ? new Findable.Yes(story(row, n))
                                : new Findable.No(row.getLong("version")))
                .optional()
                .orElseGet(Findable.Never::new);
    }

    boolean show(String sha256) {
        return jdbc.sql(
                        """
                        select exists (select from publication
                                       where standing = 'LIVE' and picture ->> 'sha256' = :sha256)
                            or exists (select from publication
                                       where standing = 'LIVE'
                                         and pictures_of(body_html) @> array[cast(:sha256 as text)])
                        """)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    List<ArticleId> showing(String sha256, int limit) {
        return jdbc.sql(
                        """
                        select article from (
                          select article from publication
                          where standing = 'LIVE' and picture ->> 'sha256' = :sha256
                          union
                          select article from publication
                          where standing = 'LIVE'
                            and pictures_of(body_html) @> array[cast(:sha256 as text)]) shown
                        order by article limit :limit
                        """)
                .param("sha256", sha256)
                .param("limit", limit)
                .query((row, n) -> new ArticleId(row.getLong("article")))
                .list();
    }

    private Story story(ResultSet row, int number) throws SQLException {
        return new Story(
                new ArticleId(row.getLong("article")),
                row.getLong("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("headline"),
                new Furniture(
                        row.getString("kicker"),
                        row.getString("subtitle"),
                        AiUse.valueOf(row.getString("ai")),
                        row.getString("seo_title"),
                        row.getString("seo_description")),
                row.getString("original_title"),
                row.getString("original_author"),
                row.getString("summary"),
                row.getString("authors"),
                row.getString("source_name"),
                row.getBoolean("source_own"),
                columns.section(row),
                columns.topic(row),
                columns.tags(row),
                List.of((String[]) row.getArray("found_under").getArray()),
                columns.picture(row),
                row.getString("body_html"),
                row.getString("body_text"),
                row.getString("responsible_editor"),
                Instants.of(row, "first_released_at"),
                Instants.of(row, "released_at"));
    }
}
