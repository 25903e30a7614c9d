package org.caibian.ui.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.branch.Branch;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.manuscript.Manuscript;
import org.caibian.right.Action;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.form.ByName;
import org.caibian.ui.article.form.FoundWords;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.editor.UnsentFinder;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * Takes to the newsroom what was typed on a draft and cannot be saved on it any more: words a
 * browser had kept, and those that stand in this page and that others went on without.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class UnsavedWords {
    private final Branches branches;
    private final SavedUnheard unheard;
    private final JournalPlaces places;
    private final ByName names;
    private final SignedIn me;
    private final Clock clock;
    private final UnsentFinder finder = new UnsentFinder();
    private @Nullable DraftId paper;
    private boolean ended;
    private @Nullable Branch ofThisPage;
    private @Nullable Manuscript taken;

    UnsavedWords(
            Branches branches,
            Drafts drafts,
            JournalPlaces places,
            ByName names,
            SignedIn me,
            Clock clock) {
        this.branches = branches;
        unheard = new SavedUnheard(drafts, names);
        this.places = places;
        this.names = names;
        this.me = me;
        this.clock = clock;
    }

    UnsentFinder finder() {
        return finder;
    }

    /** Where the browser notes what is typed on a draft. */
    Unsent.Place place(Draft draft) {
        return place(draft.id(), draft.saved().version());
    }

    private Unsent.Place place(DraftId draft, int version) {
        return places.of(draft.toString(), version);
    }

    /**
     * Looks for words the browser kept, where this person does not go on writing; a writer is given
     * them back by the paper, and one that is put down tells of its own. Whoever holds a step is
     * told before they seal, not once they press to change the words; and an article without its
     * draft has nowhere else to tell of them.
     */
    void look(ArticleFile file, boolean writing) {
        ended = file.draft().isEmpty();
        var goesOn =
                file.isDrafting()
                        && file.permit().allows(Action.SAVE)
                        && file.writer(me.id()).isEmpty();
        if (writing) {
            paper = file.id();
        } else if (!file.id().equals(paper)) {
            paper = null;
        }
        if (goesOn || paper != null) {
            finder.rest();
        } else {
            finder.look(place(file.id(), 0));
        }
    }

    /** What is chosen beside the paper, by its names. */
    ByName names() {
        return names;
    }

    /** Words from a browser's journal, in place of those {@code present}. */
    FoundWords found(Manuscript present, Unsent unsent) {
        return FoundWords.in(present, unsent, names);
    }

    /** Whether the draft that is looked at is no more. */
    boolean isEnded() {
        return ended;
    }

    /** What those words were typed on; empty where this person may not read it. */
    Optional<Manuscript> base(Unsent unsent) {
        return DraftId.parse(unsent.draft())
                .flatMap(draft -> branches.base(draft, unsent.version(), me.id()));
    }

    /** Words from a browser's journal; true once nothing of them is missing here. */
    boolean take(Unsent unsent) {
        return DraftId.parse(unsent.draft()).filter(draft -> take(draft, unsent)).isPresent();
    }

    private boolean take(DraftId draft, Unsent unsent) {
        var base = branches.base(draft, unsent.version(), me.id());
        if (base.isEmpty()) {
            return false;
        }
        var typed = found(base.get(), unsent);
        if (typed.areIn(base.get()) || unheard.has(draft, unsent)) {
            tell("", typed);
            return true;
        }
        return isKept(draft, typed, unsent);
    }

    private boolean isKept(DraftId draft, FoundWords typed, Unsent unsent) {
        var branch = kept(draft, unsent.version(), typed.words(), unsent.at());
        branch.ifPresent(_ -> tell(Saying.words("branch.kept"), typed));
        return branch.isPresent();
    }

    private static void tell(String words, FoundWords typed) {
        if (!typed.missed().isEmpty()) {
            Notices.refuse(words + typed.again());
        } else if (!words.isEmpty()) {
            Notices.tell(words);
        }
    }

    /** What stands in this page and was not saved; true once the newsroom has it as a branch. */
    boolean take(DraftInProgress draft, Manuscript words) {
        if (!words.equals(taken)) {
            ofThisPage = rewritten(words).or(() -> kept(draft, words)).orElse(null);
            taken = hasThisPage() ? words : null;
        }
        return hasThisPage();
    }

    private Optional<Branch> rewritten(Manuscript words) {
        return handedOver()
                .flatMap(branch ->
                        branch(branches.rewrite(branch.id(), words, clock.instant(), me.id())));
    }

    private Optional<Branch> kept(DraftInProgress draft, Manuscript words) {
        return kept(draft.draft(), draft.seen(), words, clock.instant());
    }

    private Optional<Branch> kept(DraftId draft, int base, Manuscript words, Instant at) {
        return branch(branches.keep(draft, base, words, at, me.id()));
    }

    private static Optional<Branch> branch(BranchResult result) {
        return result instanceof BranchResult.Kept(var branch)
                ? Optional.of(branch)
                : Optional.empty();
    }

    /** Whether the newsroom has what stands in this page, though not on the draft. */
    boolean hasThisPage() {
        return ofThisPage != null;
    }

    /** Whether somebody else brought in or discarded what this page had handed over. */
    boolean isSettled() {
        return handedOver()
                .filter(branch -> branches.words(branch.id(), me.id()).isEmpty())
                .isPresent();
    }

    /** Whoever sits here has saved since, these words or those of others in their place. */
    void answered() {
        handedOver().ifPresent(branch -> branches.answered(branch.id(), me.id()));
        turn();
    }

    /** The page shows something else: what it had handed over stays. */
    void turn() {
        ofThisPage = null;
        taken = null;
    }

    private Optional<Branch> handedOver() {
        return Optional.ofNullable(ofThisPage);
    }
}
