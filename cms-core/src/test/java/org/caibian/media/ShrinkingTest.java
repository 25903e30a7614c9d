package org.caibian.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShrinkingTest {

    @ParameterizedTest
    @ValueSource(ints = {1000, 1919, 1920, 5000})
    void aWidePictureIsMadeAsWideAsAskedAndKeepsItsShapeAndItsColours(int width)
            throws IOException {
        var own = written(picture(width, width / 2, BufferedImage.TYPE_INT_RGB), "jpeg");

        var smaller = read(Shrinking.toWidth(own, 480).orElseThrow());

        assertThat(smaller.getWidth()).isEqualTo(480);
        assertThat(smaller.getHeight()).isBetween(239, 240);
        assertThat(new Color(smaller.getRGB(2, 120)).getRed()).isGreaterThan(240);
        assertThat(new Color(smaller.getRGB(477, 120)).getRed()).isLessThan(15);
    }

    @Test
    void whatShinesThroughShinesThrough() throws IOException {
        var own = picture(1200, 600, BufferedImage.TYPE_INT_ARGB);
        for (int x = 600; x < 1200; x++) {
            for (int y = 0; y < 600; y++) {
                own.setRGB(x, y, 0);
            }
        }

        var smaller = read(Shrinking.toWidth(written(own, "png"), 480).orElseThrow());

        assertThat(new Color(smaller.getRGB(100, 100), true).getAlpha()).isEqualTo(255);
        assertThat(new Color(smaller.getRGB(400, 100), true).getAlpha()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MM", "II"})
    void whatACameraTurnedIsLeftAsItIs(String order) throws IOException {
        var upright = written(picture(1200, 600, BufferedImage.TYPE_INT_RGB), "jpeg");

        assertThat(Shrinking.toWidth(noting(upright, order, 6), 480)).isEmpty();
        assertThat(Shrinking.toWidth(noting(upright, order, 1), 480)).isPresent();
    }

    @Test
    void whatIsNoPictureOrDamagedIsLeftAsItIs() throws IOException {
        var own = written(picture(1200, 600, BufferedImage.TYPE_INT_RGB), "png");

        assertThat(Shrinking.toWidth("<svg/>".getBytes(StandardCharsets.UTF_8), 480)).isEmpty();
        assertThat(Shrinking.toWidth(Arrays.copyOf(own, own.length / 2), 480)).isEmpty();
    }

    @Test
    void aBrowserIsOfferedWhatIsSmallerAndThePictureItself() {
        assertThat(Sizes.srcset("/media/a", 1200))
                .isEqualTo("/media/a?w=480 480w, /media/a?w=960 960w, /media/a 1200w");
        assertThat(Sizes.srcset("/media/a", 480)).isEmpty();
    }

    /** From red on the left to black on the right, with as much in it as a photograph has. */
    private static BufferedImage picture(int width, int height, int type) {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, Color.RED, width, 0, Color.BLACK));
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    /** With an orientation as cameras note it, in either order of bytes, right at the beginning. */
    static byte[] noting(byte[] jpeg, String order, int orientation) {
        var exif = ByteBuffer.allocate(36).putShort((short) 0xFFE1).putShort((short) 34);
        exif.put(("Exif\0\0" + order).getBytes(StandardCharsets.US_ASCII))
                .order(order.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .put(exif.array())
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
