package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.annotation.AcceptResult;
import org.caibian.article.Change;
import org.caibian.article.Draft;
import org.caibian.article.EditLock;
import org.caibian.article.Plan;
import org.caibian.article.Round;
import org.caibian.article.SaveResult;
import org.caibian.article.Settled;
import org.caibian.article.Writing;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.manuscript.Problem.Field;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftInProgressTest {
    private static final ArticleId ARTICLE = new ArticleId(1001);
    private static final PersonId WANG = new PersonId(1);
    private static final PersonId LI = new PersonId(2);
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Manuscript WORDS = Manuscript.blank(Kind.ORIGINAL);
    private static final Content THEIRS = Content.blank(Kind.ORIGINAL, new Headline("东屿港恢复通航"));

    private final Writing writing = mock(Writing.class);
    private final Clock clock = mock(Clock.class);
    private final PapersInHand papers = new PapersInHand(clock);
    private DraftInProgress progress;

    @BeforeEach
    void liSavedInBetween() {
        when(clock.instant()).thenReturn(NINE);
        progress = onAPage();
        when(writing.save(any(), anyInt(), any(), any()))
                .thenReturn(new SaveResult.Outdated(new Change(4, LI, NINE), THEIRS));
    }

    private DraftInProgress onAPage() {
        return new DraftInProgress(writing, papers, draftOfVersion(3), WANG);
    }

    @Test
    void theEditLockStaysUntilTheLastPageOfItsHolderIsLeft() {
        var other = onAPage();

        progress.close();
        verify(writing, never()).close(any(), any());

        other.close();
        verify(writing).close(ARTICLE.main(), WANG);
    }

    @Test
    void aPageThatGaveNoSignOfLifeForLongKeepsNoEditLockAndEndsNone() {
        when(clock.instant()).thenReturn(NINE.plus(EditLock.LASTS));
        var again = onAPage();

        progress.close();
        verify(writing, never()).close(any(), any());

        onAPage();
        when(clock.instant()).thenReturn(NINE.plus(EditLock.LASTS).plus(EditLock.LASTS));
        again.close();
        verify(writing).close(ARTICLE.main(), WANG);
    }

    @Test
    void whatIsTypedIsNotKeptUntilItIsSaved() {
        progress.typed();

        assertThat(progress.state()).isEqualTo(new PageState.Unsaved());
    }

    @Test
    void whatIsAcceptedIsTheVersionToGoOnFrom() {
        var accepted = new AcceptResult.Accepted(new Change(4, WANG, NINE), THEIRS);

        progress.change((round, seen) -> seen == 3 ? accepted : new AcceptResult.Gone());

        assertThat(progress.isSaved()).isTrue();
        assertThat(progress.seen()).isEqualTo(4);
        progress.change((round, seen) -> new AcceptResult.Lost());
        assertThat(progress.seen()).isEqualTo(4);
    }

    @Test
    void aSaveAfterSomeoneElsesTellsWhoAndKeepsBothTexts() {
        var state = progress.save(WORDS);

        assertThat(state).isEqualTo(new PageState.Outdated(new Change(4, LI, NINE), THEIRS));
        assertThat(progress.isSaved()).isFalse();
    }

    @Test
    void keepingMineSavesOnTopOfTheirVersion() {
        progress.save(WORDS);
        var mine = WORDS.withHeadline("东屿港今晨复航");
        when(writing.save(ARTICLE.main(), 4, mine, WANG))
                .thenReturn(new SaveResult.Saved(new Change(5, WANG, NINE), THEIRS.hash()));

        var state = progress.saveOverTheirs(mine);

        assertThat(state).isEqualTo(new PageState.Saved(NINE, 5));
        assertThat(progress.seen()).isEqualTo(5);
    }

    @Test
    void keepingMineTakesBackNothingOfTheirsThatIWasNotAt() {
        progress.save(WORDS);
        var mine = WORDS.withSummary("航道今晨重新开放。");
        var both = mine.withHeadline(THEIRS.headline().text());
        when(writing.save(ARTICLE.main(), 4, both, WANG))
                .thenReturn(new SaveResult.Saved(new Change(5, WANG, NINE), THEIRS.hash()));

        var state = progress.saveOverTheirs(mine);

        assertThat(state).isEqualTo(new PageState.Saved(NINE, 5));
    }

    @Test
    void aHeadlineThatIsTooLongKeepsNothingElseFromBeingKept() {
        var tooLong = List.of(new Problem(Field.HEADLINE, Fault.TOO_LONG, 60));
        var typed = WORDS.withHeadline("长".repeat(61)).withSummary("航道今晨重新开放。");
        var rest = typed.withHeadline("");
        when(writing.save(ARTICLE.main(), 3, typed, WANG))
                .thenReturn(new SaveResult.Faulty(tooLong));
        when(writing.save(ARTICLE.main(), 3, rest, WANG))
                .thenReturn(new SaveResult.Saved(new Change(4, WANG, NINE), THEIRS.hash()));

        var state = progress.save(typed);

        assertThat(state).isEqualTo(new PageState.PartlySaved(NINE, 4, tooLong));
        assertThat(progress.seen()).isEqualTo(4);
        assertThat(progress.isSaved()).isFalse();
    }

    @Test
    void whoseFieldsAreFoundWrongOneAfterTheOtherHasTheRestKept() {
        var tooLong = new Problem(Field.HEADLINE, Fault.TOO_LONG, 60);
        var archived = new Problem(Field.TAGS, Fault.ARCHIVED, 0);
        var typed =
                WORDS.withHeadline("长".repeat(61)).withTags(List.of("旧词")).withSummary("航道重新开放。");
        when(writing.save(any(), anyInt(), any(), any()))
                .thenReturn(
                        new SaveResult.Faulty(List.of(tooLong)),
                        new SaveResult.Faulty(List.of(archived)),
                        new SaveResult.Saved(new Change(4, WANG, NINE), THEIRS.hash()));

        var state = progress.save(typed);

        assertThat(state).isEqualTo(new PageState.PartlySaved(NINE, 4, List.of(tooLong, archived)));
        verify(writing).save(ARTICLE.main(), 3, WORDS.withSummary("航道重新开放。"), WANG);
    }

    @Test
    void whatIsWrongWithoutTheFaultyFieldsTooIsNotKept() {
        var unknown = List.of(new Problem(Field.SOURCE, Fault.UNKNOWN, 0));
        when(writing.save(any(), anyInt(), any(), any()))
                .thenReturn(new SaveResult.Faulty(unknown));

        var state = progress.save(WORDS);

        assertThat(state).isEqualTo(new PageState.Faulty(unknown));
        assertThat(progress.seen()).isEqualTo(3);
    }

    @Test
    void takingTheirsGoesOnFromTheirVersion() {
        progress.save(WORDS);

        progress.goOnFromTheirs();

        assertThat(progress.seen()).isEqualTo(4);
    }

    @Test
    void aLaterVersionIsAChangeAlsoWhereTheSamePersonSavedItElsewhere() {
        assertThat(progress.isUnchangedSince(3)).isTrue();
        assertThat(progress.isUnchangedSince(2)).isFalse();
    }

    @Test
    void leavingThePagePutsTheLockDown() {
        progress.close();

        verify(writing).close(ARTICLE.main(), WANG);
    }

    @Test
    void wordsOpenedUnderReviewAreKeptInThatRoundOnlyAndKeepNobodyOutAfterIt() {
        var round = new RoundId(7);
        var reviewing =
                new DraftInProgress(writing, papers, draft(3, new Stage.InReview(round, 1)), LI);
        var over = new Settled.RoundOver(new Round.Ending(Round.Outcome.RECALLED, WANG, NINE));
        when(writing.saveInReview(ARTICLE.main(), round, 3, WORDS, LI)).thenReturn(over);

        var state = reviewing.save(WORDS);

        assertThat(state).isEqualTo(new PageState.StepOver(over));
        assertThat(reviewing.isSaved()).isFalse();
        verify(writing).close(ARTICLE.main(), LI);
        assertThat(reviewing.stillWriting()).isTrue();
        verify(writing, never()).stillWriting(any(), any());
    }

    private static Draft draftOfVersion(int version) {
        return draft(version, new Stage.Drafting());
    }

    private static Draft draft(int version, Stage stage) {
        var content = Content.blank(Kind.ORIGINAL, new Headline(""));
        return new Draft(
                ARTICLE.main(),
                "CJ-261123-001",
                new DeskId(1),
                WANG,
                NINE,
                Optional.empty(),
                stage,
                content,
                content.hash(),
                new Change(version, WANG, NINE),
                Optional.empty(),
                Set.of(WANG),
                Priority.NORMAL,
                new Plan(Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
