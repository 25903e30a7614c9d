package org.caibian.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskFilter;
import org.caibian.publication.Agenda;
import org.caibian.publication.AgendaItem;
import org.caibian.publication.SecondLook;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.publication.Withdrawals;
import org.caibian.reader.Comments;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo in a real newsroom: real database, real engine, the product's own doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoLoaderIT {
    private static final Demo DEMO = DemoFiles.read();
    private static final String CRABS = "招潮蟹怎么记住回洞的路 南泽团队找到它的“里程表”";
    private static final String PORT = "东屿港恢复通航 首批十二艘货轮驶离锚地";

    private ConfigurableApplicationContext newsroom;
    private DemoTestHouse house;

    @BeforeAll
    void open(@TempDir Path media) {
        house = new DemoTestHouse(media);
        newsroom = house.open(DEMO);
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    @Test
    void readersFindTheLiveStoriesAtTheirTimes() {
        var newest = stories();

        assertThat(newest).hasSize((int) count(DemoStory.Stage.LIVE));
        assertThat(newest.getFirst().headline()).startsWith("港务中心公布冬季引航排班");
        assertThat(newest.get(1).headline()).isEqualTo(PORT);
        assertThat(Duration.between(newest.get(1).firstReleasedAt(), Instant.now()))
                .isBetween(Duration.ofMinutes(11), Duration.ofMinutes(14));
    }

    @Test
    void everyLiveStoryCarriesTheSealsOfThreePeopleACorrectedOneOfTwoAndAFlashOfOne() {
        var unsealed =
                jdbc().sql(
                                """
                                select count(*) from publication p
                                left join correction c on c.article = p.article and c.revision = p.revision
                                where case when p.kind = 'FLASH' then 1 when c.article is null then 3 else 2 end <>
                                  (select count(distinct s.person) from round r
                                   join seal s on s.round = r.id and s.hash = p.hash
                                   where r.article = p.article)
                                """)
                        .query(Integer.class)
                        .single();

        assertThat(unsealed).isZero();
        assertThat(jdbc().sql("select count(*) from correction").query(Integer.class).single())
                .isPositive();
    }

    @Test
    void theLedgerTellsTheDaysAsTheyWent() {
        var backwards =
                jdbc().sql(
                                """
                                select count(*) from ledger a join ledger b
                                  on b.number = a.number + 1 where b.at < a.at
                                """)
                        .query(Integer.class)
                        .single();

        assertThat(backwards).isZero();
    }

    @Test
    void theDeskChiefFindsTheGrainWaiting() {
        var waiting =
                newsroom.getBean(ReviewQueue.class)
                        .claimable(
                                TaskFilter.ALL,
                                person("gumingzhou").id(),
                                new Keyset(Instant.EPOCH, 0),
                                50)
                        .items();

        assertThat(waiting).extracting(ReviewTask::headline).contains("粮食储备轮换启动 沿江六座粮库开仓验质");
    }

    @Test
    void theEditorHoldsTheCable() {
        var held =
                newsroom.getBean(ReviewQueue.class)
                        .heldBy(
                                TaskFilter.ALL,
                                person("liqinghe").id(),
                                new Keyset(Instant.EPOCH, 0),
                                50)
                        .items();

        assertThat(held).extracting(ReviewTask::headline).containsExactly("海底光缆登陆站扩容 夜间施工两周");
    }

    @Test
    void readersTalkAndTheAuthorAnswers() {
        var port = stories().get(1);

        var comments = newsroom.getBean(Comments.class).newest(port.article(), 50);

        assertThat(comments).anyMatch(comment -> comment.byAuthor());
        assertThat(comments).hasSizeGreaterThan(12);
    }

    @Test
    void theCalendarShowsWhatGoesOutComesFreeAndGoesDown() {
        var now = Instant.now();
        var desks = Set.copyOf(desks());
        var ahead =
                newsroom.getBean(Agenda.class)
                        .between(now, now.plus(Duration.ofDays(4)), desks, desks, Agenda.MOST)
                        .items();

        assertThat(ahead)
                .extracting(AgendaItem::headline, AgendaItem::what)
                .containsExactly(
                        tuple("码头食堂的早饭 从凌晨四点开始", AgendaItem.What.RELEASE),
                        tuple(CRABS, AgendaItem.What.RELEASE),
                        tuple(CRABS, AgendaItem.What.EMBARGO),
                        tuple("未来三天沿海早晚有轻雾", AgendaItem.What.TAKE_DOWN));
        assertThat(ahead.getFirst().stage()).contains(Stage.Name.APPROVED);
        assertThat(ahead.getFirst().at().onTheClock().toLocalTime()).isEqualTo("07:00");
    }

    @Test
    void readersFollowThePortFromTheFogToItsReopening() {
        var port = stories().get(1).article();

        assertThat(newsroom.getBean(Stories.class).chain(port))
                .extracting(StoryLine::headline)
                .containsExactly("浓雾来袭，主航道按预案关闭", "拖轮先行，航道试走一遍", PORT);
    }

    @Test
    void aStoryWasTakenBackForAReasonAndAFlashWasConfirmedByTwo() {
        var taken = article("老城北街夜间禁行货车 商户改到河埠装卸");
        var flash = article("快讯：跨湾大桥因侧风限速六十公里");

        assertThat(newsroom.getBean(Stories.class).standing(taken))
                .isInstanceOf(Standing.Withdrawn.class);
        assertThat(newsroom.getBean(Withdrawals.class).latest(taken))
                .hasValueSatisfying(done -> assertThat(done.reason()).contains("征求意见稿"));
        assertThat(newsroom.getBean(SecondLooks.class).of(flash))
                .extracting(SecondLook::outcome)
                .containsExactly(
                        Optional.of(SecondLook.Outcome.CONFIRMED),
                        Optional.of(SecondLook.Outcome.CONFIRMED));
    }

    @Test
    void aSecondStartLeavesTheNewsroomAsItIs() {
        var before = lines();

        try (var again = house.open(DEMO)) {
            assertThat(again.isRunning()).isTrue();
        }

        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void whatBreaksOffLeavesNothingAndTheNextStartCompletesIt(@TempDir Path media) {
        var empty = new DemoTestHouse(media);

        assertThatThrownBy(() -> empty.open(withAWriterWhoReviewsHimself()))
                .hasStackTraceContaining("IS_AUTHOR");

        try (var repaired = empty.open(DEMO)) {
            assertThat(repaired.getBean(Staff.class).peopleAfter("", 100))
                    .hasSize(DEMO.newsroom().people().size());
        }
    }

    private static Demo withAWriterWhoReviewsHimself() {
        var spoiled = new ArrayList<>(DEMO.stories());
        var told =
                spoiled.stream()
                        .filter(t -> t.facts().headline().equals(PORT))
                        .findFirst()
                        .orElseThrow();
        var text =
                """
                ---
                desk: CJ
                section: caijing
                kind: commentary
                headline: 自己审自己
                source: chenan
                summary: 不可。
                written-by: gumingzhou
                stage: second-review
                at: 1m
                claimed-by: gumingzhou
                ---
                不可。
                """;
        spoiled.remove(told);
        spoiled.add(DemoFiles.story("spoiled.md", text));
        return new Demo(DEMO.newsroom(), List.copyOf(spoiled));
    }

    private List<StoryLine> stories() {
        return newsroom.getBean(Stories.class).newest(Keyset.START, 100).items();
    }

    private List<DeskId> desks() {
        return newsroom.getBean(Staff.class).desks().stream().map(Desk::id).toList();
    }

    private ArticleId article(String headline) {
        return new ArticleId(
                jdbc().sql("select article from publication where headline = :headline")
                        .param("headline", headline)
                        .query(Long.class)
                        .single());
    }

    private static long count(DemoStory.Stage stage) {
        return DEMO.stories().stream().filter(t -> t.facts().stage() == stage).count();
    }

    private Person person(String account) {
        return Optional.of(newsroom.getBean(Staff.class))
                .flatMap(staff -> staff.byAccount(account))
                .orElseThrow();
    }

    private int lines() {
        return jdbc().sql("select count(*) from ledger").query(Integer.class).single();
    }

    private JdbcClient jdbc() {
        return newsroom.getBean(JdbcClient.class);
    }
}
