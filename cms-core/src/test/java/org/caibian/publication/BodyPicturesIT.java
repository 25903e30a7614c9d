package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.IllustrateResult;
import org.caibian.article.Illustrating;
import org.caibian.article.SaveResult;
import org.caibian.article.Scheduling;
import org.caibian.article.Writing;
import org.caibian.manuscript.Problem;
import org.caibian.media.Picture;
import org.caibian.media.PictureResult;
import org.caibian.media.Pictures;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Newsroom;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.text.Block;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Pictures between the paragraphs: guarded, licensed and taken back as the one at the head is. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BodyPicturesIT {

    @Autowired private ApplicationContext context;
    @Autowired private Illustrating illustrating;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private Stories stories;
    @Autowired private Preflights preflights;
    @Autowired private Newsroom newsroom;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void readersAreGivenThemOnlyWhileTheirStoryIsLive() throws IOException {
        var article = begun("灯塔换灯");
        var first = brought(article, 21);
        var second = brought(article, 22);
        save(article, List.of(first, second));
        assertThat(stories.show(first)).isFalse();

        room.complete(room.sealed(article));

        assertThat(stories.show(first)).isTrue();
        assertThat(stories.show(second)).isTrue();
        var story = stories.find(article).orElseThrow();
        assertThat(story.pictures()).containsExactlyInAnyOrder(first, second);
        assertThat(story.bodyHtml()).contains("<img src=\"/media/" + first + "\" width=\"21\"");
        assertThat(story.bodyText()).doesNotContain("货轮进港");

        room.withdraw(article);

        assertThat(stories.show(first)).isFalse();
        assertThat(stories.show("0".repeat(64))).isFalse();
    }

    @Test
    void aReleaseIsHeldByTheOneWhoseLicenceEndedAndThePreflightNamesIt() throws IOException {
        var article = begun("渡轮试航");
        var first = brought(article, 31);
        var second = brought(article, 32);
        save(article, List.of(first, second));
        var round = room.sealed(article);
        limit(article, second, Optional.of(newsroom.day(clock.instant()).minusDays(1)));
        var over = new Problem(Problem.Field.BODY_PICTURE, Problem.Fault.RIGHTS_OVER, 2);

        var preflight = preflights.of(article.main()).orElseThrow();

        assertThat(preflight.problems()).containsExactly(over);
        assertThat(preflight.places())
                .contains(new Place.Picture(first), new Place.Picture(second));
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Held(List.of(over)));
        assertThat(stories.show(first)).isFalse();

        limit(article, second, Optional.empty());
        assertThat(room.releaseAgain(article)).isEqualTo(new ReleaseResult.Released());
        assertThat(stories.show(second)).isTrue();
    }

    @Test
    void theCalendarNamesTheReleaseOneOfWhichMayNotBePrintedOnItsDay() throws IOException {
        var article = begun("渡轮首航");
        var first = brought(article, 81);
        save(article, List.of(first));
        room.submitted(article);
        var at = clock.instant().plus(Duration.ofDays(2));
        context.getBean(Scheduling.class)
                .schedule(
                        article.main(),
                        Seen.nothing(),
                        new ChosenInstant(at, newsroom.zone()),
                        room.newsroom.editor);
        assertThat(faults(article, at)).isEmpty();

        limit(article, first, Optional.of(newsroom.day(at).minusDays(1)));

        assertThat(faults(article, at)).containsExactly(Conflict.RIGHTS_OVER);
    }

    private Set<Conflict> faults(ArticleId article, Instant at) {
        var desks = Set.of(room.newsroom.desk);
        return context
                .getBean(Agenda.class)
                .between(at, at.plusSeconds(1), desks, desks, Agenda.MOST)
                .items()
                .stream()
                .filter(item -> item.draft().equals(article.main()))
                .findFirst()
                .orElseThrow()
                .faults();
    }

    @Test
    void oneThatTheNextReleaseLeavesOutIsTakenFromReadersAndThePreflightNamesIt()
            throws IOException {
        var article = begun("灯塔换景");
        var first = brought(article, 71);
        save(article, List.of(first));
        room.complete(room.sealed(article));
        context.getBean(Corrections.class).revise(article, room.newsroom.reporter);
        var second = brought(article, 72);
        save(article, List.of(second));
        var round = room.sealed(article);

        assertThat(preflights.of(article.main()).orElseThrow().places())
                .contains(new Place.Picture(first), new Place.Picture(second));

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());
        assertThat(stories.show(first)).isFalse();
        assertThat(stories.show(second)).isTrue();
    }

    @Test
    void theyHaveTheMeasuresOfTheirBytesWhateverWasTyped() throws IOException {
        var article = begun("潮汐表");
        var picture = brought(article, 41);
        save(article, List.of(picture));

        assertThat(drafts.find(article.main()).orElseThrow().content().body().pictures())
                .containsExactly(new Block.Picture(picture, 41, 10, "灯塔", "货轮进港。", "程野，晨岸"));
    }

    @Test
    void oneTheLibraryDoesNotHaveIsNotSavedNorAreMoreThanTwoHundred() throws IOException {
        var article = begun("一图胜千言");
        var picture = brought(article, 51);

        assertThat(saved(article, List.of(picture, "0".repeat(64))))
                .isEqualTo(
                        new SaveResult.Faulty(
                                List.of(
                                        new Problem(
                                                Problem.Field.BODY_PICTURE,
                                                Problem.Fault.UNKNOWN,
                                                2))));
        assertThat(saved(article, Collections.nCopies(201, picture)))
                .isEqualTo(
                        new SaveResult.Faulty(
                                List.of(
                                        new Problem(
                                                Problem.Field.BODY,
                                                Problem.Fault.TOO_MANY_PICTURES,
                                                200))));
        assertThat(saved(article, Collections.nCopies(200, picture)))
                .isInstanceOf(SaveResult.Saved.class);
    }

    @Test
    void whatIsSaidOfThemIsSealed() throws IOException {
        var article = begun("图说也是稿件");
        var picture = brought(article, 61);
        save(article, List.of(picture));
        var sealed = drafts.find(article.main()).orElseThrow().hash();

        saved(article, body(List.of(picture)).replace("货轮进港。", "换了图说。"));

        assertThat(drafts.find(article.main()).orElseThrow().hash()).isNotEqualTo(sealed);
    }

    private ArticleId begun(String headline) {
        var created =
                writing.create(
                        room.newsroom.desk,
                        room.newsroom.manuscript(headline),
                        room.newsroom.reporter);
        return ((CreateResult.Created) created).article();
    }

    private String brought(ArticleId article, int width) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var looked =
                (IllustrateResult.Looked)
                        illustrating.add(
                                article.main(), bytes.toByteArray(), "", room.newsroom.reporter);
        return ((PictureResult.Kept) looked.result()).picture().sha256();
    }

    private void limit(ArticleId article, String sha256, Optional<LocalDate> until) {
        var seen =
                new Seen<>(
                        context.getBean(Pictures.class).find(sha256).flatMap(Picture::rightsUntil));
        assertThat(
                        illustrating.limitRights(
                                article.main(), sha256, seen, until, room.newsroom.reporter))
                .isEqualTo(new IllustrateResult.Limited(until));
    }

    private void save(ArticleId article, List<String> pictures) {
        assertThat(saved(article, pictures)).isInstanceOf(SaveResult.Saved.class);
    }

    private SaveResult saved(ArticleId article, List<String> pictures) {
        return saved(article, body(pictures));
    }

    private SaveResult saved(ArticleId article, String body) {
        var draft = drafts.find(article.main()).orElseThrow();
        var headline = draft.content().headline().text();
        var result =
                writing.save(
                        draft.id(),
                        draft.saved().version(),
                        room.newsroom.manuscript(headline).withBody(body),
                        room.newsroom.reporter);
        writing.close(draft.id(), room.newsroom.reporter);
        return result;
    }

    private static String body(List<String> pictures) {
        var paragraph =
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"停航四十一小时后恢复通航。\"}]}";
        return Stream.concat(Stream.of(paragraph), pictures.stream().map(BodyPicturesIT::picture))
                .collect(Collectors.joining(",", "{\"type\":\"doc\",\"content\":[", "]}"));
    }

    private static String picture(String sha256) {
        return """
        {"type":"picture","attrs":{"sha256":"%s","width":1,"height":1,
         "alt":"灯塔","caption":"货轮进港。","credit":"程野，晨岸"}}\
        """
                .formatted(sha256);
    }
}
