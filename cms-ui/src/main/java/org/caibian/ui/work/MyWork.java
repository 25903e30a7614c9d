package org.caibian.ui.work;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.DraftFilter;
import org.caibian.article.DraftSummary;
import org.caibian.article.Drafts;
import org.caibian.article.Embargoes;
import org.caibian.article.ProposedLift;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskFilter;
import org.caibian.publication.Agenda;
import org.caibian.publication.HeldStory;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.Withdrawal;
import org.caibian.publication.Withdrawals;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;

/** Gathers what one person has to do, the newest or longest waiting few of each. */
@Component
class MyWork {
    private static final int A_FEW = 20;
    private static final Set<Role> STEPS =
            Arrays.stream(Step.values()).map(Step::role).collect(Collectors.toUnmodifiableSet());

    private final Drafts drafts;
    private final ReviewQueue queue;
    private final SecondLooks looks;
    private final Withdrawals withdrawals;
    private final Embargoes embargoes;
    private final Stories stories;
    private final Agenda agenda;
    private final Staff staff;

    MyWork(
            Drafts drafts,
            ReviewQueue queue,
            SecondLooks looks,
            Withdrawals withdrawals,
            Embargoes embargoes,
            Stories stories,
            Agenda agenda,
            Staff staff) {
        this.drafts = drafts;
        this.queue = queue;
        this.looks = looks;
        this.withdrawals = withdrawals;
        this.embargoes = embargoes;
        this.stories = stories;
        this.agenda = agenda;
        this.staff = staff;
    }

    /**
     * A withdrawal that waits for a second person, of the story readers have under that headline.
     */
    record Proposal(Withdrawal withdrawal, String headline, String by) {}

    /**
     * What stands on somebody's desk at one moment, what readers have and presses first: who {@code
     * reviews} or proofreads is asked for steps, who {@code follows} may answer for articles, who
     * {@code writes} may begin some.
     */
    record Now(
            boolean reviews,
            boolean follows,
            boolean writes,
            List<Proposal> proposals,
            List<ProposedLift> lifts,
            List<SecondLook> looks,
            List<HeldStory> heldBack,
            Slice<ReviewTask> held,
            Slice<ReviewTask> claimable,
            Slice<ReviewTask> followed,
            Slice<DraftSummary> returned,
            Slice<DraftSummary> drafts,
            Slice<DraftSummary> inReview) {}

    Now of(PersonId me) {
        var person = staff.person(me);
        var first = ReviewQueue.FROM_OLDEST;
        var everywhere = staff.desks().stream().map(Desk::id).collect(Collectors.toSet());
        return new Now(
                STEPS.stream().anyMatch(person::is),
                person.is(Role.EDITOR),
                person.is(Role.REPORTER) || person.is(Role.EDITOR) || person.is(Role.DESK_CHIEF),
                withdrawals.toConfirm(me).stream().map(this::proposal).toList(),
                embargoes.toConfirm(me),
                looks.openTo(me),
                agenda.held(led(person), A_FEW),
                queue.heldBy(TaskFilter.ALL, me, first, A_FEW),
                queue.claimable(TaskFilter.ALL, me, first, A_FEW),
                queue.followedBy(TaskFilter.ALL, me, first, A_FEW),
                few(DraftFilter.writing(everywhere, me, true)),
                few(DraftFilter.writing(everywhere, me, false)),
                few(
                        new DraftFilter(
                                everywhere, Optional.of(Stage.Name.IN_REVIEW), Optional.of(me))));
    }

    /** The desks whose chief this is, or of whose house. */
    private Set<DeskId> led(Person person) {
        return staff.desks().stream()
                .map(Desk::id)
                .filter(desk -> Rights.allow(Action.SEE_LOAD, person, Matter.on(desk)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Proposal proposal(Withdrawal withdrawal) {
        return new Proposal(
                withdrawal,
                stories.find(withdrawal.article()).map(Story::headline).orElse(""),
                staff.person(withdrawal.proposedBy()).name());
    }

    private Slice<DraftSummary> few(DraftFilter filter) {
        return drafts.list(filter, Keyset.START, A_FEW);
    }
}
