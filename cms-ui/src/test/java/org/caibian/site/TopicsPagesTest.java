package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.Label;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.publication.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;

/** The list of topics goes on from page to page, as the other lists of the site do. */
class TopicsPagesTest {

    private static final Label TOPIC = new Label(1, "东屿港复航", "port");

    private final ReleasedSubjects released = mock(ReleasedSubjects.class);
    private final Shelf shelf = mock(Shelf.class);
    private final TopicsPages pages =
            new TopicsPages(mock(Stories.class), released, shelf, mock(Frames.class));

    @BeforeEach
    void nobodyComments() {
        when(shelf.cards(any())).thenReturn(new StoryCards(Map.of(), mock(NewsroomTime.class)));
    }

    @Test
    void aPageThatIsNotTheLastSaysWhereItGoesOn() {
        when(released.topics(0, TopicsPages.LINES + 1))
                .thenReturn(Collections.nCopies(TopicsPages.LINES + 1, TOPIC));

        var page = pages.behind(0);

        assertThat(page.first()).isTrue();
        assertThat(page.more()).contains("/topics?from=100");
    }

    @Test
    void theLastPageLeadsBackAndNoFurther() {
        when(released.topics(100, TopicsPages.LINES + 1))
                .thenReturn(Collections.nCopies(TopicsPages.LINES, TOPIC));

        var page = pages.behind(Paging.behind(Optional.of("100")));

        assertThat(page.first()).isFalse();
        assertThat(page.more()).isEmpty();
        assertThat(page.start()).isEqualTo("/topics");
    }

    @Test
    void aWithdrawnStoryIsLookedForOnEveryPage() {
        when(released.countTopics()).thenReturn(0, 100, 201);

        assertThat(pages.addresses()).containsExactly("/topics");
        assertThat(pages.addresses()).containsExactly("/topics");
        assertThat(pages.addresses())
                .containsExactly("/topics", "/topics?from=100", "/topics?from=200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "x", "1e3", "999999"})
    void whatIsNoPlaceInItIsABadRequest(String typed) {
        assertThatThrownBy(() -> Paging.behind(Optional.of(typed)))
                .isInstanceOf(ResponseStatusException.class);
    }
}
