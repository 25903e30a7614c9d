package org.caibian.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** How a camera was held, which it notes before its pixels (Exif) and browsers set right. */
final class Orientation {

    private static final int JPEG = 0xFFD8;
    private static final int EXIF_SEGMENT = 0xFFE1;
    private static final ByteBuffer EXIF =
            ByteBuffer.wrap("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int ENTRY = 12;

    private Orientation() {}

    /**
     * Whether a picture is shown otherwise than its pixels stand.
     *
     * @throws IndexOutOfBoundsException where it is cut off, or says of itself what is not so
     */
    static boolean isTurned(byte[] picture) {
        return of(picture) != UPRIGHT;
    }

    /** How it was held, as Exif numbers it; upright where nothing is noted. */
    static int of(byte[] picture) {
        var bytes = ByteBuffer.wrap(picture);
        if (marker(bytes, 0) != JPEG) {
            return UPRIGHT;
        }
        int at = 2;
        while (isOfAnApplication(marker(bytes, at))) {
            int length = Short.toUnsignedInt(bytes.getShort(at + 2));
            if (marker(bytes, at) == EXIF_SEGMENT) {
                int held = in(bytes.slice(at + 4, length - 2));
                if (held != UPRIGHT) {
                    return held;
                }
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int marker(ByteBuffer bytes, int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    /** What programs note for each other comes first. */
    private static boolean isOfAnApplication(int marker) {
        return marker >= 0xFFE0 && marker <= 0xFFEF;
    }

    private static int in(ByteBuffer segment) {
        if (segment.limit() < EXIF.limit() || !segment.slice(0, EXIF.limit()).equals(EXIF)) {
            return UPRIGHT;
        }
        var tiff = segment.slice(EXIF.limit(), segment.limit() - EXIF.limit());
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int entries = tiff.getInt(4);
        return IntStream.range(0, tiff.getShort(entries))
                .map(n -> entries + 2 + n * ENTRY)
                .filter(at -> tiff.getShort(at) == TAG)
                .map(at -> tiff.getShort(at + 8))
                .filter(held -> held != UPRIGHT)
                .findFirst()
                .orElse(UPRIGHT);
    }
}
