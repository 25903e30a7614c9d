package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.PersonId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties the house before each test, so it has a database to itself. */
@SpringBootTest(properties = "spring.application.name=staff")
@RealDatabase
class StaffIT {

    @Autowired private Welcome welcome;
    @Autowired private Administration administration;
    @Autowired private Departures departures;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void emptyTheHouse() {
        EmptyHouse.empty(jdbc);
    }

    @Test
    void theFirstAdministratorEntersThroughALinkThatWorksOnce() {
        var token = welcome.issue().orElseThrow();

        var entered = welcome.enter(token, "zhouyuan", "周予安", "hash");
        var again = welcome.enter(token, "somebody", "某人", "hash");

        assertThat(entered).isInstanceOf(HireResult.Hired.class);
        assertThat(staff.byAccount("ZHOUYUAN").orElseThrow().is(Role.ADMIN)).isTrue();
        assertThat(again).isEqualTo(new HireResult.LinkSpent());
        assertThat(welcome.issue()).isEmpty();
    }

    @Test
    void anOldAWrongAndAReplacedLinkLetNobodyIn() {
        var replaced = welcome.issue().orElseThrow();
        var token = welcome.issue().orElseThrow();
        clock.pass(Duration.ofHours(25));

        assertThat(welcome.isOpen(replaced)).isFalse();
        assertThat(welcome.isOpen(token)).isFalse();
        assertThat(welcome.enter(token, "zhouyuan", "周予安", "hash"))
                .isEqualTo(new HireResult.LinkSpent());
        assertThat(welcome.enter("wrong", "zhouyuan", "周予安", "hash"))
                .isEqualTo(new HireResult.LinkSpent());
        assertThat(staff.isEmpty()).isTrue();
    }

    @Test
    void onlyAdministratorsHire() {
        var administrator = enter();
        var hired =
                (HireResult.Hired)
                        administration.hire(
                                new NewPerson("liqinghe", "李清和", "hash", Set.of()), administrator);

        var refused =
                administration.hire(
                        new NewPerson("another", "某人", "hash", Set.of()), hired.person());
        var twice =
                administration.hire(
                        new NewPerson("LiQingHe", "李清和", "hash", Set.of()), administrator);

        assertThat(refused).isEqualTo(new HireResult.NotAllowed());
        assertThat(twice).isEqualTo(new HireResult.AccountTaken("LiQingHe"));
    }

    @Test
    void theLastAdministratorCannotBeTakenAway() {
        var administrator = enter();

        assertThat(
                        departures.deactivate(
                                new Departure(administrator, Optional.empty(), "离职"),
                                administrator))
                .isEqualTo(ChangeResult.LAST_ADMINISTRATOR);
        assertThat(
                        administration.setPosts(
                                administrator,
                                staff.person(administrator).posts(),
                                Set.of(),
                                administrator))
                .isEqualTo(ChangeResult.LAST_ADMINISTRATOR);
    }

    @Test
    void rolesSomebodyChangedSinceTheyWereReadAreNotOverwritten() {
        var administrator = enter();
        var person = hired("linyi", administrator);
        var seen = staff.person(person).posts();
        var moderator = Set.of(Post.house(Role.MODERATOR));
        administration.setPosts(person, seen, moderator, administrator);

        assertThat(administration.setPosts(person, seen, Set.of(), administrator))
                .isEqualTo(ChangeResult.OUTDATED);
        assertThat(staff.person(person).posts()).isEqualTo(moderator);
    }

    private PersonId hired(String account, PersonId administrator) {
        var result =
                administration.hire(new NewPerson(account, "林一", "hash", Set.of()), administrator);
        return ((HireResult.Hired) result).person();
    }

    private PersonId enter() {
        var token = welcome.issue().orElseThrow();
        return ((HireResult.Hired) welcome.enter(token, "zhouyuan", "周予安", "hash")).person();
    }
}
