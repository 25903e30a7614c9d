package org.caibian.media;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;

/** Makes pictures smaller, and never holds a large one whole: that would be half a gigabyte. */
final class Shrinking {

    private static final float QUALITY = 0.82f;

    private Shrinking() {}

    /**
     * The picture {@code width} pixels wide, as JPEG or PNG as it was. Empty where it cannot be
     * made smaller: it is of a kind that only browsers read, it was held otherwise by its camera,
     * which only the original says, or nothing would be saved.
     */
    static Optional<byte[]> toWidth(byte[] bytes, int width) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext() || Orientation.isTurned(bytes)) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return Optional.of(written(fitted(roughly(reader, width), width), reader))
                        .filter(smaller -> smaller.length < bytes.length);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    /** At least twice as wide as it will be, of as few pixels as that takes. */
    private static BufferedImage roughly(ImageReader reader, int width) throws IOException {
        var how = reader.getDefaultReadParam();
        int step = Math.max(1, reader.getWidth(0) / (2 * width));
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /** By halves, so that every pixel counts. */
    static BufferedImage fitted(BufferedImage picture, int width) {
        int height =
                Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
        var half = picture;
        while (half.getWidth() >= 2 * width) {
            half = drawn(half, half.getWidth() / 2, Math.max(1, half.getHeight() / 2));
        }
        return drawn(half, width, height);
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var type =
                picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB;
        var smaller = new BufferedImage(width, height, type);
        var pen = smaller.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return smaller;
    }

    private static byte[] written(BufferedImage picture, ImageReader as) throws IOException {
        var writer = ImageIO.getImageWriter(as);
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (as.getFormatName().equalsIgnoreCase("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
