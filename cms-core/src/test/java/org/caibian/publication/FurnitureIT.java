package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Fault;
import org.caibian.manuscript.Problem.Field;
import org.caibian.shared.ArticleId;
import org.caibian.subject.Subjects;
import org.caibian.subject.Tag;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What is set around a headline is typed, sealed and released with the words, and stays so. */
@SpringBootTest
@RealDatabase
class FurnitureIT {

    private static final Furniture TYPED =
            new Furniture(" 停航四十一小时后 ", "首批十二艘货轮进港", AiUse.ASSISTED, "东屿港复航", "东屿港今起复航。");

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private Stories stories;
    @Autowired private SignedStories signed;
    @Autowired private Subjects subjects;

    private ReleaseRoom room;

    @BeforeEach
    void open() {
        room = new ReleaseRoom(context);
    }

    @Test
    void readersHaveWhatWasTypedAndSealed() {
        var article = released();

        assertThat(stories.find(article).orElseThrow().furniture()).isEqualTo(TYPED.stripped());
        assertThat(flaws(article)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kicker", "subtitle", "ai", "seo_title", "seo_description"})
    void noneOfItChangesPastARelease(String line) {
        var article = released();
        var changed = "update publication set " + line + " = 'MADE' where article = :article";

        assertThatThrownBy(() -> room.write(changed, article))
                .hasStackTraceContaining("changes by a release only");
        room.writeWithoutTriggers(changed, article);

        assertThat(flaws(article)).isEqualTo("[OTHER_WORDS]");
        room.withdraw(article);
    }

    @Test
    void whatIsTooLongOrHoldsControlCharactersIsNotSaved() {
        var article = room.newsroom.articleReadyToSubmit("太长的引题");
        var typed = new Furniture("引".repeat(61), "副\u0000题", AiUse.NONE, "题".repeat(121), "");

        var result = writing.save(article.main(), 1, typed(typed), room.newsroom.reporter);

        assertThat(result)
                .isEqualTo(
                        new SaveResult.Faulty(
                                List.of(
                                        new Problem(Field.KICKER, Fault.TOO_LONG, 60),
                                        new Problem(Field.SUBTITLE, Fault.FORBIDDEN, 0),
                                        new Problem(Field.SEO_TITLE, Fault.TOO_LONG, 120))));
    }

    @Test
    void tagsOfTheHouseThatATextNamesAreFoundMostNamedFirst() {
        for (var name : new String[] {"防波堤", "引航员", "潮", "领航灯", "ISO标准"}) {
            subjects.tagNamed(name);
        }

        var found = subjects.tagsIn("引航员说，防波堤外浪大；引航员又说，看iso标准。退潮了。", 8);

        assertThat(found).extracting(Tag::name).containsExactly("引航员", "ISO标准", "防波堤");
        assertThat(subjects.tagsIn("引航员与防波堤", 1)).hasSize(1);
        assertThat(subjects.tagsIn("", 8)).isEmpty();
    }

    private ArticleId released() {
        var article = room.newsroom.articleReadyToSubmit("东屿港恢复通航");
        writing.save(article.main(), 1, typed(TYPED), room.newsroom.reporter);
        assertThat(drafts.find(article.main()).orElseThrow().content().furniture())
                .isEqualTo(TYPED.stripped());
        room.complete(room.sealed(article));
        return article;
    }

    private Manuscript typed(Furniture furniture) {
        return room.newsroom.manuscript("东屿港恢复通航").furnished(furniture);
    }

    private String flaws(ArticleId article) {
        return signed.after(new ArticleId(article.value() - 1), 1)
                .getFirst()
                .flaws()
                .toString()
                .replace("[]", "");
    }
}
