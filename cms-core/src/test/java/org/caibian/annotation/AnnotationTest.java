package org.caibian.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.annotation.Annotation.Reach;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnnotationTest {

    private static final String LINE = "灯比从前亮了一成。";

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    亮了一成, 亮了,             NO_WORDS
                    亮了一成, '',               NO_WORDS
                    亮了一成, 亮了整整一成,     NEW_WORDS
                    亮了一成, 暗了一成,         OTHER_WORDS
                    亮了一成, 暗了,             OTHER_WORDS
                    一成一成, 一成一成一成,     NEW_WORDS
                    """)
    void aSuggestionWithinALineTakesWordsOutAddsThemOrPutsOthersThere(
            String quote, String words, Reach reach) {
        assertThat(suggestion(new Anchor(0, 4, quote, "灯比从前", "。"), words).reach()).contains(reach);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    '',                          NO_PARAGRAPH
                    灯比从前亮。,                NO_WORDS
                    灯比从前/亮了一成。,        SPLIT
                    灯比从前亮了一成。/新段。,   NEW_PARAGRAPHS
                    """)
    void oneOfAWholeLineMayTakeItOutOrMakeMoreOfIt(String words, Reach reach) {
        var whole = Anchor.of(0, LINE, 0, LINE.length());

        assertThat(suggestion(whole, words.replace('/', '\n')).reach()).contains(reach);
    }

    private static Annotation suggestion(Anchor anchor, String words) {
        return new Annotation(
                new AnnotationId(1),
                new ArticleId(1001).main(),
                Optional.of(anchor),
                Optional.of(anchor.quote()),
                Optional.empty(),
                false,
                Optional.of(words),
                new PersonId(1),
                Instant.EPOCH,
                false,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
