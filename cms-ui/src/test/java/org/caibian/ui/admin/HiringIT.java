package org.caibian.ui.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.caibian.loop.Chromium;
import org.caibian.shared.DeskId;
import org.caibian.staff.Administration;
import org.caibian.staff.Desk;
import org.caibian.staff.HireResult;
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
import org.springframework.security.crypto.password.PasswordEncoder;

/** People join a house that has its desks, and their roles are changed, in a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HiringIT {

    private static final String ITS_OWNER_KNOWS = "guojibu-diyi-ci-denglu";

    @TempDir private static Path data;

    private static Chromium browser;
    private static EmptyHouse house;

    @BeforeAll
    static void openTheDoors() {
        browser = new Chromium();
        house = new EmptyHouse(data);
        var welcome = house.part(Welcome.class);
        var password = house.part(PasswordEncoder.class).encode(EmptyHouse.PASSWORD);
        var entered = welcome.enter(welcome.issue().orElseThrow(), "zhouyuan", "周予安", password);
        var administrator = ((HireResult.Hired) entered).person();
        var administration = house.part(Administration.class);
        administration.addDesk("GJ", "国际部", "World", administrator);
        administration.addDesk("CJ", "财经部", "Business", administrator);
        administration.addDesk("KJ", "科技部", "Science", administrator);
    }

    @AfterAll
    static void closeTheDoors() {
        browser.close();
        house.close();
    }

    @Test
    @Order(1)
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
        keeper.link("部门").click();
        keeper.sees("要添加的人还没有添加");
        keeper.keeps("留在这一页");
        keeper.isDone();
        keeper.presses("添加人员");
        keeper.sees("账号zhouyuan已有人在用，请换一个");
        assertThat(keeper.role("国际部 责任编辑")).isChecked();

        keeper.fills("账号", "liqinghe");
        keeper.presses("添加人员");

        keeper.seesInRow("李清和", "国际部 责任编辑；财经部 记者");
        keeper.shows("people");
        keeper.fills("姓名、账号或邮箱", "QINGH");
        keeper.isAt("admin/people?q=qingh");
        keeper.seesInRow("李清和", "国际部");
        keeper.hasNoRow("周予安");
        keeper.opens("admin/people");
        keeper.chooses("部门", "国际部");
        keeper.isAt("admin/people?desk=" + world());
        keeper.seesInRow("李清和", "国际部");
        keeper.hasNoRow("周予安");
        keeper.opens("admin/people?role=ADMIN&active=true");
        keeper.seesInRow("周予安", "管理员");
        keeper.hasNoRow("李清和");
        keeper.opens("admin/people?active=false");
        keeper.sees("没有这样的人");
        keeper.sees("找到0人");
        var editor = guest();
        editor.opens("");
        editor.signsIn("liqinghe", ITS_OWNER_KNOWS);
        editor.sees("我的工作台");
        editor.opens("admin/people");
        editor.sees("你没有看这一页的权利");
    }

    @Test
    @Order(2)
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
        keeper.link("部门").click();
        keeper.sees("李清和的角色有改动，还没有保存");
        keeper.keeps("留在这一页");
        keeper.isDone();
        assertThat(keeper.role("科技部 校对")).isChecked();
        keeper.presses("保存角色");

        keeper.sees("李清和的角色已保存");
        var staff = house.part(Staff.class);
        var science = staff.desks().getLast().id();
        assertThat(staff.byAccount("liqinghe").orElseThrow().posts())
                .hasSize(4)
                .contains(Post.on(science, Role.PROOFREADER));
        keeper.shows("person");
    }

    @Test
    @Order(3)
    void theLastAdministratorStaysAndIsAskedBeforeTheyDoAloneWhatTakesTwo() {
        var keeper = keeper();
        keeper.opens("admin/people/zhouyuan");
        keeper.sees("凭“管理员”审签或改稿");

        keeper.role("管理员").click();
        keeper.presses("保存角色");
        keeper.sees("这是最后一位在职的管理员");
        keeper.presses("停用账号");

        keeper.sees("这是最后一位在职的管理员");
        keeper.shows("last-administrator");
        var staff = house.part(Staff.class);
        assertThat(staff.byAccount("zhouyuan").orElseThrow().active()).isTrue();

        keeper.opens("admin/people/liqinghe");
        keeper.checks("总编辑");
        keeper.presses("保存角色");
        keeper.sees("你是唯一的管理员，将独自任命李清和为总编辑");
        keeper.shows("alone");
        keeper.keeps("取消");
        keeper.isDone();
        assertThat(staff.byAccount("liqinghe").orElseThrow().is(Role.CHIEF_EDITOR)).isFalse();
    }

    @Test
    @Order(4)
    void whoIsSwitchedOffCannotSignInUntilSwitchedOnWithANewPassword() {
        var keeper = keeper();
        keeper.opens("admin/people/liqinghe");
        var editor = guest();
        editor.opens("");
        editor.signsIn("liqinghe", ITS_OWNER_KNOWS);
        editor.sees("我的工作台");

        keeper.presses("停用账号");
        keeper.sees("手上没有任务");
        keeper.keeps("停用账号");
        keeper.sees("请写明理由");
        keeper.fills("停用的原因（记入台账）", "调离本社");
        keeper.shows("departure");
        keeper.keeps("停用账号");
        keeper.sees("账号已停用，角色都不起作用");
        keeper.shows("person-off");
        editor.gate().isSeen();
        editor.gate().tries("liqinghe", ITS_OWNER_KNOWS);
        editor.sees("账号或密码不对");

        keeper.presses("恢复账号");
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

    private static DeskId world() {
        return house.part(Staff.class).desks().stream()
                .filter(desk -> desk.code().equals("GJ"))
                .map(Desk::id)
                .findFirst()
                .orElseThrow();
    }

    private static HouseKeeper guest() {
        return new HouseKeeper(browser.window(1440, 900), house.desk());
    }

    private static HouseKeeper keeper() {
        return house.letIn(browser.window(1440, 900), "zhouyuan");
    }
}
