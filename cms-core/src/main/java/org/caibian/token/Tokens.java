package org.caibian.token;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
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

    private final TokenRows rows;
    private final Staff staff;
    private final Ledger ledger;
    private final Clock clock;

    Tokens(TokenRows rows, Staff staff, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A new token in the name of the person of that account. */
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
        rows.add(Secret.hash(secret), person.id(), now, until);
        ledger.write(
                Act.TOKEN_MADE,
                Map.of(
                        "account", person.account(),
                        "name", person.name(),
                        "until", until.toString()));
        return new TokenResult.Made(secret, until);
    }

    /** Whose token it is; empty when it is none, has expired, or its person is switched off. */
    @Transactional(readOnly = true)
    public Optional<Person> bearer(String secret) {
        return rows.bearer(Secret.hash(secret), clock.instant())
                .map(staff::person)
                .filter(Person::active);
    }
}
