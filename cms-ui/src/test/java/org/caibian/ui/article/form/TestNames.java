package org.caibian.ui.article.form;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.caibian.shared.ArticleId;
import org.caibian.subject.Section;
import org.caibian.ui.article.form.OlderStories.Older;

/** What is chosen beside the paper by its name, as a test of the desk wants it to be there. */
public final class TestNames {
    private final OlderStories stories = mock(OlderStories.class);
    private final ByName names;

    /** One kind, and that section. */
    public TestNames(Section section) {
        var choices = mock(Choices.class);
        when(choices.kinds(any())).thenReturn(List.of(Kind.ORIGINAL));
        when(choices.sections()).thenReturn(List.of(section));
        when(choices.section(section.id())).thenReturn(Optional.of(section));
        names = new ByName(choices, stories);
    }

    public ByName names() {
        return names;
    }

    /** Older stories of those headlines are found by what is typed. */
    public void found(String typed, String... headlines) {
        when(stories.find(typed)).thenReturn(Stream.of(headlines).map(TestNames::older));
    }

    private static Older older(String headline) {
        return new Older(new ArticleId(1), headline, Optional.empty());
    }
}
