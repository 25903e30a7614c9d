package org.caibian.article;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.Content;
import org.caibian.right.Standings;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers when drafts go out, by all that is set: their own plan, and the embargo of the article's
 * other draft, also one that was given up, or of any other article, where the words are those it
 * keeps back. Whoever lets words out of the house asks here; a draft's own plan says half of it.
 */
@Component
@Transactional(readOnly = true)
public class Plans {

    private final DraftRows drafts;
    private final DraftSaveRows saves;
    private final RevisionRows revisions;
    private final PlanRows rows;
    private final SameWordsRows sameWords;
    private final Standings standings;
    private final Clock clock;

    Plans(
            DraftRows drafts,
            DraftSaveRows saves,
            RevisionRows revisions,
            PlanRows rows,
            SameWordsRows sameWords,
            Standings standings,
            Clock clock) {
        this.drafts = drafts;
        this.saves = saves;
        this.revisions = revisions;
        this.rows = rows;
        this.sameWords = sameWords;
        this.standings = standings;
        this.clock = clock;
    }

    /** Of a draft as it stands. */
    public Plan of(Draft draft) {
        return of(draft, draft.content());
    }

    /** Of a draft, if it said these words. */
    Plan of(Draft draft, Content words) {
        var inItsArticle = inItsArticle(draft, words);
        return sameWords
                .embargo(draft.id(), words.body(), clock.instant())
                .map(inItsArticle::keptBackBy)
                .orElse(inItsArticle);
    }

    /**
     * The embargo of the article's other draft that keeps these words back longer than the draft's
     * own would.
     */
    Optional<Embargo> beyondItsOwn(Draft draft, Content words) {
        return another(inItsArticle(draft, words), draft);
    }

    /**
     * Which of these drafts another one keeps back longer than they are themselves, and by which
     * embargo; of a page of them at once, since hardly any is.
     */
    public Map<DraftId, Embargo> keptBackByAnother(Collection<DraftId> asked) {
        if (asked.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        return Stream.concat(
                        rows.besideAnEmbargo(asked, now).stream(),
                        sameWords.perhaps(asked, now).stream())
                .distinct()
                .flatMap(id -> drafts.find(id).stream())
                .flatMap(draft ->
                        another(of(draft), draft).map(by -> Map.entry(draft.id(), by)).stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Plan inItsArticle(Draft draft, Content words) {
        return ofTheOther(draft.id(), words).map(draft.plan()::keptBackBy).orElseGet(draft::plan);
    }

    private Optional<Embargo> another(Plan plan, Draft draft) {
        return plan.embargoAt(clock.instant()).filter(embargo -> !embargo.isOf(draft.id()));
    }

    /** Empty where the words are none of the other draft's, or readers have had them. */
    private Optional<Embargo> ofTheOther(DraftId id, Content words) {
        return drafts.find(id.other())
                .flatMap(other ->
                        other.plan().embargoAt(clock.instant()).filter(_ -> isOf(other, words)));
    }

    private boolean isOf(Draft other, Content words) {
        var hashes = revisions.hashes(other.article(), words);
        var said = other.content().noting("").hash();
        return (hashes.contains(said.hex()) || saves.has(other.id(), hashes))
                && !standings.hadWords(other.article(), hashes);
    }
}
