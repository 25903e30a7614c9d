package org.caibian.site;

import org.caibian.article.Draft;
import org.caibian.article.LeadPicture;
import org.caibian.media.Pictures;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gives the picture of a draft to whoever may see the draft; no cache keeps it. */
@Component
class Unreleased {

    private final Pictures pictures;

    Unreleased(Pictures pictures) {
        this.pictures = pictures;
    }

    ResponseEntity<Resource> picture(Draft draft) {
        var picture =
                draft.content()
                        .picture()
                        .map(LeadPicture::sha256)
                        .flatMap(pictures::find)
                        .orElseThrow(Unreleased::unknown);
        return PictureAnswer.of(picture, pictures, CacheControl.noStore());
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
