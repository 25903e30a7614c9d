package org.caibian.site;

import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;

/** A story as lists on the site show it. */
record StoryCard(
        ArticleId article,
        Keyset position,
        String href,
        String headline,
        List<Phrase> phrases,
        Optional<AiUse> ai,
        String summary,
        String authors,
        String source,
        boolean own,
        boolean corrected,
        SiteLink section,
        Optional<SiteLink> topic,
        Optional<SitePicture> picture,
        int comments,
        Moment near,
        Moment minute,
        Moment inYear) {}
