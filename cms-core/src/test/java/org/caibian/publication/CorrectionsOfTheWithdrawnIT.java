package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caibian.article.Drafts;
import org.caibian.article.Spiking;
import org.caibian.article.SubmitResult;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Occasion;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.Keyset;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What becomes of a correction or a new version whose story is gone. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsOfTheWithdrawnIT {

    @Autowired private ApplicationContext context;
    @Autowired private Corrections corrections;
    @Autowired private Stories stories;
    @Autowired private Drafts drafts;
    @Autowired private Spiking spiking;
    @Autowired private Withdrawals withdrawals;

    private ReleaseRoom room;
    private TestNewsroom newsroom;
    private CorrectionDesk desk;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
        desk = new CorrectionDesk(context, room);
    }

    @Test
    void aCorrectionOfWhatIsGoneGoesNowhere() {
        var article = room.released("撤下后不再更正");
        var round = desk.sentCorrection(article, "主航道10时恢复通航。");
        room.rounds.seal(round, article.correction(), Step.FIRST_REVIEW, newsroom.secondEditor);
        room.rounds.seal(round, article.correction(), Step.SECOND_REVIEW, newsroom.deskChief);
        room.withdraw(article);

        assertThat(room.complete(round))
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(new Problem(Problem.Field.STORY, Problem.Fault.GONE, 0))));
        assertThat(stories.find(article)).isEmpty();
        assertThat(corrections.newest(Keyset.START, 50).items())
                .noneMatch(line -> line.article().equals(article));
    }

    @Test
    void whoeverIsAtWorkOnACorrectionHearsThatItsStoryIsGone() {
        var reviewed = room.released("审更正时撤稿");
        var round = desk.sentCorrection(reviewed, "主航道10时恢复通航。", newsroom.secondReporter);
        room.rounds.seal(round, reviewed.correction(), Step.FIRST_REVIEW, newsroom.secondEditor);
        var written = room.released("写更正时撤稿");
        desk.opened(written);
        desk.write(
                written.correction(),
                desk.words(written.correction()).noting(CorrectionDesk.NOTE),
                newsroom.secondReporter);

        room.withdraw(reviewed);
        room.withdraw(written);

        assertThat(desk.told(newsroom.secondEditor, reviewed, Occasion.WITHDRAWN)).isEqualTo(1);
        assertThat(desk.told(newsroom.secondReporter, reviewed, Occasion.WITHDRAWN)).isEqualTo(1);
        assertThat(desk.told(newsroom.secondReporter, written, Occasion.WITHDRAWN)).isEqualTo(1);
        assertThat(desk.told(newsroom.secondEditor, written, Occasion.WITHDRAWN)).isZero();
    }

    @Test
    void aDraftOfWhatWasWithdrawnComesBackOnlyWhenTheChiefEditorReinstatesIt() {
        var article = room.released("撤下的改写稿");
        desk.revised(article, "主航道23日恢复通航。", "另一段是新写的。");
        room.withdraw(article);

        assertThat(CorrectionDesk.problems(desk.submit(article.main(), newsroom.reporter)))
                .containsExactly(new Problem(Problem.Field.STORY, Problem.Fault.GONE, 0));
        assertThat(withdrawals.reinstate(article, newsroom.chiefEditor))
                .isEqualTo(new WithdrawResult.Reinstated(Optional.empty()));
        assertThat(desk.submit(article.main(), newsroom.reporter))
                .isInstanceOf(SubmitResult.Submitted.class);
    }

    @Test
    void aNewVersionThatWasGivenUpMakesWayForWhatIsReinstated() {
        var article = room.released("撤下前毙掉的改写稿");
        desk.revised(article, "主航道23日恢复通航。", "另一段是新写的。");
        spiking.spike(article.main(), "不改了。", newsroom.editor);
        room.withdraw(article);

        assertThat(withdrawals.reinstate(article, newsroom.chiefEditor))
                .isEqualTo(new WithdrawResult.Reinstated(Optional.empty()));
        assertThat(drafts.find(article.main()).orElseThrow().stage())
                .isInstanceOf(Stage.Drafting.class);
    }
}
