package org.caibian.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SquareTest {

    private static final int EDGE = Square.SIDE - 8;
    private static final int MIDDLE = Square.SIDE / 2;

    @ParameterizedTest
    @CsvSource({"jpeg, 900, 400", "png, 900, 400", "jpeg, 400, 900", "png, 60, 40"})
    void itIsTheMiddleOfThePictureWhateverShapeThatHas(String format, int width, int height)
            throws IOException {
        var own = picture(width, height);

        var square = read(Square.of(written(own, format)).orElseThrow());

        assertThat(square.getWidth()).isEqualTo(Square.SIDE);
        assertThat(square.getHeight()).isEqualTo(Square.SIDE);
        assertThat(isRed(square, MIDDLE, 8)).isTrue();
        assertThat(isRed(square, MIDDLE, EDGE)).isFalse();
    }

    /** Where the upper half, which is red, comes to lie. */
    @ParameterizedTest
    @CsvSource({
        "1, 128, 8", "2, 128, 8", "3, 128, 248", "4, 128, 248",
        "5, 8, 128", "6, 248, 128", "7, 248, 128", "8, 8, 128"
    })
    void itStandsAsItsCameraWasHeldAndKeepsNothingThatItNoted(int orientation, int x, int y)
            throws IOException {
        var own = written(picture(600, 600), "jpeg");

        var square = Square.of(ShrinkingTest.noting(own, "II", orientation)).orElseThrow();

        assertThat(isRed(read(square), x, y)).isTrue();
        assertThat(isRed(read(square), Square.SIDE - x, Square.SIDE - y)).isFalse();
        assertThat(new String(square, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void whatIsNoPictureByWhatItHoldsIsNone() throws IOException {
        var own = written(picture(600, 600), "png");
        var gif = written(picture(60, 60), "gif");

        assertThat(Square.of("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Square.of(Arrays.copyOf(own, own.length / 3))).isEmpty();
        assertThat(Square.of(gif)).isEmpty();
        assertThat(Square.of(new byte[0])).isEmpty();
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        return new Color(picture.getRGB(x, y)).getRed() > 180;
    }

    /** Red above, blue below. */
    private static BufferedImage picture(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height);
        pen.dispose();
        return picture;
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
