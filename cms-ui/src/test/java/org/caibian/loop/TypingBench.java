package org.caibian.loop;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.caibian.article.CreateResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.media.Picture;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.testing.Figures;
import org.caibian.testing.TypedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * How soon a struck key is seen, by the browser's own clock from the key to the frame after it, in
 * a story of 50,000 characters with 100 pictures and in one of 600 with none, taken in turns: typed
 * near its top, its middle and its end, quickly enough that it is saved on the way.
 */
class TypingBench {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PARAGRAPH = 200;
    private static final int LONG = 250;
    private static final int SHORT = 3;
    private static final int PICTURES = 100;
    private static final int WIDTH = 1_200;
    private static final int HEIGHT = 800;
    private static final int SLOWEST = 50;
    private static final int KEYS = 60;
    private static final double BETWEEN_KEYS = 120;

    /**
     * Keys come with the instant they were struck at; what follows a frame comes after its paint.
     */
    private static final String LISTEN =
            """
            () => {
              window.struck = [];
              document.addEventListener('keydown', key => requestAnimationFrame(() => {
                const painted = new MessageChannel();
                painted.port1.onmessage = () => window.struck.push(performance.now() - key.timeStamp);
                painted.port2.postMessage(0);
              }), true);
            }
            """;

    @RegisterExtension private static final DemoDay DAY = new DemoDay();

    private final Random random = new Random(7);

    private final Figures figures =
            new Figures("typing")
                    .promise("short.p50", "ms")
                    .promise("short.p95", "ms")
                    .promise("long.p50", "ms")
                    .promise("long.p95", "ms", SLOWEST)
                    .promise("long.longest", "ms")
                    .promiseRatio("long.p95", "short.p95", 2);

    @Test
    void typing() throws IOException {
        var ofTwo = article("短讯", SHORT, List.of());
        var ofAll = article("长文", LONG, pictures());
        for (int run = 0; run < Figures.RUNS; run++) {
            var quick = typed(ofTwo, SHORT);
            figures.measured("short.p50", Figures.percentile(quick, 50));
            figures.measured("short.p95", Figures.percentile(quick, 95));
            var slow = typed(ofAll, LONG);
            figures.measured("long.p50", Figures.percentile(slow, 50));
            figures.measured("long.p95", Figures.percentile(slow, 95));
            figures.measured("long.longest", Figures.percentile(slow, 100));
        }
        figures.keep();
    }

    private static List<Double> typed(ArticleId article, int paragraphs) {
        var writer = DAY.signIn("wangyan");
        DAY.open(writer.page, "/desk/articles/" + article);
        var paper = writer.named(AriaRole.TEXTBOX, "正文");
        paper.locator("p").nth(paragraphs - 1).waitFor();
        writer.page.waitForLoadState();
        writer.page.evaluate(LISTEN);
        for (int place : List.of(0, paragraphs / 2, paragraphs - 1)) {
            paper.locator("p").nth(place).click();
            writer.page
                    .keyboard()
                    .type("x".repeat(KEYS), new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
        }
        var struck = struck(writer.page);
        writer.goes();
        return struck;
    }

    private static List<Double> struck(Page page) {
        page.waitForFunction("most => window.struck.length >= most", 3 * KEYS);
        return ((List<?>) page.evaluate("window.struck"))
                .stream().map(each -> ((Number) each).doubleValue()).toList();
    }

    private ArticleId article(String headline, int paragraphs, List<Picture> pictures) {
        var manuscript =
                Manuscript.of(Content.blank(Kind.ORIGINAL, new Headline(headline)))
                        .withBody(body(paragraphs, pictures));
        var begun =
                DAY.newsroom()
                        .part(Writing.class)
                        .create(
                                new DeskId(id("select id from desk where code = 'CJ'")),
                                manuscript,
                                reporter());
        return ((CreateResult.Created) begun).article();
    }

    /** The pictures stand evenly between the paragraphs. */
    private String body(int paragraphs, List<Picture> pictures) {
        var blocks = new ArrayList<Map<String, Object>>();
        int shown = 0;
        for (int i = 0; i < paragraphs; i++) {
            blocks.add(TypedBody.paragraph(words()));
            for (; shown < pictures.size() * (i + 1) / paragraphs; shown++) {
                blocks.add(TypedBody.picture(attributes(pictures.get(shown))));
            }
        }
        return JSON.writeValueAsString(TypedBody.of(blocks));
    }

    private static Map<String, Object> attributes(Picture picture) {
        return Map.of(
                "sha256",
                picture.sha256(),
                "width",
                picture.width(),
                "height",
                picture.height(),
                "alt",
                "渐暗的海面",
                "caption",
                "日落后的航道。",
                "credit",
                "程野，晨岸");
    }

    /** Of common characters, as if typed. */
    private String words() {
        var words = new StringBuilder();
        for (int i = 0; i < PARAGRAPH; i++) {
            words.append((char) ('一' + random.nextInt(3_000)));
        }
        return words.toString();
    }

    private List<Picture> pictures() throws IOException {
        var all = new ArrayList<Picture>();
        for (int i = 0; i < PICTURES; i++) {
            all.add(picture());
        }
        return all;
    }

    private Picture picture() throws IOException {
        var sea = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = sea.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, colour(), WIDTH, HEIGHT, colour()));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        IntStream.range(0, 400)
                .forEach(_ -> {
                    brush.setColor(colour());
                    brush.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), 30, 12);
                });
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(sea, "jpg", bytes);
            var kept =
                    new TransactionTemplate(DAY.newsroom().part(PlatformTransactionManager.class))
                            .execute(_ ->
                                    DAY.newsroom()
                                            .part(Pictures.class)
                                            .add(bytes.toByteArray(), "", reporter()));
            return ((PictureResult.Kept) kept).picture();
        }
    }

    private Color colour() {
        return new Color(random.nextInt(0x1000000));
    }

    private static PersonId reporter() {
        return new PersonId(id("select id from person where account = 'wangyan'"));
    }

    private static long id(String query) {
        return DAY.newsroom().part(JdbcClient.class).sql(query).query(Long.class).single();
    }
}
