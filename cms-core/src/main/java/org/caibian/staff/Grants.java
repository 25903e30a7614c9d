package org.caibian.staff;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Roles that weigh (总编辑、管理员) are given by two administrators: one proposes, another, whom it is not
 * about, confirms. Where there is only one, docs/decisions/two-for-weighty-roles.md says what
 * happens.
 */
@Component
@Transactional
public class Grants {

    private final GrantRows rows;
    private final AccountRows accounts;
    private final Administrators administrators;
    private final Staff staff;
    private final GrantNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grants(
            GrantRows rows,
            AccountRows accounts,
            Administrators administrators,
            Staff staff,
            GrantNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.administrators = administrators;
        this.staff = staff;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** What is proposed and not decided, the soonest to lapse first; for administrators only. */
    @Transactional(readOnly = true)
    public List<ProposedGrant> open(PersonId by) {
        return administrators.may(HouseAct.SET_POSTS, by) ? rows.open(clock.instant()) : List.of();
    }

    /** Gives the role, as the second of two. */
    public GrantResult confirm(GrantId id, PersonId by) {
        administrators.takeTurns();
        return decide(
                id,
                by,
                grant -> {
                    give(grant);
                    news.confirmed(grant, by);
                    return GrantResult.CONFIRMED;
                });
    }

    /** Does not give it, as the second of two. */
    public GrantResult turnDown(GrantId id, PersonId by) {
        return decide(
                id,
                by,
                grant -> {
                    news.turnedDown(grant, by);
                    return GrantResult.TURNED_DOWN;
                });
    }

    /** Wants it no more, as whoever proposed it. */
    public GrantResult takeBack(GrantId id, PersonId by) {
        if (!administrators.may(HouseAct.TAKE_BACK_GRANT, by)) {
            return GrantResult.NOT_ALLOWED;
        }
        var grant = rows.find(id, clock.instant());
        if (grant.isEmpty()) {
            return GrantResult.GONE;
        }
        if (HouseAct.TAKE_BACK_GRANT.isKeptFrom(by, grant.get().by())) {
            return GrantResult.NOT_PROPOSER;
        }
        if (!rows.remove(id)) {
            return GrantResult.GONE;
        }
        news.takenBack(grant.get(), by);
        return GrantResult.TAKEN_BACK;
    }

    private interface Decision {
        GrantResult on(ProposedGrant grant);
    }

    private GrantResult decide(GrantId id, PersonId by, Decision decision) {
        if (!administrators.may(HouseAct.DECIDE_GRANT, by)) {
            return GrantResult.NOT_ALLOWED;
        }
        var found = rows.find(id, clock.instant());
        return refusal(found, by)
                .orElseGet(() ->
                        rows.remove(id) ? decision.on(found.orElseThrow()) : GrantResult.GONE);
    }

    private static Optional<GrantResult> refusal(Optional<ProposedGrant> found, PersonId by) {
        if (found.isEmpty()) {
            return Optional.of(GrantResult.GONE);
        }
        if (HouseAct.DECIDE_GRANT.isKeptFrom(by, found.get().by())) {
            return Optional.of(GrantResult.PROPOSED_IT);
        }
        return found.get().person().equals(by)
                ? Optional.of(GrantResult.ONESELF)
                : Optional.empty();
    }

    private void give(ProposedGrant grant) {
        var posts = new HashSet<>(staff.person(grant.person()).posts());
        posts.add(Post.house(grant.role()));
        accounts.setPosts(grant.person(), posts);
        events.publishEvent(new PostsChanged(grant.person()));
    }

    /**
     * Which of the posts {@code by} wants {@code person} to have may be given now: those that weigh
     * and are not held are proposed, unless {@code by} is the only administrator there is.
     */
    Set<Post> givenNow(PersonId person, Set<Post> wanted, Set<Post> held, PersonId by) {
        var weighty = weighty(wanted, held);
        if (weighty.isEmpty()) {
            return wanted;
        }
        if (administrators.areOnly(by)) {
            weighty.forEach(role -> giveAlone(person, role, by));
            return wanted;
        }
        weighty.forEach(role -> propose(person, role, by));
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

    /** What was proposed of it, while there was a second administrator, is settled by it. */
    private void giveAlone(PersonId person, Role role, PersonId by) {
        rows.remove(person, role);
        news.givenAlone(person, role, by);
    }

    /** Tells of those of the posts {@code held} that weigh and are not among {@code now}. */
    void tellOfEnded(PersonId person, Set<Post> held, Set<Post> now, PersonId by) {
        held.stream()
                .filter(post -> post.role().isWeighty() && !now.contains(post))
                .forEach(post -> news.ended(person, post.role(), by));
    }

    private void propose(PersonId person, Role role, PersonId by) {
        var now = clock.instant();
        rows.forgetLapsed(now);
        if (rows.add(person, role, by, now, now.plus(ProposedGrant.TIME))) {
            news.proposed(person, role, by);
        }
    }
}
