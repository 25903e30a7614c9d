package org.caibian.article;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.Kind;
import org.caibian.right.Matter;
import org.caibian.right.Stage;
import org.caibian.rule.Priority;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * Work in progress on an article: its words as last saved, and where it is on its way; {@code
 * responsible} answers for it from the claim of its first review on (责任编辑). {@code base} is the
 * revision readers had when it was begun on that, or was last carried over to; empty where it is no
 * draft of what they have.
 */
@RecordBuilder
public record Draft(
        DraftId id,
        String number,
        DeskId desk,
        PersonId createdBy,
        Instant createdAt,
        Optional<PersonId> responsible,
        Stage stage,
        Content content,
        ContentHash hash,
        Change saved,
        Optional<EditLock> lock,
        Set<PersonId> authors,
        Priority priority,
        Plan plan,
        Optional<Integer> base)
        implements DraftBuilder.With {

    public Draft {
        authors = Set.copyOf(authors);
    }

    /** The same, going out by that plan: see {@link Plans}. */
    public Draft with(Plan effective) {
        return withPlan(effective);
    }

    /** The same at {@code now}: an edit lock that has run out is nobody's. */
    Draft at(Instant now) {
        return withLock(lock.filter(held -> now.isBefore(held.until())));
    }

    /** The kind whose rules its rounds go by: a correction's are its own, whatever it corrects. */
    public Kind kind() {
        return id.isCorrection() ? Kind.CORRECTION : content.kind();
    }

    /**
     * Whether it stays of its kind, whatever is typed: a correction is of its story's, and under
     * review none changes.
     */
    public boolean keepsItsKind() {
        return id.isCorrection() || stage instanceof Stage.InReview;
    }

    /** Who began it, for as long as nobody has written on it: that makes nobody its author. */
    Optional<PersonId> opener() {
        return stage instanceof Stage.Drafting && authors.isEmpty()
                ? Optional.of(saved.by())
                : Optional.empty();
    }

    /**
     * Whether it would bring back what readers lost; what was given up, or was to replace what they
     * had, would not.
     */
    public boolean bringsBack() {
        return base.isEmpty() && !(stage instanceof Stage.Spiked);
    }

    public ArticleId article() {
        return id.article();
    }

    /** What rights are asked about it, as it stands. */
    public Matter matter() {
        return new Matter(
                Optional.of(desk),
                Optional.of(stage.name()),
                authors,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                base.isPresent(),
                opener());
    }
}
