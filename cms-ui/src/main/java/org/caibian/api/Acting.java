package org.caibian.api;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.caibian.article.TaskId;
import org.caibian.security.Bearer;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * What every act over the wire begins and ends with: what its address names is looked up, the act
 * is done to it as the caller, what came of that passes or is refused, and how the draft stands
 * then is told.
 */
@Component
class Acting {

    private final Lookup lookup;
    private final Telling telling;

    Acting(Lookup lookup, Telling telling) {
        this.lookup = lookup;
        this.telling = telling;
    }

    <R> ResponseEntity<JsonArticle> onDraft(
            String address,
            Bearer caller,
            BiFunction<DraftId, PersonId, R> act,
            BiConsumer<R, DraftId> outcome) {
        var draft = lookup.draft(address, caller.person());
        return on(draft, draft, caller, act, outcome);
    }

    /** The same of an article, whose main draft is told of. */
    <R> ResponseEntity<JsonArticle> onArticle(
            String address,
            Bearer caller,
            BiFunction<ArticleId, PersonId, R> act,
            BiConsumer<R, DraftId> outcome) {
        var article = lookup.article(address, caller.person());
        return on(article, article.main(), caller, act, outcome);
    }

    /** The same of a step of a round over a draft. */
    <R> ResponseEntity<JsonArticle> onTask(
            String address,
            Bearer caller,
            BiFunction<TaskId, PersonId, R> act,
            BiConsumer<R, DraftId> outcome) {
        var found = lookup.task(address, caller.person());
        return on(found.task(), found.draft(), caller, act, outcome);
    }

    private <S, R> ResponseEntity<JsonArticle> on(
            S subject,
            DraftId draft,
            Bearer caller,
            BiFunction<S, PersonId, R> act,
            BiConsumer<R, DraftId> outcome) {
        outcome.accept(act.apply(subject, caller.person()), draft);
        return telling.standing(draft, caller.person());
    }
}
