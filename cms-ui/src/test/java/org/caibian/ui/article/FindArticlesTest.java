package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.Drafts;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.security.SignedIn;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.signin.SessionId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.shell.PaletteArticles.Hit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindArticlesTest {
    private static final String NUMBER = "CJ-261123-004";
    private static final ArticleId ARTICLE = new ArticleId(1004);
    private static final SignedIn LI =
            new SignedIn(
                    new PersonId(2),
                    "liqinghe",
                    "李清和",
                    "",
                    Set.of(Role.EDITOR),
                    true,
                    0,
                    SessionId.fresh());

    private final Drafts drafts = mock(Drafts.class);
    private final Stories stories = mock(Stories.class);
    private final ArticleNumbers numbers = mock(ArticleNumbers.class);
    private final Staff staff = mock(Staff.class);
    private final StoryLine line = mock(StoryLine.class);
    private final FindArticles find = new FindArticles(drafts, stories, numbers, staff);

    @BeforeEach
    void readersHaveAStory() {
        when(staff.person(LI.id()))
                .thenReturn(new Person(LI.id(), "liqinghe", "李清和", true, Set.of()));
        when(drafts.list(any(), any(), anyInt()))
                .thenReturn(new Slice<>(List.of(), Optional.empty()));
        when(line.article()).thenReturn(ARTICLE);
        when(line.headline()).thenReturn("东屿港恢复通航");
        when(numbers.of(any())).thenReturn(Map.of(ARTICLE, NUMBER));
        newest();
    }

    @Test
    void aStoryIsFoundByItsWordsAndShownWithItsNumber() {
        newest(line);

        assertThat(find.find("东屿港", LI)).containsExactly(hit());
    }

    @Test
    void aStoryIsFoundByItsNumberAmongTheLatest() {
        newest(line);

        assertThat(find.find("cj-261123", LI)).containsExactly(hit());
    }

    @Test
    void anOldStoryIsFoundByItsWholeNumber() {
        when(numbers.find("cj-261123-004")).thenReturn(Optional.of(ARTICLE));
        when(stories.lines(List.of(ARTICLE))).thenReturn(List.of(line));

        assertThat(find.find(NUMBER, LI)).containsExactly(hit());
    }

    private void newest(StoryLine... lines) {
        when(stories.newest(any(), anyInt()))
                .thenReturn(new Slice<>(List.of(lines), Optional.empty()));
    }

    private static Hit hit() {
        return new Hit("东屿港恢复通航", NUMBER, "articles/1004");
    }
}
