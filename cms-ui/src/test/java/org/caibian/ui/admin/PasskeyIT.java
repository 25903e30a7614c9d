package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.caibian.loop.Chromium;
import org.caibian.signin.SignInAdministration;
import org.caibian.staff.Administration;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Welcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Signing in by a passkey that the browser's own device holds. */
class PasskeyIT {

    private static final String PASSWORD = "一句长长的话就是好密码";

    @TempDir private static Path data;

    private static EmptyHouse house;
    private static Chromium browser;

    @BeforeAll
    static void openTheHouse() {
        browser = new Chromium();
        house = new EmptyHouse(data);
    }

    @AfterAll
    static void closeTheHouse() {
        browser.close();
        house.close();
    }

    @Test
    void somebodyAddsAPasskeyAndSignsInByItWhereTheirRoleAsksForASecondFactor() {
        var hash = house.part(PasswordEncoder.class).encode(PASSWORD);
        var welcome = house.part(Welcome.class);
        var administrator =
                ((HireResult.Hired)
                                welcome.enter(
                                        welcome.issue().orElseThrow(), "zhouyuan", "周予安", hash))
                        .person();
        house.part(Administration.class)
                .hire(
                        new NewPerson("ganmoyan", "甘墨言", hash, Set.of(Post.house(Role.MODERATOR))),
                        administrator);

        var byNumber = new HouseKeeper(browser.window(1440, 900), house.desk());
        byNumber.opens("account");
        byNumber.signsIn("ganmoyan", PASSWORD);
        byNumber.sees("通行密钥只在" + house.deskByName().replaceFirst("/desk/$", "") + "上能用");

        var desk = new HouseKeeper(browser.window(1440, 900), house.deskByName());
        desk.hasADevice();
        desk.opens("account");
        desk.signsIn("ganmoyan", PASSWORD);
        desk.presses("添加通行密钥");
        desk.sees("还没用过");
        desk.shows("passkeys");
        house.part(SignInAdministration.class).require(Set.of(Role.MODERATOR), administrator);
        desk.signsOut();
        desk.sees("用通行密钥登录");
        desk.shows("passkey-gate");
        var before = desk.session();
        desk.presses("用通行密钥登录");
        desk.isIn();
        assertThat(desk.session()).isNotEqualTo(before);
        desk.opens("account");
        desk.sees("最近使用");
        desk.sees("就是这里");

        onlyThePasswordIsNotEnough();
        theAdministratorEndsIt();
        desk.seesTheGate();
        desk.presses("用通行密钥登录");
        desk.sees("通行密钥没有通过");
    }

    private static void onlyThePasswordIsNotEnough() {
        var thief = new Knocker(house.desk());
        assertThat(thief.answersByPasskey("{}")).isEqualTo("/desk/login?passkey");
        assertThat(thief.signsIn("ganmoyan", PASSWORD)).isEqualTo("/desk/code");
        assertThat(thief.proves("000000")).isEqualTo("/desk/code?WRONG");
        assertThat(thief.answersByPasskey("{}")).isEqualTo("/desk/login?passkey");
        assertThat(thief.opens("account")).isEqualTo("/desk/login");
    }

    private static void theAdministratorEndsIt() {
        var keeper = new HouseKeeper(browser.window(1440, 900), house.desk());
        keeper.opens("admin/people/ganmoyan");
        keeper.signsIn("zhouyuan", PASSWORD);
        keeper.sees("1把，最近使用于");
        keeper.shows("person-passkeys");
        keeper.presses("取消全部通行密钥");
        keeper.sees("没有启用；下次登录时须先设置");
    }
}
