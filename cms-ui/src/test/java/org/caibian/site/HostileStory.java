package org.caibian.site;

import java.util.List;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Hostile;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;

/** A story and a draft that say the same words in every field, and names that do. */
final class HostileStory {

    private final Press press;
    private final ArticleId article;
    private final ArticleId draft;
    private final long tag;

    /** {@code tag} is the first that the story carries. */
    HostileStory(Press press, ArticleId article, ArticleId draft, String tag) {
        this.press = press;
        this.article = article;
        this.draft = draft;
        this.tag =
                press.jdbc
                        .sql("select id from tag where name = :name")
                        .param("name", tag)
                        .query(Long.class)
                        .single();
    }

    void allowAnyLength() {
        for (var check : List.of("desk_name", "person_name", "share_reader")) {
            var table = check.replaceFirst("_.*", "");
            press.jdbc
                    .sql("alter table " + table + " drop constraint " + check + "_check")
                    .update();
        }
    }

    /** Past the services and the triggers: as if nothing had been checked when it was typed. */
    void say(String words) {
        var body = ((BodyResult.Good) Body.stored(Hostile.body(words))).body();
        press.jdbc
                .sql(
                        """
                        do $$ begin perform set_config('session_replication_role', 'replica', false); end $$;
                        """)
                .update();
        press.jdbc
                .sql(
                        """
                        update publication
                        set headline = :headline, kicker = :words, subtitle = :words, ai = 'MADE',
                            seo_title = :words, seo_description = :words, original_title = :words, original_author = :words,
                            summary = :words, authors = :words, source_name = :words,
                            section_name = :words, topic_name = :words, responsible_editor = :words,
                            body_html = :html, body_text = :text, version = version + 1,
                            tags = jsonb_set(tags, '{0,name}', to_jsonb(:words::text)),
                            picture = picture || jsonb_build_object(
                              'alt', :words::text, 'caption', :words::text, 'credit', :words::text)
                        where article = :article
                        """)
                .param("headline", "货轮 " + words)
                .param("words", words)
                .param("html", body.html(words, Story.PICTURES))
                .param("text", "货轮 " + body.plain())
                .param("article", article.value())
                .update();
        press.jdbc
                .sql(
                        "update comment set screen_name = :words, words = :words where article = :article")
                .param("words", words)
                .param("article", article.value())
                .update();
        sayBesides(words);
        sayInTheDraft(words);
    }

    private void sayBesides(String words) {
        var newsroom = press.newsroom;
        press.jdbc.sql("update correction set note = :words").param("words", words).update();
        press.jdbc.sql("update share set reader = :words").param("words", words).update();
        name("tag", words, tag);
        name("desk", words, newsroom.desk.value());
        name("person", words, newsroom.deskChief.value());
    }

    private void name(String list, String words, long id) {
        press.jdbc
                .sql("update " + list + " set name = :words where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
    }

    private void sayInTheDraft(String words) {
        press.jdbc
                .sql(
                        """
                        update draft
                        set content = content
                          || jsonb_build_object(
                            'headline', left(:words, 60), 'kicker', :words, 'subtitle', :words, 'ai', 'MADE',
                            'seoTitle', :words, 'seoDescription', :words, 'originalTitle', :words,
                            'originalAuthor', :words, 'summary', :words, 'dateline', :words, 'note', :words)
                          || jsonb_build_object(
                            'authors', jsonb_build_array(:words), 'body', cast(:body as jsonb),
                            'source', content -> 'source' || jsonb_build_object('name', :words),
                            'section', content -> 'section' || jsonb_build_object('name', :words),
                            'topic', content -> 'topic' || jsonb_build_object('name', :words),
                            'tags', jsonb_set(content -> 'tags', '{0,name}', to_jsonb(:words)),
                            'picture', content -> 'picture' || jsonb_build_object(
                              'alt', :words, 'caption', :words, 'credit', :words))
                        where article = :article
                        """
                                .replace(":words", "cast(:words as text)"))
                .param("words", words)
                .param("body", Hostile.body(words))
                .param("article", draft.value())
                .update();
    }
}
