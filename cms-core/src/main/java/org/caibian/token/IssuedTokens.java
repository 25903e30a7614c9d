package org.caibian.token;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.shared.Slice;
import org.caibian.staff.Administrators;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.caibian.token.Token.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens as people deal with them at the desk: everybody with their own, who administers the house
 * with all.
 */
@Component
@Transactional
public class IssuedTokens {

    /** So many may be good of one person's at once. */
    static final int MOST_OF_ONE = 50;

    /** Whoever has one of these makes their tokens themselves. */
    static final Set<Role> TRUSTED =
            Stream.of(Role.values())
                    .filter(role -> role.isWeighty() || role.isLent())
                    .collect(Collectors.toUnmodifiableSet());

    private final TokenRows rows;
    private final Administrators administrators;
    private final Staff staff;
    private final Colleagues colleagues;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    IssuedTokens(
            TokenRows rows,
            Administrators administrators,
            Staff staff,
            Colleagues colleagues,
            Ledger ledger,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.administrators = administrators;
        this.staff = staff;
        this.colleagues = colleagues;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** A new token of one's own. */
    public IssueResult issue(NewToken token, PersonId by) {
        var person = staff.person(by);
        return person.active()
                ? issued(person, token, Kind.PERSONAL, by)
                : new IssueResult.NotAllowed();
    }

    /** For whom {@code by} may make one, by what is typed of their name or account. */
    @Transactional(readOnly = true)
    public List<Person> takers(Typed typed, PersonId by) {
        return administrators.may(HouseAct.ISSUE_TOKEN, by)
                ? colleagues.of(Circle.WHOEVER, typed, person -> !isTrusted(person))
                : List.of();
    }

    /**
     * A new token in the name of an account that machines use. No administrator comes to a review
     * or to the house's keys in that way: whoever has those makes their tokens themselves.
     */
    public IssueResult issueFor(String account, NewToken token, PersonId by) {
        if (!administrators.may(HouseAct.ISSUE_TOKEN, by)) {
            return new IssueResult.NotAllowed();
        }
        var person = staff.byAccount(account.strip()).filter(Person::active);
        if (person.isEmpty()) {
            return new IssueResult.NoSuchAccount(account);
        }
        return isTrusted(person.get())
                ? new IssueResult.OnlyThemselves(account)
                : issued(person.get(), token, Kind.MACHINE, by);
    }

    private IssueResult issued(Person person, NewToken token, Kind kind, PersonId by) {
        var unusable = token.unusable();
        if (!unusable.isEmpty()) {
            return new IssueResult.Unusable(unusable);
        }
        var now = clock.instant();
        var until = now.plus(token.lifetime().time());
        var secret = Tokens.MARK + Secret.fresh();
        rows.forgetExpired(now);
        rows.takeTurns(person.id());
        if (rows.count(person.id(), now) >= MOST_OF_ONE) {
            return new IssueResult.TooMany(MOST_OF_ONE);
        }
        rows.add(Secret.hash(secret), person.id(), token, kind, now, by);
        ledger.write(
                Act.TOKEN_MADE,
                by,
                Map.of(
                        "account", person.account(),
                        "name", person.name(),
                        "token", token.name(),
                        "scopes", told(token),
                        "until", until.toString()));
        notices.tell(Set.of(person.id()), Occasion.TOKEN_MADE, Map.of());
        return new IssueResult.Issued(secret, until);
    }

    /** One's own that are good, the newest first: there are never more than may be. */
    @Transactional(readOnly = true)
    public List<Token> own(PersonId by) {
        return rows.of(by, clock.instant());
    }

    /**
     * All that are good, the newest first, with {@code words} anywhere in what they are for or in
     * their person's name, account or address; for administrators only.
     */
    @Transactional(readOnly = true)
    public Slice<Token> all(String words, Keyset from, int limit, PersonId by) {
        return administrators.may(HouseAct.SEE_TOKENS, by)
                ? rows.all(words.strip().toLowerCase(Locale.ROOT), from, clock.instant(), limit)
                : new Slice<>(List.of(), Optional.empty());
    }

    /** Ends one of one's own, or any for who administers the house; whether there was one. */
    public boolean end(TokenId id, PersonId by) {
        var found =
                rows.find(id, clock.instant())
                        .filter(token ->
                                HouseAct.END_TOKEN.isOpenTo(staff.person(by), token.person()));
        found.ifPresent(token -> {
            rows.end(id);
            ledger.write(
                    Act.TOKEN_ENDED, by, Map.of("account", token.account(), "token", token.name()));
        });
        return found.isPresent();
    }

    private static boolean isTrusted(Person person) {
        return person.posts().stream().map(Post::role).anyMatch(TRUSTED::contains);
    }

    private static String told(NewToken token) {
        return token.scopes().stream().map(Scope::name).sorted().collect(Collectors.joining(" "));
    }
}
