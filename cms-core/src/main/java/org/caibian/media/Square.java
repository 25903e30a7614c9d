package org.caibian.media;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A picture cut square about its middle, upright and small. Its pixels are written anew, so that
 * nothing is left of what a camera or anybody noted in the file.
 */
public final class Square {

    /** So many pixels wide, and high. */
    public static final int SIDE = 256;

    private static final Set<String> READ = Set.of("jpeg", "png");

    private Square() {}

    /**
     * The square of a picture, as JPEG; empty where it is neither JPEG nor PNG, by what it holds
     * and not by its name, or is damaged, or larger than the library takes pictures.
     */
    public static Optional<byte[]> of(byte[] bytes) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return isTaken(reader)
                        ? Optional.of(jpeg(turned(middle(reader), Orientation.of(bytes))))
                        : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static boolean isTaken(ImageReader reader) throws IOException {
        return READ.contains(reader.getFormatName().toLowerCase(Locale.ROOT))
                && reader.getWidth(0) <= Pictures.MOST_PIXELS_A_SIDE
                && reader.getHeight(0) <= Pictures.MOST_PIXELS_A_SIDE;
    }

    /** Of as few pixels as it takes to be at least twice as wide as it will be. */
    private static BufferedImage middle(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int side = Math.min(width, height);
        int step = Math.max(1, side / (2 * SIDE));
        var how = reader.getDefaultReadParam();
        how.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
        how.setSourceSubsampling(step, step, 0, 0);
        return Shrinking.fitted(reader.read(0, how), SIDE);
    }

    /** As its camera was held; what shone through is white. */
    private static BufferedImage turned(BufferedImage picture, int orientation) {
        var upright = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIDE, SIDE);
        pen.drawImage(picture, turn(orientation), null);
        pen.dispose();
        return upright;
    }

    /** As Exif numbers them. */
    private static AffineTransform turn(int orientation) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, SIDE, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, SIDE, SIDE);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, SIDE);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, SIDE, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, SIDE, SIDE);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, SIDE);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
