package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters with links that wait to be sent, each by one node; the token is made as one goes out. */
@Component
public class SignInOutbox {

    private static final Duration NEXT_TRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_TRIED = Duration.ofHours(2);

    private final SignInLetterRows rows;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInOutbox(
            SignInLetterRows rows,
            Notices notices,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.notices = notices;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private static Duration goodFor(SignInLetter.Kind kind) {
        return switch (kind) {
            case INVITATION, APPOINTED -> Duration.ofDays(7);
            case FORGOTTEN -> Duration.ofMinutes(30);
            case NEW_ADDRESS, OLD_ADDRESS -> Duration.ofDays(1);
        };
    }

    /** Hands the postman the letter that is due longest; false where none is due. */
    public boolean handOutNext(SignInPostman postman) {
        var now = clock.instant();
        var next = transaction.execute(_ -> rows.lockNext(now).map(due -> take(due, now)));
        var letter = Objects.requireNonNull(next);
        letter.ifPresent(taken -> {
            var isOut = postman.deliver(taken.letter());
            transaction.executeWithoutResult(_ -> {
                if (isOut) {
                    rows.sent(taken.due().id(), taken.hash());
                } else {
                    comesBack(taken, postman, now);
                }
            });
        });
        return letter.isPresent();
    }

    private record Taken(SignInLetterRows.Due due, String hash, SignInLetter letter) {}

    /**
     * Its link is good before it is on its way: whoever reads it may be faster than this program.
     * Where nothing more is heard of it, since the program fell, another one is sent, too, and both
     * are good: nobody knows the first one any more to send it again.
     */
    private Taken take(SignInLetterRows.Due due, Instant now) {
        var token = Secret.fresh();
        var hash = Secret.hash(token);
        rows.sending(due.id(), hash, now.plus(goodFor(due.kind())), now.plus(NEXT_TRY));
        var letter =
                new SignInLetter(
                        due.kind(), due.account(), due.name(), due.email(), due.language(), token);
        return new Taken(due, hash, letter);
    }

    /** It is tried again for a while; at once no more where no letters leave the house at all. */
    private void comesBack(Taken taken, SignInPostman postman, Instant now) {
        var due = taken.due();
        rows.refused(due.id(), taken.hash());
        if (!postman.isThere()) {
            // Whoever invited was told so as they did.
            rows.giveUp(due.id(), taken.hash(), now);
        } else if (now.isAfter(due.askedAt().plus(LONGEST_TRIED))) {
            rows.giveUp(due.id(), taken.hash(), now).ifPresent(by -> tell(by, due));
        }
    }

    private void tell(PersonId by, SignInLetterRows.Due due) {
        notices.tell(
                Set.of(by),
                Occasion.INVITATION_UNSENT,
                Map.of("person", due.person().toString(), "to", due.name()));
    }
}
