package org.caibian.site;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.reader.Comments;
import org.caibian.shared.ArticleId;
import org.springframework.stereotype.Component;

/** What several pages show beside their own: the ranking, and counts of comments. */
@Component
class Shelf {

    private final Stories stories;
    private final Comments comments;
    private final MostRead mostRead;
    private final NewsroomTime time;

    Shelf(Stories stories, Comments comments, MostRead mostRead, NewsroomTime time) {
        this.stories = stories;
        this.comments = comments;
        this.mostRead = mostRead;
        this.time = time;
    }

    /** The lines of the ranking, the most read first, and the hours it covers. */
    record Hot(List<StoryLine> lines, int hours) {

        Ranking with(StoryCards cards) {
            return new Ranking(cards.of(lines), hours);
        }
    }

    /** Only what is live is ranked, whatever was read. */
    Hot hot() {
        var standing = mostRead.now();
        var live =
                stories.lines(standing.articles()).stream()
                        .collect(Collectors.toMap(StoryLine::article, Function.identity()));
        var lines =
                standing.articles().stream()
                        .map(live::get)
                        .filter(Objects::nonNull)
                        .limit(MostRead.SHOWN)
                        .toList();
        return new Hot(lines, standing.hours());
    }

    /** Asks for the comments under all stories of a page at once. */
    StoryCards cards(Collection<ArticleId> shown) {
        return new StoryCards(comments.counts(new HashSet<>(shown)), time);
    }
}
