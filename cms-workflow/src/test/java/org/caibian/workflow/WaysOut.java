package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caibian.article.Action;
import org.caibian.article.DecisionResult;
import org.caibian.article.Draft;
import org.caibian.article.RecallResult;
import org.caibian.article.Round;
import org.caibian.article.SpikeResult;
import org.caibian.article.Stage;
import org.caibian.article.StageResult;
import org.caibian.article.Steps;
import org.caibian.article.TaskId;
import org.caibian.publication.Standing;
import org.caibian.shared.ArticleId;
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
    private final Map<ArticleId, Place> moved = new HashMap<>();
    private final Map<Action, BiFunction<ArticleId, PersonId, Boolean>> acts;

    WaysOut(ReviewRoom room, Cast cast) {
        this.room = room;
        this.cast = cast;
        this.acts =
                Map.of(
                        Action.RECALL,
                        (article, by) ->
                                room.reviews.recall(article.main(), by)
                                        instanceof RecallResult.Recalled,
                        Action.UNSCHEDULE,
                        (article, by) ->
                                room.scheduling.unschedule(article.main(), by)
                                        instanceof StageResult.Moved,
                        Action.REVIVE,
                        (article, by) ->
                                room.spiking.revive(article.main(), by)
                                        instanceof StageResult.Moved,
                        Action.SPIKE,
                        (article, by) ->
                                room.reviews.spike(article.main(), "无人可审。", by)
                                        instanceof SpikeResult.Spiked);
    }

    /** That somebody may move it now, back or away, and that the product then does what it says. */
    void check(ArticleId article) {
        var draft = room.drafts.find(article.main());
        var place = new Place(draft, room.drafts.latestRound(article.main()));
        // Nobody did anything to it since it could be moved.
        if (draft.isPresent() && !place.equals(moved.put(article, place))) {
            checkMovable(article);
        }
    }

    private void checkMovable(ArticleId article) {
        var stage = room.stage(article).name();
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
    private boolean tried(ArticleId article, Action action, PersonId by) {
        return Optional.ofNullable(
                        room.transaction.execute(status -> {
                            boolean moved = acts.get(action).apply(article, by);
                            status.setRollbackOnly();
                            return moved;
                        }))
                .orElse(false);
    }

    /** Brings an article back to its writers, then to its readers where duties allow, or away. */
    void leave(ArticleId article) {
        var back = Optional.ofNullable(BACK.get(room.stage(article).name()));
        back.ifPresent(action -> move(article, action));
        assertThat(room.stage(article)).isEqualTo(new Stage.Drafting());
        release(article);
        if (room.drafts.find(article.main()).isPresent()) {
            if (room.stage(article) instanceof Stage.InReview) {
                move(article, Action.RECALL);
            }
            move(article, Action.SPIKE);
            assertThat(room.stage(article)).isInstanceOf(Stage.Spiked.class);
        } else {
            assertThat(room.standing(article)).isInstanceOf(Standing.Live.class);
        }
    }

    private void move(ArticleId article, Action action) {
        var by = mover(article, action);
        assertThat(by).as("somebody for %s of %s", action, article).isPresent();
        assertThat(acts.get(action).apply(article, by.orElseThrow()))
                .as("%s of %s", action, article)
                .isTrue();
    }

    private void release(ArticleId article) {
        room.reviews.submit(article.main(), room.draft(article).saved().version(), cast.writer());
        while (room.drafts.find(article.main()).isPresent()
                && room.stage(article) instanceof Stage.InReview(var round, var _)) {
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

    private Optional<PersonId> mover(ArticleId article, Action action) {
        return cast.people().stream()
                .filter(person -> room.permits.of(article.main(), person).allows(action))
                .findFirst();
    }
}
