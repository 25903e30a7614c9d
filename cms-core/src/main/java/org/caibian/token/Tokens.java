package org.caibian.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Secret;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tokens for machines, and knows whose token somebody comes with. */
@Component
@Transactional
public class Tokens {

    /** Opens every secret, so that one left lying about is recognised for what it is. */
    public static final String MARK = "caibian_";

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final TokenRows rows;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    Tokens(TokenRows rows, Staff staff, Ledger ledger, Notices notices, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** A new token in the name of the person of that account, for whatever that one may do. */
    public TokenResult make(String account, Lifetime lifetime) {
        var person = staff.byAccount(account);
        if (person.isEmpty()) {
            return new TokenResult.NoSuchAccount(account);
        }
        return person.get().active()
                ? make(person.get(), lifetime)
                : new TokenResult.SwitchedOff(account);
    }

    private TokenResult make(Person person, Lifetime lifetime) {
        var now = clock.instant();
        var until = now.plus(lifetime.time());
        var secret = MARK + Secret.fresh();
        rows.forgetExpired(now);
        rows.add(
                Secret.hash(secret),
                person.id(),
                new NewToken("", lifetime, Scope.all()),
                Token.Kind.MACHINE,
                now,
                person.id());
        ledger.write(
                Act.TOKEN_MADE,
                Map.of(
                        "account", person.account(),
                        "name", person.name(),
                        "until", until.toString()));
        notices.tell(Set.of(person.id()), Occasion.TOKEN_MADE, Map.of());
        return new TokenResult.Made(secret, until);
    }

    /**
     * Which token it is; empty when it is none, has expired, or its person is switched off; or came
     * to be trusted with what no token opens that somebody else made for them. That it was used is
     * noted once a minute at most.
     */
    public Optional<Token> bearer(String secret) {
        var now = clock.instant();
        var found = rows.bearer(Secret.hash(secret), IssuedTokens.TRUSTED, now);
        found.filter(token -> isToBeNoted(token, now))
                .ifPresent(token -> rows.used(token.id(), now));
        return found;
    }

    private static boolean isToBeNoted(Token token, Instant now) {
        return token.lastUsedAt().filter(last -> last.plus(NOTED_EVERY).isAfter(now)).isEmpty();
    }
}
