package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Roles that weigh are given by two; {@link LeftAloneIT} plays who takes the other out. Empties the
 * house before each test.
 */
@SpringBootTest(properties = "spring.application.name=grants")
@RealDatabase
@Import(Postbox.class)
class GrantsIT {

    @Autowired private Welcome welcome;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private Grants grants;
    @Autowired private LoneAdministrator lone;
    @Autowired private PasswordChanges passwords;
    @Autowired private Staff staff;
    @Autowired private Notices notices;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private PersonId first;
    private PersonId second;
    private PersonId somebody;

    @BeforeEach
    void twoAdministrators() {
        beginAnew();
        second = hire("second", Role.ADMIN);
        somebody = hire("somebody");
    }

    private void beginAnew() {
        EmptyHouse.empty(jdbc);
        var token = welcome.issue().orElseThrow();
        first = ((HireResult.Hired) welcome.enter(token, "zhouyuan", "周予安", "hash")).person();
    }

    @ParameterizedTest
    @EnumSource(names = {"CHIEF_EDITOR", "ADMIN"})
    void nobodyAloneComesInAsWhoeverTwoHaveMadeThat(Role role) {
        assertThat(administration.setPassword(somebody, "{noop}a", first))
                .isEqualTo(ChangeResult.CHANGED);
        set(somebody, first, role);
        passwords.change("{noop}own", somebody);
        assertThat(only().start().passwordSet()).map(Touch::by).contains(first);
        confirm(only().id(), second);

        assertThat(administration.setPassword(somebody, "{noop}b", first))
                .isEqualTo(ChangeResult.WEIGHTY);

        set(somebody, first, Role.MODERATOR);
        assertThat(administration.setPassword(somebody, "{noop}b", first))
                .isEqualTo(ChangeResult.CHANGED);
        assertThat(set(somebody, first, role)).isEqualTo(ChangeResult.PROPOSED);
        assertThat(administration.setPassword(second, "{noop}b", second))
                .isEqualTo(ChangeResult.CHANGED);
    }

    @ParameterizedTest
    @EnumSource(names = {"CHIEF_EDITOR", "ADMIN"})
    void oneProposesAndAnotherConfirms(Role role) {
        assertThat(set(somebody, first, role, Role.MODERATOR)).isEqualTo(ChangeResult.PROPOSED);
        assertThat(roles(somebody)).containsExactly(Role.MODERATOR);
        assertThat(lastTold(second)).isEqualTo(Occasion.GRANT_PROPOSED);

        assertThat(confirm(only().id(), second)).isEqualTo(GrantResult.CONFIRMED);

        assertThat(roles(somebody)).containsExactlyInAnyOrder(Role.MODERATOR, role);
        assertThat(lastTold(first)).isEqualTo(Occasion.GRANT_CONFIRMED);
        assertThat(acts()).endsWith(Act.GRANT_PROPOSED, Act.ROLES_CHANGED, Act.GRANT_CONFIRMED);
        assertThat(open(first)).isEmpty();
    }

    @Test
    void neitherWhoProposedItNorWhomItIsAboutNorAnybodyElseDecides() {
        hire("third", Role.ADMIN);
        confirm(only().id(), second);
        set(second, first, Role.ADMIN, Role.CHIEF_EDITOR);
        var grant = only().id();

        for (var how : List.<Decides>of(this::confirm, grants::turnDown)) {
            assertThat(how.decide(grant, first)).isEqualTo(GrantResult.PROPOSED_IT);
            assertThat(how.decide(grant, second)).isEqualTo(GrantResult.ONESELF);
            assertThat(how.decide(grant, somebody)).isEqualTo(GrantResult.NOT_ALLOWED);
        }
        assertThat(grants.takeBack(grant, second)).isEqualTo(GrantResult.NOT_PROPOSER);
        assertThat(open(somebody)).isEmpty();
        assertThat(roles(second)).containsExactly(Role.ADMIN);
    }

    @Test
    void itIsTurnedDownByAnotherAndTakenBackByWhoeverProposedIt() {
        set(somebody, first, Role.CHIEF_EDITOR);
        assertThat(grants.turnDown(only().id(), second)).isEqualTo(GrantResult.TURNED_DOWN);
        assertThat(lastTold(first)).isEqualTo(Occasion.GRANT_TURNED_DOWN);
        set(somebody, first, Role.CHIEF_EDITOR);
        var grant = only().id();
        assertThat(grants.takeBack(grant, first)).isEqualTo(GrantResult.TAKEN_BACK);

        assertThat(confirm(grant, second)).isEqualTo(GrantResult.GONE);
        assertThat(roles(somebody)).isEmpty();
    }

    @Test
    void whatIsTakenBackWhileAnotherConfirmsItIsNotGiven() {
        set(somebody, first, Role.CHIEF_EDITOR);
        var grant = only().id();

        var confirmed =
                AtOnce.both(
                        context,
                        () ->
                                assertThat(grants.takeBack(grant, first))
                                        .isEqualTo(GrantResult.TAKEN_BACK),
                        () -> confirm(grant, second));

        assertThat(confirmed).isEqualTo(GrantResult.GONE);
        assertThat(roles(somebody)).isEmpty();
    }

    @Test
    void itLapsesAfterSevenDaysAndMayBeProposedAgain() {
        set(somebody, first, Role.CHIEF_EDITOR);
        var grant = only().id();
        clock.pass(ProposedGrant.TIME);

        assertThat(confirm(grant, second)).isEqualTo(GrantResult.GONE);
        assertThat(open(first)).isEmpty();
        set(somebody, second, Role.CHIEF_EDITOR);
        assertThat(confirm(only().id(), first)).isEqualTo(GrantResult.CONFIRMED);
    }

    @Test
    void itLapsesWithTheRoleOfWhoeverProposedIt() {
        set(somebody, second, Role.ADMIN);
        var grant = only().id();
        set(second, first);

        assertThat(confirm(grant, first)).isEqualTo(GrantResult.GONE);
    }

    @Test
    void whatLapsedWithItsProposerDoesNotComeBackWithThemAndNobodyIsAskedAboutItAnyMore() {
        set(somebody, second, Role.ADMIN);
        var grant = only().id();
        assertThat(asked(first)).isOne();

        leaves(second);
        assertThat(asked(first)).isZero();
        departures.reactivate(second, first);

        assertThat(open(first)).isEmpty();
        assertThat(confirm(grant, first)).isEqualTo(GrantResult.GONE);
    }

    @Test
    void proposedTwiceItIsOneProposalOfWhoeverCameFirst() {
        set(somebody, first, Role.ADMIN);
        assertThat(set(somebody, second, Role.ADMIN)).isEqualTo(ChangeResult.PROPOSED);

        assertThat(only().by()).isEqualTo(first);
    }

    @Test
    void whoIsHiredWithSuchARoleWaitsForItToo() {
        var hired = hire("shen", Role.CHIEF_EDITOR, Role.MODERATOR);

        assertThat(roles(hired)).containsExactly(Role.MODERATOR);
        confirm(only().id(), second);
        assertThat(roles(hired)).containsExactlyInAnyOrder(Role.MODERATOR, Role.CHIEF_EDITOR);
    }

    @Test
    void whoeverBeginsAHouseWaitsForNobodyAndEveryChiefEditorHears() {
        beginAnew();
        var all = posts(Role.ADMIN, Role.CHIEF_EDITOR, Role.MODERATOR);
        assertThat(lone.gives(posts(Role.ADMIN), all, first)).containsExactly(Role.CHIEF_EDITOR);
        assertThat(lone.gives(Set.of(), all, somebody)).isEmpty();
        var chief = hire("shen", Role.CHIEF_EDITOR);
        var another = hire("another");

        assertThat(set(another, first, Role.ADMIN)).isEqualTo(ChangeResult.CHANGED);

        assertThat(roles(another)).containsExactly(Role.ADMIN);
        assertThat(lastTold(chief)).isEqualTo(Occasion.GRANTED_ALONE);
        assertThat(lastTold(another)).isEqualTo(Occasion.GRANTED_ALONE);
        assertThat(acts()).contains(Act.GRANTED_ALONE);
    }

    @Test
    void whoIsLeftToItIsForeseenAndGivesNothingAtOnce() {
        assertThat(lone.leftBy(second)).contains(first);
        assertThat(lone.leftBy(first)).contains(second);
        assertThat(lone.leftBy(somebody)).isEmpty();

        leaves(second);

        assertThat(lone.gives(Set.of(), posts(Role.ADMIN, Role.CHIEF_EDITOR), first)).isEmpty();
        assertThat(lone.leftBy(first)).isEmpty();
    }

    @Test
    void whereTwoAreLeftNobodyIsAlone() {
        hire("third", Role.ADMIN);
        confirm(only().id(), second);

        assertThat(lone.leftBy(second)).isEmpty();
    }

    @Test
    void onceItIsSettledNoAdministratorIsAskedAnyMoreNorSentALetter() {
        var third = hire("third", Role.ADMIN);
        confirm(only().id(), second);
        set(second, first, Role.ADMIN, Role.CHIEF_EDITOR);

        for (var settle :
                List.<Consumer<GrantId>>of(
                        grant -> grants.turnDown(grant, second),
                        grant -> grants.takeBack(grant, first),
                        grant -> confirm(grant, second))) {
            set(somebody, first, Role.CHIEF_EDITOR);
            assertThat(asked(second)).isOne();
            assertThat(asked(third)).isEqualTo(2);

            settle.accept(about(somebody));

            assertThat(asked(second)).isZero();
            assertThat(asked(third)).isOne();
            assertThat(lettersAbout(somebody)).isZero();
        }
        assertThat(lettersAbout(second)).isOne();
    }

    @Test
    void aRoleSomebodyHasAlreadyIsNotAskedAboutAgainAndIsTakenByOne() {
        assertThat(set(second, first, Role.ADMIN, Role.MODERATOR)).isEqualTo(ChangeResult.CHANGED);
        assertThat(open(first)).isEmpty();
        assertThat(set(second, first)).isEqualTo(ChangeResult.CHANGED);

        assertThat(roles(second)).isEmpty();
        assertThat(lastTold(second)).isEqualTo(Occasion.GRANT_ENDED);
    }

    private void leaves(PersonId person) {
        assertThat(departures.deactivate(new Departure(person, Optional.empty(), "离职。"), first))
                .isEqualTo(ChangeResult.CHANGED);
    }

    private interface Decides {
        GrantResult decide(GrantId grant, PersonId by);
    }

    private PersonId hire(String account, Role... roles) {
        var person = new NewPerson(account, account, "hash", posts(roles));
        return ((HireResult.Hired) administration.hire(person, first)).person();
    }

    private GrantResult confirm(GrantId grant, PersonId by) {
        return grants.confirm(grant, "{noop}nobody's", by);
    }

    private ChangeResult set(PersonId person, PersonId by, Role... roles) {
        return administration.setPosts(person, staff.person(person).posts(), posts(roles), by);
    }

    private static Set<Post> posts(Role... roles) {
        return Set.copyOf(Stream.of(roles).map(Post::house).toList());
    }

    private Set<Role> roles(PersonId person) {
        return Set.copyOf(staff.person(person).posts().stream().map(Post::role).toList());
    }

    @Test
    void whatWaitsIsListedPageByPageOnceAndToTheEnd() {
        set(somebody, first, Role.CHIEF_EDITOR, Role.ADMIN);
        set(hire("another"), first, Role.CHIEF_EDITOR);

        var seen = new ArrayList<GrantId>();
        var from = Optional.of(ProposedGrant.FIRST);
        while (from.isPresent()) {
            var page = grants.open(from.get(), 1, second);
            page.items().forEach(grant -> seen.add(grant.id()));
            from = page.next();
        }

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        assertThat(grants.about(somebody, second)).hasSize(2);
        assertThat(grants.about(somebody, somebody)).isEmpty();
    }

    private List<ProposedGrant> open(PersonId by) {
        return grants.open(ProposedGrant.FIRST, 50, by).items();
    }

    private ProposedGrant only() {
        assertThat(open(first)).hasSize(1);
        return open(first).getFirst();
    }

    private GrantId about(PersonId person) {
        return open(first).stream()
                .filter(each -> each.person().equals(person))
                .map(ProposedGrant::id)
                .findFirst()
                .orElseThrow();
    }

    /** How many roles this administrator is asked to confirm, and has not read of. */
    private long asked(PersonId administrator) {
        return notices.newest(administrator, Keyset.START, 50).items().stream()
                .filter(each -> each.occasion() == Occasion.GRANT_PROPOSED && !each.read())
                .count();
    }

    private int lettersAbout(PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) from mail_outbox o join notice n on n.id = o.notice
                        where n.occasion = 'GRANT_PROPOSED' and n.details ->> 'person' = :person
                          and o.outcome is null
                        """)
                .param("person", person.toString())
                .query(Integer.class)
                .single();
    }

    private Occasion lastTold(PersonId person) {
        return notices.newest(person, Keyset.START, 1).items().getFirst().occasion();
    }

    private List<Act> acts() {
        return jdbc
                .sql("select act from ledger order by number")
                .query(String.class)
                .list()
                .stream()
                .map(Act::valueOf)
                .toList();
    }
}
