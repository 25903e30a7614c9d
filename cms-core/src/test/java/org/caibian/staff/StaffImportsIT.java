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
        var lines =
                lines(
                        fresh
                                + ",林一,lin@news.example,"
                                + desk
                                + ",记者、责任编辑\n"
                                + here.account()
                                + ","
                                + here.name()
                                + ",,,\n"
                                + here.account()
                                + ","
                                + here.name()
                                + ",,,\n"
                                + staff.person(newsroom.editor).account()
                                + ",别人,x@news.example,,\n"
                                + "a b,林二,lin@news.example,,\n"
                                + fresh
                                + "3,,lin@news.example,,\n"
                                + fresh
                                + "4,林四,,,\n"
                                + fresh
                                + "5,林五,lin@news.example,没有的部,记者\n"
                                + fresh
                                + "6,林六,lin@news.example,"
                                + desk
                                + ",摄影\n"
                                + fresh
                                + "7,林七,lin@news.example,,记者\n"
                                + fresh
                                + "8,林八,lin@news.example,,评论审核\n");

        assertThat(lines)
                .extracting(StaffLine::outcome)
                .containsExactly(
                        new Outcome.Joins(
                                "林一",
                                "lin@news.example",
                                Set.of(
                                        Post.on(newsroom.desk, Role.REPORTER),
                                        Post.on(newsroom.desk, Role.EDITOR))),
                        new Outcome.Here(here.name()),
                        new Outcome.Faulty(Fault.TWICE),
                        new Outcome.Faulty(Fault.TAKEN),
                        new Outcome.Faulty(Fault.ACCOUNT),
                        new Outcome.Faulty(Fault.NAME),
                        new Outcome.Faulty(Fault.EMAIL),
                        new Outcome.Faulty(Fault.DESK),
                        new Outcome.Faulty(Fault.ROLE),
                        new Outcome.Faulty(Fault.NO_DESK),
                        new Outcome.Joins(
                                "林八", "lin@news.example", Set.of(Post.house(Role.MODERATOR))));
        assertThat(staff.byAccount(fresh)).isEmpty();
    }

    @Test
    void allThatIsWrongWithARowIsToldAtOnce() {
        assertThat(lines("a b,,没有地址,没有的部,摄影\n" + fresh + ",林九,,,记者、摄影\n"))
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
        var file = file(fresh + ",林一,lin@news.example,,\n" + fresh + "2,林二,,,\n");

        var result = imports.bringIn(file, lines(file), HASH, newsroom.administrator);

        assertThat(result).isInstanceOf(StaffImport.Foreseen.class);
        assertThat(staff.byAccount(fresh)).isEmpty();
    }

    @Test
    void whoeverJoinsIsInvitedAndBroughtInAgainNobodyJoinsTwice() {
        var file = file(fresh.toUpperCase() + ",林一,lin@news.example," + desk + ",记者\n");

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
                .containsExactly(new Outcome.Here("林一"));
    }

    @Test
    void whatChangedSinceItWasSeenIsShownAgain() {
        var file = file(fresh + ",林一,lin@news.example,,\n");
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
        var file = file(fresh.toUpperCase() + ",林一,lin@news.example,,\n");
        var seen = lines(file);

        assertThat(seen)
                .extracting(StaffLine::outcome)
                .containsExactly(new Outcome.Faulty(Fault.TAKEN));
        assertThat(imports.bringIn(file, seen, HASH, newsroom.administrator))
                .isEqualTo(new StaffImport.Foreseen(seen));
    }

    @Test
    void anAccountThatIsTakenByHandMeanwhileIsToldAgain() {
        var file = file(fresh + "2,林二,lin@news.example,,\n" + fresh + ",林一,lin@news.example,,\n");
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
        var file = file(fresh + ",林一,lin@news.example,,\n");

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

    private List<StaffLine> lines(String rows) {
        return lines(file(rows));
    }

    private List<StaffLine> lines(byte[] file) {
        return Optional.of(imports.foreseen(file, newsroom.administrator))
                .map(StaffImport.Foreseen.class::cast)
                .orElseThrow()
                .lines();
    }

    private static byte[] file(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }
}
