package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people set their own password through a link that comes by mail, works once and for a time:
 * whoever is invited, and whoever has forgotten theirs.
 */
@Component
@Transactional
public class SignInLinks {

    /** One for the same person is sent no sooner. */
    static final Duration PAUSE = Duration.ofMinutes(5);

    /** So many are asked for from one place in {@link #TIME}. */
    static final int MOST_FROM_A_PLACE = 20;

    static final Duration TIME = Duration.ofHours(1);

    /** So many of somebody's are good beside one another, and no more are sent. */
    static final int MOST = 5;

    private final SignInLinkRows links;
    private final LinkPlaceRows places;
    private final PasswordChanges passwords;
    private final AddressRows addresses;
    private final Administrators administrators;
    private final Staff staff;
    private final Directories directories;
    private final Ledger ledger;
    private final Clock clock;

    SignInLinks(
            SignInLinkRows links,
            LinkPlaceRows places,
            PasswordChanges passwords,
            AddressRows addresses,
            Administrators administrators,
            Staff staff,
            Directories directories,
            Ledger ledger,
            Clock clock) {
        this.links = links;
        this.places = places;
        this.passwords = passwords;
        this.addresses = addresses;
        this.administrators = administrators;
        this.staff = staff;
        this.directories = directories;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Invites somebody who has not signed in yet, again where they were before. */
    public LinkResult invite(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.INVITE, by)) {
            return LinkResult.NOT_ALLOWED;
        }
        if (!staff.person(person).active() || links.hasBeenIn(person)) {
            return LinkResult.NOT_INVITED;
        }
        if (directories.vouchFor(person)) {
            return LinkResult.FROM_DIRECTORY;
        }
        if (addresses.of(person).isEmpty()) {
            return LinkResult.NO_ADDRESS;
        }
        inviteAdded(person, by);
        return LinkResult.DONE;
    }

    /** Invites somebody who has an address and whom {@code by} may, of whom nothing is asked. */
    void inviteAdded(PersonId person, PersonId by) {
        links.ask(person, SignInLetter.Kind.INVITATION, by, clock.instant());
        ledger.write(
                Act.PERSON_CHANGED, by, Map.of("person", person.toString(), "invited", "true"));
    }

    /**
     * Has a link sent to whoever has that account or address, unless one was just now; it ends none
     * that they have, as anybody may ask. Nobody is told whether there is such a person, by an
     * answer or by the time it takes.
     */
    public void forgot(String accountOrAddress, String place) {
        var now = clock.instant();
        var from = Secret.hash(Network.of(place));
        if (places.count(from, MOST_FROM_A_PLACE, now.minus(TIME), now)) {
            links.askIfThereIs(accountOrAddress.strip(), MOST, now.minus(PAUSE), now);
        }
    }

    /** Notes that somebody is in the house: they are invited no more. */
    public void arrived(PersonId person) {
        links.isIn(person, clock.instant());
    }

    /** Whose password the link would set; empty where it is spent. */
    @Transactional(readOnly = true)
    public Optional<Person> bearer(String token) {
        return links.find(Secret.hash(token), clock.instant()).map(staff::person);
    }

    /**
     * Sets the password of whose link it is; whoever is signed in by an old one is so no more. The
     * first of somebody who has not been in yet is no change that they would have to be told of.
     */
    public LinkResult enter(String token, String passwordHash) {
        var hash = Secret.hash(token);
        var person = links.find(hash, clock.instant());
        if (person.isEmpty() || !links.take(hash, person.get())) {
            return LinkResult.SPENT;
        }
        if (links.hasBeenIn(person.get())) {
            passwords.set(person.get(), passwordHash, "byLink", person.get());
        } else {
            passwords.setFirst(person.get(), passwordHash);
        }
        return LinkResult.DONE;
    }
}
