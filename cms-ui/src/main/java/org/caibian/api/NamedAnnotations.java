package org.caibian.api;

import java.util.function.BiFunction;
import org.caibian.article.Annotation;
import org.caibian.article.AnnotationId;
import org.caibian.article.AnnotationResult;
import org.caibian.article.Annotations;
import org.caibian.article.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Annotations as callers name them, and as they are told of them. */
@Component
class NamedAnnotations {

    private final Annotations annotations;
    private final AnnotationOutcomes outcomes;
    private final Telling telling;
    private final Lookup lookup;

    NamedAnnotations(
            Annotations annotations, AnnotationOutcomes outcomes, Telling telling, Lookup lookup) {
        this.annotations = annotations;
        this.outcomes = outcomes;
        this.telling = telling;
        this.lookup = lookup;
    }

    /** Does {@code act} to the one that is named, and tells how it stands then. */
    JsonAnnotation on(
            String article,
            long annotation,
            Bearer caller,
            BiFunction<AnnotationId, PersonId, AnnotationResult> act) {
        var found = find(article, annotation, caller.person());
        return told(outcomes.of(act.apply(found.id(), caller.person()), found.draft()));
    }

    /** One of a draft the caller may read. */
    Annotation find(String article, long annotation, PersonId by) {
        return annotations.of(lookup.draft(article, by), by).stream()
                .filter(each -> each.id().value() == annotation)
                .findFirst()
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** What callers are told of one. */
    JsonAnnotation told(Annotation annotation) {
        return JsonAnnotation.of(annotation, telling.people(annotation.people()));
    }
}
