package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.sheet.SheetResult;
import org.caibian.staff.StaffLine.Fault;
import org.caibian.staff.StaffLine.Outcome;
import org.caibian.testing.AtOnce;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people who join from a file: each row is told before, and all join or nobody. */
@SpringBootTest
@RealDatabase
class StaffImportsIT {
    private static final String HEAD = "账号,姓名,邮箱,部门,角色\n";
    private static final String HASH = "{noop}nobody knows";

    @Autowired private StaffImports imports;
    @Autowired private Administration administration;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private TestNewsroom newsroom;
    private String desk;
    private String fresh;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        desk = staff.desk(newsroom.desk).orElseThrow().name();
        fresh = "new" + newsroom.reporter.value();
    }

    @Test
    void eachRowIsToldBeforeAnybodyJoins() {
        var here = staff.person(newsroom.reporter);
        var hereSaid = here.account() + "," + here.name() + ",,,";
        var lines =
                lines(
                        row("", "林一," + at(1) + "," + desk + ",记者、责任编辑"),
                        hereSaid,
                        hereSaid,
                        staff.person(newsroom.editor).account() + ",别人," + at(2) + ",,",
                        "a b,林二," + at(3) + ",,",
                        row("3", "," + at(4) + ",,"),
                        row("4", "林四,,,"),
                        row("5", "林五," + at(5) + ",没有的部,记者"),
                        row("6", "林六," + at(6) + "," + desk + ",摄影"),
                        row("7", "林七," + at(7) + ",,记者"),
                        row("8", "林八," + at(8) + ",,评论审核"));

        assertThat(lines)
                .extracting(StaffLine::outcome)
                .containsExactly(
                        new Outcome.Joins(
                                "林一",
                                at(1),
                                Set.of(
                                        Post.on(newsroom.desk, Role.REPORTER),
                                        Post.on(newsroom.desk, Role.EDITOR)),
                                Set.of()),
                        new Outcome.Here(here.name(), here.posts(), false),
                        new Outcome.Faulty(Fault.TWICE),
                        new Outcome.Faulty(Fault.TAKEN),
                        new Outcome.Faulty(Fault.ACCOUNT),
                        new Outcome.Faulty(Fault.NAME),
                        new Outcome.Faulty(Fault.EMAIL),
                        new Outcome.Faulty(Fault.DESK),
                        new Outcome.Faulty(Fault.ROLE),
                        new Outcome.Faulty(Fault.NO_DESK),
                        new Outcome.Joins(
                                "林八", at(8), Set.of(Post.house(Role.MODERATOR)), Set.of()));
        assertThat(staff.byAccount(fresh)).isEmpty();
    }

    @Test
    void allThatIsWrongWithARowIsToldAtOnce() {
        assertThat(lines("a b,,没有地址,没有的部,摄影", row("", "林九,,,记者、摄影")))
                .extracting(StaffLine::outcome)
                .containsExactly(
                        new Outcome.Faulty(
                                List.of(
                                        Fault.ACCOUNT,
                                        Fault.NAME,
                                        Fault.EMAIL,
                                        Fault.DESK,
                                        Fault.ROLE)),
                        new Outcome.Faulty(List.of(Fault.EMAIL, Fault.ROLE, Fault.NO_DESK)));
    }

    @Test
    void withOneRowWrongNobodyJoins() {
        var file = file(row("", "林一," + at(1) + ",,"), row("2", "林二,,,"));

        var result = imports.bringIn(file, lines(file), HASH, newsroom.administrator);

        assertThat(result).isInstanceOf(StaffImport.Foreseen.class);
        assertThat(staff.byAccount(fresh)).isEmpty();
    }

    @Test
    void whoeverJoinsIsInvitedAndBroughtInAgainNobodyJoinsTwice() {
        var file = file(fresh.toUpperCase() + ",林一," + at(1) + "," + desk + ",记者");

        assertThat(imports.bringIn(file, lines(file), HASH, newsroom.administrator))
                .isEqualTo(new StaffImport.Imported(1));

        var person = staff.byAccount(fresh).orElseThrow();
        assertThat(person.posts()).containsExactly(Post.on(newsroom.desk, Role.REPORTER));
        assertThat(
                        jdbc.sql("select kind from sign_in_link where person = :person")
                                .param("person", person.id().value())
                                .query(String.class)
                                .single())
                .isEqualTo("INVITATION");
        assertThat(lines(file))
                .extracting(StaffLine::outcome)
                .containsExactly(new Outcome.Here("林一", person.posts(), false));
    }

    @Test
    void anAddressThatAnotherRowOrSomebodyHereHasIsAFaultOfTheRow() {
        var holder = new NewPerson(fresh + "0", "林零", Optional.of(at(0)), HASH, Set.of());
        administration.hire(holder, newsroom.administrator);

        var lines =
                lines(
                        row("1", "林一," + at(0).toUpperCase() + ",,"),
                        row("2", "林二," + at(2) + ",,"),
                        row("3", "林三," + at(2).toUpperCase() + ",,"),
                        row("0", "林零," + at(0) + ",,"));

        assertThat(lines)
                .extracting(StaffLine::outcome)
                .containsExactly(
                        new Outcome.Faulty(Fault.EMAIL_TAKEN),
                        new Outcome.Joins("林二", at(2), Set.of(), Set.of()),
                        new Outcome.Faulty(Fault.EMAIL_TWICE),
                        new Outcome.Here("林零", Set.of(), false));
    }

    @Test
    void whatChangedSinceItWasSeenIsShownAgain() {
        var file = file(row("", "林一," + at(1) + ",,"));
        var seen = lines(file);
        imports.bringIn(file, seen, HASH, newsroom.administrator);

        assertThat(imports.bringIn(file, seen, HASH, newsroom.administrator))
                .isInstanceOf(StaffImport.Foreseen.class);
    }

    @Test
    void theAccountOfSomebodyErasedIsToldAndNobodyJoins() {
        jdbc.sql("insert into erased_account (hash) values (:hash)")
                .param("hash", TakenAccounts.mark(fresh))
                .update();
        var file = file(fresh.toUpperCase() + ",林一," + at(1) + ",,");
        var seen = lines(file);

        assertThat(seen)
                .extracting(StaffLine::outcome)
                .containsExactly(new Outcome.Faulty(Fault.TAKEN));
        assertThat(imports.bringIn(file, seen, HASH, newsroom.administrator))
                .isEqualTo(new StaffImport.Foreseen(seen));
    }

    @Test
    void anAccountThatIsTakenByHandMeanwhileIsToldAgain() {
        var file = file(row("2", "林二," + at(2) + ",,"), row("", "林一," + at(1) + ",,"));
        var seen = lines(file);
        var taker = new NewPerson(fresh, "别人", HASH, Set.of());

        var result =
                AtOnce.both(
                        context,
                        () -> administration.hire(taker, newsroom.administrator),
                        () -> imports.bringIn(file, seen, HASH, newsroom.administrator));

        assertThat(result)
                .isInstanceOfSatisfying(
                        StaffImport.Foreseen.class,
                        now ->
                                assertThat(now.lines().getLast().outcome())
                                        .isEqualTo(new Outcome.Faulty(Fault.TAKEN)));
        assertThat(staff.byAccount(fresh + "2")).isEmpty();
    }

    @Test
    void onlyAnAdministratorBringsInAListAndOnlyATable() {
        var file = file(row("", "林一," + at(1) + ",,"));

        assertThat(imports.foreseen(file, newsroom.chiefEditor))
                .isEqualTo(new StaffImport.NotAllowed());
        assertThat(imports.bringIn(file, lines(file), HASH, newsroom.deskChief))
                .isEqualTo(new StaffImport.NotAllowed());
        assertThat(
                        imports.foreseen(
                                "账号\n王\n".getBytes(StandardCharsets.UTF_8), newsroom.administrator))
                .isEqualTo(new StaffImport.NoHeadings());
        assertThat(imports.foreseen(new byte[0], newsroom.administrator))
                .isEqualTo(new StaffImport.Unreadable(SheetResult.Why.EMPTY));
    }

    /** Of somebody new, whose account ends so. */
    private String row(String end, String rest) {
        return fresh + end + "," + rest;
    }

    /** An address that nobody has in another test. */
    private String at(int number) {
        return fresh + "." + number + "@news.example";
    }

    private List<StaffLine> lines(String... rows) {
        return lines(file(rows));
    }

    private List<StaffLine> lines(byte[] file) {
        return Optional.of(imports.foreseen(file, newsroom.administrator))
                .map(StaffImport.Foreseen.class::cast)
                .orElseThrow()
                .lines();
    }

    private static byte[] file(String... rows) {
        return (HEAD + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
    }
}
