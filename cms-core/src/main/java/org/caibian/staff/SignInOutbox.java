package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters with links that wait to be sent, each by one node; the token is made as one goes out. */
@Component
public class SignInOutbox {

    private static final Duration NEXT_TRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_TRIED = Duration.ofHours(2);

    private final SignInLinkRows rows;
    private final Clock clock;

    SignInOutbox(SignInLinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private static Duration goodFor(SignInLetter.Kind kind) {
        return switch (kind) {
            case INVITATION -> Duration.ofDays(7);
            case FORGOTTEN -> Duration.ofMinutes(30);
        };
    }

    /** Hands the postman the letter that is due longest; false where none is due. */
    @Transactional
    public boolean handOutNext(SignInPostman postman) {
        var now = clock.instant();
        var due = rows.lockNext(now);
        due.ifPresent(letter -> handOut(letter, postman, now));
        return due.isPresent();
    }

    private void handOut(SignInLinkRows.Due due, SignInPostman postman, Instant now) {
        var token = Secret.fresh();
        rows.sending(due.person(), Secret.hash(token), now.plus(goodFor(due.kind())));
        var sent =
                postman.deliver(
                        new SignInLetter(
                                due.kind(), due.account(), due.name(), due.email(), token));
        var tooLate = now.isAfter(due.askedAt().plus(LONGEST_TRIED));
        rows.tried(
                due.person(), sent || tooLate ? Optional.empty() : Optional.of(now.plus(NEXT_TRY)));
    }
}
