package org.caibian.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what a request asks once for each key of a person: the act and the answer are kept in one
 * transaction, so that neither is ever there without the other.
 */
@Component
class Once {

    /** How long an answer is remembered. */
    static final Duration KEPT = Duration.ofHours(24);

    private static final int CLEARED_AT_ONCE = 20;

    private final AnswerRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Once(AnswerRows rows, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What came of asking under a key. */
    sealed interface Outcome {
        /** Done now. */
        record Answered(KeptAnswer answer) implements Outcome {}

        /** Done before; the answer of then. */
        record Repeated(KeptAnswer answer) implements Outcome {}

        /** The key belongs to another request. */
        record OfAnotherRequest() implements Outcome {}

        /** The same key is being answered at this moment. */
        record InUse() implements Outcome {}

        /** Part of the act was given up half way, so that all of it is undone. */
        record Undone() implements Outcome {}
    }

    Outcome answer(PersonId by, String key, String request, Supplier<KeptAnswer> act) {
        var outcome = transaction.execute(status -> within(status, by, key, request, act));
        return Optional.ofNullable(outcome).orElseThrow();
    }

    private Outcome within(
            TransactionStatus status,
            PersonId by,
            String key,
            String request,
            Supplier<KeptAnswer> act) {
        var now = clock.instant();
        if (!rows.take(by, key)) {
            return new Outcome.InUse();
        }
        var before = rows.find(by, key, now.minus(KEPT));
        if (before.isPresent()) {
            return before.get().request().equals(request)
                    ? new Outcome.Repeated(before.get().answer())
                    : new Outcome.OfAnotherRequest();
        }
        var answer = act.get();
        if (answer.isFailure() || status.isRollbackOnly()) {
            status.setRollbackOnly();
            return answer.isFailure() ? new Outcome.Answered(answer) : new Outcome.Undone();
        }
        keep(by, key, new AnswerRows.Kept(request, answer), now);
        return new Outcome.Answered(answer);
    }

    private void keep(PersonId by, String key, AnswerRows.Kept kept, Instant now) {
        rows.keep(by, key, kept, now);
        rows.forget(now.minus(KEPT), CLEARED_AT_ONCE);
    }
}
