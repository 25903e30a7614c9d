package org.caibian.api;

import org.caibian.annotation.AcceptResult;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.AnnotationResult;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;

/** What each result of an act on an annotation means over the wire: it passes, or is refused. */
@Component
class AnnotationOutcomes {

    private final DraftOutcomes ofDrafts;
    private final Refusals refusals;

    AnnotationOutcomes(DraftOutcomes ofDrafts, Refusals refusals) {
        this.ofDrafts = ofDrafts;
        this.refusals = refusals;
    }

    Annotation of(AnnotationResult result, DraftId draft) {
        return switch (result) {
            case AnnotationResult.Kept(var annotation) -> annotation;
            case AnnotationResult.NotThere _ -> throw Refused.because(Rule.QUOTE_NOT_THERE);
            case AnnotationResult.WordsNeeded(var longest) ->
                    throw Refused.because(Rule.WORDS_NEEDED, longest);
            case AnnotationResult.Full(var most) ->
                    throw Refused.because(Rule.TOO_MANY_ANNOTATIONS, most);
            case AnnotationResult.Gone _ -> throw Refused.because(Rule.ANNOTATION_SETTLED);
            case AnnotationResult.Refused(var why) -> throw refusals.of(why, draft);
        };
    }

    void accept(AcceptResult result, DraftId draft) {
        switch (result) {
            case AcceptResult.Accepted _ -> {}
            case AcceptResult.Lost _ -> throw Refused.because(Rule.QUOTE_LOST);
            case AcceptResult.Gone _ -> throw Refused.because(Rule.ANNOTATION_SETTLED);
            case AcceptResult.NotSaved(var why) -> ofDrafts.accept(why, draft);
        }
    }
}
