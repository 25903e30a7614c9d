package org.caibian.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caibian.article.DecisionResult;
import org.caibian.article.SaveResult;
import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.publication.CorrectResult;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;

/** How a live story was put right: opened, written, sealed by two, act by act. */
final class DemoCorrection {

    private static final List<Step> ROUTE = List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW);

    private final Demo.Told told;
    private final DemoStory.Correction facts;
    private final DemoKeys keys;
    private final DemoManuscripts manuscripts;
    private final DemoDoors doors;

    DemoCorrection(
            Demo.Told told,
            DemoStory.Correction facts,
            DemoKeys keys,
            DemoManuscripts manuscripts,
            DemoDoors doors) {
        this.told = told;
        this.facts = facts;
        this.keys = keys;
        this.manuscripts = manuscripts;
        this.doors = doors;
    }

    List<DemoStoryPlay.Scene> scenes(Instant released, Supplier<ArticleId> article) {
        var at = released.plus(facts.after());
        var scenes = new ArrayList<DemoStoryPlay.Scene>();
        for (int place = ROUTE.size() - 1; place >= 0; place--) {
            var step = ROUTE.get(place);
            var review = facts.reviews().get(place);
            scenes.addFirst(
                    new DemoStoryPlay.Scene(
                            at, () -> approve(article.get().correction(), step, review)));
            at = at.minus(DemoPlot.A_MOMENT.multipliedBy(4));
        }
        scenes.addFirst(new DemoStoryPlay.Scene(at, () -> write(article.get())));
        return scenes;
    }

    private void write(ArticleId article) {
        var opener = keys.person(facts.reviews().getFirst().by());
        var draft =
                played(CorrectResult.Opened.class, doors.corrections().correct(article, opener))
                        .draft();
        var writer = keys.person(told.facts().writtenBy());
        var words = manuscripts.corrected(told).noting(facts.note());
        int seen = doors.drafts().find(draft).orElseThrow().saved().version();
        var saved =
                played(
                        SaveResult.Saved.class,
                        doors.writing().saveOnce(draft, seen, words, writer));
        played(
                SubmitResult.Submitted.class,
                doors.reviews().submit(draft, saved.change().version(), writer));
    }

    private void approve(DraftId draft, Step step, DemoStory.Review review) {
        var now = doors.drafts().find(draft).orElseThrow();
        var round = doors.drafts().latestRound(draft).orElseThrow().id();
        played(
                DecisionResult.Decided.class,
                doors.reviews()
                        .approve(
                                new TaskId(round, step),
                                now.hash(),
                                review.opinion(),
                                keys.person(review.by())));
    }

    private <T> T played(Class<T> success, Object outcome) {
        return Played.as(success, outcome, told.file());
    }
}
