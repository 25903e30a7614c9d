package org.caibian.ui.parts;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Optional;
import org.caibian.media.Picture;
import org.caibian.media.Pictures;

/** Hands a picture of the library to the browser of somebody signed in. */
public final class PictureBytes {
    private static final String WHICH = "sha256";

    /** Stands between the address of {@link #any} and the hash of a picture. */
    public static final String NAMED = "?" + WHICH + "=";

    private PictureBytes() {}

    /** Hands over whichever picture is named behind the address. */
    public static DownloadHandler any(Pictures pictures) {
        return DownloadHandler.fromInputStream(asked ->
                        Optional.ofNullable(asked.getRequest().getParameter(WHICH))
                                .flatMap(pictures::find)
                                .map(picture -> response(picture, pictures))
                                .orElseGet(() -> DownloadResponse.error(HttpStatusCode.NOT_FOUND)))
                .inline();
    }

    /** Hands over that picture. */
    public static DownloadHandler of(Picture picture, Pictures pictures) {
        return DownloadHandler.fromInputStream(_ -> response(picture, pictures)).inline();
    }

    private static DownloadResponse response(Picture picture, Pictures pictures) {
        return new DownloadResponse(
                pictures.open(picture), picture.sha256(), picture.mime(), picture.bytes());
    }
}
