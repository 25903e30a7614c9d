package org.caibian.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caibian.article.EmbargoResult;
import org.caibian.article.ScheduleResult;
import org.caibian.publication.TakeDownResult;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;

/**
 * What a story's editor set for it once it was handed in: when it goes out, comes free, goes down.
 */
final class DemoDates {
    private final Demo.Told told;
    private final List<DemoStory.Review> decisions;
    private final DemoKeys keys;
    private final DemoCalendar calendar;
    private final DemoDoors doors;

    DemoDates(
            Demo.Told told,
            List<DemoStory.Review> decisions,
            DemoKeys keys,
            DemoCalendar calendar,
            DemoDoors doors) {
        this.told = told;
        this.decisions = decisions;
        this.keys = keys;
        this.calendar = calendar;
        this.doors = doors;
    }

    /** The wish comes first: an embargo heard of later may end after it. */
    List<DemoStoryPlay.Scene> scenes(Instant submitted, Supplier<ArticleId> article) {
        var facts = told.facts();
        var acts = new ArrayList<Runnable>();
        facts.release().ifPresent(hour -> acts.add(() -> schedule(article.get(), hour)));
        facts.embargo().ifPresent(hour -> acts.add(() -> keepBack(article.get(), hour)));
        facts.takeDown().ifPresent(end -> acts.add(() -> takeDown(article.get(), end)));
        var at = submitted;
        var scenes = new ArrayList<DemoStoryPlay.Scene>();
        for (var act : acts) {
            at = at.plus(DemoPlot.A_MOMENT);
            scenes.add(new DemoStoryPlay.Scene(at, act));
        }
        return scenes;
    }

    private void schedule(ArticleId article, DemoStory.Hour hour) {
        var result =
                doors.scheduling()
                        .schedule(article.main(), Seen.nothing(), calendar.on(hour), editor());
        Played.as(ScheduleResult.Scheduled.class, result, told.file());
    }

    private void keepBack(ArticleId article, DemoStory.Hour hour) {
        var result =
                doors.embargoes().set(article.main(), Seen.nothing(), calendar.on(hour), editor());
        Played.as(EmbargoResult.Set.class, result, told.file());
    }

    private void takeDown(ArticleId article, DemoStory.TakeDown end) {
        var at = calendar.on(end.when());
        var result = doors.takeDowns().set(article, Seen.nothing(), at, end.reason(), editor());
        Played.as(TakeDownResult.Set.class, result, told.file());
    }

    private PersonId editor() {
        return keys.person(decisions.getFirst().by());
    }
}
