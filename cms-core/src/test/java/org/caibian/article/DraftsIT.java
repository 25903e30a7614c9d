package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caibian.shared.Keyset;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@RealDatabase
class DraftsIT {

    @Autowired private ApplicationContext context;
    @Autowired private Drafts drafts;
    @Autowired private SettableClock clock;

    @Test
    void draftsAreListedNewestFirstAndPagedWithoutGapsOrRepeats() {
        var newsroom = TestNewsroom.in(context);
        for (int i = 0; i < 7; i++) {
            clock.pass(Duration.ofSeconds(1));
            newsroom.articleReadyToSubmit("稿件" + i);
        }
        var filter = DraftFilter.of(List.of(newsroom.desk));

        var first = drafts.list(filter, Keyset.START, 5);
        var second = drafts.list(filter, first.next().orElseThrow(), 5);

        assertThat(first.items())
                .extracting(DraftSummary::headline)
                .containsExactly("稿件6", "稿件5", "稿件4", "稿件3", "稿件2");
        assertThat(second.items()).extracting(DraftSummary::headline).containsExactly("稿件1", "稿件0");
        assertThat(second.next()).isEmpty();
    }
}
