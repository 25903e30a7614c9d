package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.caibian.loop.Chromium;
import org.caibian.sheet.TestWorkbook;
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
import org.springframework.test.util.TestSocketUtils;

/** Somebody is invited by mail, sets a password, and later has forgotten it, in a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InvitationIT {

    private static final String PASSWORD = "一句长长的话就是好密码";
    private static final String OWN = "ziji-shede-mima-1";
    private static final String NEWER = "ziji-shede-mima-2";
    private static final long PATIENCE = 60_000;

    @TempDir private static Path data;

    private static GreenMail server;
    private static Chromium browser;
    private static EmptyHouse house;

    @BeforeAll
    static void openTheDoors() {
        server =
                new GreenMail(
                        new ServerSetup(
                                TestSocketUtils.findAvailableTcpPort(),
                                "127.0.0.1",
                                ServerSetup.PROTOCOL_SMTP));
        server.start();
        browser = new Chromium();
        house =
                new EmptyHouse(
                        data,
                        "--spring.mail.host=127.0.0.1",
                        "--spring.mail.port=" + server.getSmtp().getPort(),
                        "--caibian.mail.from=caibian@news.example");
        var welcome = house.part(Welcome.class);
        var hash = house.part(PasswordEncoder.class).encode(PASSWORD);
        welcome.enter(welcome.issue().orElseThrow(), "zhouyuan", "周予安", hash);
    }

    @AfterAll
    static void closeTheDoors() {
        browser.close();
        house.close();
        server.stop();
    }

    @Test
    @Order(1)
    void whoeverIsInvitedSetsAPasswordThroughTheLinkAndSignsIn() throws Exception {
        var keeper = guest();
        keeper.opens("");
        keeper.signsIn("zhouyuan", PASSWORD);
        keeper.opens("admin/new-person");
        keeper.fills("账号", "shiyue");
        keeper.fills("真实姓名", "施樾");
        keeper.fills("邮箱", "shiyue@news.example");
        keeper.shows("invite");
        keeper.presses("添加人员");
        keeper.seesInRow("施樾", "已邀请");
        keeper.shows("invited");

        var link = link(1);
        var guest = guest();
        guest.opens(link);
        guest.sees("施樾，你的账号是shiyue");
        guest.isAt("new-password");
        guest.shows("new-password");
        guest.fills("新密码", OWN);
        guest.fills("再写一遍密码", OWN);
        guest.presses("设置密码");
        guest.sees("密码已设好");
        guest.signsIn("shiyue", OWN);
        guest.sees("我的工作台");

        keeper.opens("admin/people");
        keeper.seesInRow("施樾", "在职");
        var another = guest();
        another.opens(link);
        another.sees("这个链接不能用了");
    }

    @Test
    @Order(2)
    void whoeverForgotTheirPasswordIsToldTheSameWhetherTheyAreKnownOrNot() throws Exception {
        var stranger = guest();
        stranger.opens("forgotten");
        stranger.fills("账号或邮箱", "nobody");
        stranger.presses("寄链接");
        stranger.sees("如果有这个账号");

        var forgetful = guest();
        forgetful.opens("login");
        forgetful.presses("忘了密码");
        forgetful.fills("账号或邮箱", "shiyue@news.example");
        forgetful.shows("forgotten");
        forgetful.presses("寄链接");
        forgetful.sees("如果有这个账号");
        forgetful.opens(link(2));
        forgetful.fills("新密码", NEWER);
        forgetful.fills("再写一遍密码", NEWER);
        forgetful.presses("设置密码");
        forgetful.sees("密码已设好");
        forgetful.signsIn("shiyue", NEWER);
        forgetful.sees("我的工作台");
    }

    @Test
    @Order(3)
    void theTokenLeavesTheAddressAtOnceAndNoPageIsToldOfIt() throws Exception {
        var exchanged = answer("link?t=some-token");
        var page = answer("new-password");

        assertThat(exchanged.headers().firstValue("Location").orElseThrow())
                .endsWith("/desk/new-password");
        assertThat(exchanged.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(exchanged.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    @Order(4)
    void peopleJoinFromASpreadsheetOnceEveryRowIsRightAndEachIsSentALink() throws Exception {
        var head = List.of("账号", "姓名", "邮箱", "部门", "角色");
        var lin = List.of("linyi", "林一", "linyi@news.example", "", "评论审核");
        var chen = List.of("chener", "陈二", "chener@news.example", "", "");
        var keeper = guest();
        keeper.opens("");
        keeper.signsIn("zhouyuan", PASSWORD);
        keeper.opens("admin/new-people");
        keeper.brings(
                "people.xlsx",
                TestWorkbook.of(
                        head,
                        lin,
                        chen,
                        List.of("zhangsan", "张三", "没有"),
                        List.of("lisi", "李四", "lisi@news.example", "没有的部", "记者"),
                        List.of("linyi", "林一", "linyi@news.example")));

        keeper.seesInRow("linyi", "新增");
        keeper.seesInRow("zhangsan", "没有邮箱，或写得不对");
        keeper.seesInRow("lisi", "没有这个部门");
        keeper.seesInRow("6.*linyi", "前面已有一行是这个账号");
        assertThat(keeper.button("全部邀请").isDisabled()).isTrue();
        keeper.shows("new-people");
        assertThat(house.part(Staff.class).byAccount("linyi")).isEmpty();

        keeper.brings("people.xlsx", TestWorkbook.of(head, lin, chen));
        keeper.hasNoRow("zhangsan");
        keeper.presses("全部邀请");
        keeper.sees("已邀请2人");
        keeper.seesInRow("林一", "已邀请");

        assertThat(server.waitForIncomingEmail(PATIENCE, 4)).isTrue();
        assertThat(server.getReceivedMessages())
                .extracting(letter -> letter.getAllRecipients()[0].toString())
                .contains("linyi@news.example", "chener@news.example");
        assertThat(house.part(Staff.class).byAccount("linyi").orElseThrow().posts())
                .containsExactly(Post.house(Role.MODERATOR));
    }

    private static HttpResponse<String> answer(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(house.desk() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** Where the last of so many letters leads to, at the desk. */
    private static String link(int letters) throws MessagingException, IOException {
        assertThat(server.waitForIncomingEmail(PATIENCE, letters)).isTrue();
        var text = server.getReceivedMessages()[letters - 1].getContent().toString();
        var found = Pattern.compile("link\\?t=[\\w-]+").matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static HouseKeeper guest() {
        return new HouseKeeper(browser.window(1440, 900), house.desk());
    }
}
