package org.caibian.article;

import java.util.function.Function;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every act on a draft begins with, whatever is done to it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DraftActs {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final Staff staff;

    DraftActs(ArticleRows articles, DraftRows drafts, Staff staff) {
        this.articles = articles;
        this.drafts = drafts;
        this.staff = staff;
    }

    /** Locks the article, then does {@code act} to its draft, where there is one. */
    public <R> R on(DraftId id, Function<Refusal, R> refused, Function<Draft, R> act) {
        var desk = articles.lock(id.article());
        var draft = drafts.find(id);
        return draft.map(act)
                .orElseGet(
                        () -> refused.apply(desk.isEmpty() ? Refusal.NOT_FOUND : Refusal.NO_DRAFT));
    }

    /** The same, where {@code by} may. */
    public <R> R on(
            DraftId id,
            Action action,
            PersonId by,
            Function<Refusal, R> refused,
            Function<Draft, R> act) {
        return on(
                id,
                refused,
                draft ->
                        Rights.refusal(action, staff.person(by), draft.matter())
                                .map(refused)
                                .orElseGet(() -> act.apply(draft)));
    }
}
