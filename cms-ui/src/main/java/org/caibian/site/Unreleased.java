package org.caibian.site;

import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.manuscript.LeadPicture;
import org.caibian.media.Pictures;
import org.caibian.text.Block;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Gives the pictures of a draft to whoever may see the draft; no cache keeps them. */
@Component
class Unreleased {

    private final Pictures pictures;

    Unreleased(Pictures pictures) {
        this.pictures = pictures;
    }

    ResponseEntity<Resource> picture(Draft draft) {
        return answer(draft.content().picture().map(LeadPicture::sha256));
    }

    /** One that stands in its body. */
    ResponseEntity<Resource> picture(Draft draft, String sha256) {
        return answer(
                draft.content().body().pictures().stream()
                        .map(Block.Picture::sha256)
                        .filter(sha256::equals)
                        .findFirst());
    }

    private ResponseEntity<Resource> answer(Optional<String> sha256) {
        var picture = sha256.flatMap(pictures::find).orElseThrow(Unreleased::unknown);
        return PictureAnswer.of(picture, pictures, CacheControl.noStore());
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
