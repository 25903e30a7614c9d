package org.caibian.site;

import java.time.Duration;
import org.caibian.profile.Profiles;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows people's pictures to the staff, and to nobody else. */
@Controller
class PortraitController {

    /** Its address names its bytes, so that a browser may keep it. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(30)).cachePrivate();

    private final Profiles profiles;

    PortraitController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping("/preview/portraits/{person}/{sha256}")
    ResponseEntity<byte[]> portrait(@PathVariable String person, @PathVariable String sha256) {
        return ArticleId.parse(person)
                .map(id -> new PersonId(id.value()))
                .flatMap(id -> profiles.portrait(id, sha256))
                .map(jpeg ->
                        ResponseEntity.ok()
                                .cacheControl(KEPT)
                                .contentType(MediaType.IMAGE_JPEG)
                                .body(jpeg))
                .orElseThrow(Unreleased::unknown);
    }
}
