package org.caibian.staff;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that weigh (总编辑、管理员) are given by two: an administrator proposes, another, whom it is not
 * about, confirms. Where there is only one, docs/decisions/two-for-weighty-roles.md says who else
 * does, and what is waited for where nobody is left.
 */
@Component
@Transactional
public class Grants {

    private final GrantRows rows;
    private final AccountRows accounts;
    private final Administrators administrators;
    private final SecondOfTwo second;
    private final WaitingAlone waiting;
    private final LapsedGrants lapsed;
    private final FreshStarts starts;
    private final GrantNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            GrantRows rows,
            AccountRows accounts,
            Administrators administrators,
            SecondOfTwo second,
            WaitingAlone waiting,
            LapsedGrants lapsed,
            FreshStarts starts,
            GrantNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.administrators = administrators;
        this.second = second;
        this.waiting = waiting;
        this.lapsed = lapsed;
        this.starts = starts;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is proposed and not decided, the soonest to lapse first: all of it for administrators,
     * for others what is theirs to decide about.
     */
    @Transactional(readOnly = true)
    public Slice<ProposedGrant> open(Keyset from, int limit, PersonId by) {
        var some = rows.open(from, limit, clock.instant());
        return administrators.may(HouseAct.SET_POSTS, by)
                ? some
                : new Slice<>(
                        some.items().stream()
                                .filter(grant -> second.keepsFromTurningDown(grant, by).isEmpty())
                                .toList(),
                        some.next());
    }

    /** What of it is about that person; for administrators only. */
    @Transactional(readOnly = true)
    public List<ProposedGrant> about(PersonId person, PersonId by) {
        return administrators.may(HouseAct.SET_POSTS, by)
                ? rows.about(person, clock.instant())
                : List.of();
    }

    /** What {@code by} may do about one of these. */
    @Transactional(readOnly = true)
    public GrantChoice choice(ProposedGrant grant, PersonId by) {
        return new GrantChoice(
                second.keepsFromConfirming(grant, by).isEmpty(),
                second.keepsFromTurningDown(grant, by).isEmpty(),
                grant.by().equals(by),
                second.aloneFrom(grant));
    }

    /**
     * Gives the role, as the second of two; or alone, where nobody is left and the wait is over.
     * Its person comes in by a fresh start from then on, and by nothing they came in by before;
     * {@code unknown} is the hash of a password nobody knows.
     */
    public GrantResult confirm(GrantId id, String unknown, PersonId by) {
        administrators.takeTurns();
        if (!administrators.may(HouseAct.DECIDE_GRANT, by)) {
            return GrantResult.NOT_ALLOWED;
        }
        return decide(
                id,
                grant -> second.keepsFromConfirming(grant, by).or(() -> starts.refusal(grant)),
                GrantResult.CONFIRMED,
                grant -> {
                    starts.begin(grant, unknown, by);
                    give(grant);
                    news.given(grant, by);
                    waiting.goOnWith(grant.person());
                });
    }

    /** Does not give it, as the second of two; or has it stopped, where nobody is left. */
    public GrantResult turnDown(GrantId id, PersonId by) {
        if (!administrators.may(HouseAct.STOP_GRANT, by)) {
            return GrantResult.NOT_ALLOWED;
        }
        return decide(
                id,
                grant -> second.keepsFromTurningDown(grant, by),
                GrantResult.TURNED_DOWN,
                grant -> news.turnedDown(grant, by));
    }

    /** Wants it no more, as whoever proposed it. */
    public GrantResult takeBack(GrantId id, PersonId by) {
        if (!administrators.may(HouseAct.TAKE_BACK_GRANT, by)) {
            return GrantResult.NOT_ALLOWED;
        }
        return decide(
                id,
                grant ->
                        HouseAct.TAKE_BACK_GRANT.isKeptFrom(by, grant.by())
                                ? Optional.of(GrantResult.NOT_PROPOSER)
                                : Optional.empty(),
                GrantResult.TAKEN_BACK,
                grant -> news.takenBack(grant, by));
    }

    private GrantResult decide(
            GrantId id,
            Function<ProposedGrant, Optional<GrantResult>> refusal,
            GrantResult decided,
            Consumer<ProposedGrant> act) {
        return rows.find(id, clock.instant())
                .map(grant -> refusal.apply(grant).orElseGet(() -> settle(grant, decided, act)))
                .orElse(GrantResult.GONE);
    }

    /** Of two who do so at once one finds it. */
    private GrantResult settle(
            ProposedGrant grant, GrantResult settled, Consumer<ProposedGrant> act) {
        if (!rows.remove(grant.id())) {
            return GrantResult.GONE;
        }
        act.accept(grant);
        return settled;
    }

    private void give(ProposedGrant grant) {
        accounts.give(grant.person(), Post.house(grant.role()));
        events.publishEvent(new PostsChanged(grant.person()));
    }

    /**
     * Which of the posts {@code by} wants {@code person} to have may be given now: those that weigh
     * and are not held are proposed, unless {@code by} is the only administrator there ever was.
     */
    Set<Post> givenNow(PersonId person, Set<Post> wanted, Set<Post> held, PersonId by) {
        var weighty = weighty(wanted, held);
        if (weighty.isEmpty()) {
            return wanted;
        }
        if (administrators.areOnly(by) && second.houseBegins()) {
            weighty.forEach(role -> news.givenAlone(person, role, by));
            return wanted;
        }
        weighty.forEach(role -> propose(person, role, by));
        waiting.begin();
        return wanted.stream()
                .filter(Predicate.not(post -> weighty.contains(post.role())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Which of the roles somebody is to have weigh, and are not {@code held}. */
    static Set<Role> weighty(Set<Post> wanted, Set<Post> held) {
        return wanted.stream()
                .filter(post -> post.role().isWeighty() && !held.contains(post))
                .map(Post::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void propose(PersonId person, Role role, PersonId by) {
        var now = clock.instant();
        lapsed.clear();
        if (rows.add(person, role, by, now, now.plus(ProposedGrant.TIME))) {
            news.proposed(person, role, by);
        }
    }
}
