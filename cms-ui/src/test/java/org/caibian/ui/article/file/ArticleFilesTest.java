package org.caibian.ui.article.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.annotation.Annotations;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.Drafts;
import org.caibian.article.Permit;
import org.caibian.article.Permits;
import org.caibian.article.Plans;
import org.caibian.article.ReviewQueue;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.publication.Receipts;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.TakeDowns;
import org.caibian.publication.Withdrawals;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Staff;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Run;
import org.caibian.workflow.Reviews;
import org.caibian.workflow.RouteMap;
import org.caibian.workflow.RoutePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArticleFilesTest {
    private static final ArticleId ARTICLE = new ArticleId(1001);
    private static final PersonId ME = new PersonId(5);
    private static final String WORDS = "主航道恢复通航。";
    private static final String DATELINE = "海岸社东屿11月23日电（记者 王砚）";

    private final Drafts drafts = mock(Drafts.class);
    private final Stories stories = mock(Stories.class);
    private final Receipts receipts = mock(Receipts.class);
    private final RouteMap routes = mock(RouteMap.class);
    private final Permits permits = mock(Permits.class);
    private final ArticleFiles files =
            new ArticleFiles(
                    drafts,
                    mock(Plans.class),
                    mock(ArticleNumbers.class),
                    new ReaderFiles(
                            drafts,
                            stories,
                            mock(SecondLooks.class),
                            mock(Withdrawals.class),
                            mock(TakeDowns.class),
                            receipts),
                    new WayFiles(
                            drafts,
                            routes,
                            mock(ReviewQueue.class),
                            mock(Reviews.class),
                            mock(ReadBefore.class),
                            mock(Staff.class)),
                    permits,
                    mock(Annotations.class),
                    mock(Ledger.class),
                    mock(Staff.class));

    @BeforeEach
    void readersHaveAStory() {
        when(routes.plan(any())).thenReturn(new RoutePlan("original", List.of(), ""));
        when(permits.of(any(), any())).thenReturn(new Permit(Map.of()));
        when(receipts.of(any(), any(), anyInt()))
                .thenReturn(new Slice<>(List.of(), Optional.empty()));
        var story = mock(Story.class);
        when(story.article()).thenReturn(ARTICLE);
        when(story.bodyText()).thenReturn(DATELINE + WORDS);
        when(stories.find(ARTICLE)).thenReturn(Optional.of(story));
        when(stories.printed(ARTICLE)).thenReturn(Optional.of(1));
        when(drafts.revision(any(), anyInt())).thenReturn(sealed());
    }

    @Test
    void whatReadersHaveIsAsLongAsItWasBeforeItsRelease() {
        when(drafts.mayRead(ARTICLE, ME)).thenReturn(true);

        assertThat(characters()).isEqualTo(WORDS.length());
    }

    @Test
    void itIsAsLongForPeopleOfOtherDesks() {
        when(drafts.mayRead(ARTICLE, ME)).thenReturn(false);

        assertThat(characters()).isEqualTo(WORDS.length());
    }

    private int characters() {
        return files.find(ARTICLE.main(), ME).orElseThrow().count().characters();
    }

    private static Content sealed() {
        var blank = Content.blank(Kind.ORIGINAL, new Headline("东屿港恢复通航"));
        return new Content(
                blank.kind(),
                blank.headline(),
                blank.furniture(),
                blank.originalTitle(),
                blank.originalAuthor(),
                blank.summary(),
                DATELINE,
                blank.authors(),
                blank.source(),
                blank.section(),
                blank.topic(),
                blank.tags(),
                blank.picture(),
                blank.continues(),
                blank.note(),
                new Body(List.of(new Block.Paragraph(List.of(new Run(WORDS, List.of()))))));
    }
}
