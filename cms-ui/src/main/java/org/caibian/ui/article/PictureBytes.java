package org.caibian.ui.article;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.caibian.media.Picture;
import org.caibian.media.Pictures;

/** Hands a picture of the library to the browser of somebody signed in. */
final class PictureBytes {
    private PictureBytes() {}

    static DownloadHandler of(Picture picture, Pictures pictures) {
        return DownloadHandler.fromInputStream(_ ->
                        new DownloadResponse(
                                pictures.open(picture),
                                picture.sha256(),
                                picture.mime(),
                                picture.bytes()))
                .inline();
    }
}
