package org.caibian.article;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Kind;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * An approved revision, whose seals it carries, when it goes out, and of which revision readers
 * have it is a draft: what releases go by.
 */
public record Approval(
        DraftId draft,
        int revision,
        Content content,
        List<Seal> seals,
        Set<PersonId> authors,
        Optional<PersonId> responsibleEditor,
        Plan plan,
        Optional<Integer> base) {

    private static final Comparator<Seal> EARLIEST =
            Comparator.comparing(Seal::at).thenComparing(Seal::step);

    public Approval {
        seals = List.copyOf(seals);
        authors = Set.copyOf(authors);
    }

    /**
     * The different people who sealed exactly these words and did not write them. Whoever sealed in
     * somebody's stead counts as one with them, and only once.
     */
    public Set<PersonId> sealedBy() {
        var hash = content.hash();
        return seals.stream()
                .filter(seal -> seal.hash().equals(hash))
                .filter(seal -> Collections.disjoint(seal.people(), authors))
                .filter(seal -> seals.stream().noneMatch(other -> comesSecond(seal, other)))
                .map(Seal::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether one of the two people has sealed another step before. */
    private static boolean comesSecond(Seal seal, Seal other) {
        return seal.step() != other.step()
                && EARLIEST.compare(other, seal) < 0
                && !Collections.disjoint(seal.people(), other.people());
    }

    /** Whether the responsible editor is among them. */
    public boolean isSealedByResponsibleEditor() {
        return responsibleEditor.filter(sealedBy()::contains).isPresent();
    }

    /** The kind whose rules it goes by: a correction's are its own, whatever it corrects. */
    public Kind kind() {
        return draft.isCorrection() ? Kind.CORRECTION : content.kind();
    }

    /** Whether a round is over these words; one that was only foreseen may be written on still. */
    public boolean isUnderWay() {
        return revision > 0;
    }

    public ArticleId article() {
        return draft.article();
    }
}
