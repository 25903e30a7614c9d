package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators say what a desk is called, each of what they saw; its code stays. */
@SpringBootTest
@RealDatabase
class DeskNamesIT {

    @Autowired private ApplicationContext context;
    @Autowired private Administration administration;
    @Autowired private Desks desks;
    @Autowired private DeskMerges merges;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private Desk desk;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        desk = staff.desk(newsroom.desk).orElseThrow();
    }

    @Test
    void itIsCalledAnewAndTheLedgerTellsHowItWasCalled() {
        var name = "新" + desk.name();

        assertThat(rename(desk, " " + name + " ", "Business news"))
                .isEqualTo(new DeskResult.Renamed());

        var now = new Desk(desk.id(), desk.code(), name, "Business news", false);
        assertThat(staff.desk(desk.id())).contains(now);
        assertThat(told())
                .singleElement()
                .satisfies(line ->
                        assertThat(line)
                                .contains(
                                        "\"before\": \"" + desk.name() + "\"",
                                        "\"desk\": \"" + name + "\"",
                                        "\"beforeEn\": \"" + desk.nameEn() + "\"",
                                        "\"nameEn\": \"Business news\""));
        assertThat(rename(now, name, "Business news")).isEqualTo(new DeskResult.Renamed());
        assertThat(told()).hasSize(1);
    }

    @Test
    void ofTwoWhoRenameItAtOnceTheSecondIsTold() {
        var second =
                AtOnce.both(
                        context,
                        () -> rename(desk, "甲" + desk.name(), "First"),
                        () -> rename(desk, "乙" + desk.name(), "Second"));

        assertThat(second).isEqualTo(new DeskResult.Outdated());
        assertThat(staff.desk(desk.id()).map(Desk::name)).contains("甲" + desk.name());
    }

    @Test
    void ofTwoDesksThatAreCalledTheSameAtOnceTheSecondIsToldWhoIsCalledSo() {
        var other = staff.desk(newsroom.otherDesk()).orElseThrow();
        var name = "同" + desk.name();

        var second =
                AtOnce.both(
                        context,
                        () -> rename(desk, name, "Same"),
                        () -> rename(other, name, "Same"));

        assertThat(second)
                .isEqualTo(
                        new DeskResult.Taken(
                                new Desk(desk.id(), desk.code(), name, "Same", false)));
    }

    @Test
    void whatAnotherDeskIsCalledIsItsOwnAlsoOnceItWasMerged() {
        var other = staff.desk(newsroom.otherDesk()).orElseThrow();
        assertThat(rename(desk, other.name(), "Other")).isEqualTo(new DeskResult.Taken(other));

        merges.merge(other.id(), desk.id(), newsroom.administrator);

        var gone = staff.desk(other.id()).orElseThrow();
        assertThat(rename(desk, other.name(), "Other")).isEqualTo(new DeskResult.Taken(gone));
        assertThat(add(other.code(), "没有别人叫的部")).isEqualTo(new DeskResult.Taken(gone));
        assertThat(add("ZZ", other.name())).isEqualTo(new DeskResult.Taken(gone));
        assertThat(gone.now()).isEqualTo(desk.id());
        assertThat(rename(gone, "再" + gone.name(), "Back")).isEqualTo(new DeskResult.Outdated());
    }

    @Test
    void onlyAnAdministratorRenamesAndToSomethingThatCanBeRead() {
        assertThat(desks.rename(desk, "总编的部门", "Chief's", newsroom.chiefEditor))
                .isEqualTo(new DeskResult.NotAllowed());
        assertThat(rename(desk, "  ", "Blank")).isEqualTo(new DeskResult.Unusable("name"));
        assertThat(rename(desk, "长".repeat(21), "Long")).isEqualTo(new DeskResult.Unusable("name"));
        assertThat(rename(desk, "短", " ")).isEqualTo(new DeskResult.Unusable("nameEn"));
        assertThat(staff.desk(desk.id())).contains(desk);
    }

    private DeskResult rename(Desk seen, String name, String nameEn) {
        return desks.rename(seen, name, nameEn, newsroom.administrator);
    }

    private DeskResult add(String code, String name) {
        return administration.addDesk(code, name, "Added", newsroom.administrator);
    }

    private List<String> told() {
        return jdbc.sql(
                        """
                        select details::text from ledger
                        where act = 'DESK_RENAMED' and details ->> 'code' = :code
                        """)
                .param("code", desk.code())
                .query(String.class)
                .list();
    }
}
