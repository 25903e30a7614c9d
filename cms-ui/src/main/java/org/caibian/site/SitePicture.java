package org.caibian.site;

import org.caibian.manuscript.LeadPicture;
import org.caibian.media.Sizes;
import org.caibian.publication.Story;

/**
 * A picture as a page shows it, with its measures so that nothing moves when it comes; {@code
 * srcset} offers smaller ones, and is empty where there are none.
 */
record SitePicture(
        String src,
        String srcset,
        int width,
        int height,
        String alt,
        String caption,
        String credit) {

    static SitePicture of(LeadPicture picture) {
        var src = Story.PICTURES + picture.sha256();
        return at(src, Sizes.srcset(src, picture.width()), picture);
    }

    /** The same, given at another address, and as it is. */
    static SitePicture at(String src, LeadPicture picture) {
        return at(src, "", picture);
    }

    private static SitePicture at(String src, String srcset, LeadPicture picture) {
        return new SitePicture(
                src,
                srcset,
                picture.width(),
                picture.height(),
                picture.alt(),
                picture.caption(),
                picture.credit());
    }
}
