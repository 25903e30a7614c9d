package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.MessagingException;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.caibian.loop.Chromium;
import org.caibian.shared.PersonId;
import org.caibian.sheet.TestWorkbook;
import org.caibian.staff.Administration;
import org.caibian.staff.DeskResult;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.SignInAttempt;
import org.caibian.staff.SignInAttempts;
import org.caibian.staff.SignInLinks;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.caibian.token.IssueResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.util.TestSocketUtils;

/**
 * Somebody is invited by mail, sets a password, later has forgotten it, and takes another address,
 * in a browser.
 */
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
        guessElsewhereAt("shiyue");
        forgetful.fills("新密码", NEWER);
        forgetful.fills("再写一遍密码", NEWER);
        forgetful.presses("设置密码");
        forgetful.sees("密码已设好");
        forgetful.signsIn("shiyue", NEWER);
        forgetful.sees("我的工作台");
        house.part(JdbcClient.class).sql("delete from sign_in_try").update();
    }

    /** So often that nobody comes in on a device that is not known. */
    private static void guessElsewhereAt(String account) {
        var guess = new SignInAttempt(account, "192.0.2.77", Optional.empty());
        var attempts = house.part(SignInAttempts.class);
        boolean mayGoOn = true;
        while (mayGoOn) {
            mayGoOn = attempts.begin(guess);
        }
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
        assertThat(
                        answer("link/address?t=some-token")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .endsWith("/desk/new-address");
        assertThat(
                        answer("link/welcome?t=some-token")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow())
                .endsWith("/desk/welcome");
        assertThat(answer("welcome").headers().firstValue("Referrer-Policy"))
                .contains("no-referrer");
    }

    @Test
    @Order(4)
    void somebodyShowsThemselvesAndTakesAnotherAddressByALinkSentThere() throws Exception {
        var self = guest();
        self.opens("account");
        self.signsIn("shiyue", NEWER);
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

        var link = link(3);
        var reader = guest();
        reader.opens(link);
        reader.sees("以后寄到shi@new.example");
        reader.shows("new-address");
        reader.presses("确认");
        reader.sees("邮箱已改好");
        reader.opens(link);
        reader.sees("它用过了");

        assertThat(server.waitForIncomingEmail(PATIENCE, 5)).isTrue();
        assertThat(server.getReceivedMessages())
                .anySatisfy(letter -> {
                    assertThat(letter.getAllRecipients()[0]).hasToString("shiyue@news.example");
                    assertThat(letter.getSubject()).contains("采编邮箱已改");
                });
    }

    @Test
    @Order(5)
    void noLogHasASecretOrAWordOfAnUnpublishedStory() throws Exception {
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        var root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        var person = house.part(Staff.class).byAccount("shiyue").orElseThrow().id();
        var letters = server.getReceivedMessages().length;
        var knocker = new Knocker(house.desk());

        knocker.signsIn("shiyue", "cuole-de-mima-9");
        knocker.signsIn("shiyue", NEWER);
        house.part(SignInLinks.class).forgot("shiyue", "192.0.2.9");
        var link = link(letters + 1);
        knocker.opens(link);
        var token =
                ((IssueResult.Issued)
                                house.part(IssuedTokens.class)
                                        .issue(
                                                new NewToken(
                                                        "写稿",
                                                        Lifetime.USUAL,
                                                        Set.of(Scope.READ, Scope.WRITE)),
                                                person))
                        .secret();
        makeAReporter(person);
        var begun = sends(token, "POST", "desks/GJ/articles", "{\"headline\": \"无人知晓的标题\"}");
        var article = begun.replaceAll("(?s).*?\"id\":([0-9]+).*", "$1");
        sends(token, "PUT", "articles/" + article, "{\"headline\": \"无人知晓的另一个标题\"}");
        sends(token, "PUT", "articles/" + article, "{\"headline\": \"无人知晓的坏稿\", \"body\": 7");
        sends("caibian_no-such-token-at-all", "GET", "articles", "");
        root.detachAppender(log);

        assertThat(begun).contains("\"stage\":\"DRAFTING\"");
        var told =
                log.list.stream()
                        .map(event -> event.getFormattedMessage() + thrown(event))
                        .collect(Collectors.joining("\n"));
        assertThat(told)
                .doesNotContain(
                        NEWER,
                        "cuole-de-mima-9",
                        link.substring(link.indexOf('=') + 1),
                        token,
                        "no-such-token",
                        "无人知晓");
    }

    private static String thrown(ILoggingEvent event) {
        return event.getThrowableProxy() == null
                ? ""
                : ThrowableProxyUtil.asString(event.getThrowableProxy());
    }

    private static void makeAReporter(PersonId person) {
        var administration = house.part(Administration.class);
        var keeper = house.part(Staff.class).byAccount("zhouyuan").orElseThrow().id();
        var desk = ((DeskResult.Added) administration.addDesk("GJ", "国际部", "World", keeper)).desk();
        administration.setPosts(person, Set.of(Post.on(desk, Role.REPORTER)), keeper);
    }

    private static String sends(String token, String method, String path, String body)
            throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(house.desk()).resolve("/api/v1/" + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .header("If-Match", "\"7\"")
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
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

    @Test
    @Order(6)
    void peopleJoinFromASpreadsheetOnceEveryRowIsRightAndEachIsSentALink() throws Exception {
        var head = List.of("账号", "姓名", "邮箱", "部门", "角色");
        var lin = List.of("linyi", "林一", "linyi@news.example", "", "评论审核");
        var chen = List.of("chener", "陈二", "chener@news.example", "", "");
        var letters = server.getReceivedMessages().length;
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

        assertThat(server.waitForIncomingEmail(PATIENCE, letters + 2)).isTrue();
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
        var found = Pattern.compile("link(?:/address)?\\?t=[\\w-]+").matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static HouseKeeper guest() {
        return new HouseKeeper(browser.window(1440, 900), house.desk());
    }
}
