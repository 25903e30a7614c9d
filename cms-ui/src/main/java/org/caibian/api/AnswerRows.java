package org.caibian.api;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of answers kept under idempotency keys. */
@Component
class AnswerRows {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AnswerRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** An answer, and the digest of the request it was given to. */
    record Kept(String request, KeptAnswer answer) {}

    /** Takes a person's key until the transaction ends; false while another request has it. */
    boolean take(PersonId person, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "api_answer " + person + " " + key)
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(PersonId person, String key, Instant since) {
        return jdbc.sql(
                        """
                        select request, status, headers, body from api_answer
                        where person = :person and key = :key and answered_at > :since
                        """)
                .param("person", person.value())
                .param("key", key)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(this::kept)
                .optional();
    }

    /** In place of one that is too old to be found. */
    void keep(PersonId person, String key, Kept kept, Instant at) {
        var answer = kept.answer();
        jdbc.sql(
                        """
                        insert into api_answer
                          (person, key, request, status, headers, body, answered_at)
                        values (:person, :key, :request, :status, cast(:headers as jsonb), :body, :at)
                        on conflict (person, key) do update
                        set request = excluded.request, status = excluded.status,
                            headers = excluded.headers, body = excluded.body,
                            answered_at = excluded.answered_at
                        """)
                .param("person", person.value())
                .param("key", key)
                .param("request", kept.request())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets the oldest, at most {@code most} of them: each act clears more than it adds. */
    void forget(Instant before, int most) {
        jdbc.sql(
                        """
                        delete from api_answer where (person, key) in (
                          select person, key from api_answer where answered_at <= :before
                          order by answered_at limit :most for update skip locked)
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getString("request"),
                new KeptAnswer(
                        row.getInt("status"),
                        json.readValue(row.getString("headers"), HEADERS),
                        row.getString("body")));
    }
}
