package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.annotation.Annotations;
import org.caibian.article.Check;
import org.caibian.article.Check.Outcome;
import org.caibian.article.Check.Subject;
import org.caibian.article.Drafts;
import org.caibian.article.Embargoes;
import org.caibian.article.Scheduling;
import org.caibian.article.Writing;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Keyset;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.source.Sources;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.text.Anchor;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
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
    @Autowired private Newsroom newsroom;
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
        scheduling.schedule(
                article.main(), Seen.nothing(), new ChosenInstant(at, ZONE), room.newsroom.editor);

        var preflight = preflights.of(article.main()).orElseThrow();

        assertThat(preflight.isClear()).isFalse();
        assertThat(preflight.waits()).contains(at);
        assertThat(preflight.sealsNeeded()).isEqualTo(3);
        assertThat(preflight.sealsGiven()).isZero();
        assertThat(preflight.problems())
                .contains(new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, 3));
    }

    @Test
    void whereASealIsMissingEveryOtherCheckIsNamedWithItsOutcome() {
        var article = room.newsroom.articleReadyToSubmit("灯塔开放两日");
        var round = room.submitted(article);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, room.newsroom.editor);
        room.rounds.seal(round, article, Step.SECOND_REVIEW, room.newsroom.deskChief);
        var at = clock.instant().plus(Duration.ofHours(3));
        context.getBean(Embargoes.class)
                .set(
                        article.main(),
                        Seen.nothing(),
                        new ChosenInstant(at, ZONE),
                        room.newsroom.editor);

        var checks = preflights.of(article.main()).orElseThrow().checks();

        assertThat(checks).extracting(Check::subject).containsExactly(Check.Subject.values());
        assertThat(subjects(checks, Outcome.FAILED)).containsExactly(Subject.SEALS);
        assertThat(Check.problems(checks))
                .containsExactly(new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, 3));
        assertThat(subjects(checks, Outcome.PASSED))
                .containsExactly(
                        Subject.EDITOR_SEALED,
                        Subject.HEADLINE,
                        Subject.BODY,
                        Subject.SUGGESTIONS,
                        Subject.SECTION,
                        Subject.SOURCE,
                        Subject.SOURCE_LISTED);
        assertThat(checks.get(checks.size() - 2).until()).contains(at);
        assertThat(subjects(checks, Outcome.NOT_ASKED))
                .containsExactly(
                        Subject.ORIGINAL_TITLE,
                        Subject.ORIGINAL_AUTHOR,
                        Subject.PICTURE_LICENSED,
                        Subject.BODY_PICTURES_LICENSED,
                        Subject.CHAIN,
                        Subject.KIND,
                        Subject.NOTE,
                        Subject.STORY,
                        Subject.SCHEDULE,
                        Subject.END);
    }

    @Test
    void itNamesHowManySuggestionsAreStillOpen() {
        var article = room.newsroom.articleReadyToSubmit("还有建议没处理");
        var annotations = context.getBean(Annotations.class);
        var words = Anchor.of("主航道").orElseThrow();
        annotations.suggest(article.main(), words, "北航道", "", room.newsroom.editor);
        annotations.suggest(article.main(), words, "南航道", "", room.newsroom.editor);

        assertThat(preflights.of(article.main()).orElseThrow().problems())
                .contains(new Problem(Problem.Field.SUGGESTIONS, Problem.Fault.OPEN, 2));
    }

    private static List<Subject> subjects(List<Check> checks, Outcome outcome) {
        return checks.stream()
                .filter(check -> check.outcome() == outcome)
                .map(Check::subject)
                .toList();
    }

    @Test
    void whatIsHeldAtItsInstantCallsTheDesksChiefsAndWhoStandsInAndThePreflightNamesThem() {
        var standIn = room.newsroom.hire("替班", Post.on(room.newsroom.desk, Role.EDITOR));
        standsInForTheChief(standIn);
        var article = room.newsroom.articleReadyToSubmit("到点被扣住");
        room.submitted(article);
        var at = clock.instant().plus(Duration.ofHours(1));
        scheduling.schedule(
                article.main(), Seen.nothing(), new ChosenInstant(at, ZONE), room.newsroom.editor);
        room.sealAndRelease(article);
        employ(room.newsroom.reporter, false);
        listOwnSourceUntil(Optional.of(newsroom.day(clock.instant()).minusDays(1)));
        clock.pass(Duration.ofHours(1));

        var foreseen = preflights.of(article.main()).orElseThrow();
        context.getBean(DueTimers.class)
                .next(Set.of(TimerKind.values()), 100)
                .forEach(Runnable::run);

        listOwnSourceUntil(Optional.empty());
        employ(room.newsroom.reporter, true);
        assertThat(stories.find(article)).isEmpty();
        var called =
                Set.of(
                        room.newsroom.editor,
                        room.newsroom.secondEditor,
                        room.newsroom.deskChief,
                        standIn);
        assertThat(foreseen.told()).contains(new Preflight.Told(Occasion.HELD, called));
        assertThat(told(Occasion.HELD, article)).isEqualTo(called);
    }

    @Test
    void whomItNamesTheReleaseTells() {
        var article = room.newsroom.articleReadyToSubmit("谁会知道");
        var round = room.sealed(article);

        var foreseen = preflights.of(article.main()).orElseThrow();
        room.complete(round);

        assertThat(told(Occasion.RELEASED, article)).isEqualTo(foreseen.people());
    }

    @Test
    void aReleaseOverAnotherNamesWhatGoesWithTheWordsReadersHave() {
        var older = room.released("大桥限行");
        var article = continued("大桥解除限行", older);
        room.complete(room.sealed(article));
        corrections.revise(article, room.newsroom.reporter);
        corrections.correct(article, room.newsroom.editor);
        var draft = drafts.find(article.main()).orElseThrow();
        writing.saveOnce(
                draft.id(),
                draft.saved().version(),
                room.newsroom.manuscript("大桥恢复通行"),
                room.newsroom.reporter);

        var preflight = preflights.of(article.main()).orElseThrow();

        assertThat(preflight.supersedes()).contains(1);
        assertThat(preflight.leftBehind()).containsExactly(article.correction());
        assertThat(preflight.places())
                .contains(new Place.Chain(older), new Place.Whole(Channel.NEIGHBOURS))
                .doesNotContain(new Place.Corrections());
    }

    private ArticleId continued(String headline, ArticleId older) {
        clock.pass(Duration.ofMinutes(5));
        var article = room.newsroom.articleReadyToSubmit(headline);
        var typed = Manuscript.of(drafts.find(article.main()).orElseThrow().content());
        writing.saveOnce(
                article.main(), 1, typed.continuing(Optional.of(older)), room.newsroom.reporter);
        return article;
    }

    private Set<PersonId> told(Occasion occasion, ArticleId article) {
        return context.getBean(Staff.class).peopleAfter("", 10_000).stream()
                .map(Person::id)
                .filter(person ->
                        context
                                .getBean(Notices.class)
                                .newest(person, Keyset.START, 20)
                                .items()
                                .stream()
                                .anyMatch(notice ->
                                        notice.occasion() == occasion
                                                && notice.subject()
                                                        .filter(subject ->
                                                                subject.draft()
                                                                        .article()
                                                                        .equals(article))
                                                        .isPresent()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void standsInForTheChief(PersonId standIn) {
        context.getBean(Absences.class)
                .enter(
                        new NewAbsence(
                                room.newsroom.deskChief,
                                standIn,
                                Optional.of(room.newsroom.desk),
                                clock.instant(),
                                clock.instant().plus(Duration.ofDays(1)),
                                ZONE,
                                "休假。"),
                        room.newsroom.deskChief);
    }

    private void employ(PersonId person, boolean active) {
        var departures = context.getBean(Departures.class);
        var by = room.newsroom.administrator;
        if (active) {
            departures.reactivate(person, by);
        } else {
            departures.deactivate(new Departure(person, Optional.empty(), "离职"), by);
        }
    }

    private void listOwnSourceUntil(Optional<LocalDate> until) {
        var sources = context.getBean(Sources.class);
        sources.setDates(
                sources.find(room.newsroom.ownSource).orElseThrow(),
                LocalDate.of(2020, 1, 1),
                until,
                room.newsroom.administrator);
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
    void anEndThatHasPassedKeepsItBack() {
        var article = room.newsroom.articleReadyToSubmit("下线时间已过");
        var at = clock.instant().plus(Duration.ofHours(1));
        context.getBean(TakeDowns.class)
                .set(
                        article,
                        Seen.nothing(),
                        new ChosenInstant(at, ZONE),
                        "",
                        room.newsroom.editor);

        assertThat(subjects(preflights.of(article.main()).orElseThrow().checks(), Outcome.PASSED))
                .contains(Subject.END);
        clock.pass(Duration.ofHours(2));

        assertThat(subjects(preflights.of(article.main()).orElseThrow().checks(), Outcome.FAILED))
                .contains(Subject.END);
    }

    @Test
    void whatHasADateIsAskedOfTheInstantItWaitsFor() {
        var article = room.newsroom.articleReadyToSubmit("三天后才签发");
        var round = room.sealed(article);
        var at = clock.instant().plus(Duration.ofDays(3));
        scheduling.schedule(
                article.main(), Seen.nothing(), new ChosenInstant(at, ZONE), room.newsroom.editor);
        assertThat(preflights.of(article.main()).orElseThrow().problems()).isEmpty();

        listOwnSourceUntil(Optional.of(newsroom.day(clock.instant()).plusDays(1)));

        var preflight = preflights.of(article.main()).orElseThrow();
        var ended = new Problem(Problem.Field.SOURCE, Problem.Fault.NOT_LISTED, 0);
        assertThat(preflight.waits()).contains(at);
        assertThat(preflight.problems()).containsExactly(ended);
        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Waits(at));
        clock.pass(Duration.ofDays(3));
        assertThat(room.releaseAgain(article)).isEqualTo(new ReleaseResult.Held(List.of(ended)));
        listOwnSourceUntil(Optional.empty());
        assertThat(room.releaseAgain(article)).isEqualTo(new ReleaseResult.Released());
    }

    @Test
    void anEndThatComesWhileItWaitsKeepsItBackToo() {
        var article = room.newsroom.articleReadyToSubmit("解禁之前就下线");
        var hour = Duration.ofHours(1);
        context.getBean(TakeDowns.class)
                .set(
                        article,
                        Seen.nothing(),
                        new ChosenInstant(clock.instant().plus(hour), ZONE),
                        "",
                        room.newsroom.editor);
        context.getBean(Embargoes.class)
                .set(
                        article.main(),
                        Seen.nothing(),
                        new ChosenInstant(clock.instant().plus(hour.multipliedBy(2)), ZONE),
                        room.newsroom.editor);

        assertThat(subjects(preflights.of(article.main()).orElseThrow().checks(), Outcome.FAILED))
                .contains(Subject.END);
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
