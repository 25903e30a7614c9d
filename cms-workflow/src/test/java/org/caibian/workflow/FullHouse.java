package org.caibian.workflow;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.caibian.testing.TestNewsroom;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A newsroom with a past, written set by set past the product's own doors: so many stories that
 * readers have, the rounds they came through, and {@value #WAITING} tasks that wait on one desk.
 *
 * <p>What the lists read is all there, in its real size but for the stories' bodies, which no list
 * reads and which are shortened to one paragraph.
 */
final class FullHouse {

    static final int WAITING = 10_000;

    static final Instant WAITING_SINCE = Instant.parse("2026-11-22T00:00:00Z");
    static final Duration BETWEEN_TASKS = Duration.ofSeconds(7);
    static final Instant LAST_STORY = Instant.parse("2026-11-20T00:00:00Z");
    static final Duration BETWEEN_STORIES = Duration.ofMinutes(1);

    private static final List<String> FILL =
            List.of(
                    // Foreign keys hold by construction; checking each row would take an hour.
                    "set session_replication_role = replica",
                    """
                    insert into person (id, account, name, password_hash, active)
                    overriding system value
                    select 1000 + n, 'colleague' || n, '同事' || n, '{noop}x', true
                    from generate_series(0, 499) n
                    """,
                    """
                    create temp table past as
                    select n, 1000000 + n as article, 1000 + n % 500 as editor,
                           timestamptz '2026-11-20T00:00Z' - n * interval '1 minute' as at
                    from generate_series(1, :stories) n
                    """,
                    """
                    create temp table waits as
                    select n, 500000 + n as article,
                           case when n % 40 < 4 then :editor else 1000 + n % 500 end as editor,
                           timestamptz '2026-11-22T00:00Z' + n * interval '7 seconds' as at,
                           (array['ORIGINAL', 'REPRINT', 'COMMENTARY'])[1 + n % 3] as kind,
                           case when n % 50 = 0 then 'URGENT' when n % 10 = 0 then 'HIGH'
                                else 'NORMAL' end as priority,
                           timestamptz '2026-11-22T00:00Z' + n * interval '7 seconds'
                             + case when n % 50 = 0 then interval '20 minutes'
                                    when n % 10 = 0 then interval '1 hour'
                                    else interval '2 hours' end as due
                    from generate_series(1, :waiting) n
                    """,
                    """
                    insert into article (id, number, desk, created_by, created_at)
                    overriding system value
                    select article, 'P-' || n, :desk, :reporter, at from past
                    """,
                    """
                    insert into article (id, number, desk, created_by, created_at, priority)
                    overriding system value
                    select article, 'W-' || n, :desk, :reporter, at, priority from waits
                    """,
                    """
                    insert into round (id, article, line, number, route, revision, begun_by,
                                       begun_at, ended_at, ended_by, outcome,
                                       responsible)
                    overriding system value
                    select article, article, 'MAIN', 1, 'past', 1, :reporter, at, at, :chiefEditor,
                           'APPROVED', editor from past
                    """,
                    """
                    insert into round (id, article, line, number, route, revision, begun_by,
                                       begun_at, responsible)
                    overriding system value
                    select article, article, 'MAIN', 1, 'now', 1, :reporter, at,
                           case when n % 4 > 1 then editor end from waits
                    """,
                    """
                    insert into round_author (round, person)
                    select article, :reporter from past union all
                    select article, :reporter from waits
                    """,
                    """
                    insert into round_step (round, step, role, opened_at, desk, kind, priority,
                                            due_at, amber_at, holder, claimed_at, decided_at,
                                            outcome, remark)
                    select article, step, role, at, :desk, 'ORIGINAL', 'NORMAL', at + interval '2 hours',
                           at + interval '90 minutes', holder, at, at,
                           'APPROVED', '事实清楚，来源可靠，同意。'
                    from past cross join lateral (values ('FIRST_REVIEW', 'EDITOR', editor),
                                                 ('SECOND_REVIEW', 'DESK_CHIEF', :deskChief),
                                                 ('FINAL_REVIEW', 'CHIEF_EDITOR', :chiefEditor))
                         as steps (step, role, holder)
                    """,
                    """
                    insert into round_step (round, step, role, opened_at, desk, kind, priority,
                                            due_at, amber_at, holder, claimed_at, decided_at,
                                            outcome, remark)
                    select article, 'FIRST_REVIEW', 'EDITOR', at, :desk, kind, priority,
                           due, due - interval '3 minutes',
                           case when n % 4 > 1 then editor end,
                           case when n % 4 > 1 then at end, case when n % 4 = 3 then at end,
                           case when n % 4 = 3 then 'APPROVED' end, null
                    from waits union all
                    select article, 'SECOND_REVIEW', 'DESK_CHIEF', at, :desk, kind, priority,
                           due, due - interval '3 minutes',
                           null, null, null, null, null
                    from waits where n % 4 = 3
                    """,
                    """
                    insert into draft (article, stage, round, revision, version, content, hash,
                                       headline, characters, saved_by, saved_at)
                    select article, 'IN_REVIEW', article, 1, 1,
                           jsonb_build_object('kind', kind, 'headline', '待审稿件' || n, 'body',
                             (select string_agg(md5(n * i || ''), '') from generate_series(1, 120) i)),
                           repeat('a', 64), '待审稿件' || n, 1200, :reporter, at
                    from waits
                    """,
                    """
                    insert into publication
                      (article, standing, version, revision, hash, kind, headline, original_title,
                       original_author, summary, authors, source, source_name, source_own, section,
                       section_name, section_slug, tags, body_html, body_text, body_hash,
                       responsible_editor, responsible_editor_id, least_seals,
                       first_released_at, released_at)
                    select article, 'LIVE', n, 1, repeat('a', 64), 'ORIGINAL', '东屿港恢复通航 第' || n,
                           '', '', '停航四十一小时后，主航道恢复双向通航。', '王砚', :source, '晨岸', true,
                           :section, '财经', 'finance', '[]', '<p>主航道恢复双向通航。</p>',
                           '主航道恢复双向通航。', repeat('b', 64), '李清和', :editor, 3, at, at
                    from past
                    """,
                    "set session_replication_role = origin",
                    "drop table past, waits",
                    "vacuum analyze");

    private FullHouse() {}

    /** Gives a house {@code stories} stories of the past, and the tasks that wait. */
    static void fill(ApplicationContext context, TestNewsroom people, int stories)
            throws SQLException {
        try (var connection = context.getBean(DataSource.class).getConnection()) {
            var one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            FILL.forEach(statement ->
                    one.sql(statement)
                            .param("stories", stories)
                            .param("waiting", WAITING)
                            .param("desk", people.desk.value())
                            .param("reporter", people.reporter.value())
                            .param("editor", people.editor.value())
                            .param("deskChief", people.deskChief.value())
                            .param("chiefEditor", people.chiefEditor.value())
                            .param("source", people.ownSource.value())
                            .param("section", people.section.value())
                            .update());
        }
    }
}
