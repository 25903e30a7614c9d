package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.CorrectResult;
import org.caibian.publication.Corrections;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class SharedPageIT {

    @Autowired private ApplicationContext context;
    @Autowired private SharedDrafts shares;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private Corrections corrections;

    private Press press;
    private Browser browser;
    private ArticleId article;

    @BeforeAll
    void write() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        var created =
                writing.create(
                        press.newsroom.desk,
                        press.reprint("尚未发布的港口消息", press.picture("port-dawn")),
                        press.newsroom.reporter);
        article = ((CreateResult.Created) created).article();
    }

    @Test
    void theReaderOpensItOnceAndReadsTheStoryAsItWillStand() {
        var path = shared();
        var door = browser.open(path);
        assertThat(door.selectFirst(".words").text()).contains("周律师");
        assertThat(door.text()).doesNotContain("尚未发布的港口消息");

        var opened = browser.send("POST", path);
        assertThat(opened.statusCode()).isEqualTo(303);
        assertThat(opened.headers().firstValue("Location")).contains(path);
        var cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=" + path);
        var kept = cookie.substring(0, cookie.indexOf(';'));

        var answer = browser.get(path, "Cookie", kept);
        var page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("main h1").text()).isEqualTo("尚未发布的港口消息");
        assertThat(page.selectFirst(".preview").text()).contains("周律师");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.selectFirst(".story img").attr("src")).isEqualTo(path + "/picture");
        assertThat(browser.get(path + "/picture", "Cookie", kept).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyElseSeesAnythingNorItsPicture() {
        var path = shared();
        browser.send("POST", path);

        assertThat(browser.get(path).statusCode()).isEqualTo(410);
        assertThat(browser.get(path).body()).doesNotContain("尚未发布的港口消息");
        assertThat(browser.get(path, "Cookie", "caibian-share=x").statusCode()).isEqualTo(410);
        assertThat(browser.get(path + "/picture").statusCode()).isEqualTo(404);
        assertThat(browser.send("POST", path).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void thePicturesInTheBodyAreForThatReaderAndNoOthers() {
        var picture = press.picture("tea-hills");
        var other = press.picture("wind-farm");
        var created =
                writing.create(
                        press.newsroom.desk,
                        press.illustrated("尚未发布的茶山消息", picture),
                        press.newsroom.reporter);
        var draft = ((CreateResult.Created) created).article().main();
        var result = shares.share(draft, "周律师", Duration.ofDays(1), press.newsroom.editor);
        var path = SharedAddress.of(((ShareResult.Shared) result).secret());
        var cookie = browser.send("POST", path).headers().firstValue("Set-Cookie").orElseThrow();
        var kept = cookie.substring(0, cookie.indexOf(';'));

        var page = Jsoup.parse(browser.get(path, "Cookie", kept).body());
        var address = page.selectFirst(".text figure img").attr("src");
        assertThat(address).isEqualTo(path + "/pictures/" + picture);
        assertThat(browser.get(address, "Cookie", kept).statusCode()).isEqualTo(200);
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
        assertThat(browser.get(path + "/pictures/" + other, "Cookie", kept).statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/media/" + picture).statusCode()).isEqualTo(404);
    }

    @Test
    void anUpdateStandsInItsChainAndItsTopicAsItWillOnceItIsReleased() {
        var first = press.story("海缆中断 两岛断网");
        press.clock.pass(Duration.ofMinutes(7));
        var second = press.release(press.newsroom.manuscript("海缆抢修船出海").continuing(of(first)));
        press.clock.pass(Duration.ofMinutes(7));
        var update = press.reprint("海缆接通", press.picture("port-dawn")).continuing(of(second));
        var draft = written(update);

        var page = previewed(draft);

        assertThat(page.select(".chain li").eachText())
                .hasSize(3)
                .last()
                .asString()
                .endsWith("海缆接通");
        assertThat(page.select(".chain [aria-current=page]").text()).isEqualTo("海缆接通");
        assertThat(page.select(".chain a").eachText()).containsExactly("海缆中断 两岛断网", "海缆抢修船出海");
        assertThat(page.select(".newer")).isEmpty();
        assertThat(page.select(".side .timeline [aria-current=page]").text()).isEqualTo("海缆接通");
        assertThat(browser.open("/story/" + first).text()).doesNotContain("海缆接通");
    }

    @Test
    void aNewVersionThatContinuesAnotherStoryLeavesTheOldChainAndKeepsItsPlace() {
        var dock = press.story("渔港扩建动工");
        press.clock.pass(Duration.ofMinutes(7));
        var flood = press.story("渔村进水");
        press.clock.pass(Duration.ofMinutes(7));
        var third = press.release(press.newsroom.manuscript("渔港停工").continuing(of(dock)));
        press.clock.pass(Duration.ofMinutes(7));
        var fourth = press.release(press.newsroom.manuscript("渔港复工").continuing(of(third)));
        var draft = revised(third, press.newsroom.manuscript("渔村退水").continuing(of(flood)));

        var page = previewed(draft);

        assertThat(page.select(".chain li b, .chain li a").eachText())
                .containsExactly("渔村进水", "渔村退水", "渔港复工");
        assertThat(page.selectFirst(".newer a").attr("href")).isEqualTo("/story/" + fourth);
        assertThat(page.selectFirst(".again").text()).contains("本文首次发布于");
    }

    @Test
    void theStoryStandsThereAsItWillForReaders() {
        var picture = press.picture("tea-hills");
        var words = press.illustrated("茶山开园", picture);
        var tea = press.draft(press.reprint("茶山开园", picture).withBody(words.body()));
        var round = press.seal(tea);

        var before = story(previewed(tea.main()));
        press.release(round);

        assertThat(before).contains("茶山开园", "figure");
        assertThat(before).isEqualTo(story(browser.open("/story/" + tea)));
    }

    /**
     * Its markup, but for where its pictures lie before they are anybody's, where its marks lead,
     * who answers for it once it is sealed, and what is done with what is out.
     */
    private static String story(Document page) {
        var story = page.selectFirst("article.story").clone();
        story.select("img").removeAttr("src").removeAttr("srcset").removeAttr("sizes");
        story.select(".kicker a, .tags a").tagName("span").forEach(Element::clearAttributes);
        story.select(".colophon p:contains(责任编辑), .acts").remove();
        return story.html();
    }

    private static Optional<ArticleId> of(ArticleId older) {
        return Optional.of(older);
    }

    private DraftId written(Manuscript words) {
        var created = writing.create(press.newsroom.desk, words, press.newsroom.reporter);
        return ((CreateResult.Created) created).article().main();
    }

    private DraftId revised(ArticleId article, Manuscript words) {
        var draft = opened(article);
        int seen = drafts.find(draft).orElseThrow().saved().version();
        assertThat(writing.save(draft, seen, words, press.newsroom.editor))
                .isInstanceOf(SaveResult.Saved.class);
        return draft;
    }

    private DraftId opened(ArticleId article) {
        var opened = corrections.revise(article, press.newsroom.editor);
        return ((CorrectResult.Opened) opened).draft();
    }

    private Document previewed(DraftId draft) {
        var result = shares.share(draft, "周律师", Duration.ofDays(1), press.newsroom.editor);
        var path = SharedAddress.of(((ShareResult.Shared) result).secret());
        var cookie = browser.send("POST", path).headers().firstValue("Set-Cookie").orElseThrow();
        return Jsoup.parse(
                browser.get(path, "Cookie", cookie.substring(0, cookie.indexOf(';'))).body());
    }

    @Test
    void whatIsNoAddressIsToldSo() {
        var answer = browser.get("/shared/" + "x".repeat(43));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有这个链接");
        assertThat(
                        browser.send("POST", "/shared/" + Browser.quoted("x\"y"))
                                .headers()
                                .firstValue("Location"))
                .contains("/shared/xy");
    }

    @Test
    void previewsAreForTheStaff() {
        var answer = browser.get("/preview/" + article);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk/login");
        assertThat(answer.body()).doesNotContain("尚未发布的港口消息");
    }

    private String shared() {
        var result = shares.share(article.main(), "周律师", Duration.ofDays(1), press.newsroom.editor);
        return SharedAddress.of(((ShareResult.Shared) result).secret());
    }
}
