package org.caibian.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.article.Approval;
import org.caibian.article.Drafts;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.shared.ArticleId;
import org.caibian.text.Block;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a release would bring a draft's words, and where what readers have of its story now would
 * change or go.
 */
@Component
@Transactional(readOnly = true)
class ForeseenPlaces {

    private final Drafts drafts;
    private final Stories stories;
    private final CorrectionRows corrections;

    ForeseenPlaces(Drafts drafts, Stories stories, CorrectionRows corrections) {
        this.drafts = drafts;
        this.stories = stories;
        this.corrections = corrections;
    }

    /** {@code live} is the revision readers have now. */
    List<Place> of(Approval approval, Optional<Integer> live) {
        var article = approval.article();
        var words =
                Stream.concat(
                                Stream.of(approval.content()),
                                live.map(revision -> drafts.revision(article, revision)).stream())
                        .toList();
        var places = new LinkedHashSet<Place>();
        places.add(new Place.Page(article));
        places.add(new Place.Front());
        words.forEach(content -> places.addAll(lists(content)));
        // What was corrected once is listed by its headline as long as readers have it.
        if (approval.draft().isCorrection() || !corrections.of(article).isEmpty()) {
            places.add(new Place.Corrections());
        }
        places.addAll(chains(approval));
        words.stream()
                .flatMap(ForeseenPlaces::pictures)
                .map(Place.Picture::new)
                .forEach(places::add);
        Stream.of(Channel.NEIGHBOURS, Channel.SEARCH, Channel.FEED, Channel.API)
                .map(Place.Whole::new)
                .forEach(places::add);
        return List.copyOf(places);
    }

    /** The stories of the chain it comes into, and of the one it is in, which it may leave. */
    private List<Place> chains(Approval approval) {
        var article = approval.article();
        return Stream.concat(approval.content().continues().stream(), Stream.of(article))
                .flatMap(each -> stories.chain(each).stream())
                .map(StoryLine::article)
                .filter((ArticleId other) -> !other.equals(article))
                .<Place>map(Place.Chain::new)
                .toList();
    }

    private static Stream<String> pictures(Content content) {
        return Stream.concat(
                content.picture().stream().map(LeadPicture::sha256),
                content.body().pictures().stream().map(Block.Picture::sha256));
    }

    private static Set<Place> lists(Content content) {
        var lists = new LinkedHashSet<Place>();
        content.section().map(Place.Section::new).ifPresent(lists::add);
        content.topic()
                .ifPresent((Label topic) -> {
                    lists.add(new Place.Topic(topic));
                    lists.add(new Place.Topics());
                });
        content.tags().stream().map(Place.Tag::new).forEach(lists::add);
        return lists;
    }
}
