package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.caibian.testing.OlderDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A story that was withdrawn, came back under another headline and was withdrawn again, before
 * receipts kept their words, in a database that was migrated.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OlderReceiptsIT {

    private static final String BEFORE =
            """
            set session_replication_role = replica;
            set search_path = newsroom;
            insert into person (account, name, password_hash, active) values ('wangyan', '王砚', '', true);
            insert into revision (article, number, content, hash, occasion, named_by, named_at, characters)
            select 1001, number, jsonb_build_object('headline', headline,
                     'section', jsonb_build_object('name', section)),
                   repeat('0', 64), 'SUBMITTED', 1, '2026-11-01 08:00Z', 4
            from (values (1, '东屿港停航', '国内'), (2, '东屿港复航', '财经')) as r (number, headline, section);
            insert into publication
              (article, standing, version, revision, hash, kind, headline, original_title,
               original_author, summary, authors, source, source_name, source_own, section,
               section_name, section_slug, tags, body_html, body_text, body_hash, least_seals,
               responsible_editor, responsible_editor_id, first_released_at, released_at)
            values (1001, 'WITHDRAWN', 4, 2, repeat('0', 64), 'ORIGINAL', '东屿港复航', '', '', '', '',
                    1, '晨岸', true, 2, '财经', 'caijing', '[]', '', '', '', 3, '李清和', 1,
                    '2026-11-01 09:00Z', '2026-11-01 12:00Z');
            insert into ledger (at, act, article, details)
            values ('2026-11-01 09:00Z', 'RELEASED', 1001, '{}'),
                   ('2026-11-01 10:00Z', 'WITHDRAWN', 1001, '{}'),
                   ('2026-11-01 10:00:02Z', 'WITHDRAWAL_CONFIRMED', 1001, '{}'),
                   ('2026-11-01 12:00Z', 'RELEASED', 1001, '{}'),
                   ('2026-11-01 13:00Z', 'WITHDRAWN', 1001, '{}');
            insert into withdrawal (article, revision, reason, proposed_by, proposed_at, lapses_at,
                                    lapsed_at, confirmed_by, withdrawn_at)
            values (1001, 1, '有误。', 1, '2026-11-01 10:00Z', null, null, 1, '2026-11-01 10:00Z'),
                   (1001, 2, '未确认。', 1, '2026-11-01 12:30Z', '2026-11-01 12:40Z',
                    '2026-11-01 12:40Z', null, null),
                   (1001, 2, '又有误。', 1, '2026-11-01 13:00Z', null, null, 1, '2026-11-01 13:00Z');
            insert into second_look (article, revision, round, step, desk, opened_at, due_at, outcome,
                                     decided_by, decided_at, reason)
            values (1001, 2, 1, 'SECOND_REVIEW', 1, '2026-11-01 12:00Z', '2026-11-01 12:30Z',
                    'PULLED_BACK', 1, '2026-11-01 12:59:59.99Z', '又有误。');
            insert into receipt (withdrawal, channel, looks, looked_at, here, seen)
            values (3, 'NEIGHBOURS', 2, '2026-11-01 14:00Z', true, '/story/7'),
                   (3, 'SEARCH', 0, null, false, '');
            """;

    private OlderDatabase database;

    @BeforeAll
    void withdrawTwiceBeforeTheMigration() throws SQLException {
        database = new OlderDatabase("31");
        try (var connection = database.connection();
                var statement = connection.createStatement()) {
            statement.execute(BEFORE);
        }
        database.bringUp();
    }

    @Test
    void eachSaysWhatReadersLostThatDay() throws SQLException {
        assertThat(told(1, "headline || section || address")).isEqualTo("东屿港停航国内/story/1001");
        assertThat(told(3, "headline || section || address")).isEqualTo("东屿港复航财经/story/1001");
    }

    @Test
    void eachSaysSinceWhenReadersHadIt() throws SQLException {
        assertThat(told(1, hours("since"))).isEqualTo("09");
        assertThat(told(3, hours("since"))).isEqualTo("12");
        assertThat(told(3, hours("released_at"))).isEqualTo("12");
    }

    @Test
    void theFirstIsOverAndTheSecondIsStillLookedFor() throws SQLException {
        assertThat(told(1, hours("returned_at") + " || " + hours("concluded_at")))
                .isEqualTo("1210");
        assertThat(told(3, "(returned_at is null and concluded_at is null)::text"))
                .isEqualTo("true");
    }

    @Test
    void nobodyIsCalledASecondTime() throws SQLException {
        assertThat(told(3, "(called_at is not null)::text")).isEqualTo("true");
    }

    @Test
    void whatWasOnlyProposedHasNoReceipt() throws SQLException {
        assertThat(told(2, "(headline is null)::text")).isEqualTo("true");
    }

    @Test
    void whatWasPulledBackBeginsWithThatDecision() throws SQLException {
        assertThat(told(3, "second_look || ' ' || " + hours("proposed_at"))).isEqualTo("1 12");
        assertThat(told(1, "(second_look is null)::text")).isEqualTo("true");
    }

    @Test
    void whatIsStillLookedForKeepsWhereItWasSeenAndBeganWithItsWithdrawal() throws SQLException {
        var seen =
                "select string_agg(channel || shown::text || coalesce(%s, ''), ' ' order by channel) from newsroom.receipt"
                        .formatted(hours("first_looked_at"));

        assertThat(database.told(seen)).isEqualTo("NEIGHBOURS{/story/7}13 SEARCH{}");
    }

    private static String hours(String column) {
        return "to_char(" + column + " at time zone 'UTC', 'HH24')";
    }

    private String told(int withdrawal, String asked) throws SQLException {
        return database.told(
                "select %s from newsroom.withdrawal where id = %d".formatted(asked, withdrawal));
    }
}
