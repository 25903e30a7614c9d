package org.caibian.ui.article;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.Change;
import org.caibian.article.Round;
import org.caibian.article.Settled;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** Tells whoever comes second who was first, and when. */
public record WhoWasFirst(Function<PersonId, String> names, Moments moments) {

    String held(PersonId holder, Instant since) {
        return Saying.words("verdict.heldSince", names.apply(holder), moments.ago(since));
    }

    /** A step is in other hands, or in nobody's, by what {@code by} did. */
    String handed(Optional<PersonId> now, Optional<PersonId> by) {
        var who = by.map(names).orElseGet(() -> Saying.words("plan.outdated.somebody"));
        if (now.isEmpty()) {
            return Saying.words("reassign.outdated.none", who);
        }
        return now.equals(by)
                ? Saying.words("reassign.outdated.claimed", who)
                : Saying.words("reassign.outdated", who, names.apply(now.get()));
    }

    String settled(Settled how) {
        return switch (how) {
            case Settled.AlreadyDecided(var by, var at) ->
                    Saying.words("verdict.decided", by.map(names).orElse("—"), moments.ago(at));
            case Settled.RoundOver(var ending) -> ended(ending);
        };
    }

    String changed(Change latest) {
        return Saying.words("verdict.changed", names.apply(latest.by()), moments.ago(latest.at()));
    }

    String editing(PersonId by) {
        return Saying.words("verdict.editing", names.apply(by));
    }

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
