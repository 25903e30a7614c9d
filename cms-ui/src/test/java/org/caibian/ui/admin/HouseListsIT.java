package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.caibian.loop.Chromium;
import org.caibian.shared.PersonId;
import org.caibian.source.Source;
import org.caibian.source.Sources;
import org.caibian.staff.Administration;
import org.caibian.staff.HireResult;
import org.caibian.staff.Welcome;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.caibian.subject.Topic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The house's lists are kept in a browser: ordered, put aside, merged, brought in from files. */
class HouseListsIT {

    @TempDir private static Path data;

    private static Chromium browser;
    private static EmptyHouse house;
    private static PersonId administrator;

    @BeforeAll
    static void openTheDoors() {
        browser = new Chromium();
        house = new EmptyHouse(data);
        var welcome = house.part(Welcome.class);
        var password = house.part(PasswordEncoder.class).encode(EmptyHouse.PASSWORD);
        var entered = welcome.enter(welcome.issue().orElseThrow(), "zhouyuan", "周予安", password);
        administrator = ((HireResult.Hired) entered).person();
        house.part(Administration.class).addDesk("GJ", "国际部", "World", administrator);
        house.part(Administration.class).addDesk("CJ", "财经部", "Business", administrator);
        var subjects = house.part(Subjects.class);
        subjects.addSection("guoji", "国际", "World", administrator);
        subjects.addSection("caijing", "财经", "Business", administrator);
        subjects.addSection("keji", "科技", "Science", administrator);
        subjects.addTopic("dongyu", "东屿港复航", administrator);
        subjects.addTopic("dongyu-2", "东屿港停航", administrator);
        List.of("港口", "港务", "港珠澳大桥", "航运").forEach(subjects::tagNamed);
    }

    @AfterAll
    static void closeTheDoors() {
        browser.close();
        house.close();
    }

    @Test
    void sectionsAreMovedByKeyAndByHandPutAsideAndTakenBack() {
        var keeper = keeper();
        keeper.opens("admin/sections");

        keeper.strikes("上移：科技", "Enter");
        Awaitility.await().until(() -> sections().equals(List.of("国际", "科技", "财经")));
        keeper.strikesAgain("上移：科技", "Enter");
        Awaitility.await().until(() -> sections().equals(List.of("科技", "国际", "财经")));

        keeper.rows().pick("财经", "归档");
        keeper.seesInRow("财经", "已归档");
        assertThat(sections()).containsExactly("科技", "国际");
        keeper.shows("sections");
        keeper.rows().pick("财经", "恢复使用");
        Awaitility.await().until(() -> sections().equals(List.of("科技", "国际", "财经")));

        keeper.rows().drag("财经", "科技");
        Awaitility.await().until(() -> sections().equals(List.of("财经", "科技", "国际")));
    }

    @Test
    void oneTopicIsMergedIntoAnotherOnceItWasSaidWhatThatConcernsAndTheMergeUndone() {
        var keeper = keeper();
        keeper.opens("admin/topics");

        keeper.rows().pick("东屿港停航", "合并到…");
        keeper.chooses("合并到", "东屿港复航");
        keeper.sees("涉及0篇在线报道、0份草稿");
        keeper.shows("merge");
        keeper.keeps("合并");
        keeper.isDone();

        keeper.hasNoRow("东屿港停航");
        assertThat(house.part(Subjects.class).topics(Optional.empty(), 5))
                .extracting(Topic::name)
                .containsExactly("东屿港复航");

        keeper.opens("admin/merges");
        keeper.seesInRow("东屿港停航 → 东屿港复航", "周予安");
        keeper.shows("merges");
        keeper.presses("撤销合并：东屿港停航");
        keeper.sees("合并已撤销");
        assertThat(house.part(Subjects.class).topics(Optional.empty(), 5))
                .extracting(Topic::name)
                .containsExactlyInAnyOrder("东屿港复航", "东屿港停航");
    }

    @Test
    void tagsAreFoundByHowTheyBeginAndMediaTopicsBroughtIn() throws IOException {
        var keeper = keeper();
        keeper.opens("admin/tags");
        keeper.fills("标签的开头", "港");
        keeper.seesInRow("港务", "0篇");
        keeper.hasNoRow("航运");
        keeper.shows("tags");

        keeper.opens("admin/tags/media-topics");
        keeper.brings("sample.csv", keeper.downloads("下载样表"));
        keeper.seesInRow("体育", "medtop:15000000");
        keeper.brings(
                "media-topics.json",
                """
                {"conceptSet": [
                  {"qcode": "medtop:20000170", "prefLabel": {"zh-Hans": "航运"}},
                  {"qcode": "medtop:20000171", "prefLabel": {"zh-Hans": "造船"}},
                  {"qcode": "medtop:20000172", "prefLabel": {"en-GB": "rail"}}]}
                """);
        keeper.seesInRow("造船", "新增");
        keeper.seesInRow("航运", "对上已有");
        keeper.shows("media-topics");
        keeper.presses("导入");

        keeper.seesInRow("造船", "medtop:20000171");
    }

    @Test
    void sourcesAreBroughtInRowByRowAsItWasShownAndMerged() {
        var keeper = keeper();
        keeper.opens("admin/sources/import");
        keeper.brings("sources.csv", "名称,从哪天起,到哪天为止,授权条款\n海岸通讯社,2026-01-01,,可转载\n坏日期社,哪天,那天,\n");
        keeper.seesInRow("坏日期社", "有错");
        keeper.sees("从哪天起没有写，或不是日期；到哪天为止不是日期");
        keeper.shows("source-import");
        assertThat(house.part(Sources.class).named("海岸通讯社")).isEmpty();

        keeper.brings("sources.csv", "名称,从哪天起,授权条款\n海岸通讯社,2026-01-01,可转载\n海岸社,2026-01-01,\n");
        keeper.hasNoRow("坏日期社");
        keeper.presses("导入");

        keeper.sees("已导入：新增2");
        keeper.seesInRow("海岸通讯社", "授权：可转载");
        assertThat(house.part(Sources.class).named("海岸通讯社")).isPresent();

        keeper.rows().pick("海岸社", "合并到…");
        keeper.chooses("合并到", "海岸通讯社");
        keeper.sees("涉及0篇在线报道、0份草稿");
        keeper.shows("source-merge");
        keeper.keeps("合并");
        keeper.isDone();
        keeper.hasNoRow("海岸社");
        assertThat(house.part(Sources.class).named("海岸社").map(Source::name)).contains("海岸通讯社");
        keeper.opens("admin/merges");
        keeper.seesInRow("海岸社 → 海岸通讯社", "稿源 · 周予安");
        keeper.presses("撤销合并：海岸社");
        keeper.sees("合并已撤销");
        assertThat(house.part(Sources.class).named("海岸社").map(Source::name)).contains("海岸社");
    }

    @Test
    void aDeskNobodyWorksOnIsRenamedPutAsideAndMerged() {
        var keeper = keeper();
        keeper.opens("admin/desks");

        keeper.rows().pick("财经部", "改名");
        keeper.sees("代号永远不变");
        keeper.fills("名称", "财经新闻部");
        keeper.keeps("保存");
        keeper.isDone();
        keeper.seesInRow("财经新闻部", "CJ");
        keeper.rows().pick("财经新闻部", "归档");

        keeper.seesInRow("财经新闻部", "已归档");
        keeper.shows("desks-archived");

        keeper.rows().pick("财经新闻部", "合并到…");
        keeper.chooses("合并到", "国际部");
        keeper.sees("带去0篇稿件、0个机器人，没有人");
        keeper.shows("desk-merge");
        keeper.keeps("合并");
        keeper.isDone();
        keeper.seesInRow("财经新闻部", "已并入国际部 · 周予安");
        keeper.shows("desks-merged");

        keeper.presses("添加部门");
        keeper.fills("名称", "新财经部");
        keeper.fills("英文名", "Business again");
        keeper.fills("代号", "CJ");
        keeper.keeps("添加部门");
        keeper.sees("已合并的“财经新闻部”（CJ）占着这个代号或名称");
        keeper.opens("admin/merges");
        keeper.seesInRow("财经新闻部 → 国际部", "部门 · 周予安.*不能撤销");
    }

    private static List<String> sections() {
        return house.part(Subjects.class).sections().stream().map(Section::name).toList();
    }

    private static HouseKeeper keeper() {
        return house.letIn(browser.window(1440, 900), "zhouyuan");
    }
}
