package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caibian.article.ArticleChanged;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class WakeTest extends BrowserlessTest {
    private static final ArticleId ARTICLE = new ArticleId(1001);
    private static final Duration NOTHING = Duration.ZERO;

    private final List<Task> tasks = new ArrayList<>();
    private final List<Duration> looks = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private long now = Long.MAX_VALUE - 1;
    private final long began = now;
    private Wake wake;

    private record Task(long at, Runnable act) {}

    @BeforeEach
    void aPageIsOpen() {
        ScheduledExecutorService hands = mock();
        when(hands.schedule(any(Runnable.class), anyLong(), eq(TimeUnit.NANOSECONDS)))
                .thenAnswer(asked -> {
                    tasks.add(new Task(now + asked.<Long>getArgument(1), asked.getArgument(0)));
                    return null;
                });
        wake =
                new Wake(
                        UI.getCurrent(),
                        () -> {
                            looks.add(Duration.ofNanos(now - began));
                            meanwhile.run();
                        },
                        hands,
                        () -> now);
    }

    @Test
    void anActIsSeenAtOnceAndAllThatFollowsWithinAMomentInOneMoreLook() {
        act();
        after(Duration.ofMillis(100));
        act();
        act();
        after(Duration.ofMillis(200));
        act();

        after(Duration.ofSeconds(10));

        assertThat(looks).containsExactly(NOTHING, Wake.A_MOMENT);
    }

    @Test
    void whatIsSavedInAWhileIsSeenInOneLook() {
        for (int i = 0; i < 10; i++) {
            save();
            after(Duration.ofMillis(100));
        }

        after(Duration.ofSeconds(10));

        assertThat(looks).containsExactly(Wake.A_WHILE);
    }

    @Test
    void anActIsNotKeptWaitingByASaveBeforeItAndItsLookSeesBoth() {
        save();
        after(Duration.ofMillis(100));
        act();

        after(Duration.ofSeconds(10));

        assertThat(looks).containsExactly(Duration.ofMillis(100));
    }

    @Test
    void whoWritesNowIsSeenAtOnce() {
        hear(ArticleChanged.Extent.WRITER);

        assertThat(looks).containsExactly(NOTHING);
    }

    @Test
    void whatIsHeardWhileThePageLooksHasItLookOnceMore() {
        meanwhile =
                () -> {
                    meanwhile = () -> {};
                    save();
                };
        act();

        after(Duration.ofSeconds(10));

        assertThat(looks).containsExactly(NOTHING, Wake.A_WHILE);
    }

    private void act() {
        wake.hear(new ArticleChanged(ARTICLE));
        after(NOTHING);
    }

    private void save() {
        hear(ArticleChanged.Extent.SAVE);
    }

    private void hear(ArticleChanged.Extent extent) {
        wake.hear(new ArticleChanged(ARTICLE, extent, Optional.of(new PersonId(5))));
        after(NOTHING);
    }

    /** That much time goes by, and what is due in it is done. */
    private void after(Duration time) {
        long end = now + time.toNanos();
        for (var next = due(end); next.isPresent(); next = due(end)) {
            tasks.remove(next.get());
            now = next.get().at();
            next.get().act().run();
            var session = UI.getCurrent().getSession();
            session.getService().runPendingAccessTasks(session);
        }
        now = end;
    }

    private Optional<Task> due(long end) {
        return tasks.stream()
                .filter(task -> task.at() - end <= 0)
                .min(Comparator.comparingLong(task -> task.at() - began));
    }
}
