package org.caibian.article;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final DraftSaveRows saves;
    private final AnnotationRows rows;
    private final Annotations annotations;

    Proposing(DraftActs acts, DraftSaveRows saves, AnnotationRows rows, Annotations annotations) {
        this.acts = acts;
        this.saves = saves;
        this.rows = rows;
        this.annotations = annotations;
    }

    /**
     * Proposes what makes {@code typed}, a document of the editor, of version {@code seen}; what
     * this person proposes already, and nobody has settled, is not proposed twice.
     */
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
        var changes = found.get();
        if (changes.proposals().isEmpty() && changes.leftOut() == 0) {
            return new ProposeResult.Nothing();
        }
        var following = Following.from(base, draft.content().body());
        var proposals =
                changes.proposals().stream().flatMap(each -> each.now(following).stream()).toList();
        int gone = changes.proposals().size() - proposals.size();
        var before = proposed(draft.id(), by);
        var results =
                proposals.stream()
                        .filter(each -> !before.contains(each))
                        .map(each -> suggest(draft.id(), each, by))
                        .toList();
        int made = (int) results.stream().filter(AnnotationResult.Kept.class::isInstance).count();
        return new ProposeResult.Proposed(made, changes.leftOut() + gone + results.size() - made);
    }

    private AnnotationResult suggest(DraftId draft, Proposal proposal, PersonId by) {
        return annotations.suggest(draft, proposal.anchor(), proposal.words(), "", by);
    }

    private Set<Proposal> proposed(DraftId draft, PersonId by) {
        return rows.openAtWords(draft).stream()
                .filter(each -> each.isSuggestion() && !each.lost() && each.by().equals(by))
                .map(each ->
                        new Proposal(each.anchor().orElseThrow(), each.replacement().orElseThrow()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
