package org.caibian.api;

import java.util.List;
import java.util.function.BiFunction;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.AnnotationId;
import org.caibian.annotation.AnnotationResult;
import org.caibian.annotation.Annotations;
import org.caibian.right.Refusal;
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
        var kept = outcomes.of(act.apply(found.id(), caller.person()), found.draft());
        return told(List.of(kept)).getFirst();
    }

    /** One of a draft the caller may read. */
    Annotation find(String article, long annotation, PersonId by) {
        return annotations
                .find(new AnnotationId(annotation), by)
                .filter(found -> found.draft().equals(lookup.draft(article, by)))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    /** What callers are told of some, in their order. */
    List<JsonAnnotation> told(List<Annotation> some) {
        var people =
                telling.people(
                        some.stream().flatMap(each -> each.people().stream()).distinct().toList());
        return some.stream().map(each -> JsonAnnotation.of(each, people)).toList();
    }
}
