package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Drafts;
import org.caibian.branch.Branch;
import org.caibian.branch.BranchId;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.JournalKeys;
import org.caibian.ui.article.form.ByName;
import org.caibian.ui.editor.Unsent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnsavedWordsTest {
    private static final DraftId DRAFT = new ArticleId(1001).main();
    private static final PersonId WANG = new PersonId(1);
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final Manuscript FIRST = Manuscript.blank(Kind.ORIGINAL).noting("一");
    private static final Manuscript SECOND = Manuscript.blank(Kind.ORIGINAL).noting("二");
    private static final Branch BRANCH = new Branch(new BranchId(7), DRAFT, 3, WANG, NOW);

    private final Branches branches = mock(Branches.class);
    private final Drafts drafts = mock(Drafts.class);
    private final DraftInProgress page = mock(DraftInProgress.class);
    private UnsavedWords unsaved;

    @BeforeEach
    void wangSitsHere() {
        var me = mock(SignedIn.class);
        when(me.id()).thenReturn(WANG);
        when(page.draft()).thenReturn(DRAFT);
        when(page.seen()).thenReturn(3);
        when(branches.keep(any(), anyInt(), any(), any(), any()))
                .thenReturn(new BranchResult.Kept(BRANCH));
        when(branches.rewrite(any(), any(), any(), any()))
                .thenReturn(new BranchResult.Kept(BRANCH));
        unsaved =
                new UnsavedWords(
                        branches,
                        drafts,
                        new JournalPlaces(mock(JournalKeys.class), me),
                        mock(ByName.class),
                        me,
                        Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void whatIsTypedOnGoesIntoTheSameBranch() {
        assertThat(unsaved.take(page, FIRST)).isTrue();
        assertThat(unsaved.take(page, FIRST)).isTrue();
        assertThat(unsaved.take(page, SECOND)).isTrue();

        verify(branches).keep(DRAFT, 3, FIRST, NOW, WANG);
        verify(branches).rewrite(BRANCH.id(), SECOND, NOW, WANG);
    }

    @Test
    void moreThanWasBroughtInOrDiscardedByOthersIsABranchOfItsOwn() {
        unsaved.take(page, FIRST);
        when(branches.rewrite(any(), any(), any(), any())).thenReturn(new BranchResult.Gone());

        assertThat(unsaved.take(page, FIRST)).isTrue();
        verify(branches, times(1)).keep(any(), anyInt(), any(), any(), any());
        assertThat(unsaved.take(page, SECOND)).isTrue();
        verify(branches).keep(DRAFT, 3, SECOND, NOW, WANG);
    }

    @Test
    void whatTheNewsroomHasNoRoomForStaysHere() {
        when(branches.keep(any(), anyInt(), any(), any(), any()))
                .thenReturn(new BranchResult.Full());

        assertThat(unsaved.take(page, FIRST)).isFalse();
        assertThat(unsaved.hasThisPage()).isFalse();
    }

    @Test
    void whoSavesAfterAllNeedsTheBranchNoMore() {
        unsaved.take(page, FIRST);

        unsaved.answered();

        verify(branches).answered(BRANCH.id(), WANG);
        assertThat(unsaved.hasThisPage()).isFalse();
    }

    @Test
    void wordsThatSayWhatStoodThereAreNotKeptAgainAndThoseOfNoKnownVersionStayHere() {
        when(branches.base(DRAFT, 3, WANG)).thenReturn(Optional.of(FIRST));
        when(branches.base(eq(DRAFT), eq(9), any())).thenReturn(Optional.empty());

        assertThat(unsaved.take(found(3, "一"))).isTrue();
        assertThat(unsaved.take(found(9, "二"))).isFalse();

        verify(branches, never()).keep(any(), anyInt(), any(), any(), any());
    }

    @Test
    void wordsThatWereSavedUnheardAreNotKeptOnceMoreThoughOthersHaveGoneOnSince() {
        var before = TestFile.live(TestFile.round()).file().readers().printed().orElseThrow();
        when(branches.base(DRAFT, 3, WANG)).thenReturn(Optional.of(Manuscript.of(before)));
        when(drafts.saved(DRAFT, 4)).thenReturn(Optional.of(before.with(all -> all.note("一"))));
        when(drafts.saved(DRAFT, 5)).thenReturn(Optional.of(before.with(all -> all.note("他人"))));
        when(branches.keep(any(), anyInt(), any(), any(), any()))
                .thenReturn(new BranchResult.Full());

        assertThat(unsaved.take(typed(before, "一"))).isTrue();
        assertThat(unsaved.take(typed(before, "二"))).isFalse();
    }

    @Test
    void whoCannotGoOnWritingIsToldOfLeftWordsAlsoBeforeASealAndAfterTheDraft() {
        unsaved.look(TestFile.withItsWriters(TestFile.round()).file(), false);
        assertThat(isLookedFor()).isFalse();

        unsaved.look(TestFile.inReview().file(), false);
        assertThat(isLookedFor()).isTrue();
        assertThat(unsaved.isEnded()).isFalse();

        unsaved.look(TestFile.live(TestFile.round()).file(), false);
        assertThat(isLookedFor()).isTrue();
        assertThat(unsaved.isEnded()).isTrue();
    }

    private boolean isLookedFor() {
        return unsaved.finder().getElement().hasProperty("keeping");
    }

    private static Unsent typed(Content on, String note) {
        return new Unsent(DRAFT.toString(), on.body().json(), Map.of("NOTE", note), 3, NOW);
    }

    private static Unsent found(int version, String note) {
        return new Unsent(
                DRAFT.toString(), Manuscript.emptyBody(), Map.of("NOTE", note), version, NOW);
    }
}
