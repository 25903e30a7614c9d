package org.caibian.article;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of seals. */
@Component
class SealRows {

    private final JdbcClient jdbc;

    SealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RoundId round, Seal seal) {
        jdbc.sql(
                        """
                        insert into seal (round, step, person, revision, hash, opinion, sealed_at)
                        values (:round, :step, :person, :revision, :hash, :opinion, :at)
                        """)
                .param("round", round.value())
                .param("step", seal.step().name())
                .param("person", seal.person().value())
                .param("revision", seal.revision())
                .param("hash", seal.hash().hex())
                .param("opinion", seal.opinion())
                .param("at", seal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The seals of a round that hold, in the order they were given. */
    List<Seal> valid(RoundId round) {
        return jdbc.sql(
                        """
                        select step, person, revision, hash, opinion, sealed_at from seal
                        where round = :round and voided_at is null order by sealed_at
                        """)
                .param("round", round.value())
                .query((row, n) ->
                        new Seal(
                                Step.valueOf(row.getString("step")),
                                new PersonId(row.getLong("person")),
                                row.getInt("revision"),
                                new ContentHash(row.getString("hash")),
                                row.getString("opinion"),
                                row.getObject("sealed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
