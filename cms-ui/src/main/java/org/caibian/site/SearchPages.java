package org.caibian.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.search.Rereading;
import org.caibian.search.SearchResult;
import org.caibian.search.StoryHit;
import org.caibian.search.StoryQuery;
import org.caibian.search.StorySearch;
import org.caibian.search.Total;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes search pages: the engine says what matches, the database what is live, in which words. */
@Component
class SearchPages {

    private static final int LONGEST = 80;
    private static final int TOPICS = 8;
    private static final Total NOTHING = new Total(0, true);

    private final StorySearch search;
    private final Rereading rereading;
    private final Stories stories;
    private final ReleasedSubjects released;
    private final Shelf shelf;
    private final Frames frames;

    SearchPages(
            StorySearch search,
            Rereading rereading,
            Stories stories,
            ReleasedSubjects released,
            Shelf shelf,
            Frames frames) {
        this.search = search;
        this.rereading = rereading;
        this.stories = stories;
        this.released = released;
        this.shelf = shelf;
        this.frames = frames;
    }

    SearchPage find(String typed, Optional<String> after) {
        var query = shortened(typed.strip());
        if (query.isEmpty()) {
            return page(query, SearchPage.State.ASKING, List.of(), NOTHING, Optional.empty());
        }
        var asked = StoryQuery.of(query).from(after);
        return switch (search.find(asked)) {
            case SearchResult.Found(var hits, var total, var next) ->
                    found(query, live(rereading.asReleased(asked, hits)), total, next);
            case SearchResult.Unavailable() ->
                    page(query, SearchPage.State.AWAY, List.of(), NOTHING, Optional.empty());
        };
    }

    private SearchPage found(
            String query, List<SearchPage.Hit> hits, Total total, Optional<String> next) {
        var state =
                hits.isEmpty() && next.isEmpty()
                        ? SearchPage.State.NOTHING
                        : SearchPage.State.FOUND;
        return page(query, state, hits, total, next.map(place -> address(query, place)));
    }

    private List<SearchPage.Hit> live(List<StoryHit> hits) {
        var articles = hits.stream().map(StoryHit::article).toList();
        var live =
                stories.lines(articles).stream()
                        .collect(Collectors.toMap(StoryLine::article, Function.identity()));
        var cards = shelf.cards(live.keySet());
        return hits.stream()
                .flatMap(hit ->
                        Optional.ofNullable(live.get(hit.article())).stream()
                                .map(line -> hit(hit, cards.of(line))))
                .toList();
    }

    private static SearchPage.Hit hit(StoryHit hit, StoryCard card) {
        return new SearchPage.Hit(card, hit.headline(), hit.excerpts());
    }

    private SearchPage page(
            String query,
            SearchPage.State state,
            List<SearchPage.Hit> hits,
            Total total,
            Optional<String> next) {
        var title = query.isEmpty() ? frames.say("search.title") : frames.say("search.for", query);
        return new SearchPage(
                frames.head(Head.Kind.PASSING, title, title, "/search"),
                frames.masthead("/search"),
                query,
                state,
                hits,
                total.count(),
                total.exact(),
                next,
                state == SearchPage.State.FOUND ? List.of() : topics());
    }

    /** Somewhere to go for who has found nothing yet. */
    private List<SiteLink> topics() {
        return released.topics(0, TOPICS).stream().map(SiteLink::toTopic).toList();
    }

    private static String address(String query, String place) {
        return "/search?q="
                + UriUtils.encode(query, StandardCharsets.UTF_8)
                + "&after="
                + UriUtils.encode(place, StandardCharsets.UTF_8);
    }

    private static String shortened(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
    }
}
