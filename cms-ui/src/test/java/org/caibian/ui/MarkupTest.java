package org.caibian.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Everything else the desk shows is set as words, by components and templates that know no markup.
 */
class MarkupTest {

    private static final Pattern SET_AS_MARKUP =
            Pattern.compile(
                    "new Html\\(|innerHTML\"?\\s*(=(?!=)|,)|outerHTML\\s*=(?!=)|setInnerHtml|insertAdjacentHTML|unsafeHTML|document\\.write|srcdoc\\s*=");

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("src/main/frontend/desk"));

    /** Whatever is added here is to be tested with hostile words. */
    @Test
    void markupIsSetOnlyOfBodiesComparedWordsAndDots() {
        assertThat(SOURCES.stream().flatMap(MarkupTest::files).filter(MarkupTest::setsMarkup))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "StoryPreview.java",
                        "ComparedText.java",
                        "Difference.java",
                        "MergeSide.java",
                        "RouteDots.java",
                        "DraftGrid.java",
                        "QueueGrid.java",
                        "ResponsibleGrid.java");
    }

    private static Stream<Path> files(Path folder) {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static boolean setsMarkup(Path file) {
        try {
            return SET_AS_MARKUP.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
