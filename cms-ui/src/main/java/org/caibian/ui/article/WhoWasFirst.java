package org.caibian.ui.article;

import java.util.function.Function;
import org.caibian.article.Change;
import org.caibian.article.Round;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** Tells whoever comes second who was first, and when. */
record WhoWasFirst(Function<PersonId, String> names, Moments moments) {

    String saved(Change latest) {
        return Saying.words("submit.outdated", names.apply(latest.by()), moments.ago(latest.at()));
    }

    String writing(PersonId by) {
        return Saying.words("submit.locked", names.apply(by));
    }

    String ended(Round.Ending how) {
        return Saying.words("over." + how.outcome(), names.apply(how.by()), moments.ago(how.at()));
    }
}
