package org.caibian.site;

import org.caibian.publication.Corrections;
import org.caibian.shared.Keyset;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the list of corrections. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class CorrectionsPages {

    static final String ADDRESS = "/corrections";
    private static final int LINES = 25;

    private final Corrections corrections;
    private final Frames frames;
    private final NewsroomTime time;

    CorrectionsPages(Corrections corrections, Frames frames, NewsroomTime time) {
        this.corrections = corrections;
        this.frames = frames;
        this.time = time;
    }

    CorrectionsPage page(Keyset from) {
        boolean first = from.equals(Keyset.START);
        var slice = corrections.newest(from, LINES);
        return new CorrectionsPage(
                frames.head(
                        first ? Head.Kind.PAGE : Head.Kind.PASSING,
                        frames.say("nav.corrections"),
                        frames.say("corrections.words"),
                        ADDRESS),
                frames.masthead(""),
                slice.items().stream().map(each -> CorrectionsPage.Told.of(each, time)).toList(),
                slice.next().map(place -> ADDRESS + "?before=" + place.encoded()),
                first,
                ADDRESS);
    }
}
