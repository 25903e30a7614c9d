package org.caibian.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.difference.Merge.Conflict;
import org.caibian.difference.Merge.Side;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.FurnishedContents;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.manuscript.Problem;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Run;
import org.junit.jupiter.api.Test;

class MergeTest {

    private static final Content BASE = content("东屿港恢复通航", "一段。", "二段。", "三段。");

    @Test
    void whatOnlyOneSideChangedIsTakenOver() {
        var mine = content("东屿港恢复通航", "一段。", "二段，写了新内容。", "三段。");
        var live = content("东屿港复航", "一段更正。", "二段。", "三段。");

        var merge = new Merge(2, BASE, mine, live);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(List.of()))
                .isEqualTo(content("东屿港复航", "一段更正。", "二段，写了新内容。", "三段。"));
    }

    @Test
    void aParagraphBothSidesChangedIsSomebodysToChoose() {
        var mine = content("东屿港恢复通航", "一段。", "二段，我的。", "三段。");
        var live = content("东屿港恢复通航", "一段。", "二段，更正的。", "三段。");

        var merge = new Merge(2, BASE, mine, live);

        assertThat(merge.conflicts())
                .containsExactly(
                        new Conflict.OfParagraphs(
                                blocks("二段。"), blocks("二段，我的。"), blocks("二段，更正的。")));
        assertThat(merge.merged(List.of(Side.MINE))).isEqualTo(mine);
        assertThat(merge.merged(List.of(Side.LIVE))).isEqualTo(live);
    }

    @Test
    void theParagraphsOfBothSidesCanStandOneBehindTheOtherAndFieldsCannot() {
        var mine = content("我的标题", "一段。", "二段，我的。", "三段。");
        var live = content("更正的标题", "一段。", "二段，更正的。", "更正的另一段。", "三段。");

        var merge = new Merge(2, BASE, mine, live);

        assertThat(merge.merged(List.of(Side.LIVE, Side.BOTH)))
                .isEqualTo(content("更正的标题", "一段。", "二段，我的。", "二段，更正的。", "更正的另一段。", "三段。"));
        assertThat(merge.isDecidedBy(List.of(Side.LIVE, Side.BOTH))).isTrue();
        assertThat(merge.isDecidedBy(List.of(Side.BOTH, Side.BOTH))).isFalse();
        assertThat(merge.isDecidedBy(List.of(Side.LIVE))).isFalse();
    }

    @Test
    void aFieldBothSidesChangedIsToo() {
        var mine = content("我的标题", "一段。", "二段。", "三段。");
        var live = content("更正的标题", "一段。", "二段。", "三段。");

        var merge = new Merge(2, BASE, mine, live);

        assertThat(merge.conflicts())
                .containsExactly(
                        new Conflict.OfField(Problem.Field.HEADLINE, "东屿港恢复通航", "我的标题", "更正的标题"));
        assertThat(merge.merged(List.of(Side.LIVE)).headline().text()).isEqualTo("更正的标题");
    }

    @Test
    void aKindIsAFieldLikeOthers() {
        var mine = BASE.ofKind(Kind.COMMENTARY);
        var live = BASE.ofKind(Kind.REPRINT);

        assertThat(new Merge(2, BASE, BASE, live).merged(List.of()).kind()).isEqualTo(Kind.REPRINT);
        assertThat(new Merge(2, BASE, mine, BASE).merged(List.of()).kind())
                .isEqualTo(Kind.COMMENTARY);
        var both = new Merge(2, BASE, mine, live);
        assertThat(both.conflicts())
                .containsExactly(
                        new Conflict.OfField(
                                Problem.Field.KIND, "ORIGINAL", "COMMENTARY", "REPRINT"));
        assertThat(both.merged(List.of(Side.LIVE))).isEqualTo(live);
    }

    @Test
    void whatBothSidesChangedAlikeIsNoConflict() {
        var both = content("同一个新标题", "一段。", "二段，同样改了。", "三段。");

        var merge = new Merge(2, BASE, both, both);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(List.of())).isEqualTo(both);
    }

    @Test
    void aParagraphOneSideDroppedAndTheOtherChangedIsAConflict() {
        var mine = content("东屿港恢复通航", "一段。", "三段。");
        var live = content("东屿港恢复通航", "一段。", "二段，更正的。", "三段。");

        var merge = new Merge(2, BASE, mine, live);

        assertThat(merge.conflicts())
                .containsExactly(
                        new Conflict.OfParagraphs(blocks("二段。"), List.of(), blocks("二段，更正的。")));
        assertThat(merge.merged(List.of(Side.MINE))).isEqualTo(mine);
    }

    @Test
    void paragraphsAddedOnEachSideAreAllKept() {
        var mine = content("东屿港恢复通航", "一段。", "二段。", "三段。", "我加的末段。");
        var live = content("东屿港恢复通航", "更正说明段。", "一段。", "二段。", "三段。");

        assertThat(new Merge(2, BASE, mine, live).merged(List.of()))
                .isEqualTo(content("东屿港恢复通航", "更正说明段。", "一段。", "二段。", "三段。", "我加的末段。"));
    }

    @Test
    void aParagraphAddedBesideOneTheOtherSideChangedIsNoConflict() {
        var mine = content("东屿港恢复通航", "一段。", "二段。", "三段。", "我加的末段。");
        var live = content("东屿港恢复通航", "一段。", "二段。", "三段，更正的。");

        var merge = new Merge(2, BASE, mine, live);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.merged(List.of()))
                .isEqualTo(content("东屿港恢复通航", "一段。", "二段。", "三段，更正的。", "我加的末段。"));
    }

    @Test
    void whatReadersAreToldOfACorrectionIsAFieldLikeOthers() {
        var told = BASE.noting("更正了日期。");

        assertThat(new Merge(2, BASE, BASE, told).merged(List.of()).note()).isEqualTo("更正了日期。");
        assertThat(new Merge(2, BASE, BASE.noting("更正了地点。"), told).conflicts()).hasSize(1);
    }

    @Test
    void picturesOfOneCaptionAreToldApart() {
        var merge = new Merge(2, BASE, pictured("a"), pictured("b"));

        assertThat(merge.conflicts())
                .containsExactly(
                        new Conflict.OfField(
                                Problem.Field.PICTURE,
                                "",
                                "首批货轮进港\n王砚摄\n#aaaaaaaa",
                                "首批货轮进港\n王砚摄\n#bbbbbbbb"));
        assertThat(merge.merged(List.of(Side.LIVE))).isEqualTo(pictured("b"));
    }

    @Test
    void whatReadsTheSameIsToldWhole() {
        var sea = new Label(1, "港口", "gangkou");
        var air = new Label(2, "港口", "hangkonggang");

        var conflict = new Merge(2, BASE, in(sea), in(air)).conflicts().getFirst();

        assertThat((Conflict.OfField) conflict)
                .satisfies(field -> assertThat(field.mine()).contains("gangkou"))
                .satisfies(field -> assertThat(field.live()).contains("hangkonggang"));
    }

    @Test
    void linesAroundTheHeadlineAreMergedOneByOne() {
        var mine = FurnishedContents.of(BASE, new Furniture("我的引题", "", AiUse.ASSISTED, "", "描述"));
        var live = FurnishedContents.of(BASE, new Furniture("", "更正的副题", AiUse.MADE, "搜索标题", ""));

        var merge = new Merge(2, BASE, mine, live);

        assertThat(merge.conflicts())
                .containsExactly(
                        new Conflict.OfField(Problem.Field.AI, "NONE", "ASSISTED", "MADE"));
        assertThat(merge.merged(List.of(Side.LIVE)).furniture())
                .isEqualTo(new Furniture("我的引题", "更正的副题", AiUse.MADE, "搜索标题", "描述"));
    }

    private static Content pictured(String digit) {
        var picture = new LeadPicture(digit.repeat(64), 800, 600, "", "首批货轮进港", "王砚摄");
        return content(Optional.empty(), Optional.of(picture));
    }

    private static Content in(Label section) {
        return content(Optional.of(section), Optional.empty());
    }

    private static Content content(Optional<Label> section, Optional<LeadPicture> picture) {
        return new Content(
                BASE.kind(),
                BASE.headline(),
                BASE.furniture(),
                "",
                "",
                "",
                "",
                List.of(),
                BASE.source(),
                section,
                BASE.topic(),
                List.of(),
                picture,
                BASE.continues(),
                "",
                BASE.body());
    }

    private static Content content(String headline, String... paragraphs) {
        var blank = Content.blank(Kind.ORIGINAL, new Headline(headline));
        return new Content(
                blank.kind(),
                blank.headline(),
                Furniture.NONE,
                "",
                "",
                "",
                "",
                List.of(),
                blank.source(),
                blank.section(),
                blank.topic(),
                List.of(),
                blank.picture(),
                blank.continues(),
                "",
                new Body(blocks(paragraphs)));
    }

    private static List<Block> blocks(String... paragraphs) {
        return Stream.of(paragraphs)
                .map(text -> new Block.Paragraph(List.of(new Run(text, List.of()))))
                .collect(Collectors.toUnmodifiableList());
    }
}
