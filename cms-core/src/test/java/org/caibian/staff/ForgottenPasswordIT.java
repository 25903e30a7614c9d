package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Somebody has forgotten their password and is sent a link, whoever asks for it. */
@SpringBootTest
@RealDatabase
@RecordApplicationEvents
class ForgottenPasswordIT {

    private static final String HERE = "192.0.2.7";

    @Autowired private ApplicationContext context;
    @Autowired private SignInLinks links;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEvents events;

    private LinkRoom room;
    private TestNewsroom newsroom;
    private PersonId joining;
    private String account;

    @BeforeEach
    void openTheNewsroom() {
        room = new LinkRoom(context);
        newsroom = room.newsroom;
        joining = room.joining;
        account = room.account;
    }

    @Test
    void whoeverForgotTheirPasswordIsSentALinkThatEndsTheirSessions() {
        links.arrived(joining);
        int key = staff.credentials(account).orElseThrow().key();
        links.forgot(" " + account.toUpperCase() + "@NEWS.example ", HERE);
        var letter = room.sent().getFirst();

        links.enter(letter.token(), "{noop}new");

        assertThat(letter.kind()).isEqualTo(SignInLetter.Kind.FORGOTTEN);
        assertThat(staff.credentials(account).orElseThrow().key()).isNotEqualTo(key);
        assertThat(staff.credentials(account).orElseThrow().passwordHash()).isEqualTo("{noop}new");
        assertThat(room.told()).containsExactly(Occasion.PASSWORD_CHANGED);
        assertThat(events.stream(SessionsOver.class)).containsOnlyOnce(new SessionsOver(joining));
    }

    @Test
    void anotherPasswordAndBeingSwitchedOffEndALink() {
        links.arrived(joining);
        links.forgot(account, HERE);
        var first = room.sent().getFirst().token();
        administration.setPassword(joining, "{noop}given", newsroom.administrator);
        var afterAnother = links.bearer(first);
        links.forgot(account, HERE);
        var second = room.sent().getFirst().token();
        departures.deactivate(
                new Departure(joining, Optional.empty(), "离职"), newsroom.administrator);
        departures.reactivate(joining, newsroom.administrator);

        assertThat(afterAnother).isEmpty();
        assertThat(links.bearer(second)).isEmpty();
    }

    @Test
    void nobodyIsSentALinkWhoIsNotThereOrIsSwitchedOff() {
        departures.deactivate(
                new Departure(joining, Optional.empty(), "离职"), newsroom.administrator);

        links.forgot(account, HERE);
        links.forgot("nobody-of-that-name", HERE);
        links.forgot("", HERE);

        assertThat(room.sent()).isEmpty();
    }

    @Test
    void askingAgainAndAgainSendsOneAndLeavesItGood() {
        links.arrived(joining);
        links.forgot(account, HERE);
        var token = room.sent().getFirst().token();

        links.forgot(account, HERE);

        assertThat(room.sent()).isEmpty();
        assertThat(links.bearer(token)).isPresent();
        clock.pass(SignInLinks.PAUSE);
        links.forgot(account, HERE);
        assertThat(room.sent()).hasSize(1);
    }

    @Test
    void fromOnePlaceSoManyAreAskedForAndAnHourLaterAgain() {
        links.arrived(joining);
        for (int asked = 0; asked < SignInLinks.MOST_FROM_A_PLACE; asked++) {
            links.forgot("guess-" + asked, HERE);
        }

        links.forgot(account, HERE);
        var tooMany = room.sent();
        links.forgot(account, "192.0.2.8");
        var fromElsewhere = room.sent();
        clock.pass(SignInLinks.TIME);
        links.forgot(account, HERE);

        assertThat(tooMany).isEmpty();
        assertThat(fromElsewhere).hasSize(1);
        assertThat(room.sent()).hasSize(1);
    }

    @Test
    void whatIsAskedBeyondThatIsNotCountedOnAndKeepsNobodyOutForLonger() {
        links.arrived(joining);
        for (int asked = 0; asked < SignInLinks.MOST_FROM_A_PLACE; asked++) {
            links.forgot("guess-" + asked, HERE);
        }
        clock.pass(SignInLinks.TIME.minusSeconds(1));
        for (int asked = 0; asked < SignInLinks.MOST_FROM_A_PLACE; asked++) {
            links.forgot("refused-" + asked, HERE);
        }
        clock.pass(Duration.ofSeconds(1));

        links.forgot(account, HERE);

        assertThat(room.sent()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from link_asked").query(Integer.class).single())
                .isEqualTo(SignInLinks.MOST_FROM_A_PLACE + 1);
    }

    @Test
    void manyWhoAskAtOnceFromOnePlaceAreNoMoreThanManyInARow() {
        links.arrived(joining);
        for (int asked = 1; asked < SignInLinks.MOST_FROM_A_PLACE; asked++) {
            links.forgot("guess-" + asked, HERE);
        }

        AtOnce.both(
                context,
                () -> links.forgot("the last one", HERE),
                () -> {
                    links.forgot(account, HERE);
                    return true;
                });

        assertThat(room.sent()).isEmpty();
    }

    @Test
    void aForgottenInvitationStaysAnInvitation() {
        links.invite(joining, newsroom.administrator);
        room.sent();
        clock.pass(SignInLinks.PAUSE);

        links.forgot(account, HERE);

        assertThat(room.sent())
                .extracting(SignInLetter::kind)
                .containsExactly(SignInLetter.Kind.INVITATION);
    }

    @Test
    void whoeverAsksInSomebodysNameEndsNoLinkOfTheirsAndOneThatIsSpentEndsTheRest() {
        links.invite(joining, newsroom.administrator);
        var invitation = room.sent().getFirst().token();
        clock.pass(SignInLinks.PAUSE);
        links.forgot(account, HERE);
        var whileItWaits = links.bearer(invitation);
        var asked = room.sent().getFirst().token();

        assertThat(whileItWaits).isPresent();
        assertThat(links.bearer(asked)).isPresent();
        assertThat(links.enter(invitation, "{noop}mine")).isEqualTo(LinkResult.DONE);
        assertThat(links.enter(asked, "{noop}another")).isEqualTo(LinkResult.SPENT);
    }

    @Test
    void soManyAreGoodBesideOneAnotherAndUntilOneIsOverNoMoreAreSent() {
        links.arrived(joining);
        var tokens = new ArrayList<String>();
        for (int asked = 0; asked <= SignInLinks.MOST; asked++) {
            links.forgot(account, HERE);
            room.sent().forEach(letter -> tokens.add(letter.token()));
            clock.pass(SignInLinks.PAUSE);
        }
        var good = tokens.stream().filter(token -> links.bearer(token).isPresent()).toList();

        links.forgot(account, HERE);

        assertThat(tokens).hasSize(SignInLinks.MOST);
        assertThat(good).containsExactlyElementsOf(tokens.subList(1, SignInLinks.MOST));
        assertThat(room.sent()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from sign_in_link").query(Integer.class).single())
                .as("those that ran out are gone")
                .isEqualTo(SignInLinks.MOST);
    }
}
