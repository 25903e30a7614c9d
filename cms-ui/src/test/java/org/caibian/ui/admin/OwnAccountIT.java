package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.caibian.loop.Chromium;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What somebody sees to on their own page: a passkey that the browser's own device holds, their
 * portrait, pen names and address.
 */
class OwnAccountIT {

    private static final String PASSWORD = EmptyHouse.PASSWORD;

    @TempDir private static Path data;

    private static Letterbox letters;
    private static EmptyHouse house;
    private static Chromium browser;

    @BeforeAll
    static void openTheHouse() {
        letters = new Letterbox();
        browser = new Chromium();
        house = new EmptyHouse(data, letters.settings());
        house.hire("ganmoyan", "甘墨言", Post.house(Role.MODERATOR));
        house.hire("shiyue", "施樾", "shiyue@news.example");
    }

    @AfterAll
    static void closeTheHouse() {
        browser.close();
        house.close();
        letters.close();
    }

    @Test
    void somebodyAddsAPasskeyAndSignsInByItWhereTheirRoleAsksForASecondFactor() {
        var byNumber = at(house.desk());
        byNumber.opens("account");
        byNumber.signsIn("ganmoyan", PASSWORD);
        byNumber.sees("通行密钥只在" + house.deskByName().replaceFirst("/desk/$", "") + "上能用");

        var desk = at(house.deskByName());
        desk.gate().hasADevice();
        desk.opens("account");
        desk.signsIn("ganmoyan", PASSWORD);
        desk.presses("添加通行密钥");
        desk.sees("还没用过");
        desk.shows("passkeys");
        house.asksForTwo(Role.MODERATOR);
        desk.gate().signsOut();
        desk.sees("用通行密钥登录");
        desk.shows("passkey-gate");
        var before = desk.gate().session();
        desk.presses("用通行密钥登录");
        desk.gate().isPassed();
        assertThat(desk.gate().session()).isNotEqualTo(before);
        desk.opens("account");
        desk.sees("最近使用");
        desk.sees("IP地址127.0.0.1");
        desk.sees("就是这里");

        onlyThePasswordIsNotEnough();
        theAdministratorEndsIt();
        desk.gate().isSeen();
        desk.sees("你的登录已结束");
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
        var keeper = house.letIn(browser.window(1440, 900), "zhouyuan");
        keeper.opens("admin/people/ganmoyan");
        keeper.sees("1把，最近使用于");
        keeper.shows("person-passkeys");
        keeper.presses("取消全部通行密钥");
        keeper.sees("没有启用；下次登录时须先设置");
    }

    @Test
    void somebodyShowsThemselvesAndTakesAnotherAddressByALinkSentThere() throws Exception {
        var self = at(house.desk());
        self.opens("account");
        self.signsIn("shiyue", PASSWORD);
        self.shows("profile-empty");
        self.brings(face());
        PlaywrightAssertions.assertThat(self.part(".top .av img")).isVisible();
        self.fills("笔名", "石月 山川");
        self.presses("保存笔名");
        PlaywrightAssertions.assertThat(self.field("笔名")).hasValue("山川 石月");
        self.fills("邮箱", "shi@new.example");
        self.presses("更改邮箱");
        self.sees("确认链接已寄往shi@new.example");
        self.shows("profile");

        var link = letters.link("shi@new.example");
        self.opens(link);
        self.sees("以后寄到shi@new.example");
        self.shows("new-address");
        self.presses("确认");
        self.sees("邮箱已改好");
        self.link("回工作台").click();
        self.gate().isPassed();
        var reader = at(house.desk());
        reader.opens(link);
        reader.sees("它用过了");

        letters.has("shiyue@news.example", "采编邮箱已改");
    }

    private static byte[] face() throws IOException {
        var picture = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xC8B090), 600, 800, new Color(0x305060)));
        pen.fillRect(0, 0, 600, 800);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static HouseKeeper at(String desk) {
        return new HouseKeeper(browser.window(1440, 900), desk);
    }
}
