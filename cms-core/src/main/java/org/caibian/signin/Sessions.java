package org.caibian.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.caibian.shared.PersonId;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.Role;
import org.caibian.staff.SessionsOver;
import org.caibian.staff.Staff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is signed in where (登录会话); each may be ended from another, on whichever node it is. */
@Component
@Transactional
public class Sessions {

    /** So long nobody hears of one before the program has forgotten it, and so does the list. */
    static final Duration LONGEST_QUIET = Duration.ofHours(12);

    /** In so many places somebody is signed in at once. */
    public static final int MOST = 100;

    /** No more often is it noted that one was heard of. */
    static final Duration NOTED = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final FactorRoleRows roles;
    private final Staff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String node;

    Sessions(
            SessionRows rows,
            FactorRoleRows roles,
            Staff staff,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${caibian.node:caibian-1}") String node) {
        this.rows = rows;
        this.roles = roles;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
        this.node = node;
    }

    /**
     * Somebody is signed in there from now on, by their key. Where that is one place too many, the
     * one that was heard of longest ago is left.
     */
    public Begun begin(SessionId session, PersonId person, int key, Place place) {
        var added = rows.add(session, person, key, place, node, clock.instant());
        if (added.others() >= MOST / 2) {
            endBeyond(session, person);
        }
        return added.begun();
    }

    /** In turns, from half of them on: no more than the other half come at one moment. */
    private void endBeyond(SessionId here, PersonId person) {
        rows.takeTurns(person);
        if (rows.endBeyond(MOST, here, person)) {
            events.publishEvent(new SessionsOver(person));
        }
    }

    /** Whoever is signed in there gave a second factor, too. */
    public void provenTwice(SessionId session, PersonId person) {
        rows.provenTwice(session, person);
    }

    /**
     * Whoever comes to hold a role that asks for a second factor has it where they came in with
     * one, and signs in again elsewhere.
     */
    @EventListener
    void on(PostsChanged changed) {
        if (roles.asks(changed.person()) && rows.endThoseProvenOnce(changed.person())) {
            events.publishEvent(new SessionsOver(changed.person()));
        }
    }

    /** Whether a session goes on: nobody ended it, and its person has the key it began under. */
    @Transactional(readOnly = true)
    public boolean isOpen(SessionId session) {
        return rows.seen(session).isPresent();
    }

    /**
     * The same, asked by the session itself: with the roles its person has now, and noting when and
     * where one heard of it; empty where it is over.
     */
    public Optional<Set<Role>> goesOn(SessionId session, Place place) {
        var now = clock.instant();
        var seen = rows.seen(session);
        seen.filter(one -> !one.at().plus(NOTED).isAfter(now))
                .ifPresent(_ -> rows.isSeen(session, place, now));
        return seen.map(SessionRows.Seen::roles);
    }

    /**
     * Does what gives {@code me} another way in, where they are signed in there; empty where they
     * are not. Whoever sets their password, or has them begin anew, waits until it is done, or is
     * waited for.
     */
    public <T> Optional<T> within(SessionId here, PersonId me, Supplier<T> act) {
        staff.hold(me);
        return rows.seen(here).filter(seen -> seen.person().equals(me)).map(_ -> act.get());
    }

    /** One's own, the newest first. */
    @Transactional(readOnly = true)
    public List<Session> of(PersonId person) {
        return rows.of(person, clock.instant().minus(LONGEST_QUIET));
    }

    /** Ends one of one's own; another's stays as it is. */
    public void end(SessionId session, PersonId person) {
        if (rows.end(session, person)) {
            events.publishEvent(new SessionsOver(person));
        }
    }

    /** Ends all of one's own but {@code here}. */
    public void endOthers(SessionId here, PersonId person) {
        rows.endOthers(here, person);
        events.publishEvent(new SessionsOver(person));
    }

    /** This node begins anew, and has forgotten whoever was signed in on it. */
    public void forgetAllHere() {
        rows.forget(node);
    }

    /** The program has forgotten it: its person left, or nobody heard of it for too long. */
    public void gone(SessionId session, PersonId person) {
        rows.end(session, person);
    }

    /** Ends all of somebody's. */
    void endAll(PersonId person) {
        rows.endAll(person);
        events.publishEvent(new SessionsOver(person));
    }
}
