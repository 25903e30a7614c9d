package org.caibian.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Articles;
import org.caibian.article.Remark;
import org.caibian.publication.SecondLook.Outcome;
import org.caibian.publication.SecondLookResult.AlreadyDecided;
import org.caibian.publication.SecondLookResult.Refused;
import org.caibian.right.Action;
import org.caibian.right.Capacity;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.StandIn;
import org.caibian.timer.TimerKind;
import org.caibian.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Second looks at a flash (发后审): whoever takes one stands by what readers have, or pulls it back,
 * which no other step of a round allows.
 */
@Component
@Transactional
public class SecondLooks {

    private static final int MOST = 100;

    private final Articles articles;
    private final SecondLookRows rows;
    private final SecondLookers lookers;
    private final SecondLookNews news;
    private final TakingBack takingBack;
    private final Timers timers;
    private final Staff staff;
    private final Clock clock;

    SecondLooks(
            Articles articles,
            SecondLookRows rows,
            SecondLookers lookers,
            SecondLookNews news,
            TakingBack takingBack,
            Timers timers,
            Staff staff,
            Clock clock) {
        this.articles = articles;
        this.rows = rows;
        this.lookers = lookers;
        this.news = news;
        this.takingBack = takingBack;
        this.timers = timers;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those at an article's latest flash, open or over, in the order of the way. */
    @Transactional(readOnly = true)
    public List<SecondLook> of(ArticleId article) {
        return rows.latest(article);
    }

    @Transactional(readOnly = true)
    public Optional<SecondLook> find(SecondLookId look) {
        return rows.find(look.value());
    }

    /** What {@code by} may decide now, the soonest due first. */
    @Transactional(readOnly = true)
    public List<SecondLook> openTo(PersonId by) {
        var person = staff.person(by);
        var posts =
                Stream.concat(
                                person.posts().stream(),
                                person.standsIn().stream().map(StandIn::post))
                        .collect(Collectors.toUnmodifiableSet());
        var chiefOf =
                posts.stream()
                        .filter(post -> post.role() == Role.DESK_CHIEF)
                        .flatMap(post -> post.desk().stream())
                        .collect(Collectors.toUnmodifiableSet());
        return rows.open(chiefOf, posts.contains(Post.house(Role.CHIEF_EDITOR)), MOST).stream()
                .filter(look -> SecondLookers.mayDecide(person, look))
                .toList();
    }

    /** What is open on a desk, and on whom it presses, for whoever may see its load. */
    @Transactional(readOnly = true)
    public List<OpenLook> openOn(DeskId desk, PersonId by) {
        return Rights.allow(Action.SEE_LOAD, staff.person(by), Matter.on(desk))
                ? lookers.of(rows.open(desk, MOST), desk)
                : List.of();
    }

    /** Why {@code by} may not decide it; empty where they may. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(SecondLook look, PersonId by) {
        return lookers.capacity(Action.CONFIRM_FLASH, look, by).refusal();
    }

    /** Stands by the story (确认). */
    public SecondLookResult confirm(SecondLookId id, PersonId by) {
        var look = locked(id);
        var capacity = capacity(Action.CONFIRM_FLASH, look, by);
        return refused(look, capacity)
                .orElseGet(() -> confirm(look.orElseThrow(), by, capacity.inSteadOf()));
    }

    private SecondLookResult confirm(SecondLook look, PersonId by, Optional<PersonId> away) {
        decide(look, Outcome.CONFIRMED, by, away, clock.instant(), "");
        news.confirmed(look, by, away);
        return new SecondLookResult.Confirmed();
    }

    /** Takes the story from readers, for a reason (撤回). */
    public SecondLookResult pullBack(SecondLookId id, String reason, PersonId by) {
        var look = locked(id);
        var why = Remark.parse(reason);
        var capacity = capacity(Action.PULL_BACK, look, by);
        return refused(look, capacity)
                .or(() ->
                        why.isPresent()
                                ? Optional.empty()
                                : Optional.of(new SecondLookResult.ReasonNeeded(Remark.LONGEST)))
                .orElseGet(() ->
                        pullBack(look.orElseThrow(), why.orElseThrow(), by, capacity.inSteadOf()));
    }

    private SecondLookResult pullBack(
            SecondLook look, Remark why, PersonId by, Optional<PersonId> away) {
        var now = clock.instant();
        decide(look, Outcome.PULLED_BACK, by, away, now, why.text());
        news.pulledBack(look, why.text(), by, away);
        takingBack.pullBack(look, why, by, now);
        return new SecondLookResult.PulledBack();
    }

    private void decide(
            SecondLook look,
            Outcome outcome,
            PersonId by,
            Optional<PersonId> away,
            Instant at,
            String reason) {
        rows.decide(look.id().value(), outcome, by, away, at, reason);
        timers.stop(TimerKind.SECOND_LOOK, look.id().value());
    }

    /** As it stands with its article locked, so that nobody decides or withdraws meanwhile. */
    private Optional<SecondLook> locked(SecondLookId id) {
        rows.find(id.value()).map(SecondLook::article).ifPresent(articles::lock);
        return rows.find(id.value());
    }

    private Capacity capacity(Action action, Optional<SecondLook> found, PersonId by) {
        return found.map(look -> lookers.capacity(action, look, by))
                .orElseGet(() -> new Capacity(Optional.of(Refusal.NOT_FOUND), Optional.empty()));
    }

    private static Optional<SecondLookResult> refused(
            Optional<SecondLook> found, Capacity capacity) {
        return capacity.refusal()
                .<SecondLookResult>map(Refused::new)
                .or(() ->
                        found.flatMap(look ->
                                look.decidedAt()
                                        .map(at -> new AlreadyDecided(look.decidedBy(), at))));
    }
}
