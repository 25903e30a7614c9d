package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.caibian.shared.PersonId;
import org.caibian.staff.Vouched.Address;
import org.caibian.staff.VouchedResult.Known;
import org.caibian.staff.VouchedResult.Refusal;
import org.caibian.staff.VouchedResult.Refused;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who people are here for whom a directory vouches, and what their groups give them. */
@SpringBootTest
@RealDatabase
class DirectoriesIT {

    private static final String ISSUER = "https://id.caibian.example";
    private static final String NOBODY_KNOWS = "{noop}nobody knows";

    @Autowired private ApplicationContext context;
    @Autowired private Directories directories;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private SignInLinks links;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private Post reports;
    private Post edits;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        reports = Post.on(newsroom.desk, Role.REPORTER);
        edits = Post.on(newsroom.desk, Role.EDITOR);
    }

    @Test
    void whoeverIsNewAndHoldsARoleByTheirGroupsIsHiredOnceAndKnownBySubjectEverAfter() {
        var who = somebody(named("jinan"), Address.NONE, reports);

        var first = arrive(who);
        var renamed =
                new Vouched(
                        ISSUER,
                        who.subject(),
                        "another",
                        "another",
                        "别名",
                        Address.NONE,
                        Set.of(reports));
        var again = arrive(renamed);

        assertThat(first).isEqualTo(new Known(who.account()));
        assertThat(again).isEqualTo(first);
        assertThat(staff.byAccount(who.account()))
                .hasValueSatisfying(person -> {
                    assertThat(person.name()).isEqualTo("纪南");
                    assertThat(person.posts()).containsExactly(reports);
                });
        assertThat(ledger(who.account()))
                .containsExactly("PERSON_ADDED " + ISSUER, "ROLES_CHANGED " + ISSUER);
    }

    @Test
    void whoeverComesTwiceAtOneInstantIsHiredOnce() {
        var who = somebody(named("twice"), Address.NONE, reports);

        var second = AtOnce.both(context, () -> arrive(who), () -> arrive(called("twice2", who)));

        assertThat(second).isEqualTo(new Known(who.account()));
        assertThat(staff.byAccount(who.account())).isPresent();
        assertThat(staff.byAccount("twice2")).isEmpty();
    }

    @Test
    void noMoreIsWhoeverComesByTwoDirectoriesWithOneAddress() {
        var address = proven(named("both") + "@news.example");
        var one = somebody(named("one"), address, reports);
        var other =
                new Vouched(
                        "ldap",
                        one.subject(),
                        named("other"),
                        named("other"),
                        one.name(),
                        proven(address.email().orElseThrow().toUpperCase(Locale.ROOT)),
                        Set.of(reports));

        var second = AtOnce.both(context, () -> arrive(one), () -> arrive(other));

        assertThat(second).isEqualTo(new Known(one.account()));
        assertThat(staff.byAccount(other.account())).isEmpty();
    }

    /** Were they to wait, they would wait for ever. */
    @Test
    void nobodyWaitsForSomebodyElseWhoComes() {
        var one = somebody(named("one"), Address.NONE, reports);
        var other = somebody(named("other"), Address.NONE, reports);
        arrive(one);
        arrive(other);
        assertThat(directories.know(other)).isTrue();
        assertThat(directories.know(called("nobody", somebody("n", Address.NONE)))).isFalse();

        var second =
                context.getBean(TransactionTemplate.class)
                        .execute(_ -> {
                            arrive(one);
                            return CompletableFuture.supplyAsync(() -> arrive(other))
                                    .orTimeout(1, TimeUnit.MINUTES)
                                    .join();
                        });

        assertThat(second).isEqualTo(new Known(other.account()));
    }

    @Test
    void whoeverHoldsNoRoleByTheirGroupsIsNotHired() {
        var who = somebody(named("nobody"), Address.NONE);

        assertThat(arrive(who)).isEqualTo(new Refused(Refusal.NO_ROLE));
        assertThat(staff.byAccount(who.account())).isEmpty();
    }

    @Test
    void twoAccountsOfOnePersonAreNotMadeByAName() {
        var account = staff.person(newsroom.reporter).account();

        assertThat(arrive(somebody(account, Address.NONE, reports)))
                .isEqualTo(new Refused(Refusal.ACCOUNT_TAKEN));
        assertThat(arrive(somebody("x", Address.NONE, reports)))
                .isEqualTo(new Refused(Refusal.UNUSABLE));
    }

    @Test
    void whoseAddressIsProvenIsTheOneColleagueWhoHasItAndNeedsNoPasswordAnyMore() {
        var email = addressOf(newsroom.reporter);
        var key = key(newsroom.reporter);

        var result = arrive(somebody(named("other"), proven(email.toUpperCase()), edits));

        var account = staff.person(newsroom.reporter).account();
        assertThat(result).isEqualTo(new Known(account));
        assertThat(staff.person(newsroom.reporter).posts())
                .containsExactlyInAnyOrder(reports, edits);
        assertThat(staff.credentials(account).orElseThrow().passwordHash()).isEqualTo(NOBODY_KNOWS);
        assertThat(key(newsroom.reporter)).isGreaterThan(key);
        assertThat(directories.isKeptHere(account)).isFalse();
    }

    @Test
    void anAddressThatIsNotProvenTakesNoAccountOverAndIsNotKept() {
        var email = addressOf(newsroom.reporter);
        var theirs = somebody(named("thief"), new Address(Optional.of(email), false), reports);
        var own =
                somebody(
                        named("own"), new Address(Optional.of("own@news.example"), false), reports);

        assertThat(arrive(theirs)).isEqualTo(new Refused(Refusal.ADDRESS_TAKEN));
        assertThat(directories.vouchFor(newsroom.reporter)).isFalse();
        assertThat(arrive(own)).isInstanceOf(Known.class);
        assertThat(hasAddress(staff.byAccount(own.account()).orElseThrow().id())).isFalse();
    }

    @Test
    void nobodyBecomesChiefEditorByAnAddressNorASecondSubjectSomebodyByTheSame() {
        var chief = proven(addressOf(newsroom.chiefEditor));
        var reporter = proven(addressOf(newsroom.reporter));
        arrive(somebody(named("first"), reporter, reports));

        assertThat(arrive(somebody(named("chief"), chief, reports)))
                .isEqualTo(new Refused(Refusal.ADDRESS_TAKEN));
        assertThat(arrive(somebody(named("second"), reporter, reports)))
                .isEqualTo(new Refused(Refusal.ADDRESS_TAKEN));
    }

    @Test
    void anAddressThatTwoHaveIsNobodys() {
        var email = addressOf(newsroom.reporter);
        jdbc.sql("update person set email = :email where id = :id")
                .param("email", email)
                .param("id", newsroom.editor.value())
                .update();

        assertThat(arrive(somebody(named("which"), proven(email), reports)))
                .isEqualTo(new Refused(Refusal.ADDRESS_TAKEN));
    }

    @Test
    void whoeverWasSwitchedOffStaysOutHoweverTheyCome() {
        var who = somebody(named("leaver"), Address.NONE, reports);
        arrive(who);
        switchOff(staff.byAccount(who.account()).orElseThrow().id());
        var email = addressOf(newsroom.reporter);
        switchOff(newsroom.reporter);

        assertThat(arrive(who)).isEqualTo(new Refused(Refusal.SWITCHED_OFF));
        assertThat(arrive(somebody(named("anew"), proven(email), reports)))
                .isEqualTo(new Refused(Refusal.SWITCHED_OFF));
    }

    @Test
    void aRoleGoesWithItsGroupAndOneThatPeopleGaveStays() {
        var who = somebody(named("mover"), Address.NONE, reports, edits);
        arrive(who);
        var person = staff.byAccount(who.account()).orElseThrow().id();
        var proofreads = Post.on(newsroom.desk, Role.PROOFREADER);
        newsroom.employ(person, reports, edits, proofreads);

        arrive(with(who, proofreads));
        var moved = staff.person(person).posts();
        var left = arrive(with(who));

        assertThat(moved).containsExactly(proofreads);
        assertThat(staff.person(person).posts()).containsExactly(proofreads);
        assertThat(left).isInstanceOf(Known.class);
    }

    @Test
    void whoeverHasNoRoleLeftIsNotLetIn() {
        var who = somebody(named("gone"), Address.NONE, reports);
        arrive(who);

        assertThat(arrive(with(who))).isEqualTo(new Refused(Refusal.NO_ROLE));
        assertThat(staff.byAccount(who.account()).orElseThrow().posts()).isEmpty();
    }

    @Test
    void noDirectoryGivesARoleThatWeighs() {
        for (var role : List.of(Role.CHIEF_EDITOR, Role.ADMIN)) {
            assertThatThrownBy(() -> somebody(named("boss"), Address.NONE, Post.house(role)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noPasswordIsSetForWhomADirectoryVouches() {
        var who = somebody(named("vouched"), proven(named("v") + "@news.example"), reports);
        arrive(who);
        var person = staff.byAccount(who.account()).orElseThrow().id();

        links.forgot(who.account(), "192.0.2.9");

        assertThat(administration.setPassword(person, "{noop}mine", newsroom.administrator))
                .isEqualTo(ChangeResult.FROM_DIRECTORY);
        assertThat(links.invite(person, newsroom.administrator))
                .isEqualTo(LinkResult.FROM_DIRECTORY);
        assertThat(
                        jdbc.sql("select count(*) from sign_in_link where person = :id")
                                .param("id", person.value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whoeverIsUntiedKeepsTheirRolesAndSetsAPasswordHere() {
        var who = somebody(named("untied"), Address.NONE, reports);
        arrive(who);
        var person = staff.byAccount(who.account()).orElseThrow().id();
        var key = key(person);

        assertThat(directories.untie(person, newsroom.reporter))
                .isEqualTo(ChangeResult.NOT_ALLOWED);
        assertThat(directories.untie(person, newsroom.administrator))
                .isEqualTo(ChangeResult.CHANGED);

        assertThat(key(person)).isGreaterThan(key);
        assertThat(staff.person(person).posts()).containsExactly(reports);
        assertThat(administration.setPassword(person, "{noop}mine", newsroom.administrator))
                .isEqualTo(ChangeResult.CHANGED);
        assertThat(arrive(who)).isEqualTo(new Refused(Refusal.ACCOUNT_TAKEN));
    }

    private VouchedResult arrive(Vouched who) {
        return directories.arrive(who, () -> NOBODY_KNOWS);
    }

    private static Vouched somebody(String account, Address address, Post... posts) {
        return new Vouched(
                ISSUER, "sub-" + System.nanoTime(), account, account, "纪南", address, Set.of(posts));
    }

    private static Vouched called(String account, Vouched who) {
        return new Vouched(
                who.directory(),
                who.subject(),
                account,
                account,
                who.name(),
                who.address(),
                who.posts());
    }

    private static Vouched with(Vouched who, Post... posts) {
        return new Vouched(
                who.directory(),
                who.subject(),
                who.login(),
                who.account(),
                who.name(),
                who.address(),
                Set.of(posts));
    }

    private static Address proven(String email) {
        return new Address(Optional.of(email), true);
    }

    private static String named(String begins) {
        return begins + System.nanoTime();
    }

    private String addressOf(PersonId person) {
        jdbc.sql("update person set email = account || '@news.example' where id = :id")
                .param("id", person.value())
                .update();
        return staff.person(person).account() + "@news.example";
    }

    private boolean hasAddress(PersonId person) {
        return jdbc.sql("select email is not null from person where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .single();
    }

    private int key(PersonId person) {
        return staff.credentials(staff.person(person).account()).orElseThrow().key();
    }

    private void switchOff(PersonId person) {
        departures.deactivate(
                new Departure(person, Optional.empty(), "离职"), newsroom.administrator);
    }

    /** What is told of somebody, and by the word of which directory. */
    private List<String> ledger(String account) {
        var person = staff.byAccount(account).orElseThrow().id();
        return jdbc.sql(
                        """
                        select act || ' ' || (details ->> 'directory') from ledger
                        where by_person is null
                          and (details ->> 'account' = :account or details ->> 'person' = :person)
                        order by number
                        """)
                .param("account", account)
                .param("person", person.toString())
                .query(String.class)
                .list();
    }
}
