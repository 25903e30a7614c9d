package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers who works here, where, and as what. */
@Component
@Transactional(readOnly = true)
public class Staff {

    private static final Duration TIME_TO_LEAVE = Duration.ofMinutes(1);
    private static final int MOST_COLLEAGUES = 200;

    private final StaffRows rows;
    private final AccountRows accounts;
    private final PasswordRows passwords;
    private final StandInRows standIns;
    private final DeskRows desks;
    private final Clock clock;

    Staff(
            StaffRows rows,
            AccountRows accounts,
            PasswordRows passwords,
            StandInRows standIns,
            DeskRows desks,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.passwords = passwords;
        this.standIns = standIns;
        this.desks = desks;
        this.clock = clock;
    }

    /** The person of that id, who must exist. */
    public Person person(PersonId id) {
        return rows.person(id).orElseThrow(() -> new IllegalArgumentException("No person " + id));
    }

    /**
     * The same; who was switched off less than a minute ago as they were before, so that what they
     * had in hand is not lost.
     */
    public Person leaving(PersonId id) {
        var person = person(id);
        return accounts.wasSwitchedOffAfter(id, clock.instant().minus(TIME_TO_LEAVE))
                ? person.switchedOn()
                : person;
    }

    /** Has whoever changes how that person comes in wait until the running act is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(PersonId person) {
        accounts.hold(person);
    }

    /** Has whoever would switch that person off wait until the running act is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stay(PersonId person) {
        accounts.stay(person);
    }

    /**
     * Keeps a password under another hash than {@code before}; it stays the same, and so do
     * sessions.
     */
    @Transactional
    public void keepAnew(String account, String before, String hash) {
        passwords.keepAnew(account, before, hash);
    }

    public Optional<Person> byAccount(String account) {
        return rows.byAccount(account);
    }

    /** One statement, which sees one state by itself: a transaction would be asked to end. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Credentials> credentials(String account) {
        return accounts.credentials(account);
    }

    /** The real names of these people, for lists that show many. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : rows.names(people);
    }

    /** People by account, after {@code account} in that order, at most {@code limit}. */
    public List<Person> peopleAfter(String account, int limit) {
        return people(PeopleFilter.ALL, account, limit);
    }

    /** Those of them that pass the filter. */
    public List<Person> people(PeopleFilter filter, String after, int limit) {
        return rows.page(PeoplePage.after(after, filter, limit));
    }

    /** How many pass the filter. */
    public int count(PeopleFilter filter) {
        return rows.count(PeoplePage.whole(filter));
    }

    /** Active people who hold {@code role} on {@code desk}, by name; at most 200. */
    public List<Person> holding(Role role, DeskId desk) {
        return some(Circle.holding(role, desk));
    }

    /** The same, and whoever stands in now for one of them (委托), by name; at most 200. */
    public List<Person> reviewing(Role role, DeskId desk) {
        return some(Circle.reviewing(role, desk));
    }

    /** These people, and whoever stands in for one of them on {@code desk} now. */
    public Set<PersonId> withStandIns(Set<PersonId> people, DeskId desk) {
        return people.isEmpty()
                ? people
                : Stream.concat(people.stream(), standIns.of(people, desk).stream())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Active people with any post on {@code desk}, or for the house, by account, after {@code
     * after} in that order; at most {@code limit}.
     */
    public List<Person> servingOn(DeskId desk, String after, int limit) {
        return rows.servingOn(desk, after, limit);
    }

    /** Active people who hold a role of the whole house, by name; at most 200. */
    public List<Person> holding(Role role) {
        return some(Circle.holding(role));
    }

    /** The active chief editors. */
    public Set<PersonId> chiefEditors() {
        return ids(holding(Role.CHIEF_EDITOR));
    }

    /** The active administrators. */
    public Set<PersonId> administrators() {
        return ids(holding(Role.ADMIN));
    }

    /** Who leads {@code desk}: its active chiefs, or the chief editors where it has none. */
    public Set<PersonId> leading(DeskId desk) {
        var chiefs = ids(holding(Role.DESK_CHIEF, desk));
        return chiefs.isEmpty() ? chiefEditors() : chiefs;
    }

    private List<Person> some(Circle circle) {
        return rows.of(circle, new Typed("", 0, MOST_COLLEAGUES));
    }

    private static Set<PersonId> ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nobody works here yet. */
    public boolean isEmpty() {
        return accounts.nobody();
    }

    /** All desks in the house's order, those that were put aside too, none that was merged. */
    public List<Desk> desks() {
        return desks.all();
    }

    /** Those that were merged as well, for whoever names one by its code, or by what it was. */
    public List<Desk> desksEver() {
        return desks.ever();
    }

    /** Whether something may begin on that desk, until the running act is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean takesNew(DeskId desk) {
        return desks.takesNew(desk);
    }

    public Optional<Desk> desk(DeskId id) {
        return desks.find(id);
    }
}
