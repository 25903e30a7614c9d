package org.caibian.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DemoFilesTest {

    @Test
    void theDemoReadsWhole() {
        var demo = DemoFiles.read();

        assertThat(demo.stories()).isNotEmpty();
    }

    @Test
    void aStoryWithoutAHeadlineIsRefusedWithTheFilesNameAndTheMissingWord() {
        assertThatThrownBy(() -> DemoFiles.story("port.md", "---\ndesk: CJ\n---\n雾散了。"))
                .isInstanceOf(UnreadableDemo.class)
                .hasMessageStartingWith("port.md: ")
                .hasMessageContaining("section");
    }

    @Test
    void aWordTheFormDoesNotKnowIsRefused() {
        var story =
                """
                ---
                desk: CJ
                section: caijing
                kind: original
                headline: 雾散了
                summry: 主航道双向放行。
                source: chenan
                summary: 主航道双向放行。
                written-by: wangyan
                stage: drafting
                at: 5m
                ---
                雾散了。
                """;

        assertThatThrownBy(() -> DemoFiles.story("port.md", story))
                .isInstanceOf(UnreadableDemo.class)
                .hasMessageContaining("summry");
    }

    @Test
    void aTextWithoutFrontMatterIsRefused() {
        assertThatThrownBy(() -> DemoFiles.story("port.md", "雾散了。"))
                .isInstanceOf(UnreadableDemo.class)
                .hasMessageContaining("front matter");
    }
}
