package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.caibian.loop.Chromium;
import org.caibian.security.IssuerProcess;
import org.caibian.security.IssuerProcess.Member;
import org.caibian.security.TestIssuer;
import org.caibian.staff.Administration;
import org.caibian.staff.DeskResult;
import org.caibian.staff.HireResult;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Coming in by a real issuer, as people do: from the desk's page to the issuer's and back. What a
 * lying one says is in {@link SingleSignOnIT}.
 */
class IssuerIT {

    @TempDir private static Path data;

    private static IssuerProcess issuer;
    private static Chromium browser;
    private static EmptyHouse house;
    private static Post reporter;

    @BeforeAll
    static void openTheHouse() {
        issuer = new IssuerProcess();
        browser = new Chromium();
        house =
                new EmptyHouse(
                        data,
                        "--caibian.signin.oidc.issuer=" + issuer.address(),
                        "--caibian.signin.oidc.client-id=" + IssuerProcess.CLIENT,
                        "--caibian.signin.oidc.client-secret=" + IssuerProcess.SECRET,
                        "--caibian.signin.oidc.label=用晨岸账号登录",
                        "--caibian.signin.oidc.sign-out-there=true",
                        "--caibian.signin.oidc.roles=编辑部-财经=reporter@CJ");
        issuer.speaksTo(
                house.desk(),
                new Member("jinanzhou", "纪南舟", List.of("编辑部-财经", "没有这个组")),
                new Member("caterer", "范师傅", List.of("食堂")));
        var welcome = house.part(Welcome.class);
        var first = welcome.enter(welcome.issue().orElseThrow(), "zhouyuan", "周予安", "-");
        var administrator = ((HireResult.Hired) first).person();
        var added = house.part(Administration.class).addDesk("CJ", "财经", "Finance", administrator);
        reporter = Post.on(((DeskResult.Added) added).desk(), Role.REPORTER);
    }

    @AfterAll
    static void closeTheHouse() {
        browser.close();
        house.close();
        issuer.close();
    }

    @Test
    void whoeverSignsInAtTheIssuerStandsAtTheDeskByTheirGroupsUntilTheySignOut() {
        var page = window();
        var visitor = new HouseKeeper(page, house.desk());
        visitor.opens("login");
        visitor.shows("sign-in-elsewhere");
        var before = visitor.gate().session();
        var asked = page.waitForRequest(IssuerIT::begins, () -> press(visitor));
        signsInThere(page, "jinanzhou");
        visitor.sees("我的工作台");

        assertThat(TestIssuer.fields(asked.url()))
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid profile email")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(visitor.gate().session()).isNotEqualTo(before);
        assertThat(new Knocker(house.desk(), before).opens("account"))
                .isEqualTo("/desk/login?ended");
        assertThat(house.part(Staff.class).byAccount("jinanzhou").orElseThrow().posts())
                .containsExactly(reporter);
        visitor.opens("account");
        visitor.sees("纪南舟");
        visitor.sees("你由公司目录登录");

        visitor.gate().choosesToSignOut();
        presses(page, "Yes, sign me out");
        visitor.gate().isSeen();
        press(visitor);
        page.locator("input[name=login]").waitFor();
    }

    @Test
    void whoseGroupsGiveNothingIsToldSo() {
        var page = window();
        var visitor = new HouseKeeper(page, house.desk());
        visitor.opens("login");
        press(visitor);
        signsInThere(page, "caterer");
        visitor.sees("公司目录认得你，但你所在的组在采编里没有角色，请找管理员。");

        visitor.opens("account");
        visitor.gate().isSeen();
        assertThat(house.part(Staff.class).byAccount("caterer")).isEmpty();
    }

    /** The issuer's pages ask for a font that is far away. */
    private static Page window() {
        var page = browser.window(1440, 900);
        page.route(address -> !address.startsWith("http://127.0.0.1:"), Route::abort);
        return page;
    }

    private static boolean begins(Request request) {
        return request.url().startsWith(issuer.address() + "/auth?");
    }

    private static void press(HouseKeeper visitor) {
        visitor.link("用晨岸账号登录").click();
    }

    /** It asks who they are, of itself, and whether the desk may know. */
    private static void signsInThere(Page page, String account) {
        page.waitForURL(issuer.address() + "/interaction/*");
        page.locator("input[name=login]").fill(account);
        page.locator("input[name=password]").fill("一句长长的话就是好密码");
        presses(page, "Sign-in");
        presses(page, "Continue");
    }

    private static void presses(Page page, String act) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(act)).click();
    }
}
