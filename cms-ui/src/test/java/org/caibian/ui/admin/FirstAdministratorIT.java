package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caibian.loop.Chromium;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
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
    private static final String ITS_OWNER_KNOWS = "guojibu-diyi-ci-denglu";

    @TempDir private static Path data;

    private static Chromium browser;
    private static EmptyHouse house;
    private static String link;

    @BeforeAll
    static void openTheDoors() {
        browser = new Chromium();
        house = new EmptyHouse(data);
        link = "welcome?token=" + house.part(Welcome.class).issue().orElseThrow();
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

        guest.opens("welcome?token=wrong");

        guest.sees("每次启动都会打印一个新链接");
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

        guest.sees("密码至少要 12 个字符");
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
        var keeper = keeper();
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

        keeper.sees("代号须是两个大写字母，如 GJ");
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

        keeper.sees("网址名只用小写字母、数字和短横，1 至 40 个");

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

        keeper.presses("改远洋通讯社的期限");
        keeper.fillsDay("到哪天为止", "2099-12-31");
        keeper.keeps("保存");

        keeper.seesInRow("远洋通讯社", "在名录内");
        keeper.shows("sources");
    }

    @Test
    @Order(7)
    void aPersonJoinsWithRolesAndSignsIn() {
        var keeper = keeper();
        keeper.opens("admin/people");
        keeper.presses("添加人员");
        keeper.fills("账号", "zhouyuan");
        keeper.fills("真实姓名", "李清和");
        keeper.fills("首个密码", ITS_OWNER_KNOWS);
        keeper.fills("再写一遍密码", ITS_OWNER_KNOWS);
        keeper.checks("国际部 责任编辑");
        keeper.checks("财经部 记者");
        keeper.shows("new-person");
        keeper.presses("添加人员");
        keeper.sees("账号 zhouyuan 已有人在用，请换一个");
        assertThat(keeper.role("国际部 责任编辑")).isChecked();

        keeper.fills("账号", "liqinghe");
        keeper.presses("添加人员");

        keeper.seesInRow("李清和", "国际部 责任编辑；财经部 记者");
        keeper.shows("people");
        var editor = guest();
        editor.opens("");
        editor.signsIn("liqinghe", ITS_OWNER_KNOWS);
        editor.sees("我的工作台");
        editor.opens("admin/people");
        editor.sees("你没有看这一页的权利");
    }

    @Test
    @Order(8)
    void rolesAreChangedTogetherAndThePageSaysWhatFollows() {
        var keeper = keeper();
        keeper.opens("admin/people/liqinghe");
        keeper.seesInRow("国际部", "写稿、送审、初审、安排签发");
        keeper.seesInRow("科技部", "只可阅读已签发的");
        assertThat(keeper.button("保存角色")).isDisabled();

        keeper.checks("国际部 部门主任");
        keeper.checks("科技部 校对");
        keeper.seesInRow("国际部", "复审");
        keeper.shows("person-staged");
        keeper.presses("保存角色");

        keeper.sees("李清和的角色已保存，记入台账");
        var staff = house.part(Staff.class);
        var science = staff.desks().getLast().id();
        assertThat(staff.byAccount("liqinghe").orElseThrow().posts())
                .hasSize(4)
                .contains(Post.on(science, Role.PROOFREADER));
        keeper.shows("person");
    }

    @Test
    @Order(9)
    void theLastAdministratorStays() {
        var keeper = keeper();
        keeper.opens("admin/people/zhouyuan");
        keeper.sees("凭“管理员”审签或改稿");

        keeper.role("管理员").click();
        keeper.presses("保存角色");
        keeper.sees("这是最后一位在职的管理员");
        keeper.presses("停用账号");

        keeper.sees("这是最后一位在职的管理员");
        keeper.shows("last-administrator");
        assertThat(house.part(Staff.class).byAccount("zhouyuan").orElseThrow().active()).isTrue();
    }

    @Test
    @Order(10)
    void whoIsSwitchedOffCannotSignInUntilSwitchedOnWithANewPassword() {
        var keeper = keeper();
        keeper.opens("admin/people/liqinghe");
        keeper.presses("停用账号");
        keeper.sees("账号已停用，角色都不起作用");
        keeper.shows("person-off");
        var editor = guest();
        editor.opens("");
        editor.tries("liqinghe", ITS_OWNER_KNOWS);
        editor.sees("账号或密码不对");

        keeper.presses("恢复账号");
        // The page is drawn anew; what is pressed before that is pressed on the old one.
        keeper.sees("停用账号");
        keeper.presses("重设密码");
        keeper.fills("新密码", "lingyige-xin-mima");
        keeper.fills("再写一遍密码", "lingyige-xin-mimaa");
        keeper.keeps("重设密码");
        keeper.sees("两遍密码不一样");
        keeper.fills("再写一遍密码", "lingyige-xin-mima");
        keeper.keeps("重设密码");
        keeper.isDone();

        editor.signsIn("liqinghe", "lingyige-xin-mima");
        editor.sees("我的工作台");
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
        var keeper = guest();
        keeper.opens("");
        keeper.signsIn("zhouyuan", PASSWORD + "！");
        return keeper;
    }
}
