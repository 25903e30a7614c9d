package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.caibian.loop.Chromium;
import org.caibian.sheet.TestWorkbook;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.SignInAttempt;
import org.caibian.staff.SignInAttempts;
import org.caibian.staff.SignInLinks;
import org.caibian.staff.Staff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody is invited by mail, sets a password and what their role asks for beside it, and later
 * has forgotten it, in a browser.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitationIT {

    private static final String OWN = "ziji-shede-mima-1";
    private static final String NEWER = "ziji-shede-mima-2";

    @TempDir private static Path data;

    private static Letterbox letters;
    private static Chromium browser;
    private static EmptyHouse house;

    @BeforeAll
    static void openTheDoors() {
        letters = new Letterbox();
        browser = new Chromium();
        house = new EmptyHouse(data, letters.settings());
        house.asksForTwo(Role.MODERATOR);
    }

    @AfterAll
    static void closeTheDoors() {
        browser.close();
        house.close();
        letters.close();
    }

    @Test
    @Order(1)
    void whoeverIsInvitedSetsAPasswordMakesAPasskeyAndIsAtTheDesk() {
        var keeper = keeper();
        keeper.opens("admin/new-person");
        keeper.fills("账号", "shiyue");
        keeper.fills("真实姓名", "施樾");
        keeper.fills("邮箱", "shiyue@news.example");
        keeper.checks("评论审核");
        keeper.shows("invite");
        keeper.presses("添加人员");
        keeper.seesInRow("施樾", "已邀请");
        keeper.shows("invited");

        var link = letters.link("shiyue@news.example");
        var guest = at(house.deskByName());
        guest.gate().hasADevice();
        guest.opens(link);
        guest.sees("施樾，你的账号是shiyue");
        guest.isAt("new-password");
        guest.shows("new-password");
        sets(guest, OWN);
        guest.sees("密码已设好");
        guest.gate().tries("shiyue", OWN);
        guest.sees("你的角色登录时须有第二道验证");
        guest.sees("或者：手机上的验证码");
        guest.shows("first-factor");
        guest.presses("添加通行密钥");
        guest.gate().isPassed();
        guest.sees("我的工作台");

        keeper.opens("admin/people");
        keeper.seesInRow("施樾", "在职");
        var another = at(house.desk());
        another.opens(link);
        another.sees("这个链接不能用了");
    }

    @Test
    @Order(2)
    void whoeverComesInByCodesSetsThemUpInTheBrowserOfSomebodyWhoIsInUntilThen() {
        var person =
                house.hire("linzhou", "林舟", "linzhou@news.example", Post.house(Role.MODERATOR));
        house.part(SignInLinks.class).invite(person, house.administrator());
        var shared = keeper();

        shared.opens(letters.link("linzhou@news.example"));
        shared.sees("这个浏览器里现在登录着周予安");
        shared.shows("new-password-here");
        shared.link("回工作台").click();
        shared.gate().isPassed();
        shared.opens("new-password");
        sets(shared, OWN);
        shared.sees("密码已设好");
        shared.gate().tries("linzhou", OWN);
        shared.sees("用它扫这个码");
        assertThat(shared.button("添加通行密钥")).not().isVisible();
        shared.fills("六位数字", new AuthenticatorApp(shared.reads(".letters")).code());
        shared.presses("启用");
        shared.presses("我已收好");
        shared.sees("我的工作台");
    }

    @Test
    @Order(3)
    void whoeverForgotTheirPasswordIsToldTheSameWhetherTheyAreKnownOrNot() {
        house.asksForTwo();
        var stranger = at(house.desk());
        stranger.opens("forgotten");
        stranger.fills("账号或邮箱", "nobody");
        stranger.presses("寄链接");
        stranger.sees("如果有这个账号");

        var forgetful = at(house.desk());
        forgetful.opens("login");
        forgetful.presses("忘了密码");
        forgetful.fills("账号或邮箱", "shiyue@news.example");
        forgetful.shows("forgotten");
        forgetful.presses("寄链接");
        forgetful.sees("如果有这个账号");
        forgetful.opens(letters.link("shiyue@news.example"));
        guessAt("shiyue");
        sets(forgetful, NEWER);
        forgetful.sees("密码已设好");
        forgetful.signsIn("shiyue", NEWER);
        forgetful.sees("我的工作台");
        house.part(JdbcClient.class).sql("delete from sign_in_try").update();
    }

    /** So often, from there and from here, that nobody comes in on a device that is not known. */
    private static void guessAt(String account) {
        var attempts = house.part(SignInAttempts.class);
        for (var place : List.of("192.0.2.77", "127.0.0.1")) {
            var guess = new SignInAttempt(account, place, List.of());
            boolean mayGoOn = true;
            while (mayGoOn) {
                mayGoOn = attempts.begin(guess).isPresent();
            }
        }
    }

    @Test
    @Order(4)
    void peopleJoinFromASpreadsheetOnceEveryRowIsRightAndEachIsSentALink() {
        var head = List.of("账号", "姓名", "邮箱", "部门", "角色");
        var lin = List.of("linyi", "林一", "linyi@news.example", "", "评论审核");
        var chen = List.of("chener", "陈二", "chener@news.example", "", "");
        var keeper = keeper();
        keeper.opens("admin/new-people");
        keeper.brings(
                "people.xlsx",
                TestWorkbook.of(
                        head,
                        lin,
                        chen,
                        List.of("zhangsan", "张三", "没有"),
                        List.of("lisi", "李四", "lisi@news.example", "没有的部", "记者"),
                        List.of("linyi", "林一", "linyi@news.example"),
                        List.of("wangwu", "王五", "CHENER@news.example"),
                        List.of("zhaoliu", "赵六", "SHIYUE@news.example"),
                        List.of("shiyue", "施樾", "", "", "总编辑")));

        keeper.seesInRow("linyi", "新增");
        keeper.seesInRow("zhangsan", "没有邮箱，或写得不对");
        keeper.seesInRow("lisi", "没有这个部门");
        keeper.seesInRow("6.*linyi", "前面已有一行是这个账号");
        keeper.seesInRow("wangwu", "前面已有一行是这个邮箱");
        keeper.seesInRow("zhaoliu", "这个邮箱已有人在用");
        keeper.seesInRow("shiyue", "现有角色“评论审核”与这一行不同.*已在册");
        assertThat(keeper.button("全部邀请")).isDisabled();
        keeper.shows("new-people");
        assertThat(house.part(Staff.class).byAccount("linyi")).isEmpty();

        keeper.brings("people.xlsx", TestWorkbook.of(head, lin, chen));
        keeper.hasNoRow("zhangsan");
        keeper.presses("全部邀请");
        keeper.sees("已邀请2人");
        keeper.seesInRow("林一", "已邀请");

        assertThat(letters.link("linyi@news.example")).isNotBlank();
        assertThat(letters.link("chener@news.example")).isNotBlank();
        assertThat(house.part(Staff.class).byAccount("linyi").orElseThrow().posts())
                .containsExactly(Post.house(Role.MODERATOR));
    }

    private static void sets(HouseKeeper who, String password) {
        who.fills("新密码", password);
        who.fills("再写一遍密码", password);
        who.presses("设置密码");
    }

    private static HouseKeeper keeper() {
        return house.letIn(browser.window(1440, 900), "zhouyuan");
    }

    private static HouseKeeper at(String desk) {
        return new HouseKeeper(browser.window(1440, 900), desk);
    }
}
