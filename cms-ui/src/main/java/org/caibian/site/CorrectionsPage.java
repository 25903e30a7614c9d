package org.caibian.site;

import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.publication.CorrectedStory;

/** Where the paper was wrong, the newest correction first. */
record CorrectionsPage(
        Head head,
        Masthead masthead,
        List<Told> told,
        Optional<String> earlier,
        boolean first,
        String start)
        implements Page {

    /** One correction, and the story it was made to. */
    record Told(String href, List<Phrase> phrases, Optional<AiUse> ai, String note, Moment at) {

        static Told of(CorrectedStory corrected, NewsroomTime time) {
            return new Told(
                    StoryAddress.of(corrected.article()),
                    Phrase.of(corrected.headline()),
                    corrected.ai().told(),
                    corrected.note(),
                    time.toTheMinute(corrected.at()));
        }
    }
}
