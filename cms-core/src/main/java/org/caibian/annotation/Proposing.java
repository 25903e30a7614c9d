package org.caibian.annotation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Draft;
import org.caibian.article.DraftActs;
import org.caibian.article.Drafts;
import org.caibian.difference.Following;
import org.caibian.manuscript.Content;
import org.caibian.right.Action;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes suggestions of what somebody typed into a copy of a draft (修订留痕): each change of the body
 * is one, and each line around it that was changed, to be accepted or refused by itself.
 */
@Component
@Transactional
public class Proposing {

    private final DraftActs acts;
    private final Drafts drafts;
    private final AnnotationRows rows;
    private final Annotations annotations;

    Proposing(DraftActs acts, Drafts drafts, AnnotationRows rows, Annotations annotations) {
        this.acts = acts;
        this.drafts = drafts;
        this.rows = rows;
        this.annotations = annotations;
    }

    /**
     * Proposes what was typed on a copy; what this person proposes already, and nobody has settled,
     * is not proposed twice, nor what was proposed since the copy was begun, settled or not.
     */
    public ProposeResult propose(DraftId id, TypedCopy copy, PersonId by) {
        return acts.on(
                id,
                Action.SUGGEST,
                by,
                ProposeResult.Refused::new,
                draft ->
                        base(id, copy)
                                .flatMap(base ->
                                        read(copy)
                                                .map(body -> propose(draft, copy, base, body, by)))
                                .orElseGet(ProposeResult.Unreadable::new));
    }

    /** Whether nothing that was typed on a copy is still to be proposed: it can be forgotten. */
    @Transactional(readOnly = true)
    public boolean isProposed(DraftId id, TypedCopy copy, PersonId by) {
        return drafts.mayRead(id.article(), by)
                && base(id, copy)
                        .flatMap(base -> read(copy).map(body -> Typed.of(base, copy, body)))
                        .filter(typed -> typed.words().leftOut() == 0)
                        .filter(typed -> earlier(id, copy, by).hasAll(typed))
                        .isPresent();
    }

    private Optional<Content> base(DraftId draft, TypedCopy copy) {
        return drafts.saved(draft, copy.seen());
    }

    private static Optional<Body> read(TypedCopy copy) {
        return Body.parse(copy.document()) instanceof BodyResult.Good(var body)
                ? Optional.of(body)
                : Optional.empty();
    }

    /** What was typed in the body, and in the lines around it. */
    private record Typed(Proposal.Typed words, List<ProposedLine> lines) {
        static Typed of(Content base, TypedCopy copy, Body typed) {
            return new Typed(
                    Proposal.between(base.body(), typed), ProposedLine.between(base, copy.lines()));
        }

        boolean isNothing() {
            return words.proposals().isEmpty() && words.leftOut() == 0 && lines.isEmpty();
        }
    }

    private ProposeResult propose(
            Draft draft, TypedCopy copy, Content base, Body body, PersonId by) {
        var typed = Typed.of(base, copy, body);
        if (typed.isNothing()) {
            return new ProposeResult.Nothing();
        }
        var before = earlier(draft.id(), copy, by);
        var made =
                Stream.concat(
                                lines(draft, typed.lines(), before, by),
                                words(draft, typed.words(), base.body(), before, by))
                        .collect(Collectors.partitioningBy(each -> each, Collectors.counting()));
        return new ProposeResult.Proposed(
                Math.toIntExact(made.getOrDefault(true, 0L)),
                Math.toIntExact(made.getOrDefault(false, 0L)) + typed.words().leftOut());
    }

    /** Proposes what was not before, and tells of each whether it could be. */
    private Stream<Boolean> words(
            Draft draft, Proposal.Typed typed, Body base, Earlier before, PersonId by) {
        var following = Following.from(base, draft.content().body());
        return typed.proposals().stream()
                .filter(each -> !before.has(each))
                .map(each -> each.now(following))
                .filter(now -> now.filter(before::has).isEmpty())
                .map(now -> now.filter(there -> isMade(draft.id(), there, by)).isPresent());
    }

    private Stream<Boolean> lines(
            Draft draft, List<ProposedLine> typed, Earlier before, PersonId by) {
        var now = draft.content();
        return typed.stream()
                .filter(each -> !before.has(each) && !each.isDone(now))
                .map(each -> each.isOf(now) && isMade(draft.id(), each, by));
    }

    private boolean isMade(DraftId draft, Proposal proposal, PersonId by) {
        return annotations.suggest(draft, proposal.anchor(), proposal.words(), "", by)
                instanceof AnnotationResult.Kept;
    }

    private boolean isMade(DraftId draft, ProposedLine proposal, PersonId by) {
        return annotations.suggest(draft, proposal.line(), proposal.words(), "", by)
                instanceof AnnotationResult.Kept;
    }

    private Earlier earlier(DraftId draft, TypedCopy copy, PersonId by) {
        return new Earlier(
                rows.of(draft).stream()
                        .filter(each -> each.isSuggestion() && each.by().equals(by))
                        .filter(each ->
                                (each.isOpen() && !each.lost())
                                        || !each.at().isBefore(copy.begun()))
                        .toList());
    }

    /** What one person has proposed on a draft. */
    private record Earlier(List<Annotation> suggestions) {
        boolean has(Proposal proposal) {
            return suggestions.stream().anyMatch(proposal::isIn);
        }

        boolean has(ProposedLine proposal) {
            return suggestions.stream().anyMatch(proposal::isIn);
        }

        boolean hasAll(Typed typed) {
            return typed.words().proposals().stream().allMatch(this::has)
                    && typed.lines().stream().allMatch(this::has);
        }
    }
}
