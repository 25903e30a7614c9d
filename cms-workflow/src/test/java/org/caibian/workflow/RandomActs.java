package org.caibian.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.caibian.article.Draft;
import org.caibian.manuscript.ContentHash;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.shared.Sha256;

/** Whatever the people of a cast may take into their heads to do with a draft. */
final class RandomActs {

    private static final ContentHash OTHER_WORDS = new ContentHash(Sha256.hex(new byte[] {7}));

    /** One act on a draft as it was found; {@code dice} decide who does it and how. */
    private interface Attempt {
        void on(Draft draft, Random dice);
    }

    private final ReviewRoom room;
    private final Cast cast;
    private final FailingWrites failing;
    private final RandomWriting writing;
    private final RandomWithdrawals withdrawals;
    private final AtomicLong done = new AtomicLong();
    private final List<Attempt> ways = new ArrayList<>();

    RandomActs(
            ReviewRoom room,
            Cast cast,
            HouseActs house,
            Suspensions suspensions,
            FailingWrites failing) {
        var delegations = new Delegations(room, cast);
        this.room = room;
        this.cast = cast;
        this.failing = failing;
        var reviews = new RandomReviews(room, cast);
        var embargoes = new RandomEmbargoes(room, cast);
        this.writing = new RandomWriting(room, cast, reviews);
        this.withdrawals = new RandomWithdrawals(room, cast);
        often(10, writing::submit);
        often(24, (draft, dice) -> reviews.decideAsAsked(draft, dice, draft.hash(), "同意。"));
        often(1, (draft, dice) -> reviews.decideAsAsked(draft, dice, OTHER_WORDS, "同意。"));
        often(1, (draft, dice) -> reviews.decideAsAsked(draft, dice, draft.hash(), " "));
        often(
                3,
                (draft, dice) ->
                        reviews.decide(draft, dice, cast.anybody(dice), draft.hash(), "同意。"));
        often(4, reviews::claim);
        often(2, reviews::letGo);
        often(2, reviews::reassign);
        often(11, writing::editInReview);
        often(2, (draft, dice) -> writing.save(draft, dice, cast.anybody(dice)));
        often(1, reviews::giveBack);
        often(1, (draft, dice) -> room.reviews.recall(draft.id(), cast.anybody(dice)));
        often(1, (draft, dice) -> room.reviews.spike(draft.id(), "毙稿。", cast.anybody(dice)));
        often(3, (draft, dice) -> room.spiking.revive(draft.id(), cast.anybody(dice)));
        often(
                2,
                (draft, dice) ->
                        room.scheduling.unschedule(
                                draft.id(),
                                new Seen<>(draft.plan().release().map(ChosenInstant::at)),
                                cast.anybody(dice)));
        often(2, writing::carryOver);
        often(1, (draft, dice) -> writing.openAnother(draft.article(), dice));
        often(3, this::prioritise);
        often(5, (_, dice) -> house.setRule(dice));
        often(2, (_, dice) -> house.unlist(dice));
        often(5, (_, dice) -> house.list(dice));
        often(1, (_, dice) -> suspensions.begin(dice));
        often(6, (_, dice) -> delegations.enter(dice));
        often(1, (_, dice) -> delegations.end(dice));
        often(6, reviews::decideInStead);
        often(3, (draft, dice) -> withdrawals.about(draft.article(), dice));
        often(3, embargoes::set);
        often(2, embargoes::proposeLift);
        often(1, embargoes::takeBackLift);
        often(2, embargoes::confirmLift);
    }

    private void often(int weight, Attempt attempt) {
        ways.addAll(Collections.nCopies(weight, attempt));
    }

    /** How many acts were tried. */
    long done() {
        return done.get();
    }

    /** Some act on one of these articles, which once in a while fails half-way. */
    Callable<Void> on(List<ArticleId> articles, Random random) {
        var article = articles.get(random.nextInt(articles.size()));
        var attempt = ways.get(random.nextInt(ways.size()));
        var dice = new Random(random.nextLong());
        int failsAt = random.nextInt(20) == 0 ? 1 + random.nextInt(30) : Integer.MAX_VALUE;
        return () -> {
            done.incrementAndGet();
            Runnable act =
                    draftOf(article, dice)
                            .<Runnable>map(draft -> () -> attempt.on(draft, dice))
                            .orElse(() -> atRest(article, dice));
            failing.at(failsAt, FailingWrites.Cause.REFUSED, () -> unlessReleaseStumbles(act));
            return null;
        };
    }

    /** One of its drafts, where it has any. */
    private Optional<Draft> draftOf(ArticleId article, Random dice) {
        var drafts =
                Stream.of(article.main(), article.correction())
                        .flatMap(id -> room.drafts.find(id).stream())
                        .toList();
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(drafts.get(dice.nextInt(drafts.size())));
    }

    /** Readers have it, or had: mostly somebody opens a draft of it, else it is taken from them. */
    private void atRest(ArticleId article, Random dice) {
        if (dice.nextInt(4) > 0) {
            writing.openAnother(article, dice);
        } else {
            withdrawals.about(article, dice);
        }
    }

    private static void unlessReleaseStumbles(Runnable act) {
        try {
            act.run();
        } catch (IllegalStateException failure) {
            if (!String.valueOf(failure.getMessage()).startsWith("Stumbled")) {
                throw failure;
            }
        }
    }

    private void prioritise(Draft draft, Random dice) {
        var priorities = Priority.values();
        var priority = priorities[dice.nextInt(priorities.length)];
        room.priorities.give(draft.id(), Seen.of(draft.priority()), priority, cast.anybody(dice));
    }
}
