package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
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

/** People's addresses, which change once a link sent to the new one was followed. */
@SpringBootTest
@RealDatabase
class AddressChangesIT {

    @Autowired private ApplicationContext context;
    @Autowired private AddressChanges addresses;
    @Autowired private SignInLinks links;
    @Autowired private SignInOutbox outbox;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private Staff staff;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private PersonId yan;
    private String old;
    private String wanted;

    @BeforeEach
    void openTheNewsroom() {
        jdbc.sql("delete from sign_in_link").update();
        newsroom = TestNewsroom.in(context);
        yan = newsroom.reporter;
        old = "old-" + yan + "@news.example";
        wanted = "new-" + yan + "@news.example";
        jdbc.sql("update person set email = :email, first_in_at = now() where id = :id")
                .param("email", old)
                .param("id", yan.value())
                .update();
    }

    @Test
    void theNewOneIsTheirsOnceItsLinkWasFollowedAndTheOldOneIsTold() {
        assertThat(addresses.ask(" " + wanted + " ", yan)).isEqualTo(AddressResult.SENT);
        var letter = sent().getFirst();
        assertThat(letter.email()).isEqualTo(wanted);
        assertThat(addresses.of(yan, yan)).contains(old);
        assertThat(addresses.bearer(letter.token()))
                .contains(new NewAddress(staff.person(yan), wanted));

        assertThat(addresses.confirm(letter.token())).isEqualTo(LinkResult.DONE);

        assertThat(addresses.of(yan, yan)).contains(wanted);
        assertThat(addresses.confirm(letter.token())).isEqualTo(LinkResult.SPENT);
        assertThat(sent())
                .extracting(SignInLetter::kind, SignInLetter::email)
                .containsExactly(tuple(SignInLetter.Kind.OLD_ADDRESS, old));
        assertThat(notices.newest(yan, Keyset.START, 1).items().getFirst().occasion())
                .isEqualTo(Occasion.ADDRESS_CHANGED);
        assertThat(ledger())
                .contains("{\"person\": \"%s\", \"address\": \"changed\"}".formatted(yan));
        assertThat(ledger()).noneMatch(line -> line.contains("news.example"));
    }

    @Test
    void aLinkForAnAddressSetsNoPasswordAndOneForAPasswordNoAddress() {
        addresses.ask(wanted, yan);
        links.forgot(staff.person(yan).account(), "192.0.2.7");
        var letters = sent();
        assertThat(letters).hasSize(2);

        for (var letter : letters) {
            var isAddress = letter.kind() == SignInLetter.Kind.NEW_ADDRESS;
            assertThat(addresses.bearer(letter.token()).isPresent()).isEqualTo(isAddress);
            assertThat(links.bearer(letter.token()).isPresent()).isEqualTo(!isAddress);
        }
        assertThat(links.enter(token(letters, SignInLetter.Kind.NEW_ADDRESS), "{noop}x"))
                .isEqualTo(LinkResult.SPENT);
        assertThat(addresses.confirm(token(letters, SignInLetter.Kind.FORGOTTEN)))
                .isEqualTo(LinkResult.SPENT);
    }

    @Test
    void itRunsOutAndEndsWithAnotherAPasswordAndTheAccount() {
        var first = asked("a-" + wanted);
        clock.pass(SignInLinks.PAUSE);
        var second = asked("b-" + wanted);
        assertThat(addresses.bearer(first)).isEmpty();
        assertThat(addresses.bearer(second)).isPresent();
        administration.setPassword(yan, "{noop}new", newsroom.administrator);
        assertThat(addresses.bearer(second)).isEmpty();
        clock.pass(SignInLinks.PAUSE);
        var third = asked("c-" + wanted);
        clock.pass(Duration.ofDays(1));
        assertThat(addresses.bearer(third)).isEmpty();
        var fourth = asked("d-" + wanted);
        departures.deactivate(new Departure(yan, Optional.empty(), "离职"), newsroom.administrator);
        assertThat(addresses.bearer(fourth)).isEmpty();
        assertThat(addresses.ask(wanted, yan)).isEqualTo(AddressResult.NOT_ALLOWED);
    }

    @Test
    void noLinkSentToTheOldAddressIsGoodOnceItIsNot() {
        links.forgot(staff.person(yan).account(), "192.0.2.7");
        var forgotten = sent().getFirst().token();

        set(wanted);

        assertThat(links.bearer(forgotten)).isEmpty();
    }

    @Test
    void whetherAnotherHasItIsNoMatterAndNotTold() {
        var others = "others-" + yan + "@news.example";
        addresses.set(newsroom.editor, Seen.nothing(), others, newsroom.administrator);

        assertThat(addresses.ask(others, yan)).isEqualTo(AddressResult.SENT);
        assertThat(addresses.of(newsroom.editor, yan)).isEmpty();
    }

    @Test
    void oneIsAskedForInFiveMinutesAndOnlyWhatIsAnAddress() {
        assertThat(addresses.ask("no address", yan)).isEqualTo(AddressResult.UNUSABLE);
        assertThat(addresses.ask(wanted, yan)).isEqualTo(AddressResult.SENT);
        assertThat(addresses.ask("more-" + wanted, yan)).isEqualTo(AddressResult.TOO_SOON);
        assertThat(sent()).extracting(SignInLetter::email).containsExactly(wanted);
    }

    @Test
    void anAdministratorSetsItAtOnceOrTakesItAway() {
        var admin = newsroom.administrator;

        assertThat(addresses.set(yan, Seen.of(old), wanted, newsroom.editor))
                .isEqualTo(AddressResult.NOT_ALLOWED);
        assertThat(set("nowhere")).isEqualTo(AddressResult.UNUSABLE);
        assertThat(set(wanted)).isEqualTo(AddressResult.CHANGED);
        assertThat(addresses.of(yan, admin)).contains(wanted);
        assertThat(set(" ")).isEqualTo(AddressResult.CHANGED);
        assertThat(addresses.set(newsroom.chiefEditor, Seen.nothing(), wanted, admin))
                .isEqualTo(AddressResult.WEIGHTY);
        assertThat(addresses.of(yan, admin)).isEmpty();
        assertThat(sent()).extracting(SignInLetter::email).containsExactly(old, wanted);
    }

    @Test
    void ofTwoWhoChangeItAtOnceTheSecondIsToldOfTheFirst() {
        var seen = Seen.of(old);
        var admin = newsroom.administrator;

        var second =
                AtOnce.both(
                        context,
                        () -> addresses.set(yan, seen, wanted, admin),
                        () -> addresses.set(yan, seen, "third-" + wanted, admin));

        assertThat(second).isEqualTo(AddressResult.OUTDATED);
        assertThat(addresses.of(yan, admin)).contains(wanted);
        assertThat(addresses.lastToChange(yan)).contains(admin);
        assertThat(set("third-" + wanted)).isEqualTo(AddressResult.CHANGED);
    }

    @Test
    void whatTheyConfirmedThemselvesIsNotReplacedUnseen() {
        addresses.confirm(asked(wanted));

        assertThat(addresses.set(yan, Seen.of(old), "third-" + wanted, newsroom.administrator))
                .isEqualTo(AddressResult.OUTDATED);
        assertThat(addresses.of(yan, yan)).contains(wanted);
        assertThat(addresses.lastToChange(yan)).contains(yan);
    }

    /** As an administrator who sees the one there is. */
    private AddressResult set(String address) {
        var admin = newsroom.administrator;
        return addresses.set(yan, new Seen<>(addresses.of(yan, admin)), address, admin);
    }

    private String asked(String address) {
        addresses.ask(address, yan);
        return token(sent(), SignInLetter.Kind.NEW_ADDRESS);
    }

    private static String token(List<SignInLetter> letters, SignInLetter.Kind kind) {
        return letters.stream()
                .filter(letter -> letter.kind() == kind)
                .findFirst()
                .orElseThrow()
                .token();
    }

    private List<SignInLetter> sent() {
        var letters = new ArrayList<SignInLetter>();
        for (boolean more = true; more; ) {
            more = outbox.handOutNext(letters::add);
        }
        return letters;
    }

    private List<String> ledger() {
        return jdbc.sql("select details::text from ledger where act = 'PERSON_CHANGED'")
                .query(String.class)
                .list();
    }
}
