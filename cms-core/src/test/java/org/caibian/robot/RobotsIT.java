package org.caibian.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
class RobotsIT {
    private static final String ADDRESS =
            "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6";

    @Autowired private Robots robots;
    @Autowired private RobotOutbox outbox;
    @Autowired private Notices notices;
    @Autowired private TransactionTemplate act;
    @Autowired private JdbcClient jdbc;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationContext context;

    private TestNewsroom newsroom;
    private ArticleId article;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        article = newsroom.articleReadyToSubmit("近海渔场开捕");
        jdbc.sql("update robot set switched_off_at = now() where switched_off_at is null").update();
    }

    @Test
    void aRobotSaysHelloAndThenWhatHappensOnItsDeskAndOfItsSubjectsAlone() {
        added(Optional.of(desk()), Subject.RELEASES);
        assertThat(said())
                .singleElement()
                .satisfies(hello ->
                        assertThat(hello.lines())
                                .extracting(Saying.Line::occasion)
                                .containsExactly(Optional.empty()));

        tell(Occasion.RELEASED);
        tell(Occasion.WITHDRAWN);
        tell(Occasion.MENTIONED);
        act.executeWithoutResult(
                _ -> notices.tell(Set.of(newsroom.editor), Occasion.ALARM, Map.of()));

        assertThat(later())
                .singleElement()
                .satisfies(saying -> {
                    assertThat(saying.lines())
                            .singleElement()
                            .satisfies(line -> {
                                assertThat(line.occasion()).contains(Occasion.RELEASED);
                                assertThat(line.about().orElseThrow().draft())
                                        .isEqualTo(article.main());
                                assertThat(line.by()).contains("李清和");
                            });
                    assertThat(saying.toString()).doesNotContain("渔场", "693a91f6");
                });
    }

    @Test
    void oneOfTheWholeHouseHearsOfEveryDeskAndOneOfAnotherDeskOfNone() {
        added(Optional.of(newsroom.otherDesk()), Subject.ALARMS);
        added(Optional.empty(), Subject.ALARMS);
        said();

        tell(Occasion.OVERDUE);
        act.executeWithoutResult(
                _ -> notices.tell(Set.of(newsroom.editor), Occasion.ALARM, Map.of()));

        assertThat(later())
                .singleElement()
                .satisfies(saying ->
                        assertThat(saying.lines())
                                .extracting(line -> line.occasion().orElseThrow())
                                .containsExactly(Occasion.OVERDUE, Occasion.ALARM));
    }

    @Test
    void whatSeveralPeopleAreToldAtOnceTheGroupIsToldOnceAlsoWhereItIsNobodyElsesConcern() {
        added(Optional.empty(), Subject.RELEASES);
        said();
        act.executeWithoutResult(_ -> {
            notices.tell(
                    Set.of(newsroom.reporter),
                    Occasion.RELEASED,
                    article,
                    newsroom.editor,
                    Map.of());
            notices.tell(
                    Set.of(newsroom.editor), Occasion.RELEASED, article, newsroom.editor, Map.of());
        });

        assertThat(later())
                .singleElement()
                .satisfies(saying -> assertThat(saying.lines()).hasSize(1));
    }

    @Test
    void anActThatFailsIsSaidNowhere() {
        added(Optional.empty(), Subject.RELEASES);
        said();

        act.executeWithoutResult(status -> {
            notices.tell(
                    Set.of(newsroom.reporter),
                    Occasion.RELEASED,
                    article,
                    newsroom.editor,
                    Map.of());
            status.setRollbackOnly();
        });

        assertThat(later()).isEmpty();
    }

    @Test
    void whatNobodyTakesIsSaidLaterAndNoMoreOnceItIsOld() {
        var robot = added(Optional.empty(), Subject.RELEASES);
        said();
        tell(Occasion.RELEASED);
        clock.pass(RobotOutbox.REST);

        assertThat(outbox.speakNext(_ -> 0)).isTrue();
        assertThat(outbox.speakNext(_ -> 0)).isFalse();
        assertThat(one(robot).failingSince()).contains(clock.instant());
        clock.pass(Duration.ofSeconds(30));
        assertThat(said()).hasSize(1);
        assertThat(one(robot).failingSince()).isEmpty();
        assertThat(one(robot).sentAt()).contains(clock.instant());

        tell(Occasion.RELEASED);
        clock.pass(RobotOutbox.WORTH_SAYING.plusSeconds(1));
        assertThat(said()).isEmpty();
    }

    /** A maker takes no message of any length: what is left over is neither lost nor said twice. */
    @Test
    void whatDoesNotGoIntoOneMessageIsSaidInTheNext() {
        added(Optional.empty(), Subject.RELEASES, Subject.WITHDRAWALS);
        said();
        tell(Occasion.RELEASED);
        tell(Occasion.WITHDRAWN);
        tell(Occasion.RELEASED);
        tell(Occasion.TAKEN_DOWN);
        clock.pass(RobotOutbox.REST);

        assertThat(outbox.speakNext(_ -> 1)).isTrue();

        assertThat(later())
                .singleElement()
                .satisfies(saying ->
                        assertThat(saying.lines())
                                .extracting(line -> line.occasion().orElseThrow())
                                .containsExactly(Occasion.WITHDRAWN, Occasion.TAKEN_DOWN));
        assertThat(later()).isEmpty();
    }

    @Test
    void itRestsBetweenTwoMessagesAndAnotherNodeDoesNotSpeakForItMeanwhile() throws Exception {
        added(Optional.empty(), Subject.RELEASES);
        var another = new ArrayList<Boolean>();
        outbox.speakNext(_ -> {
            var thread =
                    new Thread(
                            () -> another.add(outbox.speakNext(saying -> saying.lines().size())));
            thread.start();
            join(thread);
            return 1;
        });
        assertThat(another).containsExactly(false);

        tell(Occasion.RELEASED);
        assertThat(said()).isEmpty();
        clock.pass(RobotOutbox.REST);
        assertThat(said()).hasSize(1);
    }

    @Test
    void oneThatIsSwitchedOffSaysNothingAlsoOfWhatWaitedAndOnlyHelloOnceItIsBack() {
        var robot = added(Optional.empty(), Subject.RELEASES);
        said();
        tell(Occasion.RELEASED);

        assertThat(robots.switchOff(robot, newsroom.administrator))
                .isEqualTo(new RobotResult.Done(robot));
        tell(Occasion.RELEASED);
        assertThat(later()).isEmpty();
        assertThat(one(robot).on()).isFalse();
        robots.switchOn(robot, newsroom.administrator);

        assertThat(later())
                .singleElement()
                .satisfies(saying ->
                        assertThat(saying.lines())
                                .extracting(Saying.Line::occasion)
                                .containsExactly(Optional.empty()));
    }

    @Test
    void onlyAdministratorsLookAfterThemAndTheLedgerKnowsNoAddress() {
        assertThat(robots.add(typed("编辑群", ADDRESS, Subject.ALARMS), newsroom.chiefEditor))
                .isEqualTo(new RobotResult.NotAllowed());
        var robot = added(Optional.empty(), Subject.ALARMS);
        assertThat(robots.switchOff(robot, newsroom.editor))
                .isEqualTo(new RobotResult.NotAllowed());
        assertThat(robots.switchOff(new RobotId(0), newsroom.administrator))
                .isEqualTo(new RobotResult.Unknown());
        assertThat(
                        jdbc.sql(
                                        "select details::text from ledger where act = :act order by number desc limit 1")
                                .param("act", Act.ROBOT_ADDED.name())
                                .query(String.class)
                                .single())
                .contains("值班群")
                .doesNotContain("693a91f6");
    }

    @Test
    void anAddressThatIsNoneOfItsMakerIsRefused() {
        for (var address :
                List.of(
                        "",
                        "值班群",
                        "http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
                        "https://qyapi.weixin.qq.com.evil.example/cgi-bin/webhook/send?key=1",
                        "https://a@qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
                        "https://qyapi.weixin.qq.com:8443/cgi-bin/webhook/send?key=1",
                        "https://qyapi.weixin.qq.com/cgi-bin/webhook/send/../../token",
                        "https://127.0.0.1/cgi-bin/webhook/send?key=1",
                        "https://oapi.dingtalk.com/robot/send?access_token=1",
                        ADDRESS + "x".repeat(500))) {
            assertThat(robots.add(typed("值班群", address, Subject.ALARMS), newsroom.administrator))
                    .as(address)
                    .isEqualTo(new RobotResult.Unusable("address"));
        }
        assertThat(robots.add(typed(" ", ADDRESS, Subject.ALARMS), newsroom.administrator))
                .isEqualTo(new RobotResult.Unusable("name"));
        assertThat(robots.add(typed("值班群", ADDRESS), newsroom.administrator))
                .isEqualTo(new RobotResult.Unusable("subjects"));
    }

    @Test
    void eachIsListedOnceHoweverManyThereAre() {
        for (int i = 0; i < 5; i++) {
            added(Optional.empty(), Subject.RELEASES);
        }

        assertThat(all())
                .extracting(Robot::id)
                .doesNotHaveDuplicates()
                .hasSize(jdbc.sql("select count(*) from robot").query(Integer.class).single());
    }

    private Robot one(RobotId robot) {
        return all().stream().filter(each -> each.id().equals(robot)).findFirst().orElseThrow();
    }

    /** Page by page. */
    private List<Robot> all() {
        var all = new ArrayList<Robot>();
        var page = robots.after(Optional.empty(), 2);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = robots.after(Optional.of(page.getLast().id()), 2);
        }
        return all;
    }

    private DeskId desk() {
        return new DeskId(
                jdbc.sql("select desk from article where id = :id")
                        .param("id", article.value())
                        .query(Long.class)
                        .single());
    }

    private RobotId added(Optional<DeskId> desk, Subject... subjects) {
        var typed = new NewRobot(Kind.WECOM, "值班群", desk, ADDRESS, "", Set.of(subjects));
        return ((RobotResult.Done) robots.add(typed, newsroom.administrator)).robot();
    }

    private static NewRobot typed(String name, String address, Subject... subjects) {
        return new NewRobot(Kind.WECOM, name, Optional.empty(), address, "", Set.of(subjects));
    }

    private void tell(Occasion occasion) {
        act.executeWithoutResult(_ ->
                notices.tell(
                        Set.of(newsroom.reporter), occasion, article, newsroom.editor, Map.of()));
    }

    private List<Saying> later() {
        clock.pass(RobotOutbox.REST);
        return said();
    }

    private List<Saying> said() {
        var said = new ArrayList<Saying>();
        while (outbox.speakNext(saying -> saidWhole(saying, said))) {
            // until none has anything to say
        }
        return said;
    }

    private static int saidWhole(Saying saying, List<Saying> said) {
        said.add(saying);
        return saying.lines().size();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
