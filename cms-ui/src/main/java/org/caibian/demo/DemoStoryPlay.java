package org.caibian.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.caibian.article.ClaimResult;
import org.caibian.article.CreateResult;
import org.caibian.article.DecisionResult;
import org.caibian.article.PriorityResult;
import org.caibian.article.SaveResult;
import org.caibian.article.SpikeResult;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.Kind;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.jspecify.annotations.Nullable;

/** One story's way from its first save to where it stands, act by act. */
final class DemoStoryPlay {

    /** An act, and when it happened. */
    record Scene(Instant at, Runnable act) {}

    private static final List<Step> ROUTE =
            List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW);

    private final Demo.Told told;
    private final DemoStory facts;
    private final DemoKeys keys;
    private final DemoManuscripts manuscripts;
    private final DemoDoors doors;

    private @Nullable ArticleId article;
    private @Nullable RoundId round;
    private @Nullable ContentHash words;
    private int version = 1;

    DemoStoryPlay(Demo.Told told, DemoKeys keys, DemoManuscripts manuscripts, DemoDoors doors) {
        this.told = told;
        this.facts = told.facts();
        this.keys = keys;
        this.manuscripts = manuscripts;
        this.doors = doors;
    }

    /** All scenes, each later than the one before. */
    List<Scene> scenes(DemoCast cast, DemoCalendar calendar) {
        var decisions = cast.decisions(told);
        var plot = DemoPlot.of(told, decisions.size(), calendar);
        var now = calendar.ago(facts.at());
        var scenes = new ArrayList<Scene>();
        scenes.add(new Scene(plot.begun(), this::begin));
        scenes.add(new Scene(plot.saved(), this::save));
        switch (facts.stage()) {
            case DRAFTING -> {}
            case SPIKED -> scenes.add(new Scene(now, this::spike));
            default -> {
                scenes.add(new Scene(plot.submitted(), this::submit));
                var dates = new DemoDates(told, decisions, keys, calendar, doors);
                scenes.addAll(dates.scenes(plot.submitted(), this::article));
                review(scenes, decisions, plot);
                proofread(scenes, cast.proofreader(told), decisions.size(), plot);
            }
        }
        facts.claimedBy()
                .ifPresent(by ->
                        scenes.add(
                                new Scene(
                                        now.plus(facts.at().dividedBy(3)),
                                        () -> claim(step(decisions.size()), by))));
        if (facts.stage().wasReleased()) {
            var after = new DemoAfterRelease(told, keys, manuscripts, doors);
            scenes.addAll(after.scenes(now, this::article));
        }
        return scenes;
    }

    private void review(List<Scene> scenes, List<DemoStory.Review> decisions, DemoPlot plot) {
        for (int i = 0; i < decisions.size(); i++) {
            var step = step(i);
            var decision = decisions.get(i);
            var at = plot.decided().get(i);
            var last = i == decisions.size() - 1;
            scenes.add(new Scene(DemoPlot.claimed(at), () -> claim(step, decision.by())));
            scenes.add(
                    last && facts.stage() == DemoStory.Stage.RETURNED
                            ? new Scene(at, () -> giveBack(step, decision))
                            : new Scene(at, () -> approve(step, decision)));
        }
    }

    /** Originals are proofread after their first review; some of them wait for that. */
    private void proofread(List<Scene> scenes, String by, int decisions, DemoPlot plot) {
        var returned = facts.stage() == DemoStory.Stage.RETURNED;
        var firstSealed = decisions > (returned ? 1 : 0);
        var waits =
                decisions == 1
                        && facts.claimedBy().isEmpty()
                        && Math.floorMod(told.file().hashCode(), 3) == 1;
        if (facts.kind() == Kind.ORIGINAL && firstSealed && !waits) {
            var at = plot.decided().getFirst();
            scenes.add(
                    new Scene(
                            at.plus(DemoPlot.A_MOMENT), () -> claim(Step.FIRST_PROOFREADING, by)));
            scenes.add(new Scene(at.plus(DemoPlot.A_MOMENT.multipliedBy(2)), () -> passOn(by)));
        }
    }

    private void passOn(String by) {
        var seen = Objects.requireNonNull(words);
        played(
                DecisionResult.Decided.class,
                doors.reviews()
                        .proofread(task(Step.FIRST_PROOFREADING), seen, "", keys.person(by)));
    }

    private static Step step(int place) {
        return ROUTE.get(place);
    }

    private void begin() {
        var created =
                doors.writing().create(keys.desk(facts.desk()), manuscripts.begun(told), writer());
        article = played(CreateResult.Created.class, created).article();
        keys.stories().put(told.key(), article);
    }

    private void save() {
        var result =
                doors.writing()
                        .save(article().main(), version, manuscripts.finished(told), writer());
        var saved = played(SaveResult.Saved.class, result);
        version = saved.change().version();
        words = saved.hash();
        doors.writing().close(article().main(), writer());
        facts.priority()
                .ifPresent(pressing ->
                        played(
                                PriorityResult.Given.class,
                                doors.priorities()
                                        .give(
                                                article().main(),
                                                Seen.of(Priority.NORMAL),
                                                pressing,
                                                writer())));
    }

    private void submit() {
        var result = doors.reviews().submit(article().main(), version, writer());
        round = played(SubmitResult.Submitted.class, result).round();
    }

    private void claim(Step step, String by) {
        played(ClaimResult.Claimed.class, doors.reviews().claim(task(step), keys.person(by)));
    }

    private void approve(Step step, DemoStory.Review review) {
        var by = keys.person(review.by());
        var seen = Objects.requireNonNull(words);
        played(
                DecisionResult.Decided.class,
                doors.reviews().approve(task(step), seen, review.opinion(), by));
    }

    private void giveBack(Step step, DemoStory.Review review) {
        var by = keys.person(review.by());
        played(
                DecisionResult.Decided.class,
                doors.reviews().giveBack(task(step), review.opinion(), by));
    }

    private void spike() {
        var reason = facts.reason().orElse("");
        played(SpikeResult.Spiked.class, doors.reviews().spike(article().main(), reason, writer()));
    }

    private TaskId task(Step step) {
        return new TaskId(Objects.requireNonNull(round), step);
    }

    private ArticleId article() {
        return Objects.requireNonNull(article);
    }

    private PersonId writer() {
        return keys.person(facts.writtenBy());
    }

    private <T> T played(Class<T> success, Object outcome) {
        return Played.as(success, outcome, told.file());
    }
}
