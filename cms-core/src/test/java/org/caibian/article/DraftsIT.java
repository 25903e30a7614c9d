package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
class DraftsIT {

    @Autowired private ApplicationContext context;
    @Autowired private Drafts drafts;
    @Autowired private SettableClock clock;
    @Autowired private Decisions decisions;
    @Autowired private TransactionTemplate transaction;

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

    @Test
    void whatCameBackIsListedApartFromWhatWasNeverHandedIn() {
        var newsroom = TestNewsroom.in(context);
        var returned = newsroom.articleReadyToSubmit("退回来的");
        var never = newsroom.articleReadyToSubmit("还没送过");
        var rounds = TestRounds.in(context);
        var round = rounds.submit(returned, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);
        var task = new TaskId(round, Step.FIRST_REVIEW);
        transaction.executeWithoutResult(_ -> decisions.giveBack(task, "缺一个出处。", newsroom.editor));

        assertThat(writing(newsroom, true)).containsExactly(returned.main());
        assertThat(writing(newsroom, false)).containsExactly(never.main());
    }

    private List<DraftId> writing(TestNewsroom newsroom, boolean cameBack) {
        var filter = DraftFilter.writing(Set.of(newsroom.desk), newsroom.reporter, cameBack);
        return drafts.list(filter, Keyset.START, 5).items().stream()
                .map(DraftSummary::draft)
                .toList();
    }
}
