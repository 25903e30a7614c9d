package org.caibian.site;

import java.util.Optional;
import java.util.regex.Pattern;
import org.caibian.media.Picture;
import org.caibian.media.Pictures;
import org.caibian.media.Sizes;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Gives readers the pictures of live stories. Their bytes never change under one address, but a
 * story may be withdrawn: caches ask each time whether they may still show them.
 */
@Controller
class MediaController {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Pictures pictures;
    private final Stories stories;

    MediaController(Pictures pictures, Stories stories) {
        this.pictures = pictures;
        this.stories = stories;
    }

    @GetMapping(Story.PICTURES + "{sha256}")
    ResponseEntity<Resource> picture(
            @PathVariable String sha256, @RequestParam("w") Optional<Integer> width) {
        if (!SHA256.matcher(sha256).matches() || !stories.show(sha256)) {
            throw unknown();
        }
        var picture = pictures.find(sha256).orElseThrow(MediaController::unknown);
        var caches = CacheControl.noCache().cachePublic();
        return width.map(pixels ->
                        PictureAnswer.of(picture, offered(pixels, picture), pictures, caches))
                .orElseGet(() -> PictureAnswer.of(picture, pictures, caches));
    }

    /** Nobody has the house make any other. */
    private static int offered(int width, Picture picture) {
        return Optional.of(width)
                .filter(Sizes.below(picture.width())::contains)
                .orElseThrow(MediaController::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
