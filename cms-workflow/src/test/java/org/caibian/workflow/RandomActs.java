package org.caibian.workflow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.caibian.article.ContentHash;
import org.caibian.article.Draft;
import org.caibian.article.Merge.Side;
import org.caibian.article.Priority;
import org.caibian.article.RoundStep;
import org.caibian.article.Stage;
import org.caibian.article.Step;
import org.caibian.article.TaskId;
import org.caibian.publication.CorrectResult;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Sha256;
import org.caibian.staff.Person;

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
    private final RandomWords words;
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
        this.words = new RandomWords(room.people);
        often(10, this::submit);
        often(24, (draft, dice) -> decideAsAsked(draft, dice, draft.hash(), "同意。"));
        often(1, (draft, dice) -> decideAsAsked(draft, dice, OTHER_WORDS, "同意。"));
        often(1, (draft, dice) -> decideAsAsked(draft, dice, draft.hash(), " "));
        often(3, (draft, dice) -> decide(draft, dice, cast.anybody(dice), draft.hash(), "同意。"));
        often(4, this::claim);
        often(2, this::letGo);
        often(2, this::reassign);
        often(11, this::editInReview);
        often(2, (draft, dice) -> save(draft, dice, cast.anybody(dice)));
        often(1, this::giveBack);
        often(1, (draft, dice) -> room.reviews.recall(draft.id(), cast.anybody(dice)));
        often(1, (draft, dice) -> room.reviews.spike(draft.id(), "毙稿。", cast.anybody(dice)));
        often(3, (draft, dice) -> room.spiking.revive(draft.id(), cast.anybody(dice)));
        often(2, (draft, dice) -> room.scheduling.unschedule(draft.id(), cast.anybody(dice)));
        often(2, this::carryOver);
        often(1, (draft, dice) -> openAnother(draft.article(), dice));
        often(3, this::prioritise);
        often(5, (_, dice) -> house.setRule(dice));
        often(2, (_, dice) -> house.unlist(dice));
        often(5, (_, dice) -> house.list(dice));
        often(1, (_, dice) -> suspensions.begin(dice));
        often(6, (_, dice) -> delegations.enter(dice));
        often(1, (_, dice) -> delegations.end(dice));
        often(6, this::decideInStead);
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
                            .orElse(() -> openAnother(article, dice));
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

    /** Beside what is there, once readers have it; mostly somebody writes on it at once. */
    private void openAnother(ArticleId article, Random dice) {
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

    private void carryOver(Draft draft, Random dice) {
        var by = openTask(draft, dice).flatMap(this::holder).orElseGet(cast::writer);
        room.carryingOver
                .of(draft.id())
                .ifPresent(merge -> {
                    var sides =
                            merge.conflicts().stream()
                                    .map(_ -> dice.nextBoolean() ? Side.MINE : Side.LIVE)
                                    .toList();
                    room.carryingOver.carryOver(
                            draft.id(), draft.saved().version(), merge.revision(), sides, by);
                });
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

    private void submit(Draft draft, Random dice) {
        var by = dice.nextBoolean() ? cast.writer() : cast.anybody(dice);
        room.reviews.submit(draft.id(), draft.saved().version(), by);
    }

    /** The editor is closed afterwards, unless their browser went down. */
    private void save(Draft draft, Random dice, PersonId by) {
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

    private void prioritise(Draft draft, Random dice) {
        var priorities = Priority.values();
        var priority = priorities[dice.nextInt(priorities.length)];
        room.priorities.give(draft.id(), priority, cast.anybody(dice));
    }

    private void editInReview(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(task -> {
                    var fit = cast.askedFor(task.step());
                    var by = holder(task).orElseGet(() -> fit.get(dice.nextInt(fit.size())));
                    room.reviews.claim(task, by);
                    save(draft, dice, by);
                });
    }

    private void claim(Draft draft, Random dice) {
        openTask(draft, dice).ifPresent(task -> room.reviews.claim(task, cast.anybody(dice)));
    }

    private void letGo(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(task -> room.reviews.letGo(task, holderOrAnybody(task, dice)));
    }

    private void reassign(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(task ->
                        room.reviews.reassign(task, cast.anybody(dice), "外出。", cast.anybody(dice)));
    }

    private void giveBack(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(
                        task -> room.reviews.giveBack(task, "请补信源。", holderOrAnybody(task, dice)));
    }

    private void decide(Draft draft, Random dice, PersonId by, ContentHash words, String opinion) {
        openTask(draft, dice).ifPresent(task -> decide(task, by, words, opinion));
    }

    private void decideAsAsked(Draft draft, Random dice, ContentHash words, String opinion) {
        openTask(draft, dice)
                .ifPresent(task -> {
                    var fit = cast.askedFor(task.step());
                    var by = holder(task).orElseGet(() -> fit.get(dice.nextInt(fit.size())));
                    decide(task, by, words, opinion);
                });
    }

    /** By whoever stands in now for one of the step's role, if it is nobody's. */
    private void decideInStead(Draft draft, Random dice) {
        openTask(draft, dice)
                .ifPresent(task ->
                        room.staff.reviewing(task.step().role(), cast.desk()).stream()
                                .filter(person -> !person.standsIn().isEmpty())
                                .map(Person::id)
                                .filter(cast.people()::contains)
                                .findFirst()
                                .ifPresent(by ->
                                        decide(
                                                task,
                                                holder(task).orElse(by),
                                                draft.hash(),
                                                "同意。")));
    }

    private void decide(TaskId task, PersonId by, ContentHash words, String opinion) {
        if (task.step().isReview()) {
            room.reviews.approve(task, words, opinion, by);
        } else {
            room.reviews.proofread(task, words, opinion, by);
        }
    }

    private PersonId holderOrAnybody(TaskId task, Random dice) {
        return holder(task).filter(_ -> dice.nextBoolean()).orElseGet(() -> cast.anybody(dice));
    }

    private Optional<PersonId> holder(TaskId task) {
        return room.round(task.round()).step(task.step()).flatMap(RoundStep::holder);
    }

    private Optional<TaskId> openTask(Draft draft, Random dice) {
        return draft.stage() instanceof Stage.InReview(var round, var _)
                ? openStep(draft, dice).map(step -> new TaskId(round, step.step()))
                : Optional.empty();
    }

    /** Any of the open steps of a draft in review. */
    private Optional<RoundStep> openStep(Draft draft, Random dice) {
        if (!(draft.stage() instanceof Stage.InReview(var round, var _))) {
            return Optional.empty();
        }
        var open = room.round(round).steps().stream().filter(RoundStep::isOpen).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(dice.nextInt(open.size())));
    }
}
