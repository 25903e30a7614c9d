package org.caibian.site;

import java.nio.charset.StandardCharsets;
import org.caibian.publication.Stories;
import org.caibian.shared.Keyset;
import org.caibian.shared.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Lets readers subscribe (订阅). */
@Controller
class FeedController {

    static final String ADDRESS = "/feed.atom";
    private static final int NEWEST = 30;
    private static final MediaType ATOM =
            new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);

    private final Stories stories;
    private final Frames frames;

    FeedController(Stories stories, Frames frames) {
        this.stories = stories;
        this.frames = frames;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> feed() {
        var newest = stories.newest(Keyset.START, NEWEST).items();
        var feed = Feed.of(newest, ADDRESS, frames).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag("W/\"" + Sha256.hex(feed) + "\"")
                .contentType(ATOM)
                .body(feed);
    }
}
