package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Refusal;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Whoever wants to write asks the one who does, and hears from them, or need not wait for ever. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingForTheLockIT {

    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private EditLocks locks;
    @Autowired private Drafts drafts;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;

    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void theHolderIsToldOnceAndHandsOverWhatTheySaved() {
        var draft = inHand("请让稿");

        assertThat(locks.ask(draft, newsroom.editor)).isInstanceOf(AskResult.Asked.class);
        assertThat(locks.ask(draft, newsroom.editor)).isInstanceOf(AskResult.Asked.class);

        assertThat(told(newsroom.reporter, draft, Occasion.LOCK_ASKED)).isEqualTo(1);
        assertThat(locks.handOver(draft, newsroom.reporter))
                .isEqualTo(new AskResult.HandedOver(newsroom.editor));
        assertThat(holder(draft)).isEqualTo(newsroom.editor);
        assertThat(told(newsroom.editor, draft, Occasion.LOCK_HANDED_OVER)).isEqualTo(1);
        assertThat(writing.open(draft, newsroom.reporter)).isInstanceOf(OpenResult.InUse.class);
        assertThat(save(draft, "李清和接着写", newsroom.editor)).isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void whoGoesOnWritingIsNotTakenThePaperFrom() {
        var draft = inHand("继续写");
        locks.ask(draft, newsroom.editor);

        assertThat(locks.keep(draft, newsroom.reporter)).isEqualTo(new AskResult.Kept());

        assertThat(told(newsroom.editor, draft, Occasion.LOCK_KEPT)).isEqualTo(1);
        clock.pass(EditLock.PATIENCE.plus(A_MOMENT));
        assertThat(writing.open(draft, newsroom.editor)).isInstanceOf(OpenResult.InUse.class);
        assertThat(locks.keep(draft, newsroom.reporter)).isEqualTo(new AskResult.NotAsked());
    }

    @Test
    void whoGetsNoAnswerTakesOverAfterAWhileAndNobodyElseDoes() {
        var draft = inHand("没有答复");
        locks.ask(draft, newsroom.editor);
        assertThat(writing.open(draft, newsroom.editor)).isInstanceOf(OpenResult.InUse.class);

        clock.pass(EditLock.PATIENCE.plus(A_MOMENT));

        assertThat(writing.stillWriting(draft, newsroom.reporter)).isTrue();
        assertThat(writing.open(draft, newsroom.secondReporter))
                .isInstanceOf(OpenResult.InUse.class);
        assertThat(writing.open(draft, newsroom.editor)).isInstanceOf(OpenResult.Opened.class);
        assertThat(writing.stillWriting(draft, newsroom.reporter)).isFalse();
        assertThat(locks.handOver(draft, newsroom.reporter)).isEqualTo(new AskResult.NotAsked());
    }

    @Test
    void whoeverSavesMeanwhileIsWaitedForALittleLonger() {
        var draft = inHand("边写边问");
        locks.ask(draft, newsroom.editor);
        clock.pass(EditLock.PATIENCE.minus(A_MOMENT));
        save(draft, "王砚还在写", newsroom.reporter);
        clock.pass(A_MOMENT.plus(A_MOMENT));

        assertThat(writing.open(draft, newsroom.editor)).isInstanceOf(OpenResult.InUse.class);

        clock.pass(EditLock.PATIENCE);
        assertThat(writing.open(draft, newsroom.editor)).isInstanceOf(OpenResult.Opened.class);
    }

    @Test
    void onlyWhoMayWriteAsksAndTheFirstToAskIsServed() {
        var draft = inHand("谁先问");

        assertThat(locks.ask(draft, newsroom.stranger()))
                .isEqualTo(new AskResult.Refused(Refusal.ROLE_MISSING));
        assertThat(locks.ask(draft, newsroom.reporter)).isEqualTo(new AskResult.Free());
        locks.ask(draft, newsroom.editor);
        assertThat(locks.ask(draft, newsroom.secondReporter))
                .isEqualTo(new AskResult.AskedByAnother(newsroom.editor));
        assertThat(locks.handOver(draft, newsroom.secondReporter))
                .isEqualTo(new AskResult.NotAsked());
        writing.close(draft, newsroom.reporter);
        assertThat(locks.ask(draft, newsroom.secondReporter)).isEqualTo(new AskResult.Free());
    }

    @Test
    void aLockThatHasRunOutIsToldOfNoMoreAndOneThatGoesOnIsOneSinceItsBeginning() {
        var draft = inHand("没有动静");
        var began = lock(draft).orElseThrow().since();
        clock.pass(EditLock.LASTS.minus(A_MOMENT));
        writing.stillWriting(draft, newsroom.reporter);
        clock.pass(A_MOMENT.plus(A_MOMENT));
        assertThat(lock(draft).map(EditLock::since)).contains(began);

        clock.pass(EditLock.LASTS);

        assertThat(lock(draft)).isEmpty();
        assertThat(writing.stillWriting(draft, newsroom.reporter)).isTrue();
        assertThat(lock(draft).map(EditLock::since)).contains(clock.instant());
    }

    /** A draft the reporter is writing on. */
    private DraftId inHand(String headline) {
        var draft = newsroom.articleReadyToSubmit(headline).main();
        writing.open(draft, newsroom.reporter);
        return draft;
    }

    private SaveResult save(DraftId draft, String headline, PersonId by) {
        int seen = drafts.find(draft).orElseThrow().saved().version();
        return writing.save(draft, seen, newsroom.manuscript(headline), by);
    }

    private PersonId holder(DraftId draft) {
        return lock(draft).orElseThrow().holder();
    }

    private Optional<EditLock> lock(DraftId draft) {
        return drafts.find(draft).flatMap(Draft::lock);
    }

    private long told(PersonId person, DraftId draft, Occasion occasion) {
        return notices.newest(person, Keyset.START, 50).items().stream()
                .filter(notice -> notice.occasion() == occasion)
                .flatMap(notice -> notice.subject().stream())
                .map(Notice.Subject::draft)
                .filter(draft::equals)
                .count();
    }
}
