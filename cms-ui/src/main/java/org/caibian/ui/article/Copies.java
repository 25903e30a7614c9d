package org.caibian.ui.article;

import java.time.Clock;
import java.util.Optional;
import org.caibian.annotation.ProposeResult;
import org.caibian.annotation.Proposing;
import org.caibian.article.Draft;
import org.caibian.branch.Branches;
import org.caibian.manuscript.Manuscript;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.ui.editor.Unsent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** The copies of drafts that whoever sits here types on, or typed on, in this browser. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class Copies {
    private final Proposing proposing;
    private final Branches branches;
    private final JournalPlaces places;
    private final SignedIn me;
    private final Clock clock;

    Copies(Proposing proposing, Branches branches, JournalPlaces places, SignedIn me, Clock clock) {
        this.proposing = proposing;
        this.branches = branches;
        this.places = places;
        this.me = me;
        this.clock = clock;
    }

    /** Where a browser keeps those of a draft. */
    Unsent.Place place(DraftId draft) {
        return places.of(CopyName.ofAll(draft), 0);
    }

    /** A new one of the words as they stand. */
    Copy begin(Draft draft) {
        var base = CopyWords.of(Manuscript.of(draft.content()));
        var name = new CopyName(draft.id(), clock.instant());
        var place = places.of(name.toString(), draft.saved().version());
        return new Copy(name, base, base, name.begun(), place);
    }

    /** What the browser kept under that name; empty where its draft may not be read any more. */
    Optional<Copy> found(CopyName name, Unsent unsent) {
        return branches.base(name.draft(), unsent.version(), me.id())
                .map(CopyWords::of)
                .map(base ->
                        new Copy(
                                name,
                                base,
                                base.typedOver(unsent.body(), unsent.fields()),
                                unsent.at(),
                                places.of(name.toString(), unsent.version())));
    }

    Copy typedOn(Copy copy, CopyWords words) {
        return copy.typedOn(words, clock.instant());
    }

    ProposeResult propose(Copy copy) {
        return proposing.propose(copy.name().draft(), copy.sent(), me.id());
    }

    /** Whether nothing of it is left to be proposed. */
    boolean isProposed(Copy copy) {
        return proposing.isProposed(copy.name().draft(), copy.sent(), me.id());
    }
}
