package org.caibian.ui.article;

import org.caibian.article.Draft;
import org.caibian.right.Stage;
import org.caibian.ui.article.file.ArticleFile;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The acts above an article, by its stage and by who looks at it; one of them primary. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ArticleActs {
    private final ShowingActs showing;
    private final DraftingActs drafting;
    private final InReviewActs inReview;
    private final ApprovedActs approved;
    private final SpikedActs spiked;
    private final FollowUpAct followUp;
    private final CorrectionActs correcting;
    private final SecondLookActs lookingAgain;
    private final WithdrawalActs withdrawing;

    ArticleActs(
            ShowingActs showing,
            DraftingActs drafting,
            InReviewActs inReview,
            ApprovedActs approved,
            SpikedActs spiked,
            FollowUpAct followUp,
            CorrectionActs correcting,
            SecondLookActs lookingAgain,
            WithdrawalActs withdrawing) {
        this.showing = showing;
        this.drafting = drafting;
        this.inReview = inReview;
        this.approved = approved;
        this.spiked = spiked;
        this.followUp = followUp;
        this.correcting = correcting;
        this.lookingAgain = lookingAgain;
        this.withdrawing = withdrawing;
    }

    void offer(ArticleHead head, ArticleFile file, ArticlePage page) {
        showing.offer(head, file, page);
        file.draft().ifPresent(draft -> offer(head, draft, file, page));
        followUp.offer(head, file);
        correcting.offer(head, file, page);
        lookingAgain.offer(head, file, page);
        withdrawing.offer(head, file, page);
        file.readers()
                .story()
                .ifPresent(_ -> head.link("article.onSite", "/story/" + file.article()));
    }

    private void offer(ArticleHead head, Draft draft, ArticleFile file, ArticlePage page) {
        switch (draft.stage()) {
            case Stage.Drafting _ -> drafting.offer(head, draft, file, page);
            case Stage.InReview _ -> inReview.offer(head, draft, file, page);
            case Stage.Approved _ -> approved.offer(head, draft, file, page);
            case Stage.Spiked reason -> spiked.offer(head, draft, reason, file, page);
        }
    }
}
