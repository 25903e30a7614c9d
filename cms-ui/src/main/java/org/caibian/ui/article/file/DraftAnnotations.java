package org.caibian.ui.article.file;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.AnnotationId;
import org.caibian.article.Round;
import org.caibian.shared.PersonId;

/** All that was said of a draft and its words, in the order it was, settled or not. */
public record DraftAnnotations(List<Annotation> all) {
    static final DraftAnnotations NONE = new DraftAnnotations(List.of());

    public DraftAnnotations {
        all = List.copyOf(all);
    }

    public Stream<Annotation> open() {
        return all.stream().filter(Annotation::isOpen);
    }

    /** How many comments and suggestions nobody has settled. */
    public int countOpen() {
        return (int) open().count();
    }

    /** How many suggestions nobody has accepted or refused: they keep it from its seals. */
    public int countOpenSuggestions() {
        return (int) open().filter(Annotation::isSuggestion).count();
    }

    public boolean hasSettled() {
        return countOpen() < all.size();
    }

    public boolean has(AnnotationId id) {
        return all.stream().anyMatch(each -> each.id().equals(id));
    }

    /** How many go along where {@code me} gives the draft back in that round. */
    public int countGivenAlong(Round running, PersonId me) {
        return (int)
                open().filter(each -> each.by().equals(me))
                        .filter(each -> !each.at().isBefore(running.begunAt()))
                        .count();
    }

    /** What that round gave the draft back for, beside the reason that was written. */
    List<Annotation> returnedBy(Round ended) {
        return all.stream()
                .filter(each -> each.returnedBy().filter(ended.id()::equals).isPresent())
                .toList();
    }

    /** Everybody who had a part in it. */
    Set<PersonId> people() {
        return all.stream()
                .flatMap(each -> each.people().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
