package org.caibian.ui.article.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Manuscript.PictureLine;
import org.caibian.manuscript.Problem.Field;
import org.caibian.source.SourceId;
import org.caibian.subject.SectionId;
import org.caibian.ui.article.form.FoundWords.Missed;
import org.caibian.ui.editor.Unsent;
import org.junit.jupiter.api.Test;

class FoundWordsTest {
    private static final Manuscript PRESENT = Manuscript.blank(Kind.ORIGINAL);

    private static final String BODY =
            "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"东屿港复航。\"}]}]}";

    private final ByName names = mock(ByName.class);

    @Test
    void whatWasTypedComesBackWithItsFieldsAndTheRestStays() {
        var typed = Map.of("HEADLINE", "东屿港\n复航", "AUTHORS", "王砚、纪南舟", "DATELINE", "晨岸东屿电");

        var found = found(PRESENT, typed).words();

        assertThat(found.headline()).isEqualTo("东屿港 复航");
        assertThat(found.authors()).containsExactly("王砚", "纪南舟");
        assertThat(found.dateline()).isEqualTo("晨岸东屿电");
        assertThat(found.summary()).isEqualTo(PRESENT.summary());
        assertThat(Words.body(found.body()).plain()).isEqualTo("东屿港复航。");
    }

    @Test
    void linesAroundTheHeadlineComeBackAndWhatWasNotChosenOfAiStays() {
        var present = PRESENT.furnished(new Furniture("", "副题", AiUse.MADE, "", ""));
        var typed = Map.of("KICKER", "引题", "SEO_TITLE", "搜索标题", "SEO_DESCRIPTION", "一行\n两行");

        var found = found(present, typed);

        assertThat(found.words().furniture())
                .isEqualTo(new Furniture("引题", "副题", AiUse.MADE, "搜索标题", "一行 两行"));
        assertThat(found.areIn(present.withBody(BODY))).isFalse();
    }

    @Test
    void whatWasChosenComesBackByItsNameAndWhatWasTakenAwayStaysAway() {
        when(names.kind("转载", Kind.ORIGINAL)).thenReturn(Optional.of(Kind.REPRINT));
        when(names.ai("人工智能生成")).thenReturn(Optional.of(AiUse.MADE));
        when(names.section("财经")).thenReturn(Optional.of(new SectionId(4)));
        var present = PRESENT.withSource(Optional.of(new SourceId(1))).withTags(List.of("潮汐"));
        var chosen =
                Map.of(
                        "KIND", "转载", "AI", "人工智能生成", "SECTION", "财经", "SOURCE", "", "TAGS",
                        "潮汐\n电站");

        var found = found(present, chosen);

        assertThat(found.words().kind()).isEqualTo(Kind.REPRINT);
        assertThat(found.words().furniture().ai()).isEqualTo(AiUse.MADE);
        assertThat(found.words().section()).contains(new SectionId(4));
        assertThat(found.words().source()).isEmpty();
        assertThat(found.words().tags()).containsExactly("潮汐", "电站");
        assertThat(found.missed()).isEmpty();
        assertThat(found.areIn(present.withBody(BODY))).isFalse();
    }

    @Test
    void whatGoesByItsNameNoMoreIsToldAndStaysAsItIs() {
        when(names.source("江湾快讯网")).thenReturn(Optional.empty());
        var present = PRESENT.withSource(Optional.of(new SourceId(1)));

        var found = found(present, Map.of("SOURCE", "江湾快讯网"));

        assertThat(found.words().source()).contains(new SourceId(1));
        assertThat(found.missed()).containsExactly(new Missed(Field.SOURCE, "江湾快讯网"));
    }

    @Test
    void whatIsSaidOfThePictureComesBackWhereItsPictureIs() {
        var picture = new PictureLine("ab12", "渡船", "", "王砚摄");
        var typed = Map.of("PICTURE_CAPTION", "渡船靠岸");

        assertThat(found(PRESENT.withPicture(Optional.of(picture)), typed).words().picture())
                .contains(new PictureLine("ab12", "渡船", "渡船靠岸", "王砚摄"));
        assertThat(found(PRESENT, typed).words().picture()).isEmpty();
    }

    @Test
    void wordsAndChoicesThatCameHereAlthoughTheAnswerGotLostAreTheSame() {
        when(names.ai("人工智能生成")).thenReturn(Optional.of(AiUse.MADE));
        when(names.ai("未使用")).thenReturn(Optional.of(AiUse.NONE));
        var saved = found(PRESENT, Map.of("HEADLINE", "东屿港复航", "AI", "人工智能生成")).words();

        assertThat(found(saved, Map.of("HEADLINE", "东屿港复航 ", "AI", "人工智能生成")).areIn(saved))
                .isTrue();
        assertThat(found(saved, Map.of("HEADLINE", "复航")).areIn(saved)).isFalse();
        assertThat(found(saved, Map.of("AI", "未使用")).areIn(saved)).isFalse();
    }

    private FoundWords found(Manuscript present, Map<String, String> fields) {
        return FoundWords.in(present, new Unsent("1001", BODY, fields, 3, Instant.EPOCH), names);
    }
}
