package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.signin.OwnFactor;
import org.caibian.signin.OwnPassword;
import org.caibian.signin.Place;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.signin.SetUpResult;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What one administrator does at the instant at which another confirms: whichever comes first is
 * seen by the second. Empties the house before each test.
 */
@SpringBootTest(properties = "spring.application.name=grants")
@RealDatabase
@Import(Postbox.class)
class FreshStartsAtOnceIT {

    private static final String HIS = "zhou@elsewhere.example";
    private static final String NOBODYS = "{noop}nobody's";
    private static final NewToken READING =
            new NewToken("统计", Lifetime.LONGEST, Set.of(Scope.READ));

    @Autowired private Welcome welcome;
    @Autowired private Administration administration;
    @Autowired private AddressChanges addresses;
    @Autowired private Grants grants;
    @Autowired private Staff staff;
    @Autowired private SignInLinks links;
    @Autowired private SignInOutbox outbox;
    @Autowired private OwnPassword password;
    @Autowired private OwnFactor factor;
    @Autowired private Sessions sessions;
    @Autowired private IssuedTokens tokens;
    @Autowired private Postbox postbox;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private final SessionId his = SessionId.fresh();
    private PersonId zhou;
    private PersonId an;
    private PersonId li;
    private GrantId grant;

    @BeforeEach
    void whomHeIsSignedInAsIsProposed() {
        EmptyHouse.empty(jdbc);
        postbox.isThere(true);
        var token = welcome.issue().orElseThrow();
        zhou = ((HireResult.Hired) welcome.enter(token, "zhouyuan", "周予安", "hash")).person();
        an = hire("anxu", Post.house(Role.ADMIN));
        li = hire("liqinghe");
        sessions.begin(his, li, staff.credentials("liqinghe").orElseThrow().key(), Place.UNKNOWN);
        administration.setPosts(
                li, staff.person(li).posts(), Set.of(Post.house(Role.CHIEF_EDITOR)), zhou);
        grant = grants.about(li, an).getFirst().id();
    }

    @AfterEach
    void noLettersLeave() {
        postbox.isThere(false);
    }

    @Test
    void anotherAddress() {
        assertThat(meanwhile(() -> setsAddress())).isEqualTo(AddressResult.WEIGHTY);
    }

    @Test
    void anotherAddressFirst() {
        assertThat(after(() -> setsAddress())).isEqualTo(GrantResult.GONE);
    }

    @Test
    void anotherPassword() {
        assertThat(meanwhile(() -> administration.setPassword(li, "{noop}his", zhou)))
                .isEqualTo(ChangeResult.WEIGHTY);
        assertThat(hash()).isEqualTo(NOBODYS);
    }

    @Test
    void anotherPasswordFirst() {
        assertThat(after(() -> administration.setPassword(li, "{noop}his", zhou)))
                .isEqualTo(GrantResult.GONE);
    }

    @Test
    void theLinkToAnotherAddress() {
        addresses.ask(HIS, li);
        var token = sent();

        assertThat(meanwhile(() -> addresses.confirm(token))).isEqualTo(LinkResult.SPENT);
        assertThat(addresses.of(li, an)).contains("liqinghe@news.example");
    }

    @Test
    void theLinkToAnotherAddressFirst() {
        addresses.ask(HIS, li);
        var token = sent();

        assertThat(after(() -> addresses.confirm(token))).isEqualTo(GrantResult.GONE);
    }

    @Test
    void theLinkToAnotherPassword() {
        links.forgot("liqinghe", "192.0.2.7");
        var token = sent();

        assertThat(meanwhile(() -> links.enter(token, "{noop}his"))).isEqualTo(LinkResult.SPENT);
        assertThat(hash()).isEqualTo(NOBODYS);
    }

    @Test
    void theLinkToAnotherPasswordFirst() {
        links.forgot("liqinghe", "192.0.2.7");
        var token = sent();

        assertThat(after(() -> links.enter(token, "{noop}his"))).isEqualTo(GrantResult.CONFIRMED);
        assertThat(hash()).isEqualTo(NOBODYS);
    }

    @Test
    void herOwnPasswordInASessionOfHis() {
        assertThat(meanwhile(() -> password.change("{noop}his", his, li)))
                .isEqualTo(ChangeResult.NOT_ALLOWED);
        assertThat(hash()).isEqualTo(NOBODYS);
    }

    @Test
    void herOwnPasswordInASessionOfHisFirst() {
        assertThat(after(() -> password.change("{noop}his", his, li)))
                .isEqualTo(GrantResult.CONFIRMED);
        assertThat(hash()).isEqualTo(NOBODYS);
        assertThat(sessions.isOpen(his)).isFalse();
    }

    @Test
    void anotherWayInMadeInASessionOfHis() {
        assertThat(meanwhile(() -> sessions.within(his, li, () -> tokens.issue(READING, li))))
                .isEmpty();
        assertThat(tokens.own(li)).isEmpty();
    }

    @Test
    void anotherWayInMadeInASessionOfHisFirst() {
        assertThat(after(() -> sessions.within(his, li, () -> tokens.issue(READING, li))))
                .isEqualTo(GrantResult.CONFIRMED);
        assertThat(tokens.own(li)).isEmpty();
    }

    @Test
    void aSecondFactorSetUpInASessionOfHis() {
        assertThat(meanwhile(() -> factor.begin(his, li))).isEmpty();
        assertThat(secrets()).isZero();
    }

    @Test
    void aSecondFactorSetUpInASessionOfHisFirst() {
        assertThat(after(() -> factor.begin(his, li))).isEqualTo(GrantResult.CONFIRMED);
        assertThat(secrets()).isZero();
        assertThat(factor.confirm("000000", his, li)).isInstanceOf(SetUpResult.Refused.class);
    }

    /** What comes of his act while hers, who confirms, is done and not kept yet. */
    private <T> T meanwhile(Supplier<T> act) {
        return AtOnce.both(
                context, () -> assertThat(confirm()).isEqualTo(GrantResult.CONFIRMED), act);
    }

    /** What comes of hers while his is done and not kept yet. */
    private GrantResult after(Runnable act) {
        return AtOnce.both(context, act, this::confirm);
    }

    private AddressResult setsAddress() {
        return addresses.set(li, Seen.of("liqinghe@news.example"), HIS, zhou);
    }

    private GrantResult confirm() {
        return grants.confirm(grant, NOBODYS, an);
    }

    private PersonId hire(String account, Post... posts) {
        var email = Optional.of(account + "@news.example");
        var person = new NewPerson(account, account, email, "{noop}known", Set.of(posts));
        return ((HireResult.Hired) administration.hire(person, zhou)).person();
    }

    private int secrets() {
        return jdbc.sql("select count(*) from second_factor").query(Integer.class).single();
    }

    private String hash() {
        return staff.credentials("liqinghe").orElseThrow().passwordHash();
    }

    private String sent() {
        List<SignInLetter> letters = new ArrayList<>();
        outbox.handOutNext(letters::add);
        return letters.getFirst().token();
    }
}
