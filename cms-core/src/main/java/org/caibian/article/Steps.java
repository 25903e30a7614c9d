package org.caibian.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Capacity;
import org.caibian.right.Matter;
import org.caibian.right.Matter.Seat;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Standings;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a round: opened by its route, claimed and let go by people, duties kept apart. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Steps {

    /** How long whoever held a step in the round before has the first right to it in the next. */
    public static final Duration FIRST_RIGHT = Duration.ofMinutes(30);

    private final ArticleRows articles;
    private final RoundRows rounds;
    private final OpenSteps openSteps;
    private final RoundStepRows steps;
    private final FormerHolders formerHolders;
    private final Standings standings;
    private final Staff staff;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Steps(
            ArticleRows articles,
            RoundRows rounds,
            OpenSteps openSteps,
            RoundStepRows steps,
            FormerHolders formerHolders,
            Standings standings,
            Staff staff,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.articles = articles;
        this.rounds = rounds;
        this.openSteps = openSteps;
        this.steps = steps;
        this.formerHolders = formerHolders;
        this.standings = standings;
        this.staff = staff;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /** Opens a step because the route has come to it, first to whom held it in an earlier round. */
    public void open(RoundId id, Step step) {
        var round = rounds.find(id).orElseThrow();
        var now = clock.instant();
        var offer =
                formerHolders.of(round, step).stream()
                        .filter(person -> isFit(round, step, person))
                        .findFirst()
                        .map(person -> new RoundStep.Offer(person, now.plus(FIRST_RIGHT)));
        steps.open(id, step, offer, now);
        offer.ifPresent(first ->
                notices.tell(
                        staff.withStandIns(Set.of(first.to()), articles.desk(round.article())),
                        Occasion.OFFERED,
                        round.draft(),
                        round.begunBy(),
                        Map.of("step", step.name())));
        notary.changed(round.draft());
    }

    /** Gives an open step to {@code by}. */
    public ClaimResult claim(TaskId task, PersonId by) {
        return openSteps.<ClaimResult>act(
                task, open -> claim(open, by), settled -> settled, ClaimResult.Refused::new);
    }

    private ClaimResult claim(OpenStep open, PersonId by) {
        var holder = open.step().holder();
        if (holder.isPresent()) {
            return holder.get().equals(by)
                    ? new ClaimResult.Claimed()
                    : new ClaimResult.HeldBy(holder.get(), open.step().claimedAt().orElseThrow());
        }
        staff.stay(by);
        var capacity = capacity(Action.CLAIM, open, by);
        if (capacity.refusal().isPresent()) {
            return new ClaimResult.Refused(capacity.refusal().get());
        }
        give(open, by, capacity.inSteadOf());
        return new ClaimResult.Claimed();
    }

    /** Puts a step back where others of the desk can claim it. */
    public ClaimResult letGo(TaskId task, PersonId by) {
        return openSteps.<ClaimResult>act(
                task, open -> letGo(open, by), settled -> settled, ClaimResult.Refused::new);
    }

    private ClaimResult letGo(OpenStep open, PersonId by) {
        var refusal = refusal(Action.LET_GO, open, by);
        if (refusal.isPresent()) {
            return new ClaimResult.Refused(refusal.get());
        }
        hold(open.task(), open.round(), Optional.empty(), Optional.empty());
        notary.note(
                Act.LET_GO,
                by,
                open.step().inSteadOf(),
                open.round().draft(),
                Map.of("step", open.step().step().name()));
        return new ClaimResult.LetGo();
    }

    /** Why {@code by} may not do that to an open step of a round. */
    Optional<Refusal> refusal(Action action, OpenStep open, PersonId by) {
        return capacity(action, open, by).refusal();
    }

    /** The same, or in whose stead they may. */
    Capacity capacity(Action action, OpenStep open, PersonId by) {
        return Rights.capacity(action, staff.person(by), matter(open));
    }

    /** Gives a free step to {@code by}, who holds it in their own name or in another's stead. */
    void give(OpenStep open, PersonId by, Optional<PersonId> inSteadOf) {
        hold(open.task(), open.round(), Optional.of(by), inSteadOf);
        notary.note(
                Act.CLAIMED,
                by,
                inSteadOf,
                open.round().draft(),
                Map.of("step", open.task().step().name()));
    }

    /** Opens the steps of seals that were voided once more, for those who gave them (复核). */
    void askAgain(Round round, List<Seal> voided, Instant at) {
        if (!voided.isEmpty()) {
            steps.askAgain(round.id(), voided.stream().map(Seal::step).toList(), at);
        }
    }

    /** Notes that {@code holder} changed the words: from now on no other step is theirs. */
    void workOn(Round round, PersonId holder) {
        steps.setWorkedOn(round.id(), holder);
    }

    /** Notes who holds a step now; whoever holds the first review answers for the article. */
    void hold(TaskId task, Round round, Optional<PersonId> holder, Optional<PersonId> inSteadOf) {
        steps.setHolder(task, holder, inSteadOf, clock.instant());
        if (task.step() == Step.FIRST_REVIEW) {
            rounds.setResponsible(round.id(), holder);
            answersFor(round.draft(), holder);
        }
    }

    /**
     * Who reviews a correction answers for it, and for the story once it is released. While nobody
     * holds the first review of another draft, whoever answers for what readers have still does.
     */
    private void answersFor(DraftId draft, Optional<PersonId> holder) {
        var article = draft.article();
        if (!draft.isCorrection()) {
            articles.setResponsible(article, holder.or(() -> standings.responsibleEditor(article)));
        }
    }

    private boolean isFit(Round round, Step step, PersonId person) {
        var seat = Seat.free(step, round.engagedBut(step));
        return Rights.allow(Action.CLAIM, staff.person(person), matter(round, seat));
    }

    private Matter matter(OpenStep open) {
        return matter(open.round(), open.round().seat(open.step(), clock.instant()));
    }

    Matter matter(Round round, Seat seat) {
        return new Matter(
                Optional.of(articles.desk(round.article())),
                Optional.of(Stage.Name.IN_REVIEW),
                round.authors(),
                Optional.of(seat));
    }
}
