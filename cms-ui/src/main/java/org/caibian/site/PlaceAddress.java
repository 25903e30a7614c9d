package org.caibian.site;

import java.util.Optional;
import org.caibian.publication.Place;
import org.caibian.publication.Story;

/** Where a place of the site is to be found; empty where that is no address readers open. */
public final class PlaceAddress {

    private PlaceAddress() {}

    public static Optional<String> of(Place place) {
        return switch (place) {
            case Place.Page(var article) -> Optional.of(StoryAddress.of(article));
            case Place.Chain(var article) -> Optional.of(StoryAddress.of(article));
            case Place.Front _ -> Optional.of("/");
            case Place.Corrections _ -> Optional.of(CorrectionsPages.ADDRESS);
            case Place.Section(var label) -> Optional.of(SiteLink.toSection(label).href());
            case Place.Topic(var label) -> Optional.of(SiteLink.toTopic(label).href());
            case Place.Topics _ -> Optional.of("/topics");
            case Place.Tag(var label) -> Optional.of(SiteLink.toTag(label.name()).href());
            case Place.Picture(var sha256) -> Optional.of(Story.PICTURES + sha256);
            case Place.Whole(var channel) ->
                    switch (channel) {
                        case SEARCH -> Optional.of("/search");
                        case FEED -> Optional.of(FeedController.ADDRESS);
                        case STORY, LISTS, NEIGHBOURS, PICTURE, API -> Optional.empty();
                    };
        };
    }
}
