package org.caibian.article;

import java.util.List;
import java.util.Optional;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes suggestions of what somebody typed into a copy of a draft (修订留痕): each change is one, to be
 * accepted or refused by itself.
 */
@Component
@Transactional
public class Proposing {

    private final DraftActs acts;
    private final Drafts drafts;
    private final DraftSaveRows saves;
    private final AnnotationRows rows;
    private final Annotations annotations;

    Proposing(
            DraftActs acts,
            Drafts drafts,
            DraftSaveRows saves,
            AnnotationRows rows,
            Annotations annotations) {
        this.acts = acts;
        this.drafts = drafts;
        this.saves = saves;
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
                        .flatMap(base -> read(copy).map(body -> Proposal.between(base, body)))
                        .filter(typed -> typed.leftOut() == 0)
                        .filter(typed -> earlier(id, copy, by).hasAll(typed.proposals()))
                        .isPresent();
    }

    private Optional<Body> base(DraftId draft, TypedCopy copy) {
        return saves.content(draft, copy.seen()).map(Content::body);
    }

    private static Optional<Body> read(TypedCopy copy) {
        return Body.parse(copy.document()) instanceof BodyResult.Good(var body)
                ? Optional.of(body)
                : Optional.empty();
    }

    private ProposeResult propose(Draft draft, TypedCopy copy, Body base, Body typed, PersonId by) {
        var changes = Proposal.between(base, typed);
        if (changes.proposals().isEmpty() && changes.leftOut() == 0) {
            return new ProposeResult.Nothing();
        }
        var following = Following.from(base, draft.content().body());
        var before = earlier(draft.id(), copy, by);
        int made = 0;
        int lost = changes.leftOut();
        for (var each : changes.proposals()) {
            var now = each.now(following);
            if (before.has(each) || now.filter(before::has).isPresent()) {
                continue;
            }
            if (now.filter(there -> isMade(draft.id(), there, by)).isPresent()) {
                made++;
            } else {
                lost++;
            }
        }
        return new ProposeResult.Proposed(made, lost);
    }

    private boolean isMade(DraftId draft, Proposal proposal, PersonId by) {
        return annotations.suggest(draft, proposal.anchor(), proposal.words(), "", by)
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

        boolean hasAll(List<Proposal> proposals) {
            return proposals.stream().allMatch(this::has);
        }
    }
}
