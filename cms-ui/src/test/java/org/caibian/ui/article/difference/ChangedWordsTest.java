package org.caibian.ui.article.difference;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.HtmlContainer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two wordings only what differs is struck and added, and no character is torn apart. */
class ChangedWordsTest {

    @ParameterizedTest
    @CsvSource({
        "很快就能恢复, 预计可恢复, 很快就能, 预计可",
        "恢复😀通航, 恢复😁通航, 😀, 😁",
        "恢复𠀀通航, 恢复𡀀通航, 𠀀, 𡀀",
    })
    void onlyWhatDiffersIsStruckAndAdded(String words, String other, String struck, String added) {
        var drawn = new ChangedWords(words, other);

        assertThat(texts(drawn, "del")).containsExactly(struck);
        assertThat(texts(drawn, "ins")).containsExactly(added);
    }

    @Test
    void whereAParagraphIsToBeginIsSeen() {
        var drawn = new ChangedWords("恢复。", "恢复。\n新写的一段。");

        assertThat(texts(drawn, "ins")).containsExactly("↵\n新写的一段。");
    }

    private static List<String> texts(ChangedWords drawn, String tag) {
        return drawn.getChildren()
                .filter(part -> part.getElement().getTag().equals(tag))
                .map(HtmlContainer.class::cast)
                .map(HtmlContainer::getText)
                .toList();
    }
}
