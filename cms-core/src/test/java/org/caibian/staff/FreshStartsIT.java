package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.absence.Absences;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.KeptPasskey;
import org.caibian.signin.OwnPassword;
import org.caibian.signin.Passkeys;
import org.caibian.signin.Place;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.FreshStart.Way;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.token.IssueResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.caibian.token.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One administrator, 周予安, tries to act as 李清和 once two have made her chief editor. Empties the
 * house before each test.
 */
@SpringBootTest(properties = "spring.application.name=grants")
@RealDatabase
@Import(Postbox.class)
class FreshStartsIT {

    private static final String HERS = "li@news.example";
    private static final String HIS = "zhou@elsewhere.example";
    private static final String NOBODYS = "{noop}nobody's";
    private static final NewToken READING =
            new NewToken("统计", Lifetime.LONGEST, Set.of(Scope.READ));

    @Autowired private Welcome welcome;
    @Autowired private Administration administration;
    @Autowired private AddressChanges addresses;
    @Autowired private Directories directories;
    @Autowired private Grants grants;
    @Autowired private Staff staff;
    @Autowired private SignInLinks links;
    @Autowired private SignInOutbox outbox;
    @Autowired private OwnPassword password;
    @Autowired private Passkeys passkeys;
    @Autowired private SecondFactors factors;
    @Autowired private Sessions sessions;
    @Autowired private IssuedTokens tokens;
    @Autowired private Tokens bearers;
    @Autowired private Absences absences;
    @Autowired private Postbox postbox;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private final SessionId his = SessionId.fresh();
    private PersonId zhou;
    private PersonId an;
    private PersonId li;

    @BeforeEach
    void twoAdministratorsAndWhoIsHiredByOne() {
        EmptyHouse.empty(jdbc);
        postbox.isThere(true);
        var token = welcome.issue().orElseThrow();
        zhou = ((HireResult.Hired) welcome.enter(token, "zhouyuan", "周予安", "hash")).person();
        an = hire("anxu", Optional.of("an@news.example"), Role.ADMIN);
        li = hire("liqinghe", Optional.of(HERS));
        links.arrived(li);
    }

    @AfterEach
    void noLettersLeave() {
        postbox.isThere(false);
    }

    @Test
    void whoeverCameInByAPasswordTheySetAndMadeEveryOtherWayInIsOut() {
        comesInAsShe();
        password.change("{noop}his own", his, li);
        passkeys.add(new KeptPasskey(passkeys.handle(li), "his", "public", 0), "手机");
        jdbc.sql(
                        """
                        insert into second_factor (person, secret, set_up_at, tried_since)
                        values (:li, :secret, now(), now())
                        """)
                .param("li", li.value())
                .param("secret", new byte[20])
                .update();
        var token = ((IssueResult.Issued) tokens.issue(READING, li)).secret();
        addresses.ask(HIS, li);
        links.forgot("liqinghe", "192.0.2.7");
        var letters = letters();
        proposes();
        assertThat(only().start().passwordSet()).map(Touch::by).contains(zhou);

        assertThat(confirm(only().id())).isEqualTo(GrantResult.CONFIRMED);

        assertThat(hash()).isEqualTo(NOBODYS);
        assertThat(sessions.isOpen(his)).isFalse();
        assertThat(passkeys.of(li)).isEmpty();
        assertThat(factors.of(li).isOn()).isFalse();
        assertThat(bearers.bearer(token)).isEmpty();
        assertThat(letters).hasSize(2);
        for (var letter : letters) {
            assertThat(addresses.confirm(letter.token())).isEqualTo(LinkResult.SPENT);
            assertThat(links.enter(letter.token(), "{noop}his")).isEqualTo(LinkResult.SPENT);
        }
        assertThat(administration.setPassword(li, "{noop}his", zhou))
                .isEqualTo(ChangeResult.WEIGHTY);
        assertThat(setsAddress(HIS)).isEqualTo(AddressResult.WEIGHTY);
    }

    @Test
    void sheComesInByALinkThatIsSentToTheAddressTheSecondWasShown() {
        proposes();
        var start = only().start();
        assertThat(start.way()).isEqualTo(Way.LINK);
        assertThat(start.address()).contains(HERS);
        assertThat(start.addressSet()).contains(new Touch(zhou, "周予安", clock.instant()));
        confirm(only().id());

        var sent = letters();
        clock.pass(Duration.ofDays(6));

        assertThat(sent)
                .extracting(SignInLetter::kind, SignInLetter::email)
                .containsExactly(tuple(SignInLetter.Kind.APPOINTED, HERS));
        assertThat(links.enter(sent.getFirst().token(), "{noop}hers")).isEqualTo(LinkResult.DONE);
        assertThat(hash()).isEqualTo("{noop}hers");
        assertThat(staff.person(li).is(Role.CHIEF_EDITOR)).isTrue();
    }

    @Test
    void aPasswordKnownBeforeSheWasInvitedOpensNothing() {
        var shiyue = hire("shiyue", Optional.of("shi@news.example"));
        links.invite(shiyue, zhou);
        administration.setPosts(
                shiyue, staff.person(shiyue).posts(), Set.of(Post.house(Role.ADMIN)), zhou);
        assertThat(only().start().passwordSet()).map(Touch::by).contains(zhou);

        confirm(only().id());

        assertThat(staff.credentials("shiyue").orElseThrow().passwordHash()).isEqualTo(NOBODYS);
    }

    @Test
    void anAddressSetBeforeIsShownAndOneSetAfterEndsWhatWasProposed() {
        setsAddress(HIS);
        proposes();
        assertThat(only().start().address()).contains(HIS);
        assertThat(only().start().addressSet()).map(Touch::by).contains(zhou);
        setsAddress(HERS);
        proposes();
        var seen = only();
        assertThat(seen.start().address()).contains(HERS);

        setsAddress(HIS);

        assertThat(confirm(seen.id())).isEqualTo(GrantResult.GONE);
        assertThat(open()).isEmpty();
        assertThat(staff.person(li).is(Role.CHIEF_EDITOR)).isFalse();
    }

    @Test
    void anAddressChangedInASessionThatHeBeganIsShownBesideWhoSetThePassword() {
        comesInAsShe();
        addresses.ask(HIS, li);
        addresses.confirm(letters().getFirst().token());
        proposes();

        var start = only().start();

        assertThat(start.address()).contains(HIS);
        assertThat(start.addressSet()).map(Touch::by).contains(li);
        assertThat(start.passwordSet()).map(Touch::by).contains(zhou);
    }

    @Test
    void aPasswordSetAfterItWasProposedEndsIt() {
        proposes();
        var seen = only().id();

        administration.setPassword(li, "{noop}his", zhou);

        assertThat(confirm(seen)).isEqualTo(GrantResult.GONE);
    }

    @Test
    void whomNoLinkReachesIsNotConfirmed() {
        setsAddress("");
        proposes();

        assertThat(only().start().way()).isEqualTo(Way.NONE);
        assertThat(confirm(only().id())).isEqualTo(GrantResult.NO_ADDRESS);
        assertThat(open()).hasSize(1);
        assertThat(grants.turnDown(only().id(), an)).isEqualTo(GrantResult.TURNED_DOWN);
    }

    @Test
    void whereNoLetterLeavesSheKeepsThePasswordAndTheSecondIsShownWhoSetIt() {
        postbox.isThere(false);
        comesInAsShe();
        var before = hash();
        proposes();
        assertThat(only().start().way()).isEqualTo(Way.PASSWORD);
        assertThat(only().start().passwordSet()).map(Touch::by).contains(zhou);

        assertThat(confirm(only().id())).isEqualTo(GrantResult.CONFIRMED);

        assertThat(hash()).isEqualTo(before);
        assertThat(sessions.isOpen(his)).isFalse();
        assertThat(letters()).isEmpty();
    }

    @Test
    void whomADirectoryCameToKnowIsProposedAnewAndShownByTheNameItGives() {
        proposes();
        var seen = only().id();
        var proven = new Vouched.Address(Optional.of(HERS), true);
        var posts = Set.of(Post.house(Role.MODERATOR));
        var who = new Vouched("id.news.example", "1", "zhou", "zhou", "周予安", proven, posts);
        directories.arrive(who, () -> NOBODYS);
        assertThat(confirm(seen)).isEqualTo(GrantResult.GONE);

        proposes();

        assertThat(only().start().way()).isEqualTo(Way.DIRECTORY);
        assertThat(only().start().directories()).containsExactly("id.news.example zhou");
        assertThat(confirm(only().id())).isEqualTo(GrantResult.CONFIRMED);
        assertThat(letters()).isEmpty();
    }

    @Test
    void nobodyStandsInForHerByWhatWasEnteredBefore() {
        jdbc.sql(
                        """
                        insert into absence (away, stand_in, from_at, until_at, zone, cause, entered_by,
                                             entered_at)
                        values (:li, :zhou, :at, :at + interval '9 days', 'UTC', '出差', :li, :at)
                        """)
                .param("li", li.value())
                .param("zhou", zhou.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assertThat(absences.ahead(li)).hasSize(1);
        proposes();

        confirm(only().id());

        assertThat(absences.ahead(li)).isEmpty();
    }

    private PersonId hire(String account, Optional<String> email, Role... roles) {
        var posts = Set.copyOf(Stream.of(roles).map(Post::house).toList());
        var person = new NewPerson(account, account, email, "{noop}known", posts);
        return ((HireResult.Hired) administration.hire(person, zhou)).person();
    }

    private void comesInAsShe() {
        administration.setPassword(li, "{noop}given", zhou);
        var key = staff.credentials("liqinghe").orElseThrow().key();
        sessions.begin(his, li, key, Place.UNKNOWN);
    }

    private void proposes() {
        administration.setPosts(
                li, staff.person(li).posts(), Set.of(Post.house(Role.CHIEF_EDITOR)), zhou);
    }

    private AddressResult setsAddress(String address) {
        return addresses.set(li, new Seen<>(addresses.of(li, zhou)), address, zhou);
    }

    private List<ProposedGrant> open() {
        return grants.open(ProposedGrant.FIRST, 50, an).items();
    }

    private ProposedGrant only() {
        assertThat(open()).hasSize(1);
        return open().getFirst();
    }

    private GrantResult confirm(GrantId grant) {
        return grants.confirm(grant, NOBODYS, an);
    }

    private String hash() {
        return staff.credentials("liqinghe").orElseThrow().passwordHash();
    }

    private List<SignInLetter> letters() {
        var letters = new ArrayList<SignInLetter>();
        for (boolean more = true; more; ) {
            more = outbox.handOutNext(letters::add);
        }
        return letters;
    }
}
