package org.caibian.site;

import org.caibian.article.LeadPicture;
import org.caibian.publication.Story;

/** A picture as a page shows it, with its measures so that nothing moves when it comes. */
record SitePicture(String src, int width, int height, String alt, String caption, String credit) {

    static SitePicture of(LeadPicture picture) {
        return at(Story.PICTURES + picture.sha256(), picture);
    }

    /** The same, given at another address. */
    static SitePicture at(String src, LeadPicture picture) {
        return new SitePicture(
                src,
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.caption(),
                picture.credit());
    }
}
