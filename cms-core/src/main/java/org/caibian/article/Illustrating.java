package org.caibian.article;

import java.util.Optional;
import org.caibian.media.Pictures;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Bringing pictures into the library, for an article somebody is writing or reviewing. */
@Component
@Transactional
public class Illustrating {

    private final DraftRows drafts;
    private final Editing editing;
    private final Pictures pictures;

    Illustrating(DraftRows drafts, Editing editing, Pictures pictures) {
        this.drafts = drafts;
        this.editing = editing;
        this.pictures = pictures;
    }

    /** Takes a picture from whoever may change the words of that article now. */
    public IllustrateResult add(ArticleId article, byte[] bytes, PersonId by) {
        return drafts.find(article)
                .map(draft -> editing.refusal(draft, by))
                .orElse(Optional.of(Refusal.NOT_FOUND))
                .<IllustrateResult>map(IllustrateResult.Refused::new)
                .orElseGet(() -> new IllustrateResult.Looked(pictures.add(bytes, by)));
    }
}
