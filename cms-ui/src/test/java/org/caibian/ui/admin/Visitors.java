package org.caibian.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.manuscript.Kind;
import org.caibian.publication.Withdrawals;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.TestNewsroom;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Everybody there may be, each with a session of their own, and what they find on a page; what it
 * is about is one desk's, and of one reporter there.
 */
final class Visitors {

    private static final String PASSWORD = "一句长长的话就是好密码";
    private static final String HEADLINE = "本部门还没有发的稿件";
    private static final String TOKEN = "写稿人自己的令牌";

    /** By their place among everybody. */
    private static final int AUTHOR = 0;

    private static final int EDITOR = 2;
    private static final int FIRST_ELSEWHERE = 6;

    private final ApplicationContext program;
    private final String desk;
    private final Knocker stranger;
    private final TestNewsroom people;
    private final ArticleId article;
    private final ArticleId withdrawn;
    private final ArticleId live;
    private final DeskNews news;
    private final String hash;
    private final List<Knocker> everybody = new ArrayList<>();

    Visitors(ApplicationContext program, String desk) {
        this.program = program;
        this.desk = desk;
        hash = program.getBean(PasswordEncoder.class).encode(PASSWORD);
        stranger = new Knocker(desk);
        people = TestNewsroom.in(program);
        news = new DeskNews(program, people);
        article = people.articleReadyToSubmit(HEADLINE);
        askForOneSeal();
        withdrawn = withdrawn();
        live = news.released("读者已有的报道");
        var token = new NewToken(TOKEN, Lifetime.USUAL, Set.of(Scope.READ));
        program.getBean(IssuedTokens.class).issue(token, people.reporter);
        everybodyComes();
    }

    private void everybodyComes() {
        List.of(people.reporter, people.secondReporter, people.editor).forEach(this::comes);
        comes(people.hire("校对", Post.on(people.desk, Role.PROOFREADER)));
        comes(people.deskChief);
        comes(people.chiefEditor);
        comes(people.hire("评论审核", Post.house(Role.MODERATOR)));
        comes(people.administrator);
        comes(people.stranger());
        comes(people.hire("别处的编辑", Post.on(people.otherDesk(), Role.EDITOR)));
        comes(people.hire("别处的主任", Post.on(people.otherDesk(), Role.DESK_CHIEF)));
        comes(people.hire("没有角色的人"));
        everybody.add(stranger);
    }

    private void comes(PersonId person) {
        var visitor = new Knocker(desk);
        program.getBean(Staff.class).keepAnew(account(person), "{noop}x", hash);
        assertThat(visitor.signsIn(account(person), PASSWORD))
                .startsWith("/desk/")
                .doesNotContain("login", "code");
        everybody.add(visitor);
    }

    /** What a reporter, the administrator, a desk's chief and a stranger get there. */
    List<String> some(String path) {
        return Stream.of(0, 7, 10, everybody.size() - 1)
                .map(nth -> told(everybody.get(nth), path))
                .toList();
    }

    /** What each of them gets there. */
    List<String> each(String page) {
        return everybody.stream().map(visitor -> told(visitor, of(page))).toList();
    }

    /** The address of that page where it is about somebody or something. */
    private String of(String page) {
        return page.replace(":article", (page.endsWith("receipt") ? withdrawn : article).toString())
                .replace(":account", account(people.secondReporter));
    }

    /** The page of the author and of the editor, who stay there. */
    List<OpenPage> atTheDesk(String page) {
        return Stream.of(AUTHOR, EDITOR).map(nth -> opened(nth, page)).toList();
    }

    /** The same page of everybody who has nothing to do with the desk. */
    List<OpenPage> elsewhere(String page) {
        return IntStream.range(FIRST_ELSEWHERE, everybody.size() - 1)
                .mapToObj(nth -> opened(nth, page))
                .toList();
    }

    private OpenPage opened(int nth, String page) {
        return everybody.get(nth).keepsOpen("/" + of(page));
    }

    /** Something happens at the desk, to all that is open there. */
    void somethingHappens() {
        news.happen(live, article, withdrawn);
    }

    private String told(Knocker visitor, String path) {
        if (path.startsWith("/preview/")) {
            return visitor.opens(path).replaceFirst("^/.*", "login");
        }
        if (visitor == stranger && !visitor.opens(path).equals("200")) {
            return "login";
        }
        var page = visitor.asksFor("/" + path);
        if (page.contains("你没有看这一页的权利")) {
            return "denied";
        }
        if (page.contains("这里没有页面")) {
            return "nothing";
        }
        return "opens" + (page.contains(HEADLINE) ? "+o" : "") + (page.contains(TOKEN) ? "+t" : "");
    }

    private String account(PersonId person) {
        return program.getBean(Staff.class).person(person).account();
    }

    /** One seal is enough for a flash. */
    private void askForOneSeal() {
        var rules = program.getBean(RoundRules.class);
        rules.set(
                Seen.of(rules.of(Kind.FLASH)), new RoundRule(Kind.FLASH, 1, 0), people.chiefEditor);
    }

    /** A flash that readers had. */
    private ArticleId withdrawn() {
        var flash = news.released(HEADLINE);
        program.getBean(Withdrawals.class).withdraw(flash, "数据有误。", people.chiefEditor);
        return flash;
    }
}
