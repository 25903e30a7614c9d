package org.caibian.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.ArticleId;
import org.caibian.testing.TestNewsroom;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContentHashTest {

    private static final Content SEALED = content("东屿港恢复通航", "海岸通讯社", "停航后。", List.of("港口"));

    @Test
    void theSameWordsHaveTheSameHash() {
        assertThat(content("东屿港恢复通航", "海岸通讯社", "停航后。", List.of("港口")).hash())
                .isEqualTo(SEALED.hash());
    }

    @Test
    void aContentReadFromItsStoredFormIsTheSame() {
        var read = ContentJson.read(ContentJson.write(SEALED));

        assertThat(read).isEqualTo(SEALED);
        assertThat(read.hash()).isEqualTo(SEALED.hash());
    }

    /** Computed apart from the product, of what was sealed before there were chains. */
    @Test
    void aFieldAddedLaterLeavesOldSealsAsTheyWere() {
        assertThat(SEALED.hash().hex())
                .isEqualTo("9cdba17619111f13358d673acea02ad7bfcc2a50c221e9f4aa20ac87a84c74e6");
    }

    @Test
    void anEmptyFieldIsNotPartOfWhatIsSealed() {
        assertThat(ContentJson.write(SEALED))
                .doesNotContain("originalTitle", "picture", "topic", "continues")
                .doesNotContain("kicker", "subtitle", "\"ai\"", "seoTitle", "seoDescription");
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverItSaysItIsTheSameOutOfItsStoredForm(Content changed) {
        assertThat(ContentJson.read(ContentJson.write(changed))).isEqualTo(changed);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whateverReadersWouldSeeDifferentChangesTheHash(Content changed) {
        assertThat(changed.hash()).isNotEqualTo(SEALED.hash());
    }

    static Stream<Content> changes() {
        return Stream.concat(FurnishedContents.of(SEALED), otherwise());
    }

    private static Stream<Content> otherwise() {
        return Stream.of(
                content("东屿港恢复通航了", "海岸通讯社", "停航后。", List.of("港口")),
                content("东屿港恢复通航", "澄湖日报", "停航后。", List.of("港口")),
                content("东屿港恢复通航", "海岸通讯社", "停航后", List.of("港口")),
                content("东屿港恢复通航", "海岸通讯社", "停航后。", List.of("航运")),
                content("东屿港恢复通航", "海岸通讯社", "停航后。", List.of()),
                content(
                        "东屿港恢复通航",
                        "海岸通讯社",
                        "停航后。",
                        List.of("港口"),
                        Optional.of(new ArticleId(1001))));
    }

    private static Content content(
            String headline, String source, String paragraph, List<String> tags) {
        return content(headline, source, paragraph, tags, Optional.empty());
    }

    private static Content content(
            String headline,
            String source,
            String paragraph,
            List<String> tags,
            Optional<ArticleId> continues) {
        var blank = Content.blank(Kind.REPRINT, new Headline(headline));
        return new Content(
                blank.kind(),
                blank.headline(),
                Furniture.NONE,
                "",
                "",
                "",
                "海岸社东屿11月23日电",
                List.of("纪南舟"),
                Optional.of(new Label(1, source, "")),
                Optional.of(new Label(2, "财经", "finance")),
                Optional.empty(),
                tags.stream().map(tag -> new Label(3, tag, "")).toList(),
                Optional.empty(),
                continues,
                "",
                body(paragraph));
    }

    private static Body body(String paragraph) {
        return ((BodyResult.Good) Body.parse(TestNewsroom.body(paragraph))).body();
    }
}
