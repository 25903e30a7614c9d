package org.caibian.ui.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.SaveResult;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.manuscript.Problem.Field;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.source.SourceId;
import org.caibian.subject.SectionId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SoundWordsTest {
    private static final Manuscript BEFORE = Manuscript.blank(Kind.ORIGINAL);
    private static final Manuscript TYPED =
            new Manuscript(
                    Kind.REPRINT,
                    "标题",
                    new Furniture("引题", "副题", AiUse.MADE, "搜索标题", "搜索描述"),
                    "原标题",
                    "原作者",
                    "提要",
                    "电头",
                    List.of("王砚"),
                    Optional.of(new SourceId(1)),
                    Optional.of(new SectionId(2)),
                    Optional.of("topic"),
                    List.of("灯塔"),
                    Optional.of(new Manuscript.PictureLine("a".repeat(64), "图", "说明", "署名")),
                    Optional.of(new ArticleId(1000)),
                    "更正说明",
                    "{\"type\":\"doc\",\"content\":[]}");

    /** What no field of the manuscript is about. */
    private static final Set<Field> OF_THE_DRAFT =
            EnumSet.of(Field.SUGGESTIONS, Field.STORY, Field.END, Field.SEALS);

    @ParameterizedTest
    @EnumSource
    void aFieldThatIsWrongStandsAsItDidBeforeAndNoOtherDoes(Field wrong) {
        var others = EnumSet.complementOf(EnumSet.of(wrong));
        if (wrong == Field.BODY || wrong == Field.BODY_PICTURE) {
            others.removeAll(Set.of(Field.BODY, Field.BODY_PICTURE));
        }

        var sound = without(TYPED, EnumSet.of(wrong), BEFORE);

        assertThat(sound.equals(TYPED)).isEqualTo(OF_THE_DRAFT.contains(wrong));
        assertThat(without(sound, others, BEFORE)).isEqualTo(BEFORE);
        assertThat(without(BEFORE, others, TYPED)).isEqualTo(sound);
    }

    private static Manuscript without(Manuscript typed, Set<Field> wrong, Manuscript before) {
        var problems = wrong.stream().map(each -> new Problem(each, Fault.TOO_LONG, 1)).toList();
        return SoundWords.save(
                        typed, problems, before, _ -> new SaveResult.Refused(Refusal.NO_DRAFT))
                .words();
    }
}
