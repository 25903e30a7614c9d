package org.caibian.article;

import java.util.Optional;
import org.caibian.text.Anchor;
import org.springframework.stereotype.Component;

/**
 * Keeps annotations at their words while a draft is written on: every save tells where they stand
 * from then on. A comment stays with what became of them; a suggestion is for the very words it was
 * made for.
 */
@Component
class Anchoring {

    private final AnnotationRows rows;

    Anchoring(AnnotationRows rows) {
        this.rows = rows;
    }

    /** {@code words} are put in the place of those of {@code draft}. */
    void follow(Draft draft, Content words) {
        var before = draft.content().body();
        if (before.equals(words.body())) {
            return;
        }
        var anchored = rows.anchored(draft.id());
        if (!anchored.isEmpty()) {
            var following = Following.from(before, words.body());
            anchored.forEach(each -> follow(each, following));
        }
    }

    private void follow(Annotation annotation, Following following) {
        var was = annotation.anchor().orElseThrow();
        var is = now(annotation, was, following);
        if (annotation.lost() ? is.isPresent() : !is.equals(Optional.of(was))) {
            rows.move(annotation.id(), is);
        }
    }

    private static Optional<Anchor> now(Annotation annotation, Anchor was, Following following) {
        if (annotation.lost()) {
            return following.again(was);
        }
        return annotation.isSuggestion() ? following.sameWords(was) : following.whatBecameOf(was);
    }
}
