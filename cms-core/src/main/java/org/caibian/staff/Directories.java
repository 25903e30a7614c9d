package org.caibian.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.shared.PersonId;
import org.caibian.staff.VouchedResult.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows people by the word of a directory (单点登录): who they are here, and what their groups give
 * them; docs/decisions/single-sign-on.md says whom, and why.
 */
@Component
@Transactional
public class Directories {

    private final DirectoryRows rows;
    private final PostRows posts;
    private final AccountRows accounts;
    private final PasswordRows passwords;
    private final LapsedGrants lapsed;
    private final Administrators administrators;
    private final Staff staff;
    private final DirectoryNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Directories(
            DirectoryRows rows,
            PostRows posts,
            AccountRows accounts,
            PasswordRows passwords,
            LapsedGrants lapsed,
            Administrators administrators,
            Staff staff,
            DirectoryNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.posts = posts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.lapsed = lapsed;
        this.administrators = administrators;
        this.staff = staff;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes somebody for whom a directory vouches as whoever they are here, and gives and takes
     * what their groups say; {@code unknown} is the hash of a password nobody knows.
     */
    public VouchedResult arrive(Vouched who, Supplier<String> unknown) {
        rows.takeTurns(who);
        return rows.person(who.directory(), who.subject())
                .map(person -> goOn(person, who))
                .orElseGet(() -> begin(who, unknown));
    }

    /** Whether somebody has come by that word before: then no new password is needed for them. */
    @Transactional(readOnly = true)
    public boolean know(Vouched who) {
        return rows.person(who.directory(), who.subject()).isPresent();
    }

    /** Whether the house keeps that account's password itself, and no directory is asked. */
    @Transactional(readOnly = true)
    public boolean isKeptHere(String account) {
        return rows.isKeptHere(account);
    }

    /** What that directory calls whoever has this account, where they come from it. */
    @Transactional(readOnly = true)
    public Optional<String> login(String account, String directory) {
        return rows.login(account, directory);
    }

    /** Whether somebody signs in by a directory, and has no password here. */
    @Transactional(readOnly = true)
    public boolean vouchFor(PersonId person) {
        return !rows.of(person).isEmpty();
    }

    /**
     * Has somebody come by a password of the house from now on: whoever is signed in by the
     * directory is so no more, and the roles it gave stay, as if people had given them.
     */
    public ChangeResult untie(PersonId person, PersonId by) {
        administrators.takeTurns();
        if (!administrators.may(HouseAct.UNTIE_DIRECTORY, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        rows.untie(person);
        posts.forgetDirectories(person);
        passwords.endSessions(person);
        lapsed.about(person);
        news.untied(person, by);
        events.publishEvent(new SessionsOver(person));
        return ChangeResult.CHANGED;
    }

    private VouchedResult goOn(PersonId person, Vouched who) {
        rows.takeTurns(person);
        if (!staff.person(person).active()) {
            return new VouchedResult.Refused(Refusal.SWITCHED_OFF);
        }
        rows.isCalled(who);
        reconcile(person, who);
        var now = staff.person(person);
        return now.posts().isEmpty()
                ? new VouchedResult.Refused(Refusal.NO_ROLE)
                : new VouchedResult.Known(now.account());
    }

    /** Somebody here whose address it is for certain, or a new colleague. */
    private VouchedResult begin(Vouched who, Supplier<String> unknown) {
        var holders = who.address().email().map(rows::withAddress).orElseGet(List::of);
        if (holders.isEmpty()) {
            return hire(who, unknown);
        }
        if (holders.stream().anyMatch(each -> !staff.person(each).active())) {
            return new VouchedResult.Refused(Refusal.SWITCHED_OFF);
        }
        administrators.takeTurns();
        var holder = holders.getFirst();
        if (holders.size() > 1 || !isCertain(holder, who)) {
            return new VouchedResult.Refused(Refusal.ADDRESS_TAKEN);
        }
        tie(holder, who, unknown.get());
        return goOn(holder, who);
    }

    /** Nobody becomes chief editor or administrator by an address, nor a second subject by one. */
    private boolean isCertain(PersonId holder, Vouched who) {
        return who.address().proven()
                && !staff.person(holder).weighs()
                && !rows.of(holder).contains(who.directory());
    }

    /** Their password here opens nothing any more. */
    private void tie(PersonId person, Vouched who, String unknown) {
        rows.add(who, person, clock.instant());
        passwords.forget(person, unknown);
        lapsed.about(person);
        news.tied(person, who);
        events.publishEvent(new SessionsOver(person));
    }

    /** Not into an empty house: it would have somebody, and no first administrator any more. */
    private VouchedResult hire(Vouched who, Supplier<String> unknown) {
        if (who.posts().isEmpty() || accounts.nobody()) {
            return new VouchedResult.Refused(Refusal.NO_ROLE);
        }
        var person = who.newPerson(unknown.get());
        if (!person.unusable().isEmpty()) {
            return new VouchedResult.Refused(Refusal.UNUSABLE);
        }
        var added = accounts.add(person);
        if (added.isEmpty()) {
            return new VouchedResult.Refused(Refusal.ACCOUNT_TAKEN);
        }
        rows.add(who, added.get(), clock.instant());
        news.hired(person, who);
        return goOn(added.get(), who);
    }

    private void reconcile(PersonId person, Vouched who) {
        var given = posts.given(person, who.directory());
        var held = staff.person(person).posts();
        given.stream()
                .filter(post -> !who.posts().contains(post))
                .forEach(post -> posts.take(person, post, who.directory()));
        who.posts().forEach(post -> posts.give(person, post, who.directory()));
        var now = staff.person(person).posts();
        if (!held.equals(now)) {
            news.rolesChanged(person, now, who);
            events.publishEvent(new PostsChanged(person));
        }
    }
}
