package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caibian.loop.Chromium;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An empty house is opened by its first administrator, page after page, in a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstAdministratorIT {

    private static final String PASSWORD = "一句长长的话就是好密码";

    @TempDir private static Path data;

    private static Chromium browser;
    private static EmptyHouse house;
    private static String link;

    @BeforeAll
    static void openTheDoors() {
        browser = new Chromium();
        house = new EmptyHouse(data, "--caibian.newsroom.name=东屿日报");
        link = "link/welcome#t=" + house.part(Welcome.class).issue().orElseThrow();
    }

    @AfterAll
    static void closeTheDoors() {
        browser.close();
        house.close();
    }

    @Test
    @Order(1)
    void aWrongLinkSaysHowToGetANewOne() {
        var guest = guest();

        guest.opens("link/welcome#t=wrong");

        guest.sees("每次启动都会打印一个新链接");
        assertThat(guest.part("body").page()).hasTitle("欢迎 · 东屿日报采编");
        guest.sees("东屿日报采编");
        guest.shows("welcome-wrong");
    }

    @Test
    @Order(2)
    void theLinkLetsTheFirstAdministratorInOnlyWithAPasswordThatWillDo() {
        var guest = guest();
        guest.opens(link);
        guest.fills("账号", "zhouyuan");
        guest.fills("真实姓名", "周予安");
        guest.fills("密码", "short");
        guest.fills("再写一遍密码", "short");

        guest.presses("建账号");

        guest.sees("密码至少要12个字符");
        assertThat(guest.field("真实姓名")).hasValue("周予安");
        guest.shows("welcome");
        guest.fills("密码", PASSWORD + "！");
        guest.fills("再写一遍密码", PASSWORD + "！");
        guest.presses("建账号");
        guest.sees("管理员账号已建好，请用它登录。");
    }

    @Test
    @Order(3)
    void aSpentLinkShowsTheWayToSignIn() {
        var guest = guest();

        guest.opens(link);

        guest.sees("首位管理员已经建好");
        guest.shows("welcome-spent");
    }

    @Test
    @Order(4)
    void theAdministratorSetsUpADeskAndIsToldAtTheFieldWhatIsWrong() {
        var keeper = guest();
        keeper.opens("");
        keeper.signsIn("zhouyuan", PASSWORD + "！");
        keeper.opens("admin");
        keeper.sees("这里现在只有你一个人");
        keeper.shows("people-alone");
        keeper.opens("admin/desks");
        keeper.sees("还没有部门");
        keeper.shows("desks-none");
        keeper.presses("添加部门");
        keeper.fills("名称", "国际部");
        keeper.fills("英文名", "World");
        keeper.fills("代号", "g1");
        keeper.keeps("添加部门");

        keeper.sees("代号须是两个大写字母，如GJ");
        assertThat(keeper.field("名称")).hasValue("国际部");
        keeper.shows("desks-fault");

        addDesk(keeper, "GJ");
        keeper.opens("admin/desks");
        for (var desk : new String[][] {{"财经部", "Business", "CJ"}, {"科技部", "Science", "KJ"}}) {
            keeper.presses("添加部门");
            keeper.fills("名称", desk[0]);
            keeper.fills("英文名", desk[1]);
            addDesk(keeper, desk[2]);
            keeper.sees(desk[1]);
        }
        keeper.shows("desks");
        assertThat(house.part(Staff.class).desks()).hasSize(3);
    }

    @Test
    @Order(5)
    void theAdministratorOpensASectionAndATopic() {
        var keeper = keeper();
        keeper.opens("admin/sections");
        keeper.presses("添加栏目");
        keeper.fills("名称", "国际");
        keeper.fills("英文名", "World");
        keeper.fills("网址名", "guoji");
        keeper.keeps("添加栏目");
        keeper.seesInRow("国际", "guoji");
        keeper.opens("admin/topics");
        keeper.presses("添加专题");
        keeper.fills("名称", "东屿港复航");
        keeper.fills("网址名", "Dongyu Port");
        keeper.keeps("添加专题");

        keeper.sees("网址名只用小写字母、数字和短横，1至40个");

        keeper.fills("网址名", "dongyu-port");
        keeper.keeps("添加专题");
        keeper.seesInRow("东屿港复航", "dongyu-port");
        keeper.shows("topics");
    }

    @Test
    @Order(6)
    void theListOfSourcesSaysWhichHoldToday() {
        var keeper = keeper();
        keeper.opens("admin/sources");
        keeper.sees("名录还是空的");
        keeper.shows("sources-none");
        keeper.presses("列入名录");
        keeper.fills("名称", "远洋通讯社");
        keeper.fillsDay("从哪天起", "2020-01-01");
        keeper.fillsDay("到哪天为止", "2019-12-31");
        keeper.keeps("列入名录");
        keeper.sees("最后一天不能早于第一天");
        keeper.shows("sources-fault");
        keeper.fillsDay("到哪天为止", "2020-12-31");
        keeper.keeps("列入名录");
        keeper.seesInRow("远洋通讯社", "已过期");

        keeper.rows().pick("远洋通讯社", "改期限");
        keeper.fillsDay("到哪天为止", "2099-12-31");
        keeper.keeps("保存");

        keeper.seesInRow("远洋通讯社", "在名录内");
        keeper.shows("sources");
    }

    private static void addDesk(HouseKeeper keeper, String code) {
        keeper.fills("代号", code);
        keeper.keeps("添加部门");
        keeper.isDone();
    }

    private static HouseKeeper guest() {
        return new HouseKeeper(browser.window(1440, 900), house.desk());
    }

    private static HouseKeeper keeper() {
        return house.letIn(browser.window(1440, 900), "zhouyuan", PASSWORD + "！");
    }
}
