package org.caibian.startup;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.caibian.shared.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody in a big house who has forty desks, sessions, tokens, passkeys, absences, and drafts in
 * hand.
 */
final class BusyPerson {
    static final String ACCOUNT = "p77";

    private static final int DRAFTS_IN_HAND = 40;

    private static final List<String> HAS =
            List.of(
                    """
                    insert into post (person, role, desk)
                    select p.id, held.role, d.id
                    from person p
                    cross join (values ('EDITOR'), ('PROOFREADER')) as held (role)
                    cross join desk d
                    where p.account = :busy and d.position between 200 and 239
                    on conflict do nothing
                    """,
                    """
                    update draft set locked_by = (select id from person where account = :busy),
                      locked_since = now(), locked_until = now() + interval '1 day'
                    where article in (:inHand)
                    """,
                    """
                    insert into desk_session
                      (id, person, key, begun_at, seen_at, browser, address, node)
                    select gen_random_uuid(), p.id, p.sign_in_key, now() - n * interval '1 minute',
                           now(), 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0', '10.0.0.' || n,
                           'another'
                    from person p cross join generate_series(1, 60) n where p.account = :busy
                    """,
                    """
                    insert into api_token (hash, person, made_at, expires_at, name, kind, scopes, made_by)
                    select encode(sha256(convert_to('own ' || n, 'UTF8')), 'hex'), p.id,
                           now(), now() + interval '29 days', '自用' || n, 'PERSONAL',
                           array['READ'], p.id
                    from person p cross join generate_series(1, 40) n where p.account = :busy
                    """,
                    """
                    insert into second_factor (person, secret, set_up_at, tried_since)
                    select id, decode(repeat('5a', 20), 'hex'), now(), now()
                    from person where account = :busy
                    """,
                    """
                    insert into passkey_holder (person, handle)
                    select id, rpad(account, 43, 'x') from person where account = :busy
                    """,
                    """
                    insert into passkey
                      (id, person, credential, attestation, name, signatures, made_at, used_at)
                    select gen_random_uuid(), p.id, 'credential-' || n, 'none', '钥匙' || n, 0,
                           now(), now()
                    from person p cross join generate_series(1, 5) n where p.account = :busy
                    """,
                    """
                    insert into pen_name (name, person, since)
                    select '笔名' || n, p.id, now()
                    from person p cross join generate_series(1, 5) n where p.account = :busy
                    """,
                    """
                    insert into absence
                      (away, stand_in, from_at, until_at, zone, cause, entered_by, entered_at)
                    select p.id, s.id, now() + n * interval '1 day' - interval '12 hours',
                           now() + n * interval '1 day', 'Asia/Shanghai', '年假', :by, now()
                    from person p cross join person s cross join generate_series(1, 20) n
                    where p.account = :busy and s.account = 'p78'
                    """);

    private BusyPerson() {}

    /** Has all of it from now on, one of those in there. */
    static void in(MeasuredHouse house) {
        var newsroom = house.newsroom();
        var inHand =
                IntStream.range(0, DRAFTS_IN_HAND)
                        .mapToObj(n -> newsroom.articleReadyToSubmit("在写的稿件" + n))
                        .map(ArticleId::value)
                        .toList();
        var given =
                Map.of(
                        "busy", ACCOUNT,
                        "by", newsroom.administrator.value(),
                        "inHand", inHand);
        var database = house.part(JdbcClient.class);
        HAS.forEach(each -> database.sql(each).params(given).update());
    }
}
