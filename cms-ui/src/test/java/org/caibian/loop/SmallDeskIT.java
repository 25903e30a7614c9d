package org.caibian.loop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.source.Sources;
import org.caibian.staff.Administration;
import org.caibian.staff.DeskResult;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Welcome;
import org.caibian.subject.Subjects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A house of four people and an administrator: duties stay apart, and nothing stays stuck. */
class SmallDeskIT {

    private static final String HEADLINE = "小岛菜场开张 摊位抽签定";
    private static final String STUCK = "本部门没有人能接这一步：复审（要部门主任";

    @TempDir private static Path data;

    private static Chromium browser;
    private static RunningNewsroom newsroom;
    private static PersonId administrator;
    private static DeskId desk;
    private static PersonId wu;

    @BeforeAll
    static void fourPeopleJoinAnEmptyHouse() {
        browser = new Chromium();
        newsroom = RunningNewsroom.empty(data);
        var welcome = part(Welcome.class);
        var first = welcome.enter(welcome.issue().orElseThrow(), "guanli", "于安", password());
        administrator = ((HireResult.Hired) first).person();
        var added = part(Administration.class).addDesk("XD", "小岛部", "Island", administrator);
        desk = ((DeskResult.Added) added).desk();
        part(Subjects.class).addSection("caijing", "财经", "Business", administrator);
        part(Sources.class)
                .add("晨岸", true, LocalDate.of(2016, 1, 1), Optional.empty(), administrator);
        hire("zhou", "周砚", Post.on(desk, Role.REPORTER));
        wu = hire("wu", "吴清", Post.on(desk, Role.EDITOR));
        hire("zheng", "郑舟", Post.on(desk, Role.EDITOR), Post.on(desk, Role.DESK_CHIEF));
        hire("wang", "王遥", Post.house(Role.CHIEF_EDITOR));
    }

    @AfterAll
    static void closeTheHouse() throws IOException {
        browser.close();
        newsroom.close();
    }

    @Test
    void aStepNobodyMayTakeIsSeenAndGivenToWhoMayTakeItThen() {
        var reporter = StaffMember.signIn(browser, newsroom.address(), "zhou");
        reporter.handsIn(HEADLINE);
        var chief = letIn("zheng");
        chief.opensInQueue(HEADLINE);
        chief.approves("初审", "事实清楚。");
        chief.sees("已审签");

        chief.sees(STUCK);
        chief.sees("你已持有本审次的另一步");
        assertThat(chief.named(AriaRole.BUTTON, "审签").first()).isDisabled();
        Chromium.keep(chief.page, "small-desk-stuck");
        reporter.presses("看流程图");
        assertThat(reporter.named(AriaRole.DIALOG, "流程图")).containsText(STUCK);
        reporter.presses("关闭");
        chief.presses("改派");
        chief.sees("本部门没有别人可以接这一步");
        chief.presses("取消");

        part(Administration.class)
                .setPosts(
                        wu,
                        part(Staff.class).person(wu).posts(),
                        Set.of(Post.on(desk, Role.EDITOR), Post.on(desk, Role.DESK_CHIEF)),
                        administrator);
        chief.opensInQueue(HEADLINE);
        assertThat(chief.page.getByText(STUCK)).hasCount(0);
        chief.presses("改派");
        chief.chooses("交给谁", "吴清");
        chief.fills("为什么改派（记入台账）", "我审过初审，复审请你看。");
        dialog(chief).getByRole(AriaRole.BUTTON).last().click();
        chief.sees("已改派");
        seals("wu", "复审");
        seals("wang", "终审");
        var reader = browser.window(1440, 900);
        reader.navigate(newsroom.address());
        assertThat(reader.getByText(HEADLINE).first()).isVisible();
    }

    private static void seals(String account, String step) {
        var member = letIn(account);
        member.opensInQueue(HEADLINE);
        member.approves(step, "可发。");
        member.sees("已审签");
    }

    private static Locator dialog(StaffMember member) {
        return member.named(AriaRole.DIALOG, "改派给");
    }

    private static PersonId hire(String account, String name, Post... posts) {
        var person =
                new NewPerson(
                        account,
                        name,
                        password(),
                        Arrays.stream(posts).collect(Collectors.toUnmodifiableSet()));
        return ((HireResult.Hired) part(Administration.class).hire(person, administrator)).person();
    }

    private static String password() {
        return part(PasswordEncoder.class).encode(StaffMember.PASSWORD);
    }

    private static StaffMember letIn(String account) {
        return StaffMember.letIn(browser, newsroom.address(), account);
    }

    private static <T> T part(Class<T> type) {
        return newsroom.part(type);
    }
}
