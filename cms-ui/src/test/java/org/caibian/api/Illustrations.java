package org.caibian.api;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.testing.TypedBody;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Pictures that nothing else shows, and manuscripts with them. */
final class Illustrations {

    /** How the bodies of such manuscripts begin; their headline follows. */
    static final String WORDS = "浮标已失锚两日，巡标船今早出港。";

    private final ApplicationContext context;
    private final ApiNewsroom newsroom;

    Illustrations(ApplicationContext context, ApiNewsroom newsroom) {
        this.context = context;
        this.newsroom = newsroom;
    }

    /** The first leads it, the other stands in its body. */
    Map<String, Object> words(String headline, List<String> pictures) {
        var words = newsroom.manuscript(headline);
        words.put("picture", pictured(pictures.getFirst()));
        words.put(
                "body",
                TypedBody.of(
                        TypedBody.paragraph(WORDS + headline),
                        TypedBody.picture(pictured(pictures.getLast()))));
        return words;
    }

    private static Map<String, String> pictured(String sha256) {
        return Map.of("sha256", sha256, "alt", "一只浮标", "caption", "浮标漂过航道。", "credit", "程野，晨岸");
    }

    /** Brought into the library; its hash. */
    String picture() {
        var bytes = file("png", 640, 360);
        var kept =
                new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                        .execute(_ ->
                                context.getBean(Pictures.class)
                                        .add(bytes, "", newsroom.people.reporter));
        return ((PictureResult.Kept) Optional.ofNullable(kept).orElseThrow()).picture().sha256();
    }

    /** A file of that format, unlike any other. */
    static byte[] file(String format, int width, int height) {
        var dots = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        dots.setRGB(0, 0, UUID.randomUUID().hashCode());
        dots.setRGB(1, 0, UUID.randomUUID().hashCode());
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(dots, format, bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
