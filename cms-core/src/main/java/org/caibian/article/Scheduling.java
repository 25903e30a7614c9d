package org.caibian.article;

import java.util.Map;
import org.caibian.ledger.Act;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with an approved draft before readers have it. */
@Component
@Transactional
public class Scheduling {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final Staff staff;
    private final Notary notary;

    Scheduling(ArticleRows articles, DraftRows drafts, Staff staff, Notary notary) {
        this.articles = articles;
        this.drafts = drafts;
        this.staff = staff;
        this.notary = notary;
    }

    /**
     * Takes an approved draft back to its writers; its seals stay with the round that gave them.
     */
    public StageResult unschedule(ArticleId article, PersonId by) {
        articles.lock(article);
        var found = drafts.find(article);
        if (found.isEmpty()) {
            return new StageResult.Refused(Refusal.NOT_FOUND);
        }
        var draft = found.get();
        var refusal = Rights.refusal(Action.UNSCHEDULE, staff.person(by), Matter.of(draft));
        if (refusal.isPresent()) {
            return new StageResult.Refused(refusal.get());
        }
        drafts.setStage(article, new Stage.Drafting());
        notary.note(Act.UNSCHEDULED, by, article, Map.of());
        return new StageResult.Moved(new Stage.Drafting());
    }
}
