package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void onlyTheParagraphThatChangedIsShownWithItsWordsMarked() {
        var before = List.of("停航四十一小时后恢复通航。", "先后有近六十艘船候泊。");
        var after = List.of("停航四十一小时后恢复通航。", "先后有五十七艘船候泊。");

        var rows = Difference.changed(before, after);

        assertThat(rows)
                .singleElement()
                .asString()
                .startsWith("先后有")
                .contains("<del>")
                .contains("<ins>")
                .endsWith("艘船候泊。");
    }

    @Test
    void aParagraphThatWasAddedIsWhollyMarked() {
        var rows = Difference.changed(List.of("第一段。"), List.of("第一段。", "第二段。"));

        assertThat(rows).containsExactly("<ins>第二段。</ins>");
    }

    @Test
    void markupInTheWordsIsShownAndNeverRun() {
        var rows = Difference.changed(List.of("旧"), List.of("<script>alert(1)</script>新"));

        assertThat(rows).singleElement().asString().doesNotContain("<script>").contains("&lt;");
    }
}
