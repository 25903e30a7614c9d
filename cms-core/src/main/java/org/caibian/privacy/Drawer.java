package org.caibian.privacy;

import java.util.Locale;

/**
 * What is kept about a person, in one file each: rows of SQL that ask for {@code :person}. No
 * password, secret or hash of one is among them, and no text of an article.
 */
enum Drawer {
    ACCOUNT(
            """
            select p.id, p.account, p.name, p.email, p.language, p.active, p.off_since,
                   p.first_in_at, a.name as address_set_by, p.address_at as address_set_at,
                   w.name as password_given_by, p.password_at as password_given_at,
                   j.person is not null as keeps_unsent_words_in_browsers
            from person p left join journal_key j on j.person = p.id
            left join person a on a.id = p.address_by left join person w on w.id = p.password_by
            where p.id = :person
            """),
    PEN_NAMES("select name, since, given_up_at from pen_name where person = :person"),
    PICTURE("select sha256, length(jpeg) as bytes, set_at from portrait where person = :person"),
    ROLES(
            """
            select p.role, d.name as desk from post p left join desk d on d.id = p.desk
            where p.person = :person
            """),
    ROLES_EVER("select role from held_weight where person = :person order by role"),
    ROLES_PROPOSED(
            """
            select g.role, p.name as person, b.name as proposed_by, g.proposed_at, g.until
            from proposed_grant g join person p on p.id = g.person join person b on b.id = g.proposed_by
            where :person in (g.person, g.proposed_by)
            """),
    ERASURE_PROPOSED(
            """
            select p.name as person, b.name as proposed_by, e.proposed_at, e.until
            from proposed_erasure e
            join person p on p.id = e.person join person b on b.id = e.proposed_by
            where :person in (e.person, e.proposed_by)
            """),
    DELEGATIONS(
            """
            select w.name as away, s.name as stand_in, d.name as desk, a.from_at, a.until_at, a.zone,
                   a.cause, e.name as entered_by, a.entered_at, a.ended_at
            from absence a
            join person w on w.id = a.away join person s on s.id = a.stand_in
            join person e on e.id = a.entered_by left join desk d on d.id = a.desk
            where :person in (a.away, a.stand_in, a.entered_by, a.ended_by) order by a.id
            """),
    SESSIONS(
            """
            select begun_at, seen_at, browser, address from desk_session
            where person = :person order by begun_at
            """),
    DEVICES("select last_in_at from known_device where person = :person order by last_in_at"),
    SECOND_FACTOR(
            """
            select f.set_up_at, (select count(*) from recovery_code c where c.person = f.person)
              as recovery_codes_left
            from second_factor f where f.person = :person
            """),
    PASSKEYS(
            """
            select k.name, k.made_at, k.used_at
            from passkey_holder h join passkey k on k.person = h.person
            where h.person = :person order by k.made_at
            """),
    DIRECTORIES(
            """
            select directory, subject, login, since from directory_identity
            where person = :person
            """),
    LINKS(
            """
            select kind, email, asked_at, until, given_up_at from sign_in_link
            where person = :person
            """),
    TOKENS(
            """
            select t.name, t.kind, t.scopes, p.name as person, b.name as made_by, t.made_at,
                   t.expires_at, t.last_used_at
            from api_token t join person p on p.id = t.person left join person b on b.id = t.made_by
            where :person in (t.person, t.made_by) order by t.id
            """),
    REQUESTS(
            """
            select key, status, answered_at from api_answer where person = :person
            order by answered_at
            """),
    LETTERS(
            """
            select manner, daily_at, quiet_from, quiet_until from letter_choice
            where person = :person
            """),
    /** Of an article only that there was one: a reason or an answer is told in words about it. */
    NOTICES(
            """
            select n.at, n.occasion, a.number as article, b.name as by,
                   case when n.article is null then n.details end as details,
                   n.read_at, m.outcome as letter, m.settled_at as letter_settled_at
            from notice n left join article a on a.id = n.article
            left join person b on b.id = n.by_person left join mail_outbox m on m.notice = n.id
            where n.person = :person order by n.id
            """),
    NOTICES_TO_OTHERS(
            """
            select n.at, n.occasion, a.number as article, p.name as told
            from notice n join person p on p.id = n.person left join article a on a.id = n.article
            where n.by_person = :person
            union all
            select o.at, o.occasion, a.number, r.name
            from robot_outbox o join robot r on r.id = o.robot left join article a on a.id = o.article
            where o.by_person = :person order by 1
            """),
    WORK(
            """
            select a.number as article, w.what, w.at from (
              select id as article, 'begun' as what, created_at as at from article where created_by = :person
              union all select id, 'responsible', null from article where responsible = :person
              union all select article, 'saved', saved_at from draft_save where saved_by = :person
              union all select article, 'wrote what was taken over', saved_at from draft_save
                        where words_of = :person
              union all select article, 'has in hand', locked_since from draft where :person in (locked_by, asked_by)
              union all select article, 'author of the draft', null from draft_author where person = :person
              union all select r.article, 'author in a round', r.begun_at from round r
                        join round_author w on w.round = r.id where w.person = :person
              union all select article, 'handed in', begun_at from round where begun_by = :person
              union all select article, 'responsible in a round', begun_at from round where responsible = :person
              union all select article, 'ended a round', ended_at from round where ended_by = :person
              union all select r.article, 'step ' || s.step, s.claimed_at from round_step s
                        join round r on r.id = s.round where :person in (s.holder, s.in_stead_of, s.offered_to)
              union all select r.article, 'seal ' || s.step, s.sealed_at from seal s
                        join round r on r.id = s.round where :person in (s.person, s.in_stead_of)
              union all select article, 'named a revision', named_at from revision where named_by = :person
              union all select article, 'responsible editor of the story', released_at from publication
                        where responsible_editor_id = :person
              union all select article, 'second look', opened_at from second_look
                        where :person in (decided_by, in_stead_of)
              union all select article, 'lift proposed or release planned', null from plan
                        where :person in (lift_proposed_by, release_by)
              union all select article, 'withdrawal', proposed_at from withdrawal
                        where :person in (proposed_by, confirmed_by)
              union all select article, 'take-down set', set_at from take_down where set_by = :person
              union all select article, 'words kept beside', written_at from branch
                        where :person in (written_by, settled_by)
              union all select article, 'annotation', made_at from annotation
                        where :person in (made_by, settled_by)
              union all select n.article, 'said in an annotation', s.said_at from annotation_said s
                        join annotation n on n.id = s.annotation where s.said_by = :person
              union all select article, 'shown to a reader outside', made_at from share
                        where :person in (made_by, ended_by)
            ) w join article a on a.id = w.article
            """),
    MERGED(
            """
            select merged_name, into_name, done_at, undone_at from subject_merge
            where done_by = :person
            union all
            select m.name, i.name, m.merged_at, null from desk m join desk i on i.id = m.merged_into
            where m.merged_by = :person
            union all
            select m.name, i.name, m.merged_at, null from source m join source i on i.id = m.merged_into
            where m.merged_by = :person
            order by 3
            """),
    PICTURES_BROUGHT("select sha256, file_name, added_at from picture where added_by = :person"),
    /** By this person, and about them; of what was done to an article not in which words. */
    LEDGER(
            """
            select l.number, l.at, l.act, b.name as by, a.number as article,
                   case when l.article is null then l.details end as details
            from ledger l left join person b on b.id = l.by_person left join article a on a.id = l.article
            where l.by_person = :person or l.details ->> 'person' = cast(:person as text)
               or cast(:person as text)
                  in (l.details ->> 'to', l.details ->> 'inSteadOf', l.details ->> 'proposedBy')
               or l.act = 'LET_GO' and l.details ->> 'from' = cast(:person as text)
               or l.details ->> 'account' = (select account from person where id = :person)
            order by l.number
            """);

    private final String rows;

    Drawer(String rows) {
        this.rows = rows;
    }

    String rows() {
        return rows;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }
}
