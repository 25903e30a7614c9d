package org.caibian.ui.article.file;

import java.util.Optional;
import org.caibian.article.Drafts;
import org.caibian.article.ReviewTask;
import org.caibian.article.Round;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.file.OnItsWay.Before;
import org.springframework.stereotype.Component;

/** Finds the words that were read before those under review, for whoever is to read these. */
@Component
class ReadBefore {
    private final Drafts drafts;

    ReadBefore(Drafts drafts) {
        this.drafts = drafts;
    }

    /** What was sealed in the running round, else what the round before it gave back. */
    Optional<Before> of(OnItsWay way, PersonId me) {
        return way.round().flatMap(running -> sealed(running, way, me).or(() -> returned(running)));
    }

    /** What the person who is asked again sealed, else what anybody sealed last. */
    private Optional<Before> sealed(Round running, OnItsWay way, PersonId me) {
        var again = way.task().filter(ReviewTask::askedAgain);
        return way.seals().reversed().stream()
                .filter(seal ->
                        again.filter(open -> seal.step() != open.step()).isEmpty()
                                && (again.isEmpty() || seal.person().equals(me)))
                .findFirst()
                .map(seal ->
                        new Before(
                                drafts.revision(running.article(), seal.revision()),
                                Optional.empty()));
    }

    /** Where nobody has sealed anything yet: what was given back in the round before, and why. */
    private Optional<Before> returned(Round running) {
        return drafts.findRound(running.draft(), running.number() - 1)
                .filter(round -> round.returned().isPresent())
                .map(round ->
                        new Before(
                                drafts.revision(round.article(), round.revision()),
                                round.returned()));
    }
}
