package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.branch.BranchResult;
import org.caibian.branch.Branches;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.signin.Place;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.Administration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Held;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.caibian.token.Lifetime;
import org.caibian.token.TokenResult;
import org.caibian.token.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Somebody is switched off: what they held goes on in other hands. */
@SpringBootTest
@RealDatabase
class DeparturesIT {

    @Autowired private ApplicationContext context;
    @Autowired private Departures departures;
    @Autowired private Administration administration;
    @Autowired private Staff staff;
    @Autowired private Sessions sessions;
    @Autowired private Absences absences;
    @Autowired private Tokens tokens;
    @Autowired private Writing writing;
    @Autowired private Branches branches;
    @Autowired private Drafts drafts;
    @Autowired private Steps steps;
    @Autowired private SettableClock clock;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @Test
    void ofTwoWhoSwitchSomebodyOffOrOnTheSecondIsToldThatTheyDidNot() {
        var second = newsroom.hire("另一位管理员", Post.house(Role.ADMIN));

        assertThat(departures.deactivate(departure(newsroom.editor), newsroom.administrator))
                .isEqualTo(ChangeResult.CHANGED);
        assertThat(departures.deactivate(departure(newsroom.editor), second))
                .isEqualTo(ChangeResult.OUTDATED);
        assertThat(departures.reactivate(newsroom.editor, newsroom.administrator))
                .isEqualTo(ChangeResult.CHANGED);
        assertThat(departures.reactivate(newsroom.editor, second)).isEqualTo(ChangeResult.OUTDATED);
    }

    @Test
    void stepsGoToWhoIsNamedAndWhereThatPersonWroteBackToTheQueue() {
        var free = underReview(newsroom.reporter);
        var ofTheTaker = underReview(newsroom.secondEditor);

        var foreseen =
                departures.held(
                        new Departure(newsroom.editor, Optional.of(newsroom.secondEditor), ""),
                        newsroom.administrator);
        leave(newsroom.editor, Optional.of(newsroom.secondEditor));

        assertThat(foreseen.stream().filter(held -> held.sort() == Held.Sort.STEP))
                .extracting(Held::taker)
                .containsExactly(Optional.of(newsroom.secondEditor), Optional.empty());
        assertThat(holder(free)).contains(newsroom.secondEditor);
        assertThat(holder(ofTheTaker)).isEmpty();
        assertThat(staff.person(newsroom.editor).active()).isFalse();
    }

    @Test
    void withNobodyNamedAStepCanBeClaimedByOthersOfItsDesk() {
        var article = underReview(newsroom.reporter);

        leave(newsroom.editor, Optional.empty());

        assertThat(rounds.claim(round(article), Step.FIRST_REVIEW, newsroom.secondEditor))
                .isInstanceOf(ClaimResult.Claimed.class);
    }

    @Test
    void whatWasClaimedWhileTheyWereSwitchedOffIsNotLeftWithThem() {
        var article = newsroom.articleReadyToSubmit("认领与停用同时");
        var round = rounds.submit(article, newsroom.reporter);
        rounds.open(round, Step.FIRST_REVIEW);

        var left =
                AtOnce.both(
                        context,
                        () -> steps.claim(new TaskId(round, Step.FIRST_REVIEW), newsroom.editor),
                        () -> leave(newsroom.editor, Optional.empty()));

        assertThat(left).isEqualTo(ChangeResult.CHANGED);
        assertThat(holder(article)).isEmpty();
    }

    @Test
    void aDraftIsLetGoOfAndWhatWasTypedWaitsBesideItForAMinute() {
        var article = newsroom.articleReadyToSubmit("没存下的文字");
        writing.open(article.main(), newsroom.reporter);

        leave(newsroom.reporter, Optional.empty());
        var left = keep(article, "还没存下的一句。");
        clock.pass(Duration.ofMinutes(2));
        var later = keep(article, "过后才来的一句。");

        assertThat(drafts.find(article.main()).orElseThrow().lock()).isEmpty();
        assertThat(left).isInstanceOf(BranchResult.Kept.class);
        assertThat(later).isEqualTo(new BranchResult.Refused(Refusal.NOT_ACTIVE));
        assertThat(writing.open(article.main(), newsroom.secondReporter))
                .isInstanceOf(OpenResult.Opened.class);
    }

    @Test
    void absencesAndTokensEndForGood() {
        var standIn = newsroom.hire("贺砚秋", Post.on(newsroom.otherDesk(), Role.EDITOR));
        absences.enter(
                new NewAbsence(
                        newsroom.editor,
                        standIn,
                        Optional.of(newsroom.desk),
                        clock.instant(),
                        clock.instant().plus(Duration.ofHours(5)),
                        ZoneOffset.UTC,
                        "出差"),
                newsroom.editor);
        var account = staff.person(standIn).account();
        var token = ((TokenResult.Made) tokens.make(account, Lifetime.USUAL)).secret();

        leave(standIn, Optional.empty());
        departures.reactivate(standIn, newsroom.administrator);

        assertThat(staff.person(standIn).active()).isTrue();
        assertThat(absences.ahead(newsroom.editor)).isEmpty();
        assertThat(tokens.bearer(token)).isEmpty();
    }

    @Test
    void sessionsEndWhenSomebodyIsSwitchedOffOrGivenAnotherPassword() {
        var before = signIn(newsroom.reporter);
        leave(newsroom.reporter, Optional.empty());
        departures.reactivate(newsroom.reporter, newsroom.administrator);
        var back = signIn(newsroom.reporter);
        var isBack = sessions.isOpen(back);
        administration.setPassword(newsroom.reporter, "{noop}y", newsroom.administrator);

        assertThat(sessions.isOpen(before)).isFalse();
        assertThat(isBack).isTrue();
        assertThat(sessions.isOpen(back)).isFalse();
    }

    @Test
    void onlyAnotherAdministratorSwitchesSomebodyOffAndSaysWhy() {
        var second = newsroom.hire("另一位管理员", Post.house(Role.ADMIN));

        assertThat(departures.deactivate(departure(second), second))
                .isEqualTo(ChangeResult.ONESELF);
        assertThat(departures.deactivate(departure(newsroom.reporter), newsroom.chiefEditor))
                .isEqualTo(ChangeResult.NOT_ALLOWED);
        assertThat(departures.held(Departure.of(newsroom.editor), newsroom.chiefEditor)).isEmpty();
        assertThat(
                        departures.deactivate(
                                new Departure(newsroom.reporter, Optional.empty(), " "), second))
                .isEqualTo(ChangeResult.REASON_NEEDED);
        assertThat(departures.deactivate(departure(second), newsroom.administrator))
                .isEqualTo(ChangeResult.CHANGED);
    }

    /** Handed in by {@code author}, its first review held by the editor. */
    private ArticleId underReview(PersonId author) {
        var typed = newsroom.manuscript("审着的稿");
        var made = writing.create(newsroom.desk, typed, author);
        var article = ((CreateResult.Created) made).article();
        var round = rounds.submit(article, author);
        rounds.open(round, Step.FIRST_REVIEW);
        assertThat(rounds.claim(round, Step.FIRST_REVIEW, newsroom.editor))
                .isInstanceOf(ClaimResult.Claimed.class);
        return article;
    }

    private ChangeResult leave(PersonId person, Optional<PersonId> to) {
        return departures.deactivate(new Departure(person, to, "离职"), newsroom.administrator);
    }

    private static Departure departure(PersonId person) {
        return new Departure(person, Optional.empty(), "离职");
    }

    private RoundId round(ArticleId article) {
        return drafts.latestRound(article.main()).orElseThrow().id();
    }

    private Optional<PersonId> holder(ArticleId article) {
        return drafts.latestRound(article.main())
                .orElseThrow()
                .step(Step.FIRST_REVIEW)
                .orElseThrow()
                .holder();
    }

    private BranchResult keep(ArticleId article, String words) {
        var typed = TestNewsroom.saying(newsroom.manuscript("没存下的文字"), words);
        return branches.keep(article.main(), 1, typed, clock.instant(), newsroom.reporter);
    }

    private SessionId signIn(PersonId person) {
        var session = SessionId.fresh();
        var known = staff.credentials(staff.person(person).account()).orElseThrow();
        sessions.begin(session, person, known.key(), Place.UNKNOWN);
        return session;
    }
}
