package org.caibian.startup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a house has that is big and not new, written past the product's own doors, whose rules are
 * those of the tables all the same: ten thousand accounts and two hundred desks; as many topics as
 * there can be, tags, sources and what was merged of them; tokens, robots, sessions and notices;
 * what waits for a second administrator; and somebody who has something of everything, {@link
 * BusyPerson}.
 */
final class BigHouse {
    /** Who looks at all of it. */
    static final String ADMINISTRATOR = "writer0";

    private static final List<String> PEOPLE =
            List.of(
                    """
                    insert into desk (code, name, name_en, position)
                    select chr(65 + n / 26) || chr(65 + n % 26), '分社' || n, 'Bureau ' || n, n
                    from generate_series(100, 299) n
                    on conflict do nothing
                    """,
                    """
                    with added as (
                      insert into person (account, name, email, password_hash, active, first_in_at)
                      select 'p' || n, '员工' || n, 'p' || n || '@example.org', '{noop}', true, now()
                      from generate_series(1, 10000) n
                      on conflict do nothing returning id)
                    insert into post (person, role, desk)
                    select added.id, 'REPORTER', d.id
                    from added join desk d on d.position = 100 + added.id % 200
                    """,
                    """
                    insert into post (person, role, desk)
                    select person, 'EDITOR', desk from post
                    where role = 'REPORTER' and person % 20 = 0
                    on conflict do nothing
                    """,
                    """
                    insert into post (person, role)
                    select id, 'ADMIN' from person where account = :looks
                    """,
                    """
                    insert into proposed_grant (person, role, proposed_by, proposed_at, until)
                    select id, 'CHIEF_EDITOR', :by, now(), now() + interval '6 days' from person
                    where account in (select 'p' || n from generate_series(77, 126) n)
                    """,
                    """
                    update person set active = false, off_since = now() - interval '90 days'
                    where account in (select 'p' || n from generate_series(201, 250) n)
                    """,
                    """
                    insert into proposed_erasure (person, proposed_by, proposed_at, until)
                    select id, :by, now(), now() + interval '6 days' from person
                    where account in (select 'p' || n from generate_series(201, 250) n)
                    """,
                    """
                    insert into desk_session
                      (id, person, key, begun_at, seen_at, browser, address, node)
                    select gen_random_uuid(), id, sign_in_key, now(), now(), 'Mozilla/5.0',
                           '10.0.0.1', 'another'
                    from person where account in (select 'p' || n from generate_series(1000, 3999) n)
                    """);

    private static final List<String> SUBJECTS =
            List.of(
                    """
                    insert into section (slug, name, name_en, position)
                    select 'part-' || n, '版面' || n, 'Part ' || n, 100 + n
                    from generate_series(1, 30) n
                    """,
                    """
                    insert into topic (slug, name, position)
                    select 'story-' || n, '连续报道' || n, 100 + n
                    from generate_series(1, 2000 - cast((select count(*) from topic) as int)) n
                    """,
                    """
                    insert into tag (name, medtop)
                    select '主题词' || n,
                           case when n > 1000 and n <= 2200 then 'medtop:' || lpad(n || '', 8, '0') end
                    from generate_series(1, 5000) n
                    """,
                    """
                    with kept as (select id, name from tag where name = '主题词1'),
                    gone as (
                      update tag set merged_into = kept.id from kept
                      where tag.name in (select '主题词' || n from generate_series(2, 201) n)
                      returning tag.id, tag.name, kept.id as into_id, kept.name as into_name)
                    insert into subject_merge
                      (sort, merged, merged_name, into_id, into_name, led_on, done_by)
                    select 'tag', id, name, into_id, into_name, cast('{}' as bigint[]), :by from gone
                    """,
                    """
                    insert into source (name, own, listed_from, listed_until, licence, licence_until)
                    select '通讯社' || n, false, date '2020-01-01',
                           case when n % 10 = 0 then date '2025-12-31' end,
                           '全文转载，注明来源', date '2030-12-31'
                    from generate_series(1, 1000) n
                    """,
                    """
                    update source set merged_at = now(), merged_by = :by, merged_into =
                      (select id from source where name = '通讯社1')
                    where name in (select '通讯社' || n from generate_series(2, 101) n)
                    """);

    private static final List<String> MACHINES =
            List.of(
                    """
                    insert into api_token (hash, person, made_at, expires_at, name, kind, scopes, made_by)
                    select encode(sha256(convert_to('token ' || n, 'UTF8')), 'hex'), p.id,
                           now(), now() + interval '29 days', '机器' || n, 'MACHINE',
                           array['READ', 'WRITE'], p.id
                    from generate_series(1, 3000) n
                    join person p on p.account = 'p' || (100 + n % 2000)
                    """,
                    """
                    insert into robot (kind, name, desk, address, subjects, rests_until)
                    select (array['WECOM', 'DINGTALK', 'FEISHU'])[1 + d.position % 3],
                           d.name || '群', d.id, 'https://robots.example.org/' || d.id,
                           array['ALARMS', 'WORK', 'RELEASES', 'WITHDRAWALS'], now()
                    from desk d where d.position between 100 and 299
                    """,
                    """
                    insert into notice (person, at, occasion, article, by_person, details, headline, read_at)
                    select p.id, now() - n * interval '1 minute', 'RETURNED', :article, :by,
                           cast('{"reason": "请核。"}' as jsonb), '东屿港恢复通航',
                           case when n > 50 then now() end
                    from person p cross join generate_series(1, 1000) n
                    where n <= 20 or p.account in (select 'writer' || m from generate_series(0, 99) m)
                    """);

    private BigHouse() {}

    static void fill(MeasuredHouse house) {
        var newsroom = house.newsroom();
        var given =
                Map.of(
                        "looks", ADMINISTRATOR,
                        "by", newsroom.administrator.value(),
                        "article", newsroom.articleReadyToSubmit("千人的通知").value());
        var database = house.part(JdbcClient.class);
        Stream.of(PEOPLE, SUBJECTS, MACHINES)
                .flatMap(List::stream)
                .forEach(each -> database.sql(each).params(given).update());
        BusyPerson.in(house);
        database.sql("analyze").update();
    }
}
