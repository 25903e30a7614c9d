package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.caibian.article.CarryOverResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.Draft;
import org.caibian.article.RecallResult;
import org.caibian.article.Round;
import org.caibian.article.SpikeResult;
import org.caibian.article.StageResult;
import org.caibian.article.Steps;
import org.caibian.article.TaskId;
import org.caibian.difference.Merge.Side;
import org.caibian.publication.Standing;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/** How the people of a cast get an article out of where it is; there is always a way. */
final class WaysOut {

    private static final Map<Stage.Name, Action> BACK =
            Map.of(
                    Stage.Name.IN_REVIEW, Action.RECALL,
                    Stage.Name.APPROVED, Action.UNSCHEDULE,
                    Stage.Name.SPIKED, Action.REVIVE);

    /** All there is to an article that ways out depend on. */
    private record Place(Optional<Draft> draft, Optional<Round> round) {}

    private final ReviewRoom room;
    private final Cast cast;
    private final Map<DraftId, Place> moved = new HashMap<>();
    private final Map<Action, BiFunction<DraftId, PersonId, Boolean>> acts;

    WaysOut(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
        this.acts =
                Map.of(
                        Action.RECALL,
                        (draft, by) ->
                                room.reviews.recall(draft, by) instanceof RecallResult.Recalled,
                        Action.UNSCHEDULE,
                        (draft, by) ->
                                room.scheduling.unschedule(draft, room.planned(draft), by)
                                        instanceof StageResult.Moved,
                        Action.REVIVE,
                        (draft, by) -> room.spiking.revive(draft, by) instanceof StageResult.Moved,
                        Action.SPIKE,
                        (draft, by) ->
                                room.reviews.spike(draft, "无人可审。", by)
                                        instanceof SpikeResult.Spiked);
    }

    /** That somebody may move it now, back or away, and that the product then does what it says. */
    void check(ArticleId article) {
        check(article.main());
        check(article.correction());
    }

    private void check(DraftId id) {
        var draft = room.drafts.find(id);
        var place = new Place(draft, room.drafts.latestRound(id));
        // Nobody did anything to it since it could be moved.
        if (draft.isPresent() && !place.equals(moved.put(id, place))) {
            checkMovable(id);
        }
    }

    private void checkMovable(DraftId article) {
        var stage = stage(article).name();
        var moves =
                stage == Stage.Name.DRAFTING
                        ? List.of(Action.SPIKE)
                        : List.of(BACK.get(stage), Action.SPIKE);
        boolean movable = false;
        for (var action : moves) {
            var mover = mover(article, action);
            movable |= mover.isPresent();
            mover.ifPresent(by ->
                    assertThat(tried(article, action, by))
                            .as("%s of %s by %s, as permitted", action, article, by)
                            .isTrue());
        }
        assertThat(movable).as("somebody can move %s, %s", article, stage).isTrue();
    }

    /** Done, and undone again. */
    private boolean tried(DraftId article, Action action, PersonId by) {
        return Optional.ofNullable(
                        room.transaction.execute(status -> {
                            boolean moved = acts.get(action).apply(article, by);
                            status.setRollbackOnly();
                            return moved;
                        }))
                .orElse(false);
    }

    /**
     * Brings the drafts of an article back to their writers, then to its readers where duties
     * allow, or away.
     */
    void leave(ArticleId article) {
        Stream.of(article.correction(), article.main())
                .filter(draft -> room.drafts.find(draft).isPresent())
                .forEach(this::leave);
    }

    private void leave(DraftId draft) {
        Optional.ofNullable(BACK.get(stage(draft).name()))
                .ifPresent(action -> bringBack(draft, action));
        assertThat(stage(draft)).isEqualTo(new Stage.Drafting());
        carryOver(draft);
        release(draft);
        if (room.drafts.find(draft).isPresent()) {
            move(draft, Action.SPIKE);
            assertThat(stage(draft)).isInstanceOf(Stage.Spiked.class);
        } else {
            assertThat(room.standing(draft.article())).isInstanceOf(Standing.Live.class);
        }
    }

    /** What an editor handed in as readers have it was written by nobody, who could recall it. */
    private void bringBack(DraftId draft, Action action) {
        if (mover(draft, action).isPresent()) {
            move(draft, action);
        } else {
            move(draft, Action.SPIKE);
            move(draft, Action.REVIVE);
        }
    }

    private void carryOver(DraftId draft) {
        int version = room.drafts.find(draft).orElseThrow().saved().version();
        room.carryingOver
                .of(draft)
                .ifPresent(merge ->
                        assertThat(
                                        room.carryingOver.carryOver(
                                                draft,
                                                version,
                                                merge.number(),
                                                Collections.nCopies(
                                                        merge.conflicts().size(), Side.LIVE),
                                                cast.writer()))
                                .isInstanceOf(CarryOverResult.CarriedOver.class));
    }

    private Stage stage(DraftId draft) {
        return room.drafts.find(draft).orElseThrow().stage();
    }

    private void move(DraftId article, Action action) {
        var by = mover(article, action);
        assertThat(by).as("somebody for %s of %s", action, article).isPresent();
        assertThat(acts.get(action).apply(article, by.orElseThrow()))
                .as("%s of %s", action, article)
                .isTrue();
    }

    private void release(DraftId draft) {
        int version = room.drafts.find(draft).orElseThrow().saved().version();
        room.reviews.submit(draft, version, cast.writer());
        while (room.drafts.find(draft).isPresent()
                && stage(draft) instanceof Stage.InReview(var round, var _)) {
            room.pass(Steps.FIRST_RIGHT);
            var task = new TaskId(round, room.openStep(round).orElseThrow());
            var fit = room.reviews.fitFor(task);
            if (fit.isEmpty() || !isDecided(task, fit.getFirst().id())) {
                return;
            }
        }
    }

    /** Where the words are at fault, such as by a source that left the list, nothing is decided. */
    private boolean isDecided(TaskId task, PersonId by) {
        var result = task.step().isReview() ? room.approve(task, by) : room.proofread(task, by);
        return result instanceof DecisionResult.Decided;
    }

    private Optional<PersonId> mover(DraftId article, Action action) {
        return cast.people().stream()
                .filter(person -> room.permits.of(article, person).allows(action))
                .findFirst();
    }
}
