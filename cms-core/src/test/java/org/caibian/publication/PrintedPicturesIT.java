package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.caibian.article.CreateResult;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Manuscript.PictureLine;
import org.caibian.media.PictureResult;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The pictures readers have are the shelf for writers, and are found by what is said of them. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedPicturesIT {

    @Autowired private ApplicationContext context;
    @Autowired private PrintedPictures printed;
    @Autowired private Illustrating illustrating;
    @Autowired private Writing writing;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private ReleaseRoom room;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void theyAreFoundByCaptionCreditAndFileNameWhereAllWordsAreThere() throws IOException {
        var buoy = released("浮标", 41, "IMG_4711.jpg", "二号浮标换灯，鹳来过。", "插画：程野，晨岸");
        var crane = released("吊机", 42, "吊机-dawn.PNG", "吊机在装船。", "摄影：温岭");

        assertThat(found("浮标")).containsExactly(buoy);
        assertThat(found("程野 二号")).containsExactly(buoy);
        assertThat(found("  装船\u3000温岭 ")).containsExactly(crane);
        assertThat(found("img_47")).containsExactly(buoy);
        assertThat(found("DAWN.png")).containsExactly(crane);
        assertThat(found("鹳")).containsExactly(buoy);
        assertThat(found("程野 装船")).isEmpty();
        assertThat(found("换装")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("")).containsSubsequence(crane, buoy);
    }

    @Test
    void eachIsThereOncePageByPageAndGoesWithTheLastStoryThatHasIt() throws IOException {
        var old = article("旧报道");
        var sha256 = brought(old, 43, "同一张.png");
        release(old, line(sha256, "鸥群在旧码头。", ""));
        var other = released("别的", 44, "b.png", "鸥群过江。", "");
        var again = article("新报道");
        release(again, line(sha256, "鸥群在新码头。", ""));

        assertThat(pages("鸥群", 1)).containsExactly(again, other);
        assertThat(found("旧码头")).containsExactly(old);
        assertThat(found("同一张")).containsExactly(again);
        room.withdraw(again);
        assertThat(pages("鸥群", 1)).containsExactly(other, old);
        room.withdraw(old);
        assertThat(found("同一张")).isEmpty();
    }

    @Test
    void whatIsInDraftsAloneIsNotThere() throws IOException {
        brought(article("没有发的"), 45, "draft-only.png");

        assertThat(found("draft-only")).isEmpty();
    }

    @Test
    void theyAreReadAlongTheirIndexes() throws IOException {
        var one = released("许多报道之一", 46, "c.png", "看不完的头图。", "");

        transaction.executeWithoutResult(status -> {
            multiply(one);
            assertThat(plan(PrintedPictureRows.NEWEST))
                    .contains("publication_newest", "publication_by_picture")
                    .doesNotContain("Seq Scan", "Sort");
            assertThat(plan(PrintedPictureRows.FIND))
                    .contains("publication_by_printed_with", "picture_by_file_name", "BitmapOr")
                    .doesNotContain("Seq Scan");
            status.setRollbackOnly();
        });
    }

    /** So many that a scan of all of them would be slow; no trigger looks at them. */
    private void multiply(ArticleId one) {
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(
                        """
                        insert into publication
                        select (jsonb_populate_record(p, jsonb_build_object(
                          'article', 1000000 + n, 'picture', p.picture || jsonb_build_object(
                            'sha256', encode(sha256(cast(cast(n as text) as bytea)), 'hex'),
                            'caption', 'no ' || n)))).*
                        from publication p, generate_series(1, 3000) n where p.article = :one
                        """)
                .param("one", one.value())
                .update();
        jdbc.sql(
                        """
                        insert into picture (sha256, mime, width, height, bytes, added_by, added_at, file_name)
                        select encode(sha256(cast(cast(n as text) as bytea)), 'hex'), 'image/png', 1, 1, 1,
                               p.added_by, p.added_at, n || '.png'
                        from generate_series(1, 3000) n, (select * from picture limit 1) p
                        """)
                .update();
        jdbc.sql("analyze publication").update();
        jdbc.sql("analyze picture").update();
    }

    private String plan(String asked) {
        var plan =
                jdbc.sql("explain " + asked)
                        .param("words", new String[] {"浮标"})
                        .param("at", Keyset.START.at().atOffset(ZoneOffset.UTC))
                        .param("id", Keyset.START.id())
                        .param("limit", 25)
                        .query(String.class)
                        .list();
        return String.join("\n", plan);
    }

    private List<ArticleId> found(String words) {
        return pages(words, 50);
    }

    private List<ArticleId> pages(String words, int limit) {
        var all = new ArrayList<ArticleId>();
        var next = Optional.of(Keyset.START);
        while (next.isPresent()) {
            var page = printed.find(words, next.get(), limit);
            page.items().forEach(each -> all.add(each.article()));
            next = page.next();
        }
        return all;
    }

    private ArticleId released(
            String headline, int side, String file, String caption, String credit)
            throws IOException {
        var article = article(headline);
        release(article, line(brought(article, side, file), caption, credit));
        return article;
    }

    private ArticleId article(String headline) {
        var typed = room.newsroom.manuscript(headline);
        var created = writing.create(room.newsroom.desk, typed, room.newsroom.reporter);
        return ((CreateResult.Created) created).article();
    }

    /** A square of that many pixels a side, so that each is another. */
    private String brought(ArticleId article, int side, String file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var looked =
                illustrating.add(article.main(), bytes.toByteArray(), file, room.newsroom.reporter);
        return ((PictureResult.Kept) ((IllustrateResult.Looked) looked).result())
                .picture()
                .sha256();
    }

    private static PictureLine line(String sha256, String caption, String credit) {
        return new PictureLine(sha256, "一张图", caption, credit);
    }

    private void release(ArticleId article, PictureLine picture) {
        var typed = room.newsroom.manuscript("有头图的一篇");
        writing.save(
                article.main(),
                1,
                new Manuscript(
                        typed.kind(),
                        typed.headline(),
                        typed.originalTitle(),
                        typed.originalAuthor(),
                        typed.summary(),
                        typed.dateline(),
                        typed.authors(),
                        typed.source(),
                        typed.section(),
                        typed.topicSlug(),
                        typed.tags(),
                        Optional.of(picture),
                        typed.body()),
                room.newsroom.reporter);
        writing.close(article.main(), room.newsroom.reporter);
        assertThat(room.complete(room.sealed(article))).isInstanceOf(ReleaseResult.Released.class);
    }
}
