package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Drafts;
import org.caibian.article.Manuscript;
import org.caibian.article.Problem;
import org.caibian.article.Scheduling;
import org.caibian.article.Writing;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreflightsIT {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired private ApplicationContext context;
    @Autowired private Preflights preflights;
    @Autowired private Scheduling scheduling;
    @Autowired private Corrections corrections;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private Stories stories;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;

    private ReleaseRoom room;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void itTellsWhatTheReleaseThenDoesAndDoesNothing() {
        var article = room.newsroom.articleReadyToSubmit("渡轮加开夜班");
        var round = room.sealed(article);
        int lines = ledger.about(article, 100).size();

        var preflight = preflights.of(article.main()).orElseThrow();

        assertThat(preflight.isClear()).isTrue();
        assertThat(preflight.sealsGiven()).isEqualTo(3);
        assertThat(preflight.supersedes()).isEmpty();
        assertThat(preflight.told())
                .containsExactly(
                        new Preflight.Told(
                                Occasion.RELEASED,
                                Set.of(room.newsroom.reporter, room.newsroom.editor)));
        assertThat(preflight.looks()).isEmpty();
        assertThat(preflight.endForgotten()).isFalse();
        assertThat(ledger.about(article, 100)).hasSize(lines);
        assertThat(stories.find(article)).isEmpty();

        room.complete(round);
        var story = stories.find(article).orElseThrow();
        assertThat(preflight.places())
                .contains(
                        new Place.Page(article),
                        new Place.Front(),
                        new Place.Section(story.section()),
                        new Place.Tag(story.tags().getFirst()),
                        new Place.Whole(Channel.SEARCH));
    }

    @Test
    void itNamesEverySealThatIsMissingAndTheInstantItWaitsFor() {
        var article = room.newsroom.articleReadyToSubmit("灯塔开放日");
        room.submitted(article);
        var at = clock.instant().plus(Duration.ofHours(3));
        scheduling.schedule(article.main(), new ChosenInstant(at, ZONE), room.newsroom.editor);

        var preflight = preflights.of(article.main()).orElseThrow();

        assertThat(preflight.isClear()).isFalse();
        assertThat(preflight.waits()).contains(at);
        assertThat(preflight.sealsNeeded()).isEqualTo(3);
        assertThat(preflight.sealsGiven()).isZero();
        assertThat(preflight.problems())
                .contains(new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, 3));
    }

    @Test
    void itTellsWhoseDraftFallsBehind() {
        var article = room.released("改写时又更正");
        corrections.revise(article, room.newsroom.reporter);
        var draft = drafts.find(article.main()).orElseThrow();
        writing.saveOnce(
                draft.id(),
                draft.saved().version(),
                TestNewsroom.saying(Manuscript.of(draft.content()), "新写的一段。"),
                room.newsroom.reporter);
        corrections.correct(article, room.newsroom.editor);

        assertThat(preflights.of(article.correction()).orElseThrow().told())
                .contains(new Preflight.Told(Occasion.LEFT_BEHIND, Set.of(room.newsroom.reporter)));
    }

    @Test
    void itTellsThatAnEndThatHasPassedIsForgotten() {
        var article = room.newsroom.articleReadyToSubmit("下线时间已过");
        var at = clock.instant().plus(Duration.ofHours(1));
        context.getBean(TakeDowns.class)
                .set(article, new ChosenInstant(at, ZONE), "", room.newsroom.editor);

        assertThat(preflights.of(article.main()).orElseThrow().endForgotten()).isFalse();
        clock.pass(Duration.ofHours(2));

        assertThat(preflights.of(article.main()).orElseThrow().endForgotten()).isTrue();
    }

    @Test
    void itNamesTheStoriesItLinksToThatReadersHaveNoMore() {
        var live = room.released("灯塔换灯");
        var lost = room.released("灯塔停用");
        var article = room.newsroom.articleReadyToSubmit("灯塔去哪儿");
        writing.saveOnce(
                article.main(),
                1,
                room.newsroom.manuscript("灯塔去哪儿").withBody(linkingTo(live, lost)),
                room.newsroom.reporter);
        assertThat(preflights.of(article.main()).orElseThrow().deadLinks()).isEmpty();

        room.withdraw(lost);

        assertThat(preflights.of(article.main()).orElseThrow().deadLinks()).containsExactly(lost);
    }

    private static String linkingTo(ArticleId... articles) {
        return Stream.of(articles)
                .map(article ->
                        """
                        {"type":"text","text":"旧闻","marks":[{"type":"link","attrs":{"href":"/story/%s"}}]}\
                        """
                                .formatted(article))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[",
                                "]}]}"));
    }

    @Test
    void whereReadersHaveNothingNothingIsSupersededAndWithoutADraftThereIsNone() {
        var article = room.released("渔汛提前");
        room.withdraw(article);
        context.getBean(Withdrawals.class).reinstate(article, room.newsroom.chiefEditor);

        assertThat(preflights.of(article.main()).orElseThrow().supersedes()).isEmpty();
        assertThat(preflights.of(room.released("已在读者手里").main())).isEmpty();
    }
}
