package org.caibian.workflow;

import org.caibian.article.SubmitResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;

/** A new version that is written while readers are given a correction of the last one. */
final class BehindACorrection {

    private BehindACorrection() {}

    /** Brings an article there that was written and not handed in. */
    static void bring(ReviewRoom room, ArticleId article) {
        var people = room.people;
        room.approve(room.atFinalReview(room.submitted(article)), people.chiefEditor);
        room.corrections.revise(article, people.editor);
        room.corrections.correct(article, people.editor);
        var correction = room.drafts.find(article.correction()).orElseThrow();
        var words = Manuscript.of(correction.content()).withHeadline("更正后的标题").noting("数据有误。");
        int version = correction.saved().version();
        room.writing.saveOnce(correction.id(), version, words, people.reporter);
        var handedIn = room.reviews.submit(correction.id(), version + 1, people.reporter);
        var round = ((SubmitResult.Submitted) handedIn).round();
        room.approve(new TaskId(round, Step.FIRST_REVIEW), people.editor);
        room.approve(new TaskId(round, Step.SECOND_REVIEW), people.deskChief);
    }
}
