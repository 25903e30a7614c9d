package org.caibian.article;

import java.time.LocalDate;
import java.util.Optional;
import org.caibian.media.Pictures;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bringing pictures into the library, for an article somebody is writing or reviewing. */
@Component
@Transactional
public class Illustrating {

    private final DraftActs acts;
    private final DraftRows drafts;
    private final Editing editing;
    private final Pictures pictures;

    Illustrating(DraftActs acts, DraftRows drafts, Editing editing, Pictures pictures) {
        this.acts = acts;
        this.drafts = drafts;
        this.editing = editing;
        this.pictures = pictures;
    }

    /**
     * Takes a picture from whoever may change the words of that article now; {@code fileName} may
     * be empty.
     */
    public IllustrateResult add(DraftId id, byte[] bytes, String fileName, PersonId by) {
        return drafts.find(id)
                .map(draft -> editing.refusal(draft, by))
                .orElse(Optional.of(Refusal.NO_DRAFT))
                .<IllustrateResult>map(IllustrateResult.Refused::new)
                .orElseGet(() -> new IllustrateResult.Looked(pictures.add(bytes, fileName, by)));
    }

    /**
     * Says until which day a picture may be printed, as whoever may write the article it is brought
     * for, in place of the day {@code seen}; for ever where no day is given. Any later release asks
     * it.
     */
    public IllustrateResult limitRights(
            DraftId id,
            String sha256,
            Seen<LocalDate> seen,
            Optional<LocalDate> until,
            PersonId by) {
        return acts.on(
                id,
                Action.LIMIT_PICTURE,
                by,
                IllustrateResult.Refused::new,
                _ -> limit(sha256, seen, until, by));
    }

    private IllustrateResult limit(
            String sha256, Seen<LocalDate> seen, Optional<LocalDate> until, PersonId by) {
        if (pictures.limitRights(sha256, seen, until, by)) {
            return new IllustrateResult.Limited(until);
        }
        return pictures.find(sha256)
                .<IllustrateResult>map(picture ->
                        new IllustrateResult.Outdated(
                                picture.rightsUntil(), pictures.lastToLimit(sha256)))
                .orElseGet(IllustrateResult.NoPicture::new);
    }
}
