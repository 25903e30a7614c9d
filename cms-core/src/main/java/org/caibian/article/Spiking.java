package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Giving drafts up before any reader saw them (毙稿), and taking them up again (恢复). */
@Component
@Transactional
public class Spiking {

    private final DraftActs acts;
    private final DraftRows drafts;
    private final RoundRows rounds;
    private final Editing editing;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Spiking(
            DraftActs acts,
            DraftRows drafts,
            RoundRows rounds,
            Editing editing,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.rounds = rounds;
        this.editing = editing;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Gives a draft up, wherever it is on its way; its route is still to be ended by who runs the
     * routes.
     */
    public SpikeResult spike(DraftId id, String reason, PersonId by) {
        return acts.on(
                id,
                Action.SPIKE,
                by,
                SpikeResult.Refused::new,
                draft ->
                        Remark.parse(reason)
                                .map(why -> spike(draft, why, by))
                                .orElseGet(() -> new SpikeResult.ReasonNeeded(Remark.LONGEST)));
    }

    private SpikeResult spike(Draft draft, Remark reason, PersonId by) {
        var why = Map.of("reason", reason.text());
        notices.tell(concerned(draft), Occasion.SPIKED, draft.id(), by, why);
        var ended = endRound(draft, by);
        drafts.setStage(draft.id(), new Stage.Spiked(reason.text()));
        notary.note(Act.SPIKED, by, draft.id(), why);
        return new SpikeResult.Spiked(ended);
    }

    /** Who wrote it, answers for it, or is at work on it. */
    private Set<PersonId> concerned(Draft draft) {
        var holders =
                draft.stage() instanceof Stage.InReview(var round, var _)
                        ? rounds.find(round).map(Round::holders).orElseGet(Set::of)
                        : Set.<PersonId>of();
        return Stream.of(draft.authors().stream(), draft.responsible().stream(), holders.stream())
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<RoundId> endRound(Draft draft, PersonId by) {
        if (draft.stage() instanceof Stage.InReview stage) {
            editing.settle(draft, stage);
            rounds.end(stage.round(), Round.Outcome.SPIKED, by, clock.instant());
            return Optional.of(stage.round());
        }
        return Optional.empty();
    }

    /** Takes a spiked draft up again. */
    public StageResult revive(DraftId id, PersonId by) {
        return acts.on(id, Action.REVIVE, by, StageResult.Refused::new, _ -> takeUp(id, by));
    }

    private StageResult takeUp(DraftId id, PersonId by) {
        drafts.setStage(id, new Stage.Drafting());
        notary.note(Act.REVIVED, by, id, Map.of());
        return new StageResult.Moved(new Stage.Drafting());
    }
}
