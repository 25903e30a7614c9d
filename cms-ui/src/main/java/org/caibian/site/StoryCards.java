package org.caibian.site;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.caibian.publication.StoryLine;
import org.caibian.shared.ArticleId;

/** Makes cards of lines; how many comments each has was asked once for the whole page. */
record StoryCards(Map<ArticleId, Integer> comments, NewsroomTime time) {

    List<StoryCard> of(Collection<StoryLine> lines) {
        return lines.stream().map(this::of).toList();
    }

    int commentsUnder(ArticleId article) {
        return comments.getOrDefault(article, 0);
    }

    StoryCard of(StoryLine line) {
        return new StoryCard(
                line.article(),
                line.position(),
                StoryAddress.of(line.article()),
                line.headline(),
                Phrase.of(line.headline()),
                line.ai().told(),
                line.summary(),
                line.authors(),
                line.sourceName(),
                line.ownSource(),
                line.corrected(),
                SiteLink.toSection(line.section()),
                line.topic().map(SiteLink::toTopic),
                line.picture().map(SitePicture::of),
                commentsUnder(line.article()),
                time.near(line.firstReleasedAt()),
                time.toTheMinute(line.firstReleasedAt()),
                time.inTheYear(line.firstReleasedAt()));
    }
}
