package org.caibian.article;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What every act on an annotation begins with. */
@Component
class OpenAnnotations {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final AnnotationRows rows;

    OpenAnnotations(ArticleRows articles, DraftRows drafts, AnnotationRows rows) {
        this.articles = articles;
        this.drafts = drafts;
        this.rows = rows;
    }

    /** Locks the article of an annotation, then does {@code act} to it and its draft. */
    <R> R on(AnnotationId id, Supplier<R> gone, BiFunction<Annotation, Draft, R> act) {
        return rows.draft(id)
                .flatMap(draft -> {
                    articles.lock(draft.article());
                    return rows.find(id);
                })
                .flatMap(annotation ->
                        drafts.find(annotation.draft()).map(draft -> act.apply(annotation, draft)))
                .orElseGet(gone);
    }
}
