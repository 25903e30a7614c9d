package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.TestNewsroom;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** How corrections and new versions of stories are written, sealed and released. */
final class CorrectionDesk {

    static final String NOTE = "通航时间原写作9时，应为10时。";

    private final ReleaseRoom room;
    private final TestNewsroom newsroom;
    private final Corrections corrections;
    private final Drafts drafts;
    private final Writing writing;
    private final Submissions submissions;
    private final Stories stories;
    private final Notices notices;
    private final TransactionTemplate transaction;

    CorrectionDesk(ApplicationContext context, ReleaseRoom room) {
        this.room = room;
        newsroom = room.newsroom;
        corrections = context.getBean(Corrections.class);
        drafts = context.getBean(Drafts.class);
        writing = context.getBean(Writing.class);
        submissions = context.getBean(Submissions.class);
        stories = context.getBean(Stories.class);
        notices = context.getBean(Notices.class);
        transaction = context.getBean(TransactionTemplate.class);
    }

    Draft opened(ArticleId article) {
        assertThat(corrections.correct(article, newsroom.deskChief))
                .isEqualTo(new CorrectResult.Opened(article.correction()));
        return drafts.find(article.correction()).orElseThrow();
    }

    /** The editor wrote it, the second editor answers for it, the desk's chief seals it too. */
    void corrected(ArticleId article, String paragraph) {
        corrected(article, paragraph, newsroom.editor);
    }

    void corrected(ArticleId article, String paragraph, PersonId writer) {
        var round = sentCorrection(article, paragraph, writer);
        var first = writer.equals(newsroom.editor) ? newsroom.secondEditor : newsroom.editor;
        room.rounds.seal(round, article.correction(), Step.FIRST_REVIEW, first);
        room.rounds.seal(round, article.correction(), Step.SECOND_REVIEW, newsroom.deskChief);
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());
    }

    RoundId sentCorrection(ArticleId article, String paragraph) {
        return sentCorrection(article, paragraph, newsroom.editor);
    }

    RoundId sentCorrection(ArticleId article, String paragraph, PersonId writer) {
        opened(article);
        var draft = article.correction();
        write(draft, TestNewsroom.saying(words(draft).noting(NOTE), paragraph), writer);
        return room.rounds.submit(draft, writer);
    }

    void revised(ArticleId article, String... paragraphs) {
        assertThat(corrections.revise(article, newsroom.reporter))
                .isEqualTo(new CorrectResult.Opened(article.main()));
        write(
                article.main(),
                TestNewsroom.saying(words(article.main()), paragraphs),
                newsroom.reporter);
    }

    /** What a live story opens with, as it was first written. */
    String opening(ArticleId article) {
        return TestNewsroom.opening(stories.find(article).orElseThrow().headline());
    }

    /** A new version makes something else of the story, with a paragraph more. */
    void becomes(ArticleId article, Kind kind) {
        revised(article, opening(article), "另一段是新写的。");
        write(article.main(), words(article.main()).ofKind(kind), newsroom.reporter);
        assertThat(room.complete(room.sealed(article))).isEqualTo(new ReleaseResult.Released());
    }

    Manuscript words(DraftId draft) {
        return Manuscript.of(drafts.find(draft).orElseThrow().content());
    }

    void write(DraftId draft, Manuscript typed, PersonId by) {
        assertThat(writing.saveOnce(draft, version(draft), typed, by))
                .isInstanceOf(SaveResult.Saved.class);
    }

    int version(DraftId draft) {
        return drafts.find(draft).orElseThrow().saved().version();
    }

    SubmitResult submit(DraftId draft, PersonId by) {
        return transaction.execute(
                _ -> submissions.submit(draft, version(draft), _ -> "original", by));
    }

    static List<Problem> problems(SubmitResult result) {
        return ((SubmitResult.Blocked) result).problems();
    }

    long told(PersonId whom, ArticleId article, Occasion occasion) {
        return notices.newest(whom, Keyset.START, 50).items().stream()
                .filter(notice -> notice.occasion() == occasion)
                .map(Notice::subject)
                .filter(subject ->
                        subject.filter(s -> s.draft().article().equals(article)).isPresent())
                .count();
    }
}
