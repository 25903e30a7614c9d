package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.article.ScheduleResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.media.Picture;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Newsroom;
import org.caibian.shared.Seen;
import org.caibian.shared.Sha256;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Pictures whose licence ends: a release after that day is held, and one mended goes out. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PictureRightsIT {

    @Autowired private ApplicationContext context;
    @Autowired private Illustrating illustrating;
    @Autowired private Writing writing;
    @Autowired private Stories stories;
    @Autowired private Ledger ledger;
    @Autowired private Newsroom newsroom;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void aReleaseAfterTheLicenceEndedIsHeldUntilItIsMended() throws IOException {
        var article = illustrated("灯塔开放日", 1);
        var round = room.sealed(article);
        limit(article, Optional.of(today().minusDays(1)));

        assertThat(room.complete(round))
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(
                                        new Problem(
                                                Problem.Field.PICTURE,
                                                Problem.Fault.RIGHTS_OVER,
                                                0))));
        assertThat(stories.find(article)).isEmpty();
        assertThat(ledger.about(article, 1).getFirst().act()).isEqualTo(Act.RELEASE_HELD);

        limit(article, Optional.empty());
        room.releaseAgain(article);
        assertThat(stories.find(article)).isPresent();
    }

    @Test
    void onItsLastDayAPictureIsStillPrinted() throws IOException {
        var article = illustrated("潮汐表更新", 2);
        limit(article, Optional.of(today()));

        assertThat(room.complete(room.sealed(article))).isEqualTo(new ReleaseResult.Released());
    }

    @Test
    void whoChoosesADayAfterItEndsIsToldAndSoIsTheCalendar() throws IOException {
        var article = illustrated("展览开幕", 4);
        limit(article, Optional.of(today().plusDays(1)));
        room.submitted(article);

        assertThat(scheduled(article, 1)).isEmpty();
        assertThat(conflicts(article)).isEmpty();
        assertThat(scheduled(article, 2))
                .containsExactly(new Problem(Problem.Field.PICTURE, Problem.Fault.RIGHTS_OVER, 0));
        assertThat(conflicts(article)).containsExactly(Conflict.RIGHTS_OVER);
    }

    private List<Problem> scheduled(ArticleId article, int days) {
        var at = clock.instant().plus(Duration.ofDays(days));
        var now =
                context.getBean(Drafts.class)
                        .find(article.main())
                        .flatMap(draft -> draft.plan().release());
        var seen = new Seen<>(now.map(ChosenInstant::at));
        var result =
                context.getBean(Scheduling.class)
                        .schedule(
                                article.main(),
                                seen,
                                new ChosenInstant(at, newsroom.zone()),
                                room.newsroom.editor);
        return ((ScheduleResult.Scheduled) result).then();
    }

    private Set<Conflict> conflicts(ArticleId article) {
        var now = clock.instant();
        var desks = Set.of(room.newsroom.desk);
        var item =
                context
                        .getBean(Agenda.class)
                        .between(now, now.plus(Duration.ofDays(3)), desks, desks, Agenda.MOST)
                        .items()
                        .stream()
                        .filter(each -> each.draft().equals(article.main()))
                        .findFirst()
                        .orElseThrow();
        return Conflict.of(item, now);
    }

    @Test
    void onlyWhoMayWriteItSaysSoAndOnlyOfAPictureThereIs() throws IOException {
        var article = illustrated("渔汛提前", 3);

        assertThat(
                        illustrating.limitRights(
                                article.main(),
                                sha256(3),
                                Seen.nothing(),
                                Optional.empty(),
                                room.newsroom.chiefEditor))
                .isEqualTo(new IllustrateResult.Refused(Refusal.ROLE_MISSING));
        assertThat(
                        illustrating.limitRights(
                                article.main(),
                                "0".repeat(64),
                                Seen.nothing(),
                                Optional.empty(),
                                room.newsroom.reporter))
                .isEqualTo(new IllustrateResult.NoPicture());
    }

    @Test
    void ofTwoWhoSawTheSameDayTheSecondIsToldOfTheFirst() throws IOException {
        var article = illustrated("两人同时改授权", 4);
        var both = seen(article);
        limit(article, Optional.of(today()));

        assertThat(
                        illustrating.limitRights(
                                article.main(),
                                sha256Of(article),
                                both,
                                Optional.empty(),
                                room.newsroom.editor))
                .isEqualTo(
                        new IllustrateResult.Outdated(
                                Optional.of(today()), Optional.of(room.newsroom.reporter)));
    }

    private Seen<LocalDate> seen(ArticleId article) {
        return new Seen<>(
                context.getBean(Pictures.class)
                        .find(sha256Of(article))
                        .flatMap(Picture::rightsUntil));
    }

    private LocalDate today() {
        return newsroom.day(clock.instant());
    }

    private void limit(ArticleId article, Optional<LocalDate> until) {
        assertThat(
                        illustrating.limitRights(
                                article.main(),
                                sha256Of(article),
                                seen(article),
                                until,
                                room.newsroom.reporter))
                .isEqualTo(new IllustrateResult.Limited(until));
    }

    private String sha256Of(ArticleId article) {
        return context.getBean(Drafts.class)
                .find(article.main())
                .orElseThrow()
                .content()
                .picture()
                .orElseThrow()
                .sha256();
    }

    private ArticleId illustrated(String headline, int side) throws IOException {
        var typed = room.newsroom.manuscript(headline);
        var article =
                ((CreateResult.Created)
                                writing.create(room.newsroom.desk, typed, room.newsroom.reporter))
                        .article();
        var kept =
                (IllustrateResult.Looked)
                        illustrating.add(article.main(), png(side), "", room.newsroom.reporter);
        var sha256 = ((PictureResult.Kept) kept.result()).picture().sha256();
        writing.save(article.main(), 1, withPicture(typed, sha256), room.newsroom.reporter);
        writing.close(article.main(), room.newsroom.reporter);
        return article;
    }

    private static String sha256(int side) throws IOException {
        return Sha256.hex(png(side));
    }

    private static Manuscript withPicture(Manuscript typed, String sha256) {
        return new Manuscript(
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
                Optional.of(new Manuscript.PictureLine(sha256, "灯塔", "", "程野，晨岸")),
                typed.body());
    }

    /** A square of that many hundred pixels a side, so that each test has a picture of its own. */
    private static byte[] png(int side) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(
                new BufferedImage(100 * side, 100 * side, BufferedImage.TYPE_INT_RGB),
                "png",
                bytes);
        return bytes.toByteArray();
    }
}
