package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first administrator into an empty house, through a link that works once. */
@Component
@Transactional
public class Welcome {

    private static final Duration GOOD_FOR = Duration.ofHours(24);

    private final WelcomeLinkRows links;
    private final AccountRows accounts;
    private final Ledger ledger;
    private final Clock clock;

    Welcome(WelcomeLinkRows links, AccountRows accounts, Ledger ledger, Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A new link's token, good for 24 hours and ending any earlier one; empty when somebody works
     * here.
     */
    public Optional<String> issue() {
        if (!accounts.nobody()) {
            return Optional.empty();
        }
        var token = Secret.fresh();
        links.replace(Secret.hash(token), clock.instant().plus(GOOD_FOR));
        return Optional.of(token);
    }

    /** Whether the link would still let somebody in. */
    @Transactional(readOnly = true)
    public boolean isOpen(String token) {
        return links.find(Secret.hash(token)).filter(this::stillGood).isPresent();
    }

    /** Makes the first administrator; whatever posts are asked for, it is this one. */
    public HireResult enter(String token, String account, String name, String passwordHash) {
        var person = new NewPerson(account, name, passwordHash, Set.of(Post.house(Role.ADMIN)));
        var unusable = person.unusable();
        if (!unusable.isEmpty()) {
            return new HireResult.Unusable(unusable.getFirst());
        }
        var until = links.take(Secret.hash(token));
        if (until.filter(this::stillGood).isEmpty() || !accounts.nobody()) {
            return new HireResult.LinkSpent();
        }
        var added = accounts.add(person);
        added.ifPresent(id -> ledger.write(Act.PERSON_ADDED, id, Administration.told(person)));
        return added.<HireResult>map(HireResult.Hired::new)
                .orElseGet(() -> new HireResult.AccountTaken(person.account()));
    }

    private boolean stillGood(Instant until) {
        return clock.instant().isBefore(until);
    }
}
