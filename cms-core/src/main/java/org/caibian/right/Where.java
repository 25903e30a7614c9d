package org.caibian.right;

import static org.caibian.right.Stage.Name.APPROVED;
import static org.caibian.right.Stage.Name.DRAFTING;
import static org.caibian.right.Stage.Name.IN_REVIEW;
import static org.caibian.right.Stage.Name.SPIKED;

import java.util.Optional;
import java.util.Set;

/** Where an article must stand for an act, as one row of {@link Rights} names it. */
public enum Where {
    ANYWHERE {
        @Override
        Optional<Refusal> refusal(Matter matter) {
            return Optional.empty();
        }
    },
    WRITTEN(Refusal.NOT_DRAFTING, DRAFTING),
    REVIEWED(Refusal.NOT_IN_REVIEW, IN_REVIEW),
    READY(Refusal.NOT_APPROVED, APPROVED),
    GIVEN_UP(Refusal.NOT_SPIKED, SPIKED),
    /** Handed in, and not with readers yet. */
    ON_ITS_WAY(Refusal.NOT_ON_ITS_WAY, IN_REVIEW, APPROVED),
    /** Neither given up nor with readers. */
    AHEAD(Refusal.SPIKED, DRAFTING, IN_REVIEW, APPROVED),
    /** Where its words may still change. */
    WORDS_MOVE(Refusal.WORDS_STAND, DRAFTING, IN_REVIEW),
    /** Where there is a draft, whatever became of it. */
    DRAFTED(Refusal.NO_DRAFT, DRAFTING, IN_REVIEW, APPROVED, SPIKED),
    /** Readers have it. */
    LIVE {
        @Override
        Optional<Refusal> refusal(Matter matter) {
            return unless(matter.is(Standings.Name.LIVE), Refusal.NOT_LIVE);
        }
    },
    /** Readers lost it, and nothing else is being made of it. */
    TAKEN_BACK {
        @Override
        Optional<Refusal> refusal(Matter matter) {
            return unless(matter.is(Standings.Name.WITHDRAWN), Refusal.NOT_WITHDRAWN)
                    .or(() ->
                            unless(
                                    matter.stage().isEmpty() || matter.revises(),
                                    Refusal.HAS_DRAFT));
        }
    },
    /** Readers have it, or may get it. */
    LIVE_OR_TO_COME {
        @Override
        Optional<Refusal> refusal(Matter matter) {
            return LIVE.refusal(matter)
                    .filter(_ -> matter.stage().isEmpty() || matter.stage().get() == SPIKED)
                    .map(notLive -> matter.stage().isEmpty() ? notLive : Refusal.SPIKED);
        }
    };

    private final Refusal missed;

    @SuppressWarnings("ImmutableEnumChecker") // What Set.of makes is.
    private final Set<Stage.Name> stages;

    /** What asks for no stage says itself what it asks for. */
    Where() {
        this(Refusal.NO_DRAFT);
    }

    Where(Refusal missed, Stage.Name... stages) {
        this.missed = missed;
        this.stages = Set.of(stages);
    }

    /** Why not, as it stands instead; empty where it stands so. */
    Optional<Refusal> refusal(Matter matter) {
        return matter.stage().isEmpty()
                ? Optional.of(Refusal.NO_DRAFT)
                : unless(stages.contains(matter.stage().get()), missed);
    }

    private static Optional<Refusal> unless(boolean so, Refusal why) {
        return so ? Optional.empty() : Optional.of(why);
    }
}
