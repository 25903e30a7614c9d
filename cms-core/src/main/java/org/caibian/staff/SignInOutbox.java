package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.caibian.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters with links that wait to be sent, each by one node; the token is made as one goes out. */
@Component
public class SignInOutbox {

    private static final Duration NEXT_TRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_TRIED = Duration.ofHours(2);

    private final SignInLinkRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInOutbox(SignInLinkRows rows, PlatformTransactionManager transactions, Clock clock) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private static Duration goodFor(SignInLetter.Kind kind) {
        return switch (kind) {
            case INVITATION -> Duration.ofDays(7);
            case FORGOTTEN -> Duration.ofMinutes(30);
            case NEW_ADDRESS, OLD_ADDRESS -> Duration.ofDays(1);
        };
    }

    /** Hands the postman the letter that is due longest; false where none is due. */
    public boolean handOutNext(SignInPostman postman) {
        var now = clock.instant();
        var next = transaction.execute(_ -> rows.lockNext(now).map(due -> take(due, now)));
        var letter = Objects.requireNonNull(next);
        letter.filter(each -> postman.deliver(each.letter()))
                .ifPresent(sent ->
                        transaction.executeWithoutResult(_ -> rows.sent(sent.id(), sent.hash())));
        return letter.isPresent();
    }

    private record Taken(long id, String hash, SignInLetter letter) {}

    /**
     * Its link is good before it is on its way: whoever reads it may be faster than this program.
     * Where it does not get out, another one is tried later.
     */
    private Taken take(SignInLinkRows.Due due, Instant now) {
        var token = Secret.fresh();
        var hash = Secret.hash(token);
        rows.sending(due.id(), hash, now.plus(goodFor(due.kind())));
        var tooLate = now.isAfter(due.askedAt().plus(LONGEST_TRIED));
        rows.tried(due.id(), tooLate ? Optional.empty() : Optional.of(now.plus(NEXT_TRY)));
        var letter =
                new SignInLetter(
                        due.kind(), due.account(), due.name(), due.email(), due.language(), token);
        return new Taken(due.id(), hash, letter);
    }
}
