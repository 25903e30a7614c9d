package org.caibian.annotation;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.caibian.article.Draft;
import org.caibian.article.DraftActs;
import org.springframework.stereotype.Component;

/** What every act on an annotation begins with. */
@Component
class OpenAnnotations {

    private final DraftActs acts;
    private final AnnotationRows rows;

    OpenAnnotations(DraftActs acts, AnnotationRows rows) {
        this.acts = acts;
        this.rows = rows;
    }

    /** Locks the article of an annotation, then does {@code act} to it and its draft. */
    <R> R on(AnnotationId id, Supplier<R> gone, BiFunction<Annotation, Draft, R> act) {
        return rows.draft(id)
                .map(of -> acts.on(of, _ -> gone.get(), draft -> on(id, draft, gone, act)))
                .orElseGet(gone);
    }

    /** It may have gone while its article was waited for. */
    private <R> R on(
            AnnotationId id, Draft draft, Supplier<R> gone, BiFunction<Annotation, Draft, R> act) {
        return rows.find(id).map(annotation -> act.apply(annotation, draft)).orElseGet(gone);
    }
}
