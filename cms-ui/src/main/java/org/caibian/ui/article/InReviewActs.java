package org.caibian.ui.article;

import org.caibian.article.Draft;
import org.caibian.article.RecallResult;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.caibian.workflow.Reviews;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What is done about a draft that is under review, beside deciding on it: taken back, given up. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class InReviewActs {
    private final Reviews reviews;
    private final PreflightAct preflight;
    private final SpikeAct spike;
    private final ArticleFiles files;
    private final SignedIn me;
    private final Moments moments;

    InReviewActs(
            Reviews reviews,
            PreflightAct preflight,
            SpikeAct spike,
            ArticleFiles files,
            SignedIn me,
            Moments moments) {
        this.reviews = reviews;
        this.preflight = preflight;
        this.spike = spike;
        this.files = files;
        this.me = me;
        this.moments = moments;
    }

    void offer(ArticleHead head, Draft draft, ArticleFile file, ArticlePage page) {
        if (page.writing()) {
            head.act("article.edited", true, page.stop());
            return;
        }
        preflight.offer(head, file);
        if (file.permit().allows(Action.RECALL)) {
            head.act("act.RECALLED", false, () -> recall(draft, page));
        }
        if (file.way().task().isPresent() && file.toDecide().isEmpty()) {
            head.act("article.review", false, page.inspector()::toVerdict)
                    .addClassName("onlynarrow");
        }
        spike.offer(head, file, page);
    }

    private void recall(Draft draft, ArticlePage page) {
        switch (reviews.recall(draft.id(), me.id())) {
            case RecallResult.Recalled _ -> {
                Notices.say("recalled");
                page.write().run();
            }
            case RecallResult.RoundOver(var _, var how) ->
                    page.banner().warn(Saying.words("recall.refused"), first().ended(how));
            case RecallResult.Refused(var why) ->
                    page.banner().warn(Saying.words("recall.refused"), Saying.refusal(why));
        }
    }

    private WhoWasFirst first() {
        return new WhoWasFirst(files::name, moments);
    }
}
