package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
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

/** Links by mail, by which people set their own passwords. */
@SpringBootTest
@RealDatabase
@RecordApplicationEvents
class SignInLinksIT {

    @Autowired private ApplicationContext context;
    @Autowired private SignInLinks links;
    @Autowired private SignInOutbox outbox;
    @Autowired private Administration administration;
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
    void whoeverIsInvitedSetsTheirOwnPasswordOnce() {
        links.invite(joining, newsroom.administrator);
        var token = room.sent().getFirst().token();

        var whose = links.bearer(token);
        var entered = links.enter(token, "{noop}mine");
        var again = links.enter(token, "{noop}another");

        assertThat(whose).map(Person::id).contains(joining);
        assertThat(entered).isEqualTo(LinkResult.DONE);
        assertThat(again).isEqualTo(LinkResult.SPENT);
        assertThat(staff.credentials(account).orElseThrow().passwordHash()).isEqualTo("{noop}mine");
        assertThat(room.told()).isEmpty();
        assertThat(events.stream(SessionsOver.class)).doesNotContain(new SessionsOver(joining));
    }

    @Test
    void anInvitationIsSentAgainUntilTheyHaveComeAndTheListSaysHowItStands() {
        var before = staff.person(joining).arrival();
        links.invite(joining, newsroom.administrator);
        var first = room.sent().getFirst().token();
        var invited = staff.person(joining).arrival();
        links.invite(joining, newsroom.administrator);
        var second = room.sent().getFirst().token();
        var old = links.bearer(first);
        links.enter(second, "{noop}mine");
        links.arrived(joining);

        assertThat(List.of(before, invited, staff.person(joining).arrival()))
                .containsExactly(Arrival.NOT_YET, Arrival.INVITED, Arrival.IN);
        assertThat(old).isEmpty();
        assertThat(links.invite(joining, newsroom.administrator)).isEqualTo(LinkResult.NOT_INVITED);
    }

    @Test
    void aLinkRunsOut() {
        links.invite(joining, newsroom.administrator);
        var token = room.sent().getFirst().token();

        clock.pass(Duration.ofDays(7));

        assertThat(links.bearer(token)).isEmpty();
        assertThat(links.enter(token, "{noop}mine")).isEqualTo(LinkResult.SPENT);
        assertThat(staff.person(joining).arrival()).isEqualTo(Arrival.NOT_YET);
    }

    @Test
    void aTokenIsNotFoundByGuessingOnFromOneThatIsKnown() {
        links.invite(joining, newsroom.administrator);
        var token = room.sent().getFirst().token();

        assertThat(Base64.getUrlDecoder().decode(token)).hasSizeGreaterThanOrEqualTo(32);
        for (int at = 0; at < token.length(); at++) {
            var near = new StringBuilder(token);
            near.setCharAt(at, token.charAt(at) == 'A' ? 'E' : 'A');
            assertThat(links.enter(near.toString(), "{noop}mine")).isEqualTo(LinkResult.SPENT);
        }
        assertThat(links.enter(token.substring(1), "{noop}mine")).isEqualTo(LinkResult.SPENT);
        assertThat(links.enter("", "{noop}mine")).isEqualTo(LinkResult.SPENT);
        assertThat(links.bearer(token)).isPresent();
    }

    @Test
    void onlyAnAdministratorInvitesAndOnlyWhoHasAnAddress() {
        var without = newsroom.hire("无邮箱", Post.on(newsroom.desk, Role.REPORTER));

        assertThat(links.invite(joining, newsroom.chiefEditor)).isEqualTo(LinkResult.NOT_ALLOWED);
        assertThat(links.invite(without, newsroom.administrator)).isEqualTo(LinkResult.NO_ADDRESS);
        assertThat(room.sent()).isEmpty();
    }

    @Test
    void aLetterNoServerTookComesLaterWithATokenOfItsOwnAndTheTableHasNone() {
        links.invite(joining, newsroom.administrator);
        var refused = new ArrayList<SignInLetter>();
        outbox.handOutNext(letter -> !refused.add(letter));
        var atOnce = room.sent();
        clock.pass(Duration.ofMinutes(1));
        var later = room.sent();

        assertThat(atOnce).isEmpty();
        assertThat(later).hasSize(1);
        assertThat(links.bearer(refused.getFirst().token())).isEmpty();
        assertThat(links.bearer(later.getFirst().token())).isPresent();
        assertThat(
                        jdbc.sql("select row_to_json(l)::text from sign_in_link l")
                                .query(String.class)
                                .list())
                .noneMatch(row -> row.contains(later.getFirst().token()));
        assertThat(later.getFirst().toString()).doesNotContain(later.getFirst().token());
    }

    @Test
    void aLinkThatMayHaveComeAsTheProgramFellIsGoodBesideTheOneThatIsSentAgain() {
        links.invite(joining, newsroom.administrator);
        var maybe = new ArrayList<SignInLetter>();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        outbox.handOutNext(letter -> {
                            maybe.add(letter);
                            throw new IllegalStateException("The program falls");
                        }));
        clock.pass(Duration.ofMinutes(1));
        var again = room.sent();

        assertThat(again).hasSize(1);
        assertThat(links.bearer(maybe.getFirst().token())).isPresent();
        assertThat(links.bearer(again.getFirst().token())).isPresent();
        assertThat(links.enter(maybe.getFirst().token(), "{noop}mine")).isEqualTo(LinkResult.DONE);
        assertThat(links.enter(again.getFirst().token(), "{noop}more")).isEqualTo(LinkResult.SPENT);
    }

    @Test
    void anInvitationNoServerTakesForTwoHoursIsGivenUpAndTheListAndWhoInvitedAreToldSo() {
        links.invite(joining, newsroom.administrator);
        outbox.handOutNext(_ -> false);
        var waiting = staff.person(joining).arrival();
        clock.pass(Duration.ofHours(2).plusSeconds(1));
        outbox.handOutNext(_ -> false);
        var givenUp = staff.person(joining).arrival();
        clock.pass(Duration.ofMinutes(1));

        assertThat(room.sent()).isEmpty();
        assertThat(List.of(waiting, givenUp)).containsExactly(Arrival.INVITED, Arrival.UNSENT);
        assertThat(inviterHears()).isEqualTo(Occasion.INVITATION_UNSENT);

        links.invite(joining, newsroom.administrator);
        assertThat(staff.person(joining).arrival()).isEqualTo(Arrival.INVITED);
        assertThat(room.sent()).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        var person =
                new NewPerson("mailless", "某人", Optional.of("not an address"), "hash", Set.of());

        assertThat(administration.hire(person, newsroom.administrator))
                .isEqualTo(new HireResult.Unusable("email"));
    }

    private Occasion inviterHears() {
        return context.getBean(Notices.class)
                .newest(newsroom.administrator, Keyset.START, 1)
                .items()
                .getFirst()
                .occasion();
    }
}
