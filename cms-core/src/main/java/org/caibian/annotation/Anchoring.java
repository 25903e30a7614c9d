package org.caibian.annotation;

import java.util.List;
import java.util.Optional;
import org.caibian.annotation.Annotation.Ending;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.difference.Following;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.FormLine;
import org.caibian.text.Anchor;
import org.caibian.text.Body;
import org.springframework.stereotype.Component;

/**
 * Keeps open annotations at their words while a draft is written on: every save tells where they
 * stand from then on. A comment stays with what became of them, and is for all of them again where
 * they stand whole once more; a suggestion is for the very words it was made for, or adds
 * paragraphs to a line, whatever that says by then.
 */
@Component
class Anchoring {

    private final AnnotationPlaceRows rows;
    private final Drafts drafts;

    Anchoring(AnnotationPlaceRows rows, Drafts drafts) {
        this.rows = rows;
        this.drafts = drafts;
    }

    /** {@code words} are put in the place of those of {@code draft}. */
    void follow(Draft draft, Content words) {
        for (var line : FormLine.values()) {
            if (!line.of(draft.content()).equals(line.of(words))) {
                rows.loseAtLines(draft.id(), line, line.of(words));
            }
        }
        follow(draft, draft.content().body(), words);
    }

    private void follow(Draft draft, Body before, Content words) {
        if (before.equals(words.body())) {
            return;
        }
        var open = rows.openAtWords(draft.id());
        if (!open.isEmpty()) {
            var following = Following.from(before, words.body());
            rows.move(open.stream().flatMap(each -> moved(each, following).stream()).toList());
        }
    }

    /**
     * {@code settled} is opened again, in a draft of these {@code words}: what was written since it
     * was settled is followed up.
     */
    void reopen(Annotation settled, Content words) {
        settled.instead()
                .map(Annotation.Instead::line)
                .ifPresent(line -> rows.loseAtLines(settled.draft(), line, line.of(words)));
        reopen(settled, words.body());
    }

    private void reopen(Annotation settled, Body now) {
        settled.anchor()
                .map(was -> place(settled, was, now(settled, was, now)))
                .map(List::of)
                .ifPresent(rows::move);
    }

    private Optional<Anchor> now(Annotation settled, Anchor was, Body now) {
        return settled.ending()
                .flatMap(Ending::version)
                .flatMap(version -> drafts.saved(settled.draft(), version))
                .map(Content::body)
                .map(then -> now(settled, was, Following.from(then, now)))
                .orElseGet(() -> was.surelyIn(now.lines()));
    }

    /**
     * Whether what that suggestion added stands there in these words, beside or around those it was
     * made for: proposed again it would come twice.
     */
    boolean stands(Annotation accepted, Content words) {
        var lines = words.body().lines();
        return accepted.anchor()
                .flatMap(was -> now(accepted, was, words.body()))
                .filter(there ->
                        accepted.beside()
                                .map(beside -> beside.stands(there, lines))
                                .orElseGet(() -> stands(accepted, there, lines)))
                .isPresent();
    }

    private static boolean stands(Annotation accepted, Anchor there, List<String> lines) {
        return accepted.replacement()
                .filter(words -> words.contains(there.quote()))
                .flatMap(words -> there.widened(words, lines.get(there.line())))
                .isPresent();
    }

    private static Optional<AnnotationPlaceRows.Place> moved(Annotation open, Following following) {
        var was = open.anchor().orElseThrow();
        return Optional.of(place(open, was, now(open, was, following)))
                .filter(is -> is.lost() != open.lost() || !is.anchor().equals(was));
    }

    private static AnnotationPlaceRows.Place place(
            Annotation annotation, Anchor was, Optional<Anchor> is) {
        var words = annotation.beside().flatMap(beside -> is.map(beside::words));
        return new AnnotationPlaceRows.Place(annotation.id(), is.orElse(was), words, is.isEmpty());
    }

    private static Optional<Anchor> now(Annotation annotation, Anchor was, Following following) {
        if (annotation.isSuggestion()) {
            return annotation
                    .beside()
                    .map(beside -> now(annotation, beside, was, following))
                    .orElseGet(() ->
                            annotation.lost() ? following.again(was) : following.sameWords(was));
        }
        return (annotation.lost() ? following.again(was) : following.whatBecameOf(was))
                .map(left ->
                        annotation.chosen().map(all -> following.whole(all, left)).orElse(left));
    }

    private static Optional<Anchor> now(
            Annotation suggestion, Beside beside, Anchor was, Following following) {
        return suggestion.lost()
                ? following.again(was).filter(beside::isAt)
                : beside.now(following, was);
    }
}
