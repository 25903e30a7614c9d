package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;
import org.caibian.notice.Delivery;
import org.caibian.notice.Letter;
import org.caibian.notice.MailOutbox;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.DeskId;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One administrator takes the other out, and wants to go on alone. Empties the house before each
 * test.
 */
@SpringBootTest(properties = "spring.application.name=left-alone")
@RealDatabase
class LeftAloneIT {

    private static final Duration WAIT = Duration.ofHours(72);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final String NOBODYS = "{noop}nobody's";

    @Autowired private Welcome welcome;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private Grants grants;
    @Autowired private Staff staff;
    @Autowired private Notices notices;
    @Autowired private MailOutbox outbox;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private PersonId first;
    private PersonId second;
    private PersonId puppet;
    private DeskId desk;

    @BeforeEach
    void twoAdministrators() {
        EmptyHouse.empty(jdbc);
        var token = welcome.issue().orElseThrow();
        first = ((HireResult.Hired) welcome.enter(token, "zhouyuan", "周予安", "hash")).person();
        second = hire("second", Post.house(Role.ADMIN));
        puppet = hire("puppet");
        var added = administration.addDesk("GJ", "国际部", "World", first);
        desk = ((DeskResult.Added) added).desk();
    }

    /** By either way there is. */
    private enum TakenOut {
        SWITCHED_OFF,
        ROLE_TAKEN
    }

    @ParameterizedTest
    @EnumSource
    void theChiefEditorIsAskedInPlaceOfWhoWasTakenOut(TakenOut how) {
        var chief = chiefEditor("shen");
        takeOut(second, how);

        assertThat(wants(Role.ADMIN)).isEqualTo(ChangeResult.PROPOSED);

        assertThat(roles(puppet)).isEmpty();
        assertThat(lastTold(chief)).isEqualTo(Occasion.GRANT_PROPOSED);
        clock.pass(WAIT.plus(WAIT.dividedBy(2)));
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.PROPOSED_IT);
        assertThat(grants.confirm(only(), NOBODYS, second)).isEqualTo(GrantResult.NOT_ALLOWED);
        assertThat(grants.confirm(only(), NOBODYS, chief)).isEqualTo(GrantResult.CONFIRMED);
        assertThat(roles(puppet)).containsExactly(Role.ADMIN);
    }

    @Test
    void whatWaitedForWhoWasTakenOutIsAskedOfTheChiefEditorWhoMayRefuse() {
        var chief = chiefEditor("shen");
        wants(Role.CHIEF_EDITOR);
        assertThat(grants.confirm(only(), NOBODYS, chief)).isEqualTo(GrantResult.NOT_ALLOWED);
        assertThat(open(chief)).isEmpty();

        takeOut(second, TakenOut.SWITCHED_OFF);

        assertThat(lastTold(chief)).isEqualTo(Occasion.GRANT_PROPOSED);
        assertThat(open(chief)).hasSize(1);
        assertThat(grants.turnDown(only(), chief)).isEqualTo(GrantResult.TURNED_DOWN);
        assertThat(open(first)).isEmpty();
    }

    @Test
    void whoeverIsTakenOutIsToldAndSoAreTheChiefEditors() {
        var chief = chiefEditor("shen");

        takeOut(second, TakenOut.SWITCHED_OFF);

        assertThat(lastTold(chief)).isEqualTo(Occasion.GRANT_OFF);
        assertThat(lastTold(second)).isEqualTo(Occasion.GRANT_OFF);
    }

    @ParameterizedTest
    @EnumSource
    void whereNobodyIsLeftItIsGivenAloneOnceTheWaitIsOverAndNotAMomentBefore(TakenOut how) {
        takeOut(second, how);

        assertThat(wants(Role.ADMIN)).isEqualTo(ChangeResult.PROPOSED);

        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.WAITS);
        clock.pass(WAIT.minus(MOMENT));
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.WAITS);
        clock.pass(MOMENT);
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.CONFIRMED);
        assertThat(roles(puppet)).containsExactly(Role.ADMIN);
        assertThat(acts()).endsWith(Act.GRANTED_ALONE);
    }

    @Test
    void whatWasProposedBeforeTheOtherWasTakenOutBeginsToWaitThen() {
        wants(Role.ADMIN);
        clock.pass(ProposedGrant.TIME.minus(Duration.ofDays(1)));
        takeOut(second, TakenOut.SWITCHED_OFF);

        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.WAITS);
        clock.pass(WAIT);
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.CONFIRMED);
    }

    @Test
    void whoJoinsWithSuchARoleWaitsForItAsWell() {
        takeOut(second, TakenOut.SWITCHED_OFF);

        var joined = hire("joined", Post.house(Role.ADMIN));

        assertThat(roles(joined)).isEmpty();
    }

    @Test
    void takingOutTheChiefEditorTooOpensNoWayAround() {
        var chief = chiefEditor("shen");
        takeOut(second, TakenOut.SWITCHED_OFF);
        wants(Role.ADMIN);
        clock.pass(WAIT);
        takeOut(chief, TakenOut.ROLE_TAKEN);

        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.WAITS);
        assertThat(grants.confirm(only(), NOBODYS, chief)).isEqualTo(GrantResult.NOT_ALLOWED);
        assertThat(grants.turnDown(only(), chief)).isEqualTo(GrantResult.NOT_ALLOWED);
        assertThat(lastTold(chief)).isEqualTo(Occasion.GRANT_WAITS);
    }

    @Test
    void anyColleagueHasItStoppedMeanwhileButForWhomItIsAboutAndWhoHasNoRole() {
        var reporter = hire("reporter", Post.on(desk, Role.REPORTER));
        var noRole = hire("nobody");
        takeOut(second, TakenOut.SWITCHED_OFF);
        wants(Role.ADMIN);
        var grant = only();

        assertThat(grants.turnDown(grant, noRole)).isEqualTo(GrantResult.NOT_ALLOWED);
        assertThat(grants.turnDown(grant, second)).isEqualTo(GrantResult.NOT_ALLOWED);
        assertThat(grants.confirm(grant, NOBODYS, reporter)).isEqualTo(GrantResult.NOT_ALLOWED);
        set(puppet, Post.on(desk, Role.REPORTER));
        assertThat(grants.turnDown(grant, puppet)).isEqualTo(GrantResult.ONESELF);
        assertThat(open(reporter)).hasSize(1);
        assertThat(grants.turnDown(grant, reporter)).isEqualTo(GrantResult.TURNED_DOWN);

        clock.pass(WAIT);
        assertThat(grants.confirm(grant, NOBODYS, first)).isEqualTo(GrantResult.GONE);
        assertThat(lastTold(first)).isEqualTo(Occasion.GRANT_TURNED_DOWN);
    }

    @Test
    void whoWasSwitchedOffIsToldByLetterAndTheChiefsOfDesksOrElseEverybody() {
        var reporter = hire("reporter", Post.on(desk, Role.REPORTER));
        addresses();
        takeOut(second, TakenOut.SWITCHED_OFF);
        letters();

        wants(Role.ADMIN);

        assertThat(letters()).containsKeys(second, reporter, puppet).doesNotContainKey(first);
        var chief = hire("deskchief", Post.on(desk, Role.DESK_CHIEF));
        addresses();
        grants.takeBack(only(), first);
        wants(Role.CHIEF_EDITOR);
        assertThat(letters()).containsKeys(second, chief).doesNotContainKey(reporter);
    }

    @Test
    void chiefsOfDesksAreToldAsWellWhoWereMadeNoneOrSwitchedOffJustBefore() {
        var one = hire("onechief", Post.on(desk, Role.DESK_CHIEF));
        var other = hire("otherchief", Post.on(desk, Role.DESK_CHIEF));
        hire("friend", Post.on(desk, Role.DESK_CHIEF));
        addresses();
        takeOut(second, TakenOut.SWITCHED_OFF);
        set(one, Post.on(desk, Role.REPORTER));
        takeOut(other, TakenOut.SWITCHED_OFF);
        letters();

        wants(Role.ADMIN);

        assertThat(lastTold(one)).isEqualTo(Occasion.GRANT_WAITS);
        assertThat(letters()).containsKeys(one, other);
    }

    @Test
    void whoeverLeftLongAgoIsToldNothing() {
        addresses();
        takeOut(second, TakenOut.SWITCHED_OFF);
        letters();
        clock.pass(Duration.ofDays(31));

        wants(Role.ADMIN);

        assertThat(letters()).doesNotContainKey(second);
    }

    @Test
    void aSecondAdministratorWhoIsBackConfirmsAndNobodyGivesItAlone() {
        takeOut(second, TakenOut.SWITCHED_OFF);
        wants(Role.CHIEF_EDITOR);
        clock.pass(WAIT);
        departures.reactivate(second, first);

        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.PROPOSED_IT);
        assertThat(grants.confirm(only(), NOBODYS, second)).isEqualTo(GrantResult.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverCouldConfirmAndWasHereForAMomentHasTheWaitBeginAnewAndAllToldAnew(TakenOut how) {
        var reporter = hire("reporter", Post.on(desk, Role.REPORTER));
        takeOut(second, TakenOut.SWITCHED_OFF);
        wants(Role.ADMIN);
        clock.pass(WAIT.minus(MOMENT));

        departures.reactivate(second, first);
        assertThat(lastTold(second)).isEqualTo(Occasion.GRANT_PROPOSED);
        takeOut(second, how);

        assertThat(timesTold(reporter, Occasion.GRANT_WAITS)).isEqualTo(2);
        clock.pass(WAIT.minus(MOMENT));
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.WAITS);
        clock.pass(MOMENT);
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.CONFIRMED);
    }

    @Test
    void whatIsProposedAtTheInstantAtWhichTheOtherComesBackWaitsForThem() {
        takeOut(second, TakenOut.SWITCHED_OFF);

        AtOnce.both(context, () -> departures.reactivate(second, first), () -> wants(Role.ADMIN));
        clock.pass(WAIT);
        takeOut(second, TakenOut.SWITCHED_OFF);

        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.WAITS);
    }

    @Test
    void whoeverIsGivenARoleIsAskedAboutTheOthersWhichWaitAnewWithoutThem() {
        var other = hire("other");
        takeOut(second, TakenOut.SWITCHED_OFF);
        wants(Role.CHIEF_EDITOR);
        var puppets = only();
        set(other, Post.house(Role.ADMIN));
        clock.pass(WAIT);
        assertThat(grants.confirm(puppets, NOBODYS, first)).isEqualTo(GrantResult.CONFIRMED);

        assertThat(lastTold(puppet)).isEqualTo(Occasion.GRANT_PROPOSED);
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.PROPOSED_IT);
        takeOut(puppet, TakenOut.SWITCHED_OFF);
        assertThat(grants.confirm(only(), NOBODYS, first)).isEqualTo(GrantResult.WAITS);
    }

    @Test
    void whoComesBackToSuchARoleDoesNotUnseen() {
        var chief = chiefEditor("shen");
        takeOut(second, TakenOut.SWITCHED_OFF);

        departures.reactivate(second, first);

        assertThat(lastTold(chief)).isEqualTo(Occasion.GRANT_BACK);
        assertThat(lastTold(second)).isEqualTo(Occasion.GRANT_BACK);
    }

    @Test
    void whoLosesTheRoleAndIsSwitchedOffAMomentLaterIsToldByLetterAllTheSame() {
        addresses();
        letters();

        takeOut(second, TakenOut.ROLE_TAKEN);
        takeOut(second, TakenOut.SWITCHED_OFF);

        assertThat(letters().get(second)).contains(Occasion.GRANT_ENDED);
    }

    @Test
    void whatEachMayIsToldAsItIsDecided() {
        var chief = chiefEditor("shen");
        wants(Role.ADMIN);
        assertThat(choice(first)).isEqualTo(new GrantChoice(false, false, true, Optional.empty()));
        assertThat(choice(second)).isEqualTo(new GrantChoice(true, true, false, Optional.empty()));
        assertThat(choice(chief)).isEqualTo(new GrantChoice(false, false, false, Optional.empty()));

        takeOut(second, TakenOut.SWITCHED_OFF);
        assertThat(choice(chief)).isEqualTo(new GrantChoice(true, true, false, Optional.empty()));

        takeOut(chief, TakenOut.SWITCHED_OFF);
        var from = Optional.of(clock.instant().plus(WAIT));
        assertThat(choice(first)).isEqualTo(new GrantChoice(false, false, true, from));
        clock.pass(WAIT);
        assertThat(choice(first)).isEqualTo(new GrantChoice(true, false, true, from));
    }

    private GrantChoice choice(PersonId of) {
        return grants.choice(open(first).getFirst(), of);
    }

    private PersonId chiefEditor(String account) {
        var chief = hire(account, Post.house(Role.CHIEF_EDITOR));
        grants.confirm(only(), NOBODYS, second);
        return chief;
    }

    private PersonId hire(String account, Post... posts) {
        var person = new NewPerson(account, account, "hash", Set.of(posts));
        return ((HireResult.Hired) administration.hire(person, first)).person();
    }

    private ChangeResult wants(Role role) {
        return set(puppet, Post.house(role));
    }

    private ChangeResult set(PersonId person, Post... posts) {
        return administration.setPosts(person, staff.person(person).posts(), Set.of(posts), first);
    }

    private void takeOut(PersonId person, TakenOut how) {
        var result =
                switch (how) {
                    case SWITCHED_OFF ->
                            departures.deactivate(
                                    new Departure(person, Optional.empty(), "夜里。"), first);
                    case ROLE_TAKEN -> set(person);
                };
        assertThat(result).isEqualTo(ChangeResult.CHANGED);
    }

    private List<ProposedGrant> open(PersonId by) {
        return grants.open(ProposedGrant.FIRST, 50, by).items();
    }

    private GrantId only() {
        assertThat(open(first)).hasSize(1);
        return open(first).getFirst().id();
    }

    private Set<Role> roles(PersonId person) {
        return staff.person(person).posts().stream()
                .map(Post::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Occasion lastTold(PersonId person) {
        return notices.newest(person, Keyset.START, 1).items().getFirst().occasion();
    }

    private long timesTold(PersonId person, Occasion occasion) {
        return notices.newest(person, Keyset.START, 50).items().stream()
                .filter(each -> each.occasion() == occasion)
                .count();
    }

    private void addresses() {
        jdbc.sql("update person set email = account || '@news.example'").update();
    }

    /** Those that go out now and have an address, by whom they are for. */
    private Map<PersonId, List<Occasion>> letters() {
        var sent = new HashMap<PersonId, List<Occasion>>();
        while (outbox.handOutNext(
                envelope -> {
                    if (envelope.to().email().isPresent()) {
                        var to = staff.byAccount(envelope.to().account()).orElseThrow().id();
                        sent.computeIfAbsent(to, _ -> new ArrayList<>())
                                .addAll(envelope.letters().stream().map(Letter::occasion).toList());
                    }
                    return Delivery.SENT;
                })) {
            // until none is due
        }
        return sent;
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
