package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.caibian.loop.Chromium;
import org.caibian.shared.PersonId;
import org.caibian.signin.SecondFactors;
import org.caibian.signin.SetUpResult;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The second step of signing in, over HTTP as who has stolen a password tries it, and as people do.
 */
class SecondStepIT {

    private static final String PASSWORD = EmptyHouse.PASSWORD;
    private static final String ANOTHER = "gaile-de-xin-mima-3";
    private static final String OVER = "/desk/login?ended";
    private static final List<String> PAGES =
            List.of("", "account", "queue", "articles/1", "admin/people", "/preview/1");

    @TempDir private static Path data;

    private static EmptyHouse house;
    private static Chromium browser;

    @BeforeAll
    static void openTheHouse() {
        browser = new Chromium();
        house = new EmptyHouse(data);
        house.administrator();
    }

    @AfterAll
    static void closeTheHouse() {
        browser.close();
        house.close();
    }

    @Test
    void whoeverGaveThePasswordAloneIsAStrangerAtEveryDoor() {
        var chief = hire("shenzhiyao", "沈知遥", Role.CHIEF_EDITOR);
        var app = setUp(chief);
        var thief = new Knocker(house.desk());
        thief.opens("login");
        var before = thief.session();

        assertThat(thief.signsIn("shenzhiyao", PASSWORD)).isEqualTo("/desk/code");
        var half = thief.session();
        assertThat(half).isNotEqualTo(before);
        assertThat(PAGES)
                .allSatisfy(
                        page -> assertThat(thief.opens(page)).as(page).isEqualTo("/desk/login"));
        assertThat(thief.opens("/api/v1/articles")).isEqualTo("401");
        assertThat(thief.asksFor("/account")).doesNotContain("沈知遥");
        assertThat(thief.proves("000000x")).isEqualTo("/desk/code?WRONG");
        assertThat(thief.proves("")).isEqualTo("/desk/code?WRONG");

        assertThat(thief.proves(app.code())).startsWith("/desk/").doesNotContain("code", "login");
        assertThat(thief.session()).isNotEqualTo(half);
        assertThat(thief.opens("account")).isEqualTo("200");
        assertThat(thief.asksFor("/account")).contains("沈知遥");
        assertThat(new Knocker(house.desk(), half).opens("account")).isEqualTo(OVER);
        assertThat(new Knocker(house.desk(), before).opens("account")).isEqualTo(OVER);
    }

    @Test
    void aCodeLetsNobodyInTwiceAndNobodyWithoutThePassword() {
        var app = setUp(hire("hanjingchuan", "韩敬川", Role.CHIEF_EDITOR));
        var code = app.code();
        var stranger = new Knocker(house.desk());
        assertThat(stranger.proves(code)).isEqualTo("/desk/login");

        var owner = new Knocker(house.desk());
        var thief = new Knocker(house.desk());
        owner.signsIn("hanjingchuan", PASSWORD);
        thief.signsIn("hanjingchuan", PASSWORD);

        assertThat(owner.proves(code)).isEqualTo("/desk/");
        assertThat(thief.proves(code)).isEqualTo("/desk/code?WRONG");
        assertThat(thief.opens("account")).isEqualTo("/desk/login");
        for (int tried = 1; tried < 5; tried++) {
            thief.proves("no code " + tried);
        }
        assertThat(thief.proves("no code")).isEqualTo("/desk/code?TOO_MANY");
        assertThat(owner.opens("account")).isEqualTo("200");
    }

    @Test
    void whoeverNeedsOneAndHasNoneGetsNowhereElseFirst() {
        hire("ganmoyan", "甘墨言", Role.MODERATOR);
        house.asksForTwo(Role.MODERATOR);
        var moderator = new Knocker(house.desk());

        assertThat(moderator.signsIn("ganmoyan", PASSWORD)).isEqualTo("/desk/code");
        assertThat(moderator.proves("000000")).isEqualTo("/desk/code?WRONG");
        assertThat(moderator.opens("account")).isEqualTo("/desk/login");
        house.asksForTwo();
    }

    @Test
    void whereNoDirectoryIsSetNothingLeadsToOneAndNothingComesFromOne() {
        var visitor = new Knocker(house.desk());

        assertThat(visitor.opens("oauth2/authorization/oidc")).isEqualTo("/desk/login");
        assertThat(visitor.opens("oauth2/code/oidc?code=a&state=b")).isEqualTo("/desk/login");
        assertThat(visitor.opens("/oauth2/authorization/oidc")).isEqualTo("404");
        assertThat(visitor.opens("/login/oauth2/code/oidc?code=a&state=b")).isEqualTo("404");
        assertThat(visitor.asksFor("/login")).contains("login").doesNotContain("oauth2");
    }

    @Test
    void somebodySetsItUpSignsInByItAndEndsSessionsElsewhereAlsoByANewPassword() {
        hire("liqinghe", "李清和", Role.CHIEF_EDITOR);
        var desk = new HouseKeeper(browser.window(1440, 900), house.desk());
        desk.opens("account");
        desk.signsIn("liqinghe", PASSWORD);
        desk.presses("设置");
        desk.sees("用它扫这个码");
        desk.shows("second-factor");
        assertThat(desk.width(".qr path")).isGreaterThan(150);
        var app = new AuthenticatorApp(desk.reads(".letters"));
        desk.fills("六位数字", app.code());
        desk.presses("启用");
        desk.sees("收在稳妥的地方");
        desk.shows("recovery-codes");
        var paper = desk.reads(".recovery li");
        desk.presses("我已收好");
        desk.sees("还有10个备用码");

        var phone = new HouseKeeper(browser.window(390, 844), house.desk());
        phone.opens("");
        phone.gate().tries("liqinghe", PASSWORD);
        phone.sees("还差一步");
        phone.fills("验证码", "000000");
        phone.presses("登录");
        phone.sees("验证码不对");
        phone.shows("code");
        phone.fills("验证码", app.code());
        phone.presses("登录");
        phone.sees("我的工作台");
        desk.opens("account");
        desk.presses("结束其他所有登录");
        phone.gate().isSeen();

        var borrowed = new HouseKeeper(browser.window(1440, 900), house.desk());
        borrowed.speaksEnglish();
        borrowed.opens("account");
        borrowed.gate().tries("liqinghe", PASSWORD);
        borrowed.sees("One step more");
        borrowed.shows("code-en");
        borrowed.fills("Code", paper);
        borrowed.presses("Sign in");
        borrowed.sees("with 9 recovery codes left");
        borrowed.shows("account-en");

        desk.opens("account");
        desk.fills("新密码", ANOTHER);
        desk.fills("再写一遍密码", PASSWORD);
        desk.presses("改密码");
        desk.sees("两遍密码不一样");
        desk.fills("再写一遍密码", ANOTHER);
        desk.shows("account");
        desk.presses("改密码");
        desk.sees("密码已改，别处的登录都已结束");
        borrowed.gate().isSeen();
        desk.opens("account");
        desk.sees("就是这里");
    }

    @Test
    void anAdministratorSaysWhoNeedsOneAndTakesAwayALostOne() {
        setUp(hire("xuwen", "许闻", Role.CHIEF_EDITOR));
        var keeper = new HouseKeeper(browser.window(1440, 900), house.desk());
        keeper.opens("admin/sign-in");
        keeper.signsIn("zhouyuan", PASSWORD);
        keeper.shows("sign-in-rules");
        keeper.opens("admin/people/xuwen");
        keeper.shows("person-signing-in");
        keeper.presses("取消第二道验证");
        keeper.sees("没有启用，登录只凭密码");
    }

    private static PersonId hire(String account, String name, Role role) {
        return house.hire(account, name, Post.house(role));
    }

    /** Through the services, as the page does; the app is at its next code. */
    private static AuthenticatorApp setUp(PersonId person) {
        var factors = house.part(SecondFactors.class);
        var app = new AuthenticatorApp(factors.begin(person).orElseThrow().letters());
        assertThat(factors.confirm(person, app.code())).isInstanceOf(SetUpResult.SetUp.class);
        return app;
    }
}
