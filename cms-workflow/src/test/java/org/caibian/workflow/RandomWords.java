package org.caibian.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.testing.TestNewsroom;

/** What the writers of a campaign type: words of every kind, some without what their kind asks. */
final class RandomWords {

    /**
     * What an article can be begun as where flashes are switched on; a correction is made of one
     * that readers have.
     */
    static final List<Kind> KINDS =
            List.of(Kind.ORIGINAL, Kind.REPRINT, Kind.COMMENTARY, Kind.FLASH);

    private final TestNewsroom newsroom;

    RandomWords(TestNewsroom newsroom) {
        this.newsroom = newsroom;
    }

    /** Words to begin an article with. */
    Manuscript first(Kind kind, Random dice) {
        return of(kind, "稿件" + dice.nextInt(1_000_000), dice);
    }

    /**
     * Words instead of what an article of that kind says; at times they make another kind of it.
     */
    Manuscript changed(Kind kind, Random dice) {
        var next = dice.nextInt(5) > 0 ? kind : KINDS.get(dice.nextInt(KINDS.size()));
        return of(next, "改后的标题" + dice.nextInt(1_000_000), dice);
    }

    private Manuscript of(Kind kind, String headline, Random dice) {
        var own = newsroom.manuscript(headline);
        boolean reprint = kind == Kind.REPRINT;
        boolean named = reprint && dice.nextInt(12) > 0;
        return new Manuscript(
                kind,
                own.headline(),
                reprint ? "东屿港航道恢复纪实" : "",
                named ? "陈泊" : "",
                own.summary(),
                reprint ? "" : own.dateline(),
                own.authors(),
                reprint ? Optional.of(newsroom.agency) : own.source(),
                own.section(),
                own.topicSlug(),
                own.tags(),
                own.picture(),
                own.body());
    }
}
