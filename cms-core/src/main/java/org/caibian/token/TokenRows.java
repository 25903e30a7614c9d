package org.caibian.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.shared.Turns;
import org.caibian.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tokens, known by the hashes of their secrets. */
@Component
class TokenRows {

    private static final String GOOD =
            """
            select t.id, t.person, p.account, p.name as person_name, t.name, t.kind, t.scopes,
                   t.made_at, t.expires_at, t.last_used_at
            from api_token t join person p on p.id = t.person
            where t.expires_at > :now
            """;

    private final JdbcClient jdbc;
    private final Turns turns;

    TokenRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Whoever makes one of that person's waits here for whoever does so already. */
    void takeTurns(PersonId person) {
        turns.take("tokens of " + person);
    }

    void add(
            String hash,
            PersonId person,
            NewToken token,
            Token.Kind kind,
            Instant now,
            PersonId by) {
        jdbc.sql(
                        """
                        insert into api_token
                          (hash, person, made_at, expires_at, name, kind, scopes, made_by)
                        values (:hash, :person, :now, :until, :name, :kind, :scopes, :by)
                        """)
                .param("hash", hash)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(token.lifetime().time()).atOffset(ZoneOffset.UTC))
                .param("name", token.name())
                .param("kind", kind.name())
                .param("scopes", token.scopes().stream().map(Scope::name).toArray(String[]::new))
                .param("by", by.value())
                .update();
    }

    /**
     * The token of that hash, where it is still good at {@code now}; one that somebody else made is
     * good for nothing as long as its person has any of these roles.
     */
    Optional<Token> bearer(String hash, Set<Role> trusted, Instant now) {
        return jdbc.sql(
                        GOOD
                                + """
                                 and t.hash = :hash and p.active
                                   and (coalesce(t.made_by, t.person) = t.person or not exists (
                                     select from post where post.person = t.person
                                       and post.role = any(:trusted)))
                                """)
                .param("hash", hash)
                .param("trusted", trusted.stream().map(Role::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TokenRows::token)
                .optional();
    }

    Optional<Token> find(TokenId id, Instant now) {
        return jdbc.sql(GOOD + " and t.id = :id")
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TokenRows::token)
                .optional();
    }

    /** Somebody's that are good, the newest first. */
    List<Token> of(PersonId person, Instant now) {
        return jdbc.sql(GOOD + " and t.person = :person order by t.id desc")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(TokenRows::token)
                .list();
    }

    /** All that are good and have these small letters somewhere, the newest first. */
    Slice<Token> all(String words, Keyset from, Instant now, int limit) {
        var found =
                jdbc.sql(
                                GOOD
                                        + """
                                         and t.id < :from
                                          and (strpos(p.sought, :words) > 0
                                               or strpos(lower(t.name), :words) > 0)
                                        order by t.id desc limit :limit
                                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("from", from.id())
                        .param("words", words)
                        .param("limit", limit + 1)
                        .query(TokenRows::token)
                        .list();
        return Slice.of(found, limit, Token::position);
    }

    /** Of many requests at once one notes it. */
    void used(TokenId id, Instant now) {
        jdbc.sql(
                        """
                        update api_token set last_used_at = :now where id = (
                          select id from api_token where id = :id for update skip locked)
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(TokenId id) {
        jdbc.sql("delete from api_token where id = :id").param("id", id.value()).update();
    }

    /** How many of somebody's are still good at {@code now}. */
    long count(PersonId person, Instant now) {
        return jdbc.sql(
                        "select count(*) from api_token where person = :person and expires_at > :now")
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void end(PersonId person) {
        jdbc.sql("delete from api_token where person = :person")
                .param("person", person.value())
                .update();
    }

    void forgetExpired(Instant now) {
        jdbc.sql("delete from api_token where expires_at <= :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Token token(ResultSet row, int number) throws SQLException {
        return new Token(
                new TokenId(row.getLong("id")),
                new PersonId(row.getLong("person")),
                row.getString("account"),
                row.getString("person_name"),
                row.getString("name"),
                Token.Kind.valueOf(row.getString("kind")),
                Stream.of((String[]) row.getArray("scopes").getArray())
                        .map(Scope::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("last_used_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
