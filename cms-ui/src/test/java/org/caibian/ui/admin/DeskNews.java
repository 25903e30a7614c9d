package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.article.ArticleChanged;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.ReviewQueue;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Kind;
import org.caibian.publication.Corrections;
import org.caibian.shared.ArticleId;
import org.caibian.testing.TestNewsroom;
import org.caibian.workflow.Reviews;
import org.springframework.context.ApplicationContext;

/** What goes on at one desk, and is nobody's business elsewhere. */
final class DeskNews {

    private static final String BEGUN = "本部门刚写的稿件";
    private static final String REWRITTEN = "本部门正在改写的报道";
    private static final String CAUSE = "家里有事，只在部门里说";

    /** Words that stand on a page only where it was told of something. */
    static final List<String> WORDS = List.of(BEGUN, REWRITTEN, CAUSE, "条未读", "也在看");

    private final ApplicationContext program;
    private final TestNewsroom people;

    DeskNews(ApplicationContext program, TestNewsroom people) {
        this.program = program;
        this.people = people;
    }

    /** A flash of that headline, which readers have once it is sealed by one. */
    ArticleId released(String headline) {
        var flash =
                ((CreateResult.Created)
                                part(Writing.class)
                                        .create(
                                                people.desk,
                                                people.manuscript(Kind.FLASH, headline),
                                                people.reporter))
                        .article();
        var reviews = part(Reviews.class);
        reviews.submit(flash.main(), 1, people.reporter);
        var hash = part(Drafts.class).find(flash.main()).orElseThrow().hash();
        var task = part(ReviewQueue.class).of(flash.main(), people.editor).orElseThrow();
        reviews.approve(task.id(), hash, "可发。", people.editor);
        return flash;
    }

    /**
     * An article is begun, handed in, taken in hand and given back, and a story rewritten, by an
     * editor who then goes away; something happens to {@code others}, too.
     */
    void happen(ArticleId story, ArticleId... others) {
        var begun = people.articleReadyToSubmit(BEGUN);
        var reviews = part(Reviews.class);
        reviews.submit(begun.main(), 1, people.reporter);
        var task = part(ReviewQueue.class).of(begun.main(), people.editor).orElseThrow();
        reviews.claim(task.id(), people.editor);
        reviews.giveBack(task.id(), "缺一个出处。", people.editor);
        isRewritten(story);
        goesAway();
        Stream.of(others).forEach(each -> program.publishEvent(new ArticleChanged(each)));
    }

    private void isRewritten(ArticleId story) {
        part(Corrections.class).revise(story, people.editor);
        var draft = part(Drafts.class).find(story.main()).orElseThrow();
        var words = people.manuscript(Kind.FLASH, REWRITTEN);
        assertThat(
                        part(Writing.class)
                                .saveOnce(
                                        draft.id(), draft.saved().version(), words, people.editor))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private void goesAway() {
        var now = Instant.now();
        var absence =
                new NewAbsence(
                        people.editor,
                        people.secondEditor,
                        Optional.of(people.desk),
                        now,
                        now.plus(Duration.ofHours(2)),
                        ZoneOffset.UTC,
                        CAUSE);
        assertThat(part(Absences.class).enter(absence, people.editor))
                .isInstanceOf(AbsenceResult.Entered.class);
    }

    private <T> T part(Class<T> type) {
        return program.getBean(type);
    }
}
