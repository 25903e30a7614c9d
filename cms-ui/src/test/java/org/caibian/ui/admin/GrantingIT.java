package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.Writing;
import org.caibian.loop.Chromium;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administration;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.TestNewsroom;
import org.caibian.token.IssuedTokens;
import org.caibian.workflow.Reviews;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A role that weighs is given by two, one of whom has looked at how its person comes in, who signs
 * in anew; taken away, it is gone at once; and it is explained. So are tokens. Whoever left is
 * erased by two.
 */
class GrantingIT {

    @TempDir private static Path data;

    private static Chromium browser;
    private static EmptyHouse house;
    private static PersonId li;
    private static String number;
    private static ArticleId article;

    @BeforeAll
    static void openTheDoors() {
        browser = new Chromium();
        house = new EmptyHouse(data);
        var desk = house.addDesk("GJ", "国际部", "World");
        house.hire("hanjing", "韩静", Post.house(Role.ADMIN));
        li = house.hire("liqinghe", "李清和", Post.on(desk, Role.EDITOR));
        article = written(desk, house.hire("wangyan", "王砚", Post.on(desk, Role.REPORTER)));
        number = number(article);
    }

    @AfterAll
    static void closeTheDoors() {
        browser.close();
        house.close();
    }

    @Test
    void oneProposesAnotherConfirmsAndThePageOfWhomItIsAboutFollows() {
        var editor = letIn("liqinghe");
        editor.opens("");
        editor.gate().isPassed();
        PlaywrightAssertions.assertThat(rules(editor)).hasCount(0);
        var keeper = letIn("zhouyuan");
        keeper.opens("admin/people/liqinghe");
        keeper.checks("总编辑");
        keeper.presses("保存角色");
        keeper.sees("须由另一位管理员确认");
        keeper.sees("周予安提请任命李清和为总编辑");
        keeper.shows("grant-proposed");
        assertThat(isChiefEditor()).isFalse();

        var second = letIn("hanjing");
        second.opens("grants");
        second.sees("周予安提请任命李清和为总编辑");
        second.shows("grants");
        second.opens("admin/people");
        second.sees("1项任命待确认");
        second.sees("周予安提请任命李清和为总编辑");
        second.shows("grant-waits");
        second.presses("查看并确认");
        second.sees("本社不发信，李清和仍用现在的密码登录");
        second.shows("grant-look");
        second.keeps("确认任命");

        second.sees("已任命李清和为总编辑");
        assertThat(isChiefEditor()).isTrue();
        editor.gate().isSeen();
        editor.gate().signsIn("liqinghe", EmptyHouse.PASSWORD);
        PlaywrightAssertions.assertThat(rules(editor)).isVisible();
        editor.opens("grants");
        editor.sees("没有等你处理的任命");

        edits(li);

        PlaywrightAssertions.assertThat(rules(editor)).hasCount(0);
    }

    private static void edits(PersonId person) {
        var who = house.part(Staff.class).person(person);
        var desk = who.desks().iterator().next();
        house.part(Administration.class)
                .setPosts(
                        person,
                        who.posts(),
                        Set.of(Post.on(desk, Role.EDITOR)),
                        house.administrator());
    }

    @Test
    void whyAndWhyNotIsAnsweredByTheRules() {
        var keeper = letIn("zhouyuan");
        keeper.opens("admin/people/wangyan");
        keeper.link("为什么能、为什么不能").click();
        keeper.seesInRow("新建专题", "不能 没有所需角色：责任编辑、部门主任、管理员");
        keeper.seesInRow("作废接口令牌", "自己的能 自己的，人人都可以");
        keeper.fills("稿号", number);
        keeper.presses("查看");

        keeper.seesInRow("送审", "能 写过本稿");
        keeper.seesInRow("审签", "不能 稿件不在审稿中");
        keeper.seesInRow("撤稿", "不能 在国际部没有所需角色：总编辑");
        keeper.shows("rights-of-person");

        var reporter = letIn("wangyan");
        reporter.opens("articles/" + article + "/rights");
        reporter.seesInRow("改派", "不能 你在国际部没有所需角色：部门主任、总编辑");
        reporter.shows("rights-of-article");
        reporter.opens("rights");
        reporter.seesInRow("撤稿", "总编辑");
        reporter.seesInRow("合并部门", "管理员");
        reporter.shows("rights-of-all");
    }

    @Test
    void aTokenIsShownOnceAndEndedByOnePress() {
        var reporter = letIn("wangyan");
        reporter.opens("tokens");
        reporter.presses("新建令牌");
        reporter.fills("用途", "统计脚本");
        reporter.shows("token-new");
        reporter.keeps("生成");
        reporter.sees("只显示这一次");
        assertThat(reporter.field("令牌").inputValue()).startsWith("caibian_");
        reporter.keeps("已存好");
        reporter.seesInRow("统计脚本", "读");
        reporter.shows("tokens");

        var keeper = letIn("zhouyuan");
        keeper.opens("admin/tokens");
        keeper.seesInRow("统计脚本", "王砚");
        keeper.shows("tokens-of-all");
        keeper.presses("作废：统计脚本（王砚，个人）");

        keeper.sees("令牌已作废");
        assertThat(keeper.link("接口说明").getAttribute("href")).isEqualTo("/api/v1/docs");
        keeper.presses("新建令牌");
        keeper.chooses("账号", "王砚 wangyan");
        keeper.fills("用途", "取稿机");
        keeper.shows("token-for-machine");
        keeper.keeps("生成");
        keeper.sees("只显示这一次");
        keeper.keeps("已存好");
        keeper.presses("作废：取稿机（王砚，机器）");
        keeper.hasNoRow("取稿机");
        var who = house.part(Staff.class).byAccount("wangyan").orElseThrow().id();
        assertThat(house.part(IssuedTokens.class).own(who)).isEmpty();
    }

    @Test
    void whoeverLeavesHandsOverWhatTheyHaveInHandAndIsErasedByTwo() throws IOException {
        var newsroom = house.newsroom();
        var leaving = house.hire("lijian", "黎简", Post.on(newsroom.desk, Role.EDITOR));
        var taker = house.hire("heyanqiu", "贺砚秋", Post.on(newsroom.desk, Role.EDITOR));
        var reviewed = claimed(newsroom, "交接中的初审稿", leaving);
        var begun = opened(newsroom, "交接中的草稿", leaving);
        var keeper = letIn("zhouyuan");
        keeper.opens("admin/people/lijian/rights?article=" + number(reviewed));
        keeper.seesInRow("审签", "能 持有初审");
        keeper.opens("admin/people/lijian");
        keeper.presses("导出");
        assertThat(keeper.downloads("下载ZIP（一次有效）")).startsWith('P', 'K');
        keeper.shows("person-details");
        keeper.presses("停用账号");
        keeper.sees("正在写" + number(begun) + "，放开编辑");
        keeper.chooses("审稿任务交给", "贺砚秋");
        keeper.sees(number(reviewed) + " 初审，交给贺砚秋");
        keeper.fills("停用的原因（记入台账）", "离职");
        keeper.shows("handover");
        keeper.keeps("停用账号");
        keeper.sees("提请删除");

        var taking = letIn("heyanqiu");
        taking.opens("");
        taking.sees("交接中的初审稿");
        taking.shows("handed-over");
        assertThat(task(reviewed, taker).holder()).contains(taker);
        assertThat(house.part(Drafts.class).find(begun.main()).orElseThrow().lock()).isEmpty();

        keeper.presses("提请删除");
        keeper.sees("周予安提请删除黎简的个人信息");
        var second = letIn("hanjing");
        second.opens("admin/people");
        second.sees("1项删除个人信息待确认");
        second.shows("proposals");
        second.link("查看黎简").click();
        second.shows("erasure-waits");
        second.presses("确认删除");
        second.sees("个人信息已删除");
        second.shows("erased");
        second.opens("admin/people");
        second.seesInRow("黎简", "已删除");
    }

    private static ArticleId claimed(TestNewsroom newsroom, String headline, PersonId by) {
        var begun = newsroom.articleReadyToSubmit(headline);
        var reviews = house.part(Reviews.class);
        reviews.submit(begun.main(), 1, newsroom.reporter);
        reviews.claim(task(begun, by).id(), by);
        return begun;
    }

    private static ReviewTask task(ArticleId of, PersonId by) {
        return house.part(ReviewQueue.class).of(of.main(), by).orElseThrow();
    }

    private static ArticleId opened(TestNewsroom newsroom, String headline, PersonId by) {
        var begun = newsroom.articleReadyToSubmit(headline);
        house.part(Writing.class).open(begun.main(), by);
        return begun;
    }

    private static String number(ArticleId of) {
        return house.part(ArticleNumbers.class).of(List.of(of)).get(of);
    }

    private static Locator rules(HouseKeeper member) {
        return member.link("规则");
    }

    private static boolean isChiefEditor() {
        return house.part(Staff.class).person(li).is(Role.CHIEF_EDITOR);
    }

    private static ArticleId written(DeskId desk, PersonId reporter) {
        var typed = Manuscript.blank(Kind.ORIGINAL);
        return ((CreateResult.Created) house.part(Writing.class).create(desk, typed, reporter))
                .article();
    }

    private static HouseKeeper letIn(String account) {
        return house.letIn(browser.window(1440, 900), account);
    }
}
