package org.caibian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** What the demo promises to whoever opens it. */
class DemoContentTest {
    private static final Demo DEMO = DemoFiles.read();
    private static final Pattern DAY = Pattern.compile("\\{月日-(\\d+)}");

    static Stream<Demo.Told> stories() {
        return DEMO.stories().stream();
    }

    static Stream<String> desks() {
        return DEMO.newsroom().desks().stream().map(DemoNewsroom.Desk::code);
    }

    @Test
    void thereAreAboutSixtyStoriesAndFortyOfThemAreLive() {
        assertThat(DEMO.stories()).hasSizeBetween(60, 75);
        assertThat(live()).hasSizeBetween(40, 48);
    }

    @Test
    void aThirdOfTheLiveStoriesCameInTheLastFiveHours() {
        var recent = live().filter(s -> s.facts().at().compareTo(Duration.ofHours(5)) < 0).count();

        assertThat(recent).isBetween(13L, 20L);
    }

    @Test
    void everySectionHasAtLeastFourLiveStories() {
        var bySection =
                live().collect(
                                Collectors.groupingBy(
                                        told -> told.facts().section(), Collectors.counting()));

        assertThat(bySection).hasSize(DEMO.newsroom().sections().size());
        assertThat(bySection.values()).allMatch(count -> count >= 4);
    }

    @ParameterizedTest
    @MethodSource("desks")
    void everyDeskHasSomethingToReview(String desk) {
        var stages =
                DEMO.stories().stream()
                        .filter(told -> told.facts().desk().equals(desk))
                        .map(told -> told.facts().stage())
                        .toList();

        assertThat(stages).contains(DemoStory.Stage.FIRST_REVIEW, DemoStory.Stage.SECOND_REVIEW);
    }

    @Test
    void everyOtherStageCanBeSeenToo() {
        var stages = DEMO.stories().stream().map(told -> told.facts().stage());

        assertThat(stages).contains(DemoStory.Stage.values());
    }

    @ParameterizedTest
    @MethodSource("desks")
    void everyDeskHasPeopleForAFullRound(String desk) {
        assertThat(holders(p -> p.holds("REPORTER", desk))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(holders(p -> p.holds("EDITOR", desk))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(holders(p -> p.holds("DESK_CHIEF", desk))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(holders(p -> p.holds("PROOFREADER", desk))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(holders(p -> p.holdsForTheHouse("CHIEF_EDITOR"))).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theHouseHasAModeratorAndTwoAdministratorsWithoutEditorialPosts() {
        assertThat(holders(p -> p.holdsForTheHouse("MODERATOR"))).isNotEmpty();
        assertThat(holders(p -> p.holdsForTheHouse("ADMIN") && p.desks().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void threeDifferentPeopleReviewAndNoneOfThemWroteIt(Demo.Told told) {
        var decisions = new DemoCast(DEMO.newsroom()).decisions(told);

        var people =
                Stream.of(
                                Stream.of(told.facts().writtenBy()),
                                decisions.stream().map(DemoStory.Review::by),
                                told.facts().claimedBy().stream())
                        .flatMap(Function.identity())
                        .toList();
        assertThat(people).doesNotHaveDuplicates();
    }

    @Test
    void oneStoryWaitsForTheMorningAndOneForAnEmbargoThatEndsAfterItsWish() {
        var waiting =
                DEMO.stories().stream()
                        .map(Demo.Told::facts)
                        .filter(facts -> facts.stage() == DemoStory.Stage.APPROVED)
                        .toList();

        assertThat(waiting)
                .allMatch(facts -> facts.release().filter(wish -> wish.inDays() == 1).isPresent());
        assertThat(waiting).anyMatch(facts -> facts.embargo().isEmpty());
        assertThat(waiting)
                .anyMatch(facts ->
                        facts.embargo()
                                .filter(until -> until.inDays() == 1)
                                .filter(until ->
                                        until.at().isAfter(facts.release().orElseThrow().at()))
                                .isPresent());
    }

    @Test
    void aLiveStoryGoesDownAsPlannedAndOneWasTakenBackForAReason() {
        assertThat(live()).anyMatch(told -> told.facts().takeDown().isPresent());
        assertThat(DEMO.stories())
                .allMatch(told ->
                        told.facts().withdrawal().isPresent()
                                == (told.facts().stage() == DemoStory.Stage.WITHDRAWN));
    }

    @Test
    void aChainGoesFromLiveStoryToLiveStory() {
        var links = DEMO.stories().stream().filter(t -> t.facts().continues().isPresent()).toList();

        assertThat(links).isNotEmpty();
        assertThat(links).allMatch(newer -> newer.facts().stage() == DemoStory.Stage.LIVE);
        assertThat(links)
                .allMatch(newer ->
                        live().anyMatch(older ->
                                older.key().equals(newer.facts().continues().orElseThrow())
                                        && older.facts().at().compareTo(newer.facts().at()) > 0));
    }

    @Test
    void aFlashWentOutOnOneSealAndTwoLookedAtItAgain() {
        var flashes = live().filter(told -> told.facts().kind() == Kind.FLASH).toList();

        assertThat(flashes).isNotEmpty();
        assertThat(flashes).allMatch(told -> told.facts().seals() == 1);
        assertThat(flashes).allMatch(told -> told.facts().lookedAgainBy().size() == 2);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void noStoryIsToldBeforeItsDay(Demo.Told told) {
        var days = DAY.matcher(told.facts().dateline().orElse(""));

        while (days.find()) {
            var latest = DemoCalendar.TELLING.plusDays(Long.parseLong(days.group(1)));
            assertThat(told.facts().at()).isLessThanOrEqualTo(latest);
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void readersSpeakAfterTheReleaseAndBeforeNow(Demo.Told told) {
        assertThat(told.facts().comments())
                .allMatch(comment -> comment.after().compareTo(told.facts().at()) < 0);
        assertThat(told.facts().comments().stream().flatMap(c -> c.answer().stream()))
                .allMatch(answer -> answer.after().compareTo(told.facts().at()) < 0);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void theBodyIsADocumentTheEditorKnows(Demo.Told told) {
        assertThat(DemoBody.document(told.file(), told.body())).startsWith("{");
        assertThat(told.body()).doesNotContain("  ").hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aReprintSaysWhereItComesFrom(Demo.Told told) {
        if (told.facts().kind() == Kind.REPRINT) {
            assertThat(told.facts().originalTitle()).isPresent();
            assertThat(told.facts().authors()).isNotEmpty();
            assertThat(told.facts().source()).isNotEqualTo("chenan");
        } else {
            assertThat(told.facts().source()).isEqualTo("chenan");
        }
    }

    @Test
    void everyPictureIsThereAndSmall() throws Exception {
        for (var picture : DEMO.newsroom().pictures()) {
            var file = new ClassPathResource("demo/pictures/" + picture.file() + ".jpg");
            assertThat(file.contentLength()).as(picture.file()).isBetween(10_000L, 70_000L);
            assertThat(new ClassPathResource("demo/art/" + picture.file() + ".svg").exists())
                    .isTrue();
        }
    }

    @Test
    void thePortIsWhatReadersTalkAboutAndReadMost() {
        var port = told("东屿港恢复通航 首批十二艘货轮驶离锚地").facts();

        assertThat(live().map(t -> t.facts().comments().size()))
                .allMatch(count -> count <= port.comments().size());
        assertThat(live().flatMap(t -> t.facts().reads().stream()))
                .allMatch(reads -> reads.recent() <= port.reads().orElseThrow().recent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "入冬首场大范围降雪今夜抵达北部山区",
                "“探澜二号”带回三千米海底沉积物样本",
                "十月制造业订单回升 中小企业备货意愿转强",
                "旧仓库改造，别急着只剩咖啡馆",
                "港务中心公布冬季引航排班 夜间增开两班",
                "社区菜场数字秤全部换新 误差超限当场停用",
                "海上风电运维船队扩编 检修窗口提前半月",
                "跨湾轮渡改用冬季时刻表 末班提前四十分钟",
                "冷链运价连降三周 果蔬商贩重排进货日",
                "终点线后的两小时：急救志愿者记下的一天",
                "二十一岁选手刷新环湖马拉松赛会纪录",
                "老粮仓变身美术馆 首展聚焦河流与城市",
                "给叶片听诊：运维员用声音找裂纹",
                "湖冰监测开始试用低温电池",
                "高校天文台向中学生开放夜间机时",
                "地方戏老唱片完成修复，今起可试听",
                "小城书店把朗读会搬上渡轮",
                "青年篮球联赛：海曲队加时险胜",
                "冰场开门早了，教练却不急着上强度",
                "雪线下移六百米 山区公路备足防滑料",
                "未来三天沿海早晚有轻雾",
                "一张图看懂今年首场寒潮路径",
                "雾锁锚地三十小时：一名引航员的值班日志"
            })
    void whatThePicturesOfTheSiteShowIsLive(String headline) {
        assertThat(told(headline).facts().stage()).isEqualTo(DemoStory.Stage.LIVE);
    }

    private static Stream<Demo.Told> live() {
        return DEMO.stories().stream().filter(t -> t.facts().stage() == DemoStory.Stage.LIVE);
    }

    private static Demo.Told told(String headline) {
        return DEMO.stories().stream()
                .filter(told -> told.facts().headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    private static List<DemoNewsroom.Person> holders(Predicate<DemoNewsroom.Person> which) {
        return DEMO.newsroom().people().stream().filter(which).toList();
    }
}
