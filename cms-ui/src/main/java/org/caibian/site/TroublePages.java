package org.caibian.site;

import java.util.List;
import java.util.Set;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.shared.Keyset;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages for what went wrong; those for a wrong address offer the newest stories. */
@Component
class TroublePages {

    private static final int NEWEST = 6;
    private static final Set<HttpStatus> NAMED =
            Set.of(
                    HttpStatus.BAD_REQUEST,
                    HttpStatus.FORBIDDEN,
                    HttpStatus.NOT_FOUND,
                    HttpStatus.METHOD_NOT_ALLOWED);

    private final Stories stories;
    private final Subjects subjects;
    private final Shelf shelf;
    private final Frames frames;

    TroublePages(Stories stories, Subjects subjects, Shelf shelf, Frames frames) {
        this.stories = stories;
        this.subjects = subjects;
        this.shelf = shelf;
        this.frames = frames;
    }

    @Transactional(readOnly = true)
    NoticePage of(HttpStatus status) {
        var newest = stories.newest(Keyset.START, NEWEST).items();
        var cards = shelf.cards(newest.stream().map(StoryLine::article).toList());
        return page(status, subjects.sections(), cards.of(newest));
    }

    /** For when the database does not answer. */
    NoticePage bare(HttpStatus status) {
        return page(status, List.of(), List.of());
    }

    private NoticePage page(HttpStatus status, List<Section> sections, List<StoryCard> newest) {
        var key = "trouble." + key(status);
        var title = frames.say(key + ".title");
        var words = frames.say(key + ".words");
        return new NoticePage(
                frames.head(Head.Kind.PASSING, title, words, "/"),
                frames.masthead("", sections),
                title,
                words,
                newest);
    }

    private static String key(HttpStatus status) {
        if (NAMED.contains(status)) {
            return Integer.toString(status.value());
        }
        return status.is4xxClientError() ? "400" : "500";
    }
}
