package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.notice.Notice;
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

/** Links by mail, by which people set their own passwords. */
@SpringBootTest
@RealDatabase
class SignInLinksIT {

    private static final String HERE = "192.0.2.7";

    @Autowired private ApplicationContext context;
    @Autowired private SignInLinks links;
    @Autowired private SignInOutbox outbox;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private Staff staff;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private PersonId joining;
    private String account;

    @BeforeEach
    void openTheNewsroom() {
        jdbc.sql("delete from sign_in_link").update();
        jdbc.sql("delete from link_asked").update();
        newsroom = TestNewsroom.in(context);
        joining = newsroom.hire("施樾", Post.on(newsroom.desk, Role.REPORTER));
        account = staff.person(joining).account();
        jdbc.sql("update person set email = account || '@News.example' where id = :id")
                .param("id", joining.value())
                .update();
    }

    @Test
    void whoeverIsInvitedSetsTheirOwnPasswordOnce() {
        links.invite(joining, newsroom.administrator);
        var token = sent().getFirst().token();

        var whose = links.bearer(token);
        var entered = links.enter(token, "{noop}mine");
        var again = links.enter(token, "{noop}another");

        assertThat(whose).map(Person::id).contains(joining);
        assertThat(entered).isEqualTo(LinkResult.DONE);
        assertThat(again).isEqualTo(LinkResult.SPENT);
        assertThat(staff.credentials(account).orElseThrow().passwordHash()).isEqualTo("{noop}mine");
        assertThat(notices.newest(joining, Keyset.START, 9).items())
                .extracting(Notice::occasion)
                .containsExactly(Occasion.PASSWORD_CHANGED);
    }

    @Test
    void anInvitationIsSentAgainUntilTheyHaveComeAndTheListSaysHowItStands() {
        var before = staff.person(joining).arrival();
        links.invite(joining, newsroom.administrator);
        var first = sent().getFirst().token();
        var invited = staff.person(joining).arrival();
        links.invite(joining, newsroom.administrator);
        var second = sent().getFirst().token();
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
        var token = sent().getFirst().token();

        clock.pass(Duration.ofDays(7));

        assertThat(links.bearer(token)).isEmpty();
        assertThat(links.enter(token, "{noop}mine")).isEqualTo(LinkResult.SPENT);
        assertThat(staff.person(joining).arrival()).isEqualTo(Arrival.NOT_YET);
    }

    @Test
    void aTokenIsNotFoundByGuessingOnFromOneThatIsKnown() {
        links.invite(joining, newsroom.administrator);
        var token = sent().getFirst().token();

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
        assertThat(sent()).isEmpty();
    }

    @Test
    void whoeverForgotTheirPasswordIsSentALinkThatEndsTheirSessions() {
        links.arrived(joining);
        int key = staff.credentials(account).orElseThrow().key();
        links.forgot(" " + account.toUpperCase() + "@NEWS.example ", HERE);
        var letter = sent().getFirst();

        links.enter(letter.token(), "{noop}new");

        assertThat(letter.kind()).isEqualTo(SignInLetter.Kind.FORGOTTEN);
        assertThat(staff.credentials(account).orElseThrow().key()).isNotEqualTo(key);
        assertThat(staff.credentials(account).orElseThrow().passwordHash()).isEqualTo("{noop}new");
    }

    @Test
    void anotherPasswordAndBeingSwitchedOffEndALink() {
        links.arrived(joining);
        links.forgot(account, HERE);
        var first = sent().getFirst().token();
        administration.setPassword(joining, "{noop}given", newsroom.administrator);
        var afterAnother = links.bearer(first);
        links.forgot(account, HERE);
        var second = sent().getFirst().token();
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

        assertThat(sent()).isEmpty();
    }

    @Test
    void askingAgainAndAgainSendsOneAndLeavesItGood() {
        links.arrived(joining);
        links.forgot(account, HERE);
        var token = sent().getFirst().token();

        links.forgot(account, HERE);

        assertThat(sent()).isEmpty();
        assertThat(links.bearer(token)).isPresent();
        clock.pass(SignInLinks.PAUSE);
        links.forgot(account, HERE);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void fromOnePlaceSoManyAreAskedForAndAnHourLaterAgain() {
        links.arrived(joining);
        for (int asked = 0; asked < SignInLinks.MOST_FROM_A_PLACE; asked++) {
            links.forgot("guess-" + asked, HERE);
        }

        links.forgot(account, HERE);
        var tooMany = sent();
        links.forgot(account, "192.0.2.8");
        var fromElsewhere = sent();
        clock.pass(SignInLinks.TIME);
        links.forgot(account, HERE);

        assertThat(tooMany).isEmpty();
        assertThat(fromElsewhere).hasSize(1);
        assertThat(sent()).hasSize(1);
    }

    @Test
    void aForgottenInvitationStaysAnInvitation() {
        links.invite(joining, newsroom.administrator);
        sent();
        clock.pass(SignInLinks.PAUSE);

        links.forgot(account, HERE);

        assertThat(sent())
                .extracting(SignInLetter::kind)
                .containsExactly(SignInLetter.Kind.INVITATION);
    }

    @Test
    void aLetterNoServerTookComesLaterWithATokenOfItsOwnAndTheTableHasNone() {
        links.invite(joining, newsroom.administrator);
        var refused = new ArrayList<SignInLetter>();
        outbox.handOutNext(letter -> !refused.add(letter));
        var atOnce = sent();
        clock.pass(Duration.ofMinutes(1));
        var later = sent();

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
    void whatIsNoAddressIsNotTakenForOne() {
        var person =
                new NewPerson("mailless", "某人", Optional.of("not an address"), "hash", Set.of());

        assertThat(administration.hire(person, newsroom.administrator))
                .isEqualTo(new HireResult.Unusable("email"));
    }

    private List<SignInLetter> sent() {
        var letters = new ArrayList<SignInLetter>();
        for (boolean more = true; more; ) {
            more = outbox.handOutNext(letters::add);
        }
        return letters;
    }
}
