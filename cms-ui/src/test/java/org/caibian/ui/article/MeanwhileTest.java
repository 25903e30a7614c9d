package org.caibian.ui.article;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an article that is open, once it was changed. */
class MeanwhileTest {
    private final OpenArticle article = mock(OpenArticle.class);
    private final Workbench bench = mock(Workbench.class);
    private final LockActs locks = mock(LockActs.class);
    private final UnsavedWords unsaved = mock(UnsavedWords.class);
    private final ArticleFile now = TestFile.inReview().file();
    private Meanwhile meanwhile;

    @BeforeEach
    void someoneChangedIt() {
        var branches = mock(BranchActs.class);
        when(branches.unsaved()).thenReturn(unsaved);
        when(bench.branches()).thenReturn(branches);
        when(bench.locks()).thenReturn(locks);
        when(article.file()).thenReturn(Optional.of(now));
        meanwhile = new Meanwhile(article, bench, mock(SignedIn.class));
    }

    @Test
    void thePaperIsTakenInHandOnceItsLockHasComeAndNothingElseIsDone() {
        when(locks.hasCome(now)).thenReturn(true);
        when(unsaved.isSettled()).thenReturn(true);
        when(article.isShown(now)).thenReturn(true);

        meanwhile.changed();

        verify(article).write();
        verify(article, never()).reload();
        verify(article, never()).tell(any());
    }

    @Test
    void whatIsShownAlreadyIsNotDrawnAnewUnderThePointer() {
        when(article.isShown(now)).thenReturn(true);
        when(article.goesOn(now)).thenReturn(true);

        meanwhile.changed();

        verify(article).tell(now);
        verify(article, never()).goOnWith(any());
    }

    @Test
    void whatIsBeingWrittenOnStaysAndWhatStandsAroundItIsDrawn() {
        when(article.goesOn(now)).thenReturn(true);
        when(bench.hasUnsaved()).thenReturn(true);

        meanwhile.changed();

        verify(article).goOnWith(now);
        verify(bench, never()).save();
    }

    @Test
    void whatWasTypedAndCannotBeKeptAnyMoreIsSaidToBeAndStays() {
        when(bench.hasUnsaved()).thenReturn(true);

        meanwhile.changed();

        verify(bench).save();
        verify(article).tell(now);
        verify(article, never()).reload();
    }

    @Test
    void whatIsOnlyReadIsReadAgain() {
        meanwhile.changed();

        verify(article).reload();
    }
}
