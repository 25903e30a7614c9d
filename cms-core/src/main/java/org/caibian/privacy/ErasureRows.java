package org.caibian.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.shared.Slice;
import org.caibian.staff.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of proposed erasures, and whatever goes with somebody who is erased. */
@Component
class ErasureRows {

    /** What was kept for whoever works here, and of no use once they do not. */
    static final List<String> GOES =
            List.of(
                    "delete from mail_outbox where notice in (select id from notice where person = :id)",
                    "delete from notice where person = :id",
                    "delete from letter_choice where person = :id",
                    "update person set language = null where id = :id",
                    "delete from sign_in_link where person = :id",
                    "update sign_in_link set asked_by = null where asked_by = :id",
                    "delete from known_device where person = :id",
                    "delete from desk_session where person = :id",
                    "delete from second_factor where person = :id",
                    "delete from passkey_holder where person = :id",
                    "delete from directory_identity where person = :id",
                    "delete from journal_key where person = :id",
                    "delete from api_token where person = :id",
                    "delete from api_answer where person = :id",
                    "delete from proposed_grant where person = :id or proposed_by = :id",
                    "delete from proposed_erasure where person = :id or proposed_by = :id",
                    "delete from post where person = :id",
                    "delete from portrait where person = :id",
                    """
                    delete from pen_name n where person = :id
                      and not exists (select from revision r
                                      where r.content -> 'authors' @> jsonb_build_array(n.name))
                      and not exists (select from draft d
                                      where d.content -> 'authors' @> jsonb_build_array(n.name))
                    """);

    private static final String OPEN =
            """
            select e.person, p.account, p.name, e.proposed_by, b.name as by_name, e.until
            from proposed_erasure e
            join person p on p.id = e.person
            join person b on b.id = e.proposed_by
            where e.until > :now
            """;

    private final JdbcClient jdbc;

    ErasureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether somebody is switched off, who is not switched on until the running act is over. */
    boolean lockIfOff(PersonId person) {
        return jdbc.sql("select active from person where id = :id for update")
                .param("id", person.value())
                .query(Boolean.class)
                .optional()
                .filter(active -> !active)
                .isPresent();
    }

    /** Proposes it, in place of what lapsed; whether it was not proposed already. */
    boolean propose(PersonId person, PersonId by, Instant now, Instant until) {
        return jdbc.sql(
                                """
                                insert into proposed_erasure as e (person, proposed_by, proposed_at, until)
                                values (:person, :by, :now, :until)
                                on conflict (person) do update
                                set proposed_by = excluded.proposed_by,
                                    proposed_at = excluded.proposed_at, until = excluded.until
                                where e.until <= :now
                                """)
                        .param("person", person.value())
                        .param("by", by.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<ProposedErasure> find(PersonId person, Instant now) {
        return jdbc.sql(OPEN + " and e.person = :person")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ErasureRows::proposed)
                .optional();
    }

    /** What is open, the soonest to lapse first. */
    Slice<ProposedErasure> open(Keyset from, int limit, Instant now) {
        var found =
                jdbc.sql(
                                OPEN
                                        + """
                                         and (e.until, e.person) > (:at, :id)
                                        order by e.until, e.person limit :limit
                                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(ErasureRows::proposed)
                        .list();
        return Slice.of(found, limit, ProposedErasure::position);
    }

    boolean remove(PersonId person) {
        return jdbc.sql("delete from proposed_erasure where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** Of the person themselves their real name stays, and a mark in place of their account. */
    void erase(PersonId person, String account, Instant at) {
        GOES.forEach(each -> jdbc.sql(each).param("id", person.value()).update());
        jdbc.sql("insert into erased_account (hash) values (:hash) on conflict do nothing")
                .param("hash", Secret.hash("account " + account))
                .update();
        jdbc.sql(
                        """
                        update person set account = :mark, email = null, password_hash = '',
                               address_by = null, address_at = null,
                               password_by = null, password_at = null,
                               first_in_at = null, sign_in_key = sign_in_key + 1
                        where id = :id
                        """)
                .param("mark", Person.ERASED + person)
                .param("id", person.value())
                .update();
        jdbc.sql("update pen_name set given_up_at = coalesce(given_up_at, :at) where person = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", person.value())
                .update();
    }

    private static ProposedErasure proposed(ResultSet row, int number) throws SQLException {
        return new ProposedErasure(
                new PersonId(row.getLong("person")),
                row.getString("account"),
                row.getString("name"),
                new PersonId(row.getLong("proposed_by")),
                row.getString("by_name"),
                row.getObject("until", OffsetDateTime.class).toInstant());
    }
}
