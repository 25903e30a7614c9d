package org.caibian.site;

import org.caibian.media.Picture;
import org.caibian.media.Pictures;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A picture as it is sent, read from the library while it goes out. */
final class PictureAnswer {

    private PictureAnswer() {}

    static ResponseEntity<Resource> of(Picture picture, Pictures pictures, CacheControl caches) {
        return ResponseEntity.ok()
                .cacheControl(caches)
                .eTag("\"" + picture.sha256() + "\"")
                .contentType(MediaType.parseMediaType(picture.mime()))
                .contentLength(picture.bytes())
                .body(new InputStreamResource(() -> pictures.open(picture)));
    }

    /** One of the smaller ones it is offered in. */
    static ResponseEntity<Resource> of(
            Picture picture, int width, Pictures pictures, CacheControl caches) {
        return ResponseEntity.ok()
                .cacheControl(caches)
                .eTag("\"" + picture.sha256() + "-" + width + "\"")
                .contentType(MediaType.parseMediaType(picture.mime()))
                .body(new ByteArrayResource(pictures.smaller(picture, width)));
    }
}
