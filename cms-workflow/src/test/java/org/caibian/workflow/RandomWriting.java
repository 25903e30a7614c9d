package org.caibian.workflow;

import java.util.Random;
import org.caibian.article.Draft;
import org.caibian.difference.Merge.Side;
import org.caibian.publication.CorrectResult;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/** How the people of a cast write on drafts, open others beside a story, and hand them in. */
final class RandomWriting {

    private final ReviewRoom room;
    private final Cast cast;
    private final RandomReviews reviews;
    private final RandomWords words;

    RandomWriting(ReviewRoom room, Cast cast, RandomReviews reviews) {
        this.room = room;
        this.cast = cast;
        this.reviews = reviews;
        this.words = new RandomWords(room.people);
    }

    /** Beside what is there, once readers have it; mostly somebody writes on it at once. */
    void openAnother(ArticleId article, Random dice) {
        var editors = cast.askedFor(Step.FIRST_REVIEW);
        var by =
                dice.nextInt(4) > 0
                        ? editors.get(dice.nextInt(editors.size()))
                        : cast.anybody(dice);
        var result =
                dice.nextBoolean()
                        ? room.corrections.correct(article, by)
                        : room.corrections.revise(article, by);
        if (result instanceof CorrectResult.Opened(var draft) && dice.nextInt(4) > 0) {
            room.drafts.find(draft).ifPresent(opened -> save(opened, dice, cast.writer()));
        }
    }

    void carryOver(Draft draft, Random dice) {
        var by = reviews.openTask(draft, dice).flatMap(reviews::holder).orElseGet(cast::writer);
        room.carryingOver
                .of(draft.id())
                .ifPresent(merge -> {
                    var sides =
                            merge.conflicts().stream()
                                    .map(_ -> dice.nextBoolean() ? Side.MINE : Side.LIVE)
                                    .toList();
                    room.carryingOver.carryOver(
                            draft.id(), draft.saved().version(), merge.number(), sides, by);
                });
    }

    void submit(Draft draft, Random dice) {
        var by = dice.nextBoolean() ? cast.writer() : cast.anybody(dice);
        room.reviews.submit(draft.id(), draft.saved().version(), by);
    }

    /** The editor is closed afterwards, unless their browser went down. */
    void save(Draft draft, Random dice, PersonId by) {
        var typed = words.changed(draft.content().kind(), dice).noting(note(draft, dice));
        room.writing.open(draft.id(), by);
        room.writing.save(draft.id(), draft.saved().version(), typed, by);
        if (dice.nextInt(4) > 0) {
            room.writing.close(draft.id(), by);
        }
    }

    /** A correction says what it puts right; at times somebody forgets, or says it of another. */
    private static String note(Draft draft, Random dice) {
        return draft.id().isCorrection() == (dice.nextInt(12) > 0) ? "更正一处。" : "";
    }

    void editInReview(Draft draft, Random dice) {
        reviews.openTask(draft, dice)
                .ifPresent(task -> {
                    var fit = cast.askedFor(task.step());
                    var by =
                            reviews.holder(task).orElseGet(() -> fit.get(dice.nextInt(fit.size())));
                    room.reviews.claim(task, by);
                    save(draft, dice, by);
                });
    }
}
