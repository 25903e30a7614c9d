package org.caibian.ui.article.form;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.search.SearchResult;
import org.caibian.search.StoryHit;
import org.caibian.search.StoryQuery;
import org.caibian.search.StorySearch;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.springframework.stereotype.Component;

/** Finds the stories an article may go on from (续报自): the newest, or what words lead to. */
@Component
class OlderStories {
    private static final int OFFERED = 40;
    private static final int LATEST = 300;

    private final Stories stories;
    private final StorySearch search;

    OlderStories(Stories stories, StorySearch search) {
        this.stories = stories;
        this.search = search;
    }

    /** One of them; {@code released} is empty where readers do not have it any more. */
    record Older(ArticleId article, String headline, Optional<Instant> released) {
        static Older of(StoryLine line) {
            return new Older(line.article(), line.headline(), Optional.of(line.firstReleasedAt()));
        }
    }

    Stream<Older> find(String typed) {
        var words = typed.strip();
        var found =
                words.isEmpty() ? stories.newest(Keyset.START, OFFERED).items() : matching(words);
        return found.stream().map(Older::of);
    }

    /** That one, where readers have it. */
    Optional<Older> live(ArticleId article) {
        return stories.lines(Set.of(article)).stream().findFirst().map(Older::of);
    }

    Older named(ArticleId article) {
        return live(article).orElseGet(() -> new Older(article, "", Optional.empty()));
    }

    /** Without the search engine, the headlines of the newest still lead somewhere. */
    private List<StoryLine> matching(String words) {
        return switch (search.find(StoryQuery.of(words).atMost(OFFERED))) {
            case SearchResult.Found(var hits, var _, var _) ->
                    live(hits.stream().map(StoryHit::article).toList());
            case SearchResult.Unavailable() ->
                    stories.newest(Keyset.START, LATEST).items().stream()
                            .filter(line ->
                                    line.headline()
                                            .toLowerCase(Locale.ROOT)
                                            .contains(words.toLowerCase(Locale.ROOT)))
                            .limit(OFFERED)
                            .toList();
        };
    }

    private List<StoryLine> live(Collection<ArticleId> inOrder) {
        var lines =
                stories.lines(inOrder).stream()
                        .collect(Collectors.toMap(StoryLine::article, Function.identity()));
        return inOrder.stream().filter(lines::containsKey).map(lines::get).toList();
    }
}
