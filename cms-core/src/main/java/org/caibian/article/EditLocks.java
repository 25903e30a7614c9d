package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Stage;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asking whoever writes on a draft to let another write (请让稿), and their answer: handed over, or
 * not yet. Who gets none may open the draft after a while, as if the lock had run out.
 */
@Component
@Transactional
public class EditLocks {

    private final DraftActs acts;
    private final DraftRows drafts;
    private final Editing editing;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    EditLocks(
            DraftActs acts,
            DraftRows drafts,
            Editing editing,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.editing = editing;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /** Asks the holder of a draft's edit lock for it; the holder is told once. */
    public AskResult ask(DraftId id, PersonId by) {
        return acts.on(
                id,
                AskResult.Refused::new,
                draft ->
                        editing.refusal(draft, by)
                                .<AskResult>map(AskResult.Refused::new)
                                .orElseGet(() -> ask(draft, by)));
    }

    private AskResult ask(Draft draft, PersonId by) {
        var now = clock.instant();
        var held = draft.lock().filter(lock -> lock.keepsOut(by, now));
        if (held.isEmpty()) {
            return new AskResult.Free();
        }
        return held.get()
                .asked()
                .filter(asking -> asking.by().equals(by) || now.isBefore(asking.until()))
                .map(asking -> askedAlready(asking, held.get(), by))
                .orElseGet(() -> asked(draft, held.get().askedBy(by, now), by));
    }

    private static AskResult askedAlready(EditLock.Asking asking, EditLock lock, PersonId by) {
        return asking.by().equals(by)
                ? new AskResult.Asked(lock.holder(), asking.until())
                : new AskResult.AskedByAnother(asking.by());
    }

    private AskResult asked(Draft draft, EditLock lock, PersonId by) {
        drafts.setLock(draft.id(), Optional.of(lock));
        tell(lock.holder(), Occasion.LOCK_ASKED, draft, by);
        return new AskResult.Asked(lock.holder(), lock.asked().orElseThrow().until());
    }

    /** Hands the lock to whoever asked {@code by} for it, who has saved their own words before. */
    public AskResult handOver(DraftId id, PersonId by) {
        return answer(
                id,
                by,
                draft -> {
                    var to = draft.lock().flatMap(EditLock::asked).orElseThrow().by();
                    drafts.setLock(id, Optional.of(EditLock.of(to, clock.instant())));
                    if (draft.stage() instanceof Stage.InReview stage) {
                        editing.settle(draft, stage);
                    }
                    tell(to, Occasion.LOCK_HANDED_OVER, draft, by);
                    return new AskResult.HandedOver(to);
                });
    }

    /** Goes on writing; whoever asked is told so, and may ask again. */
    public AskResult keep(DraftId id, PersonId by) {
        return answer(
                id,
                by,
                draft -> {
                    var lock = draft.lock().orElseThrow();
                    drafts.setLock(id, Optional.of(lock.askedNoMore()));
                    tell(lock.asked().orElseThrow().by(), Occasion.LOCK_KEPT, draft, by);
                    return new AskResult.Kept();
                });
    }

    /** Nobody writes on a draft any more: whoever did so for one act alone has done it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putDown(DraftId id) {
        drafts.setLock(id, Optional.empty());
    }

    private AskResult answer(DraftId id, PersonId by, Function<Draft, AskResult> act) {
        return acts.on(
                id,
                _ -> new AskResult.NotAsked(),
                draft ->
                        draft.lock()
                                .filter(lock -> lock.holder().equals(by))
                                .flatMap(EditLock::asked)
                                .map(_ -> act.apply(draft))
                                .orElseGet(AskResult.NotAsked::new));
    }

    private void tell(PersonId whom, Occasion occasion, Draft draft, PersonId by) {
        notices.tell(Set.of(whom), occasion, draft.id(), by, Map.of());
        notary.changed(draft.id());
    }
}
