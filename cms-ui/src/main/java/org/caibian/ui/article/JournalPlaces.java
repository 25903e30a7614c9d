package org.caibian.ui.article;

import org.caibian.annotation.AnnotationId;
import org.caibian.article.TaskId;
import org.caibian.security.SignedIn;
import org.caibian.shared.DraftId;
import org.caibian.staff.JournalKeys;
import org.caibian.text.Anchor;
import org.caibian.ui.editor.Unsent;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Where the browser of whoever sits here keeps their words until the newsroom has them. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class JournalPlaces {
    /**
     * So few that what is written around the words meanwhile seldom parts them from their place.
     */
    private static final int BESIDE = 4;

    private final JournalKeys keys;
    private final SignedIn me;

    JournalPlaces(JournalKeys keys, SignedIn me) {
        this.keys = keys;
        this.me = me;
    }

    /** Under that name, for words written on that saved version. */
    Unsent.Place of(String name, int version) {
        return new Unsent.Place(me.id(), keys.of(me.id()), name, version);
    }

    /** What is begun to be written to a step. */
    Unsent.Place opinion(TaskId task) {
        return begun("opinion/" + task.encoded());
    }

    /** Why a step is to be somebody else's. */
    Unsent.Place reassigning(TaskId task) {
        return begun("reassign/" + task.encoded());
    }

    /** What is begun to be said of all of a draft. */
    Unsent.Place comment(DraftId draft) {
        return comment(draft, "");
    }

    /** The same of those words of it. */
    Unsent.Place comment(DraftId draft, Anchor words) {
        return comment(draft, inPlace(words));
    }

    private Unsent.Place comment(DraftId draft, String about) {
        return begun("comment/" + draft + "/" + Integer.toHexString(about.hashCode()));
    }

    /** Equal words elsewhere are others: what stands right beside them tells. */
    private static String inPlace(Anchor words) {
        var before = words.before();
        var after = words.after();
        return String.join(
                "\n",
                before.substring(Math.max(0, before.length() - BESIDE)),
                words.quote(),
                after.substring(0, Math.min(after.length(), BESIDE)));
    }

    /** An answer begun to one. */
    Unsent.Place answer(AnnotationId to) {
        return begun("answer/" + to.value());
    }

    /** A reason begun for doing {@code act} to a draft. */
    Unsent.Place reason(String act, DraftId draft) {
        return begun(act + "/" + draft);
    }

    private Unsent.Place begun(String what) {
        return of("begun/" + what, 0);
    }
}
