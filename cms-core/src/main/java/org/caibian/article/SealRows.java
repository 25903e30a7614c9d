package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.ContentHash;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of seals, which are given once and at most voided. */
@Component
class SealRows {

    private static final String SEAL =
            """
            step, person, in_stead_of, revision, hash, opinion, opened_at, claimed_at, sealed_at,
            voided_at\
            """;

    private final JdbcClient jdbc;

    SealRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(RoundId round, Seal seal) {
        jdbc.sql(
                        """
                        insert into seal
                          (round, step, person, in_stead_of, revision, hash, opinion, opened_at,
                           claimed_at, sealed_at)
                        values (:round, :step, :person, :inSteadOf, :revision, :hash, :opinion,
                                cast(:openedAt as timestamptz), cast(:claimedAt as timestamptz), :at)
                        """)
                .param("round", round.value())
                .param("step", seal.step().name())
                .param("person", seal.person().value())
                .param("inSteadOf", seal.inSteadOf().map(PersonId::value).orElse(null))
                .param("revision", seal.revision())
                .param("hash", seal.hash().hex())
                .param("opinion", seal.opinion())
                .param("openedAt", written(seal.openedAt()))
                .param("claimedAt", written(seal.claimedAt()))
                .param("at", seal.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Voids the standing seals of a round that are not on these words, and names them. */
    List<Seal> voidOthersThan(ContentHash words, RoundId round, Instant at) {
        return jdbc.sql(
                        """
                        update seal set voided_at = :at
                        where round = :round and voided_at is null and hash <> :hash
                        """
                                + "returning "
                                + SEAL)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("round", round.value())
                .param("hash", words.hex())
                .query(SealRows::seal)
                .list();
    }

    /** Every seal of a round, also those voided, in the order they were given. */
    List<Seal> of(RoundId round) {
        return jdbc.sql(
                        "select "
                                + SEAL
                                + " from seal where round = :round order by sealed_at, revision")
                .param("round", round.value())
                .query(SealRows::seal)
                .list();
    }

    private static @Nullable OffsetDateTime written(Optional<Instant> instant) {
        return instant.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    private static Seal seal(ResultSet row, int number) throws SQLException {
        return new Seal(
                Step.valueOf(row.getString("step")),
                new PersonId(row.getLong("person")),
                Columns.personIfAny(row, "in_stead_of"),
                row.getInt("revision"),
                new ContentHash(row.getString("hash")),
                row.getString("opinion"),
                Columns.instantIfAny(row, "opened_at"),
                Columns.instantIfAny(row, "claimed_at"),
                Columns.instant(row, "sealed_at"),
                Columns.instantIfAny(row, "voided_at"));
    }
}
