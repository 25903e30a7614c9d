package org.caibian.publication;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Approval;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Label;
import org.caibian.shared.ArticleId;
import org.caibian.staff.Person;
import org.caibian.subject.Filing;
import org.caibian.subject.SectionId;
import org.caibian.subject.SubjectId;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what readers have; every write takes the next number of the publications' own sequence.
 */
@Component
class PublicationRows {

    private static final String PUT =
            """
            insert into publication
              (article, standing, version, revision, hash, kind, headline, kicker, subtitle, ai,
               seo_title, seo_description, original_title,
               original_author, summary, authors, source, source_name, source_own, section,
               section_name, section_slug, topic, topic_name, topic_slug, tags, picture, continues,
               body_html, body_text, body_hash, least_seals, responsible_editor,
               responsible_editor_id, first_released_at, released_at)
            values
              (:article, 'LIVE', nextval('publication_version'), :revision, :hash, :kind,
               :headline, :kicker, :subtitle, :ai, :seoTitle, :seoDescription, :originalTitle, :originalAuthor, :summary, :authors, :source,
               :sourceName, (select own from source where id = :source), :section, :sectionName,
               :sectionSlug, :topic, :topicName, :topicSlug, cast(:tags as jsonb),
               cast(:picture as jsonb), :continues, :bodyHtml, :bodyText,
               encode(sha256(convert_to(:bodyHtml || :bodyText, 'UTF8')), 'hex'), :leastSeals,
               :editor, :editorId, :at, :at)
            on conflict (article) do update set
               standing = 'LIVE', version = excluded.version, revision = excluded.revision,
               hash = excluded.hash, kind = excluded.kind, headline = excluded.headline,
               kicker = excluded.kicker, subtitle = excluded.subtitle, ai = excluded.ai,
               seo_title = excluded.seo_title, seo_description = excluded.seo_description,
               original_title = excluded.original_title,
               original_author = excluded.original_author, summary = excluded.summary,
               authors = excluded.authors, source = excluded.source,
               source_name = excluded.source_name, source_own = excluded.source_own,
               section = excluded.section, section_name = excluded.section_name,
               section_slug = excluded.section_slug, topic = excluded.topic,
               topic_name = excluded.topic_name, topic_slug = excluded.topic_slug,
               tags = excluded.tags, picture = excluded.picture, continues = excluded.continues,
               body_html = excluded.body_html, body_text = excluded.body_text,
               body_hash = excluded.body_hash, least_seals = excluded.least_seals,
               responsible_editor = excluded.responsible_editor,
               responsible_editor_id = excluded.responsible_editor_id,
               released_at = excluded.released_at
            """;

    /** What the tags in a story's words are now. */
    private static final String NAMED_TAGS =
            """
            (select coalesce(t.merged_into, t.id) from jsonb_array_elements(p.tags) as named
             join tag t on t.id = (named ->> 'id')::bigint)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Filing filing;

    PublicationRows(JdbcClient jdbc, JsonMapper json, Filing filing) {
        this.jdbc = jdbc;
        this.json = json;
        this.filing = filing;
    }

    void put(Approval approval, int leastSeals, Person editor, Instant at) {
        var content = approval.content();
        var source = content.source().orElseThrow();
        var section = content.section().orElseThrow();
        var topic = content.topic().map(Label::id).map(TopicId::new).map(filing::under);
        words(jdbc.sql(PUT), content)
                .param("article", approval.article().value())
                .param("revision", approval.revision())
                .param("hash", content.hash().hex())
                .param("source", source.id())
                .param("sourceName", source.name())
                .param("section", filing.under(new SectionId(section.id())).value())
                .param("sectionName", section.name())
                .param("sectionSlug", section.slug())
                .param("topic", topic.map(TopicId::value).orElse(null))
                .param("topicName", content.topic().map(Label::name).orElse(null))
                .param("topicSlug", content.topic().map(Label::slug).orElse(null))
                .param("leastSeals", leastSeals)
                .param("editor", editor.name())
                .param("editorId", editor.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        putTags(approval.article(), content);
    }

    /** Readers lose it; what they had stays as it was. */
    void withdraw(ArticleId article) {
        jdbc.sql(
                        """
                        update publication
                        set standing = 'WITHDRAWN', version = nextval('publication_version')
                        where article = :article and standing = 'LIVE'
                        """)
                .param("article", article.value())
                .update();
    }

    /**
     * Files all that readers have or had under {@code from} under {@code into}: the database lets
     * it go there only once the one was merged into the other. Whatever it was, its place in search
     * is made anew.
     */
    List<ArticleId> refile(SubjectId from, SubjectId into) {
        return switch (from) {
            case SectionId _ -> refile("section", from, into);
            case TopicId _ -> refile("topic", from, into);
            case TagId _ -> refileTags(from, into);
        };
    }

    private List<ArticleId> refile(String column, SubjectId from, SubjectId into) {
        return jdbc.sql(
                        """
                        update publication set %1$s = :into, version = nextval('publication_version')
                        where %1$s = :from returning article
                        """
                                .formatted(column))
                .param("from", from.value())
                .param("into", into.value())
                .query((row, _) -> new ArticleId(row.getLong("article")))
                .list();
    }

    private List<ArticleId> refileTags(SubjectId from, SubjectId into) {
        var articles =
                jdbc.sql(
                                """
                                update publication set version = nextval('publication_version')
                                where article in (select article from publication_tag
                                                  where tag = :from)
                                returning article
                                """)
                        .param("from", from.value())
                        .query((row, _) -> new ArticleId(row.getLong("article")))
                        .list();
        if (!from.equals(into)) {
            moveTags(from, into);
        }
        return articles;
    }

    /** A story that has both keeps the one. */
    private void moveTags(SubjectId from, SubjectId into) {
        jdbc.sql(
                        """
                        insert into publication_tag (tag, article, first_released_at)
                        select :into, article, first_released_at from publication_tag
                        where tag = :from
                        on conflict do nothing
                        """)
                .param("from", from.value())
                .param("into", into.value())
                .update();
        jdbc.sql("delete from publication_tag where tag = :from")
                .param("from", from.value())
                .update();
    }

    /**
     * Files under {@code from} again what its sealed words name it, or what leads to it, once it
     * stands by itself.
     */
    List<ArticleId> refileBack(SubjectId from, SubjectId into) {
        return switch (from) {
            case SectionId _ -> refileBack("section", from, into);
            case TopicId _ -> refileBack("topic", from, into);
            case TagId _ -> tagsBack(from, into);
        };
    }

    private List<ArticleId> refileBack(String column, SubjectId from, SubjectId into) {
        return jdbc.sql(
                        """
                        update publication set %1$s = :from, version = nextval('publication_version')
                        where %1$s = :into and exists (
                            select from %1$s named where named.slug = publication.%1$s_slug
                            and coalesce(named.merged_into, named.id) = :from)
                        returning article
                        """
                                .formatted(column))
                .param("from", from.value())
                .param("into", into.value())
                .query((row, _) -> new ArticleId(row.getLong("article")))
                .list();
    }

    /** A story whose words name both has both again. */
    private List<ArticleId> tagsBack(SubjectId from, SubjectId into) {
        jdbc.sql(
                        """
                        insert into publication_tag (tag, article, first_released_at)
                        select :from, c.article, c.first_released_at
                        from publication_tag c join publication p on p.article = c.article
                        where c.tag = :into and :from in %s
                        """
                                .formatted(NAMED_TAGS))
                .param("from", from.value())
                .param("into", into.value())
                .update();
        jdbc.sql(
                        """
                        delete from publication_tag c using publication p
                        where p.article = c.article and c.tag = :into
                        and :from in %1$s and :into not in %1$s
                        """
                                .formatted(NAMED_TAGS))
                .param("from", from.value())
                .param("into", into.value())
                .update();
        return refileTags(from, from);
    }

    private JdbcClient.StatementSpec words(JdbcClient.StatementSpec put, Content content) {
        var furniture = content.furniture();
        return put.param("kind", content.kind().name())
                .param("headline", content.headline().text())
                .param("kicker", furniture.kicker())
                .param("subtitle", furniture.subtitle())
                .param("ai", furniture.ai().name())
                .param("seoTitle", furniture.seoTitle())
                .param("seoDescription", furniture.seoDescription())
                .param("originalTitle", content.originalTitle())
                .param("originalAuthor", content.originalAuthor())
                .param("summary", content.summary())
                .param("authors", String.join(" ", content.authors()))
                .param("tags", json.writeValueAsString(content.tags()))
                .param("picture", content.picture().map(json::writeValueAsString).orElse(null))
                .param("continues", content.continues().map(ArticleId::value).orElse(null))
                .param("bodyHtml", content.body().html(content.dateline(), Story.PICTURES))
                .param("bodyText", plain(content));
    }

    private static String plain(Content content) {
        return Optional.of(content.dateline())
                .filter(dateline -> !dateline.isEmpty())
                .map(dateline -> dateline + content.body().plain())
                .orElseGet(() -> content.body().plain());
    }

    private void putTags(ArticleId article, Content content) {
        jdbc.sql("delete from publication_tag where article = :article")
                .param("article", article.value())
                .update();
        var tags = content.tags().stream().map(Label::id).map(TagId::new).toList();
        for (var tag : filing.under(tags)) {
            jdbc.sql(
                            """
                            insert into publication_tag (tag, article, first_released_at)
                            select :tag, article, first_released_at from publication
                            where article = :article
                            """)
                    .param("tag", tag.value())
                    .param("article", article.value())
                    .update();
        }
    }
}
