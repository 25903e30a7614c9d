package org.caibian.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.right.Stage;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Departure;
import org.caibian.staff.HandingOn;
import org.caibian.staff.Held;
import org.springframework.stereotype.Component;

/**
 * The drafts somebody writes on when they are switched off: they are let go of, and stay with their
 * desk, also where nobody else wrote on them.
 */
@Component
class DraftsHandedOn implements HandingOn {

    private final HeldRows rows;
    private final DraftActs acts;
    private final DraftRows drafts;
    private final Editing editing;
    private final Notary notary;

    DraftsHandedOn(
            HeldRows rows, DraftActs acts, DraftRows drafts, Editing editing, Notary notary) {
        this.rows = rows;
        this.acts = acts;
        this.drafts = drafts;
        this.editing = editing;
        this.notary = notary;
    }

    @Override
    public List<Held> held(Departure departure) {
        var held = new ArrayList<Held>();
        for (var lock : rows.locks(departure.person())) {
            held.add(Held.alone(Held.Sort.LOCK, lock.number(), ""));
        }
        long alone = rows.draftsOfNobodyElse(departure.person());
        if (alone > 0) {
            held.add(Held.alone(Held.Sort.DRAFT, Long.toString(alone), ""));
        }
        return List.copyOf(held);
    }

    @Override
    public void handOn(Departure departure, PersonId by) {
        rows.locks(departure.person()).forEach(lock -> letGo(lock.draft(), departure.person()));
    }

    /** What an edit under review left unnamed is named, as when its lock is handed over. */
    private void letGo(DraftId id, PersonId writer) {
        acts.on(
                id,
                _ -> false,
                draft -> {
                    if (draft.lock().filter(lock -> lock.holder().equals(writer)).isEmpty()) {
                        return false;
                    }
                    drafts.setLock(id, Optional.empty());
                    if (draft.stage() instanceof Stage.InReview stage) {
                        editing.settle(draft, stage);
                    }
                    notary.changed(id);
                    return true;
                });
    }
}
