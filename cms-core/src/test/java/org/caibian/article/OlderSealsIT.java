package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.caibian.manuscript.ContentJson;
import org.caibian.testing.OlderDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story released before there was anything around headlines, in a database that was migrated. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderSealsIT {

    /** As it was stored then, and the hash its seals bear, computed apart from the product. */
    private static final String CONTENT =
            """
            {"kind": "REPRINT", "headline": "东屿港恢复通航", "dateline": "海岸社东屿11月23日电",
             "authors": ["纪南舟"], "source": {"id": 1, "name": "海岸通讯社", "slug": ""},
             "section": {"id": 2, "name": "财经", "slug": "finance"},
             "tags": [{"id": 3, "name": "港口", "slug": ""}],
             "body": {"type": "doc", "content": [{"type": "paragraph",
               "content": [{"type": "text", "text": "停航后。"}]}]}}
            """;

    private static final String HASH =
            "9cdba17619111f13358d673acea02ad7bfcc2a50c221e9f4aa20ac87a84c74e6";

    private OlderDatabase database;

    @BeforeAll
    void releaseBeforeTheMigration() throws SQLException {
        database = new OlderDatabase("28");
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            try (var revision =
                    connection.prepareStatement(
                            """
                            insert into newsroom.revision
                              (article, number, content, hash, occasion, named_by, named_at, characters)
                            values (1001, 1, ?::jsonb, ?, 'SUBMITTED', 1, now(), 4)
                            """)) {
                revision.setString(1, CONTENT);
                revision.setString(2, HASH);
                revision.execute();
            }
            try (var printed =
                    connection.prepareStatement(
                            """
                            insert into newsroom.publication
                              (article, standing, version, revision, hash, kind, headline,
                               original_title, original_author, summary, authors, source,
                               source_name, source_own, section, section_name, section_slug, tags,
                               body_html, body_text, body_hash, least_seals, responsible_editor,
                               responsible_editor_id, first_released_at, released_at)
                            select 1001, 'LIVE', 1, 1, ?, 'REPRINT', '东屿港恢复通航', '', '', '',
                                   '纪南舟', 1, '海岸通讯社', false, 2, '财经', 'finance',
                                   '[{"id": 3, "name": "港口", "slug": ""}]', html, words,
                                   encode(sha256(convert_to(html || words, 'UTF8')), 'hex'), 3,
                                   '李清和', 1, now(), now()
                            from (values ('<p>停航后。</p>', '停航后。')) as body (html, words)
                            """)) {
                printed.setString(1, HASH);
                printed.execute();
            }
        }
        database.bringUp();
    }

    @Test
    void itsSealsStillCoverItsWords() throws SQLException {
        assertThat(
                        ContentJson.read(database.told("select content from newsroom.revision"))
                                .hash()
                                .hex())
                .isEqualTo(HASH);
    }

    @Test
    void itStillPrintsWhatWasSealed() throws SQLException {
        assertThat(database.told(prints(""))).isEqualTo("t");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kicker", "subtitle", "ai", "seo_title", "seo_description"})
    void itWouldNotOnceSomethingWereSetAroundItsHeadline(String line) throws SQLException {
        assertThat(database.told(prints(line))).isEqualTo("f");
    }

    /** Whether what readers have is the revision's; with {@code changed} saying something else. */
    private static String prints(String changed) {
        return """
        select newsroom.prints_content(
                 jsonb_populate_record(p, jsonb_build_object('%s', 'MADE')), r.content)
        from newsroom.publication p join newsroom.revision r on r.article = p.article
        """
                .formatted(changed);
    }
}
