package org.caibian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.shared.ArticleId;

/** What readers did with one live story since its release. */
final class DemoReaders {
    private static final Duration RECENT = Duration.ofHours(1);
    private static final int EARLIER_HOURS = 6;

    private final DemoStory facts;
    private final DemoDoors doors;

    DemoReaders(Demo.Told told, DemoDoors doors) {
        this.facts = told.facts();
        this.doors = doors;
    }

    List<DemoStoryPlay.Scene> scenes(
            Instant released, Duration sinceThen, Supplier<ArticleId> article) {
        var scenes = new ArrayList<DemoStoryPlay.Scene>();
        for (var comment : facts.comments()) {
            var at = released.plus(comment.after());
            scenes.add(new DemoStoryPlay.Scene(at, () -> say(article.get(), comment, released)));
        }
        facts.reads()
                .ifPresent(reads -> {
                    var now = released.plus(sinceThen);
                    scenes.add(
                            new DemoStoryPlay.Scene(
                                    now, () -> read(article.get(), reads, released, now)));
                });
        return scenes;
    }

    private void say(ArticleId article, DemoStory.Comment comment, Instant released) {
        long id =
                doors.comments()
                        .add(
                                article,
                                comment.by(),
                                comment.text(),
                                released.plus(comment.after()),
                                comment.likes(),
                                Optional.empty(),
                                false);
        comment.answer()
                .ifPresent(answer ->
                        doors.comments()
                                .add(
                                        article,
                                        answer.by(),
                                        answer.text(),
                                        released.plus(answer.after()),
                                        0,
                                        Optional.of(id),
                                        true));
    }

    /** The recent readings now, the others spread over the hours before, as far as there are. */
    private void read(ArticleId article, DemoStory.Reads reads, Instant released, Instant now) {
        add(article, reads.recent(), now);
        int earlier = reads.total() - reads.recent();
        int hours =
                (int) Math.clamp(Duration.between(released, now).toHours() - 2, 0, EARLIER_HOURS);
        for (int hour = 1; hour <= hours; hour++) {
            add(article, earlier / hours, now.minus(RECENT.multipliedBy(hour + 2L)));
        }
    }

    private void add(ArticleId article, int readings, Instant at) {
        if (readings > 0) {
            doors.readings().add(Map.of(article, (long) readings), at);
        }
    }
}
