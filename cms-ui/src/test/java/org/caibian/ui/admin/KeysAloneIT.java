package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.caibian.loop.Chromium;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.subject.Subjects;
import org.caibian.subject.Topic;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first day of an administrator who has no mouse. */
class KeysAloneIT {

    @TempDir private static Path data;

    private static Chromium browser;
    private static EmptyHouse house;
    private static DeskId world;

    private HouseKeeper keeper;
    private HouseKeys keys;

    @BeforeAll
    static void openTheDoors() {
        browser = new Chromium();
        house = new EmptyHouse(data);
        world = house.addDesk("GJ", "国际部", "World");
        house.addDesk("CJ", "财经部", "Business");
        house.hire("wangyan", "王砚");
        var subjects = house.part(Subjects.class);
        subjects.addTopic("dongyu", "东屿港复航", house.administrator());
        subjects.addTopic("dongyu-2", "东屿港停航", house.administrator());
        house.part(IssuedTokens.class)
                .issue(
                        new NewToken("旧脚本", Lifetime.USUAL, Set.of(Scope.READ)),
                        house.administrator());
    }

    @AfterAll
    static void closeTheDoors() {
        browser.close();
        house.close();
    }

    @BeforeEach
    void comeIn() {
        var window = browser.window(1440, 900);
        keeper = house.letIn(window, "zhouyuan");
        keys = new HouseKeys(window);
    }

    @Test
    void somebodyIsInvited() {
        keeper.opens("admin/new-person");

        keys.writes(keeper.field("账号"), "shiyue");
        keys.writes(keeper.field("真实姓名"), "施樾");
        keys.writes(keeper.field("邮箱"), "shiyue@news.example");
        keys.goesBackAndPresses(keeper.button("添加人员"));

        Awaitility.await().until(() -> staff().byAccount("shiyue").isPresent());
        keeper.sees("施樾");
    }

    @Test
    void somebodyIsGivenARoleOnADesk() {
        keeper.opens("admin/people/wangyan");

        keys.presses(keeper.role("国际部 记者"));
        PlaywrightAssertions.assertThat(keeper.role("国际部 记者")).isChecked();
        keys.goesBackAndPresses(keeper.button("保存角色"));

        keeper.sees("王砚的角色已保存");
        assertThat(staff().byAccount("wangyan").orElseThrow().posts())
                .containsExactly(Post.on(world, Role.REPORTER));
    }

    @Test
    void aDeskIsRenamed() {
        keeper.opens("admin/desks");

        keys.picks("财经部", "改名");
        PlaywrightAssertions.assertThat(keeper.field("名称")).isFocused();
        keys.writes("财经新闻部");
        keys.press("Enter");

        keeper.isDone();
        keeper.seesInRow("财经新闻部", "CJ");
        assertThat(staff().desks()).extracting(Desk::name).contains("财经新闻部");
    }

    /** The key that chooses into what does not do it: what it concerns is told before. */
    @Test
    void oneTopicIsMergedIntoAnotherOnceItWasSaidWhatThatConcerns() {
        keeper.opens("admin/topics");

        keys.picks("东屿港停航", "合并到…");
        PlaywrightAssertions.assertThat(keeper.field("合并到")).isFocused();
        keys.chooses("东屿港复航");
        keeper.sees("涉及0篇在线报道、0份草稿");
        assertThat(topics()).isEqualTo(2);
        keys.press("Enter");

        keeper.isDone();
        keeper.hasNoRow("东屿港停航");
        assertThat(topics()).isOne();
    }

    @Test
    void aTokenIsEnded() {
        keeper.opens("tokens");

        keys.presses(keeper.button("作废：旧脚本"));

        keeper.sees("令牌已作废");
        assertThat(house.part(IssuedTokens.class).own(house.administrator())).isEmpty();
    }

    private static long topics() {
        return house.part(Subjects.class).topics(Optional.empty(), 5).stream()
                .map(Topic::name)
                .filter(name -> name.startsWith("东屿港"))
                .count();
    }

    private static Staff staff() {
        return house.part(Staff.class);
    }
}
