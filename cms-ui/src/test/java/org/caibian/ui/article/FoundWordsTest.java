package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.caibian.article.AiUse;
import org.caibian.article.Furniture;
import org.caibian.article.Kind;
import org.caibian.article.Manuscript;
import org.caibian.ui.editor.Unsent;
import org.junit.jupiter.api.Test;

class FoundWordsTest {
    private static final Manuscript PRESENT = Manuscript.blank(Kind.ORIGINAL);

    private static final String BODY =
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"东屿港复航。\"}]}]}";

    @Test
    void whatWasTypedComesBackWithItsFieldsAndTheRestStays() {
        var typed = Map.of("HEADLINE", "东屿港\n复航", "AUTHORS", "王砚、纪南舟", "DATELINE", "晨岸东屿电");

        var found = FoundWords.in(PRESENT, unsent(BODY, typed));

        assertThat(found.headline()).isEqualTo("东屿港 复航");
        assertThat(found.authors()).containsExactly("王砚", "纪南舟");
        assertThat(found.dateline()).isEqualTo("晨岸东屿电");
        assertThat(found.summary()).isEqualTo(PRESENT.summary());
        assertThat(FoundWords.typed(found).body().plain()).isEqualTo("东屿港复航。");
    }

    @Test
    void linesAroundTheHeadlineComeBackAndWhatWasChosenOfAiStays() {
        var present = PRESENT.furnished(new Furniture("", "副题", AiUse.MADE, "", ""));
        var typed = Map.of("KICKER", "引题", "SEO_TITLE", "搜索标题", "SEO_DESCRIPTION", "一行\n两行");

        var found = FoundWords.in(present, unsent(BODY, typed));

        assertThat(found.furniture())
                .isEqualTo(new Furniture("引题", "副题", AiUse.MADE, "搜索标题", "一行 两行"));
        assertThat(FoundWords.same(found, present.withBody(BODY))).isFalse();
    }

    @Test
    void wordsThatCameHereAlthoughTheAnswerGotLostAreTheSame() {
        var saved = FoundWords.in(PRESENT, unsent(BODY, Map.of("HEADLINE", "东屿港复航")));

        assertThat(
                        FoundWords.same(
                                FoundWords.in(
                                        saved, unsent(" " + BODY, Map.of("HEADLINE", "东屿港复航 "))),
                                saved))
                .isTrue();
        assertThat(
                        FoundWords.same(
                                FoundWords.in(saved, unsent(BODY, Map.of("HEADLINE", "复航"))),
                                saved))
                .isFalse();
    }

    private static Unsent unsent(String body, Map<String, String> fields) {
        return new Unsent("1001", body, fields, 3, Instant.EPOCH);
    }
}
