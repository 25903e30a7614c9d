package org.caibian.site;

import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;

/** Where a story stands on the site, for as long as it is live. */
final class StoryAddress {

    private StoryAddress() {}

    static String of(ArticleId article) {
        return Story.ADDRESS + article;
    }
}
