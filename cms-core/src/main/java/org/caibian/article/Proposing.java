package org.caibian.article;

import java.util.List;
import java.util.Optional;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.text.Anchor;
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
    private final DraftSaveRows saves;
    private final Annotations annotations;

    Proposing(DraftActs acts, DraftSaveRows saves, Annotations annotations) {
        this.acts = acts;
        this.saves = saves;
        this.annotations = annotations;
    }

    /** Proposes what makes {@code typed}, a document of the editor, of version {@code seen}. */
    public ProposeResult propose(DraftId id, int seen, String typed, PersonId by) {
        return acts.on(
                id,
                Action.SUGGEST,
                by,
                ProposeResult.Refused::new,
                draft ->
                        saves.content(id, seen)
                                .map(Content::body)
                                .flatMap(base ->
                                        read(typed).map(body -> propose(draft, base, body, by)))
                                .orElseGet(ProposeResult.Unreadable::new));
    }

    private static Optional<Body> read(String typed) {
        return Body.parse(typed) instanceof BodyResult.Good(var body)
                ? Optional.of(body)
                : Optional.empty();
    }

    private ProposeResult propose(Draft draft, Body base, Body typed, PersonId by) {
        var found = Proposal.between(base, typed);
        if (found.isEmpty()) {
            return new ProposeResult.OtherLines();
        }
        var proposals = found.get();
        if (proposals.isEmpty()) {
            return base.lines().equals(typed.lines())
                    ? new ProposeResult.Nothing()
                    : new ProposeResult.Proposed(0, 1);
        }
        var following = Following.from(base, draft.content().body());
        return count(proposals.stream().map(each -> make(draft, each, following, by)).toList());
    }

    private AnnotationResult make(
            Draft draft, Proposal proposal, Following following, PersonId by) {
        return following
                .sameWords(proposal.anchor())
                .map((Anchor now) -> annotations.suggest(draft.id(), now, proposal.words(), "", by))
                .orElseGet(AnnotationResult.NotThere::new);
    }

    private static ProposeResult count(List<AnnotationResult> results) {
        int made = (int) results.stream().filter(AnnotationResult.Kept.class::isInstance).count();
        return new ProposeResult.Proposed(made, results.size() - made);
    }
}
