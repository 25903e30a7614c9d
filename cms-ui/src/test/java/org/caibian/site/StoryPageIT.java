package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Furniture;
import org.caibian.publication.Stories;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Statements;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SiteTest
class StoryPageIT {

    @Autowired private ApplicationContext context;
    @Autowired private Statements statements;
    @Autowired private ReadingTally tally;
    @Autowired private Stories stories;

    private Press press;
    private Browser browser;
    private ArticleId earlier;
    private ArticleId article;
    private Document page;

    @BeforeAll
    void releaseAStory() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        earlier =
                press.release(press.reprint("雾锁锚地三十小时：一名引航员的值班日志", press.picture("fog-anchorage")));
        press.comment(earlier, "江上闲人", "五十七艘候泊。", press.clock.instant());
        press.clock.pass(Duration.ofSeconds(3693));
        article =
                press.release(
                        press.reprint("东屿港恢复通航 首批十二艘货轮驶离锚地", press.picture("port-dawn"))
                                .furnished(
                                        new Furniture(
                                                "停航四十一小时后",
                                                "主航道双向放行",
                                                AiUse.ASSISTED,
                                                "东屿港恢复通航：船期与靠泊安排",
                                                "东屿港今起复航，首批十二艘货轮靠泊安排。")));
        long question = press.comment(article, "北岸看船人", "船真的动了。", press.clock.instant());
        press.authorAnswers(article, question, "谢谢。", press.clock.instant());
        press.readings(article, 7, press.clock.instant());
        Awaitility.await().until(() -> !stories.relatedTo(article).isEmpty());
        page = browser.open("/story/" + article);
    }

    @Test
    void theHeadlineKeepsEachHalfTogether() {
        var headline = page.selectFirst("main h1");

        assertThat(headline.text()).isEqualTo("东屿港恢复通航 首批十二艘货轮驶离锚地");
        assertThat(headline.select(".phrase").eachText()).containsExactly("东屿港恢复通航", "首批十二艘货轮驶离锚地");
    }

    @Test
    void theLastUpdateIsToldToTheSecondInTheNewsroomsZone() {
        var origin = page.selectFirst(".origin");

        assertThat(origin.text()).contains("最后更新: 2026-11-23 15:31:33");
        assertThat(origin.selectFirst("time").attr("datetime"))
                .isEqualTo("2026-11-23T15:31:33+08:00");
    }

    @Test
    void aReprintShowsItsSourceAuthorTitleAndTheRealNameOfItsEditor() {
        assertThat(page.selectFirst(".origin").text()).contains("来源: 海岸通讯社", "原作者: 温岭", "作者: 纪南舟");
        assertThat(page.selectFirst(".colophon").text()).contains("原标题:雾散了，东屿港今起复航", "责任编辑: 李清和");
    }

    @Test
    void theBodyOpensWithTheDateline() {
        assertThat(page.select(".text p").first().text())
                .isEqualTo("海岸社东屿11月23日电（记者 纪南舟）停航四十一小时后，东屿港主航道23日上午9时恢复双向通航。");
    }

    @Test
    void theLeadPictureBearsItsMeasuresCaptionAndCredit() {
        var figure = page.selectFirst(".story figure");
        var picture = figure.selectFirst("img");

        assertThat(figure.selectFirst(".caption").text()).isEqualTo("首批货轮驶过二号灯标。");
        assertThat(figure.selectFirst(".credit").text()).isEqualTo("插画：程野，晨岸");
        assertThat(picture.attr("alt")).isEqualTo("插画：货轮驶过港口吊机");
        assertThat(picture.attr("width")).isEqualTo("1200");
        assertThat(picture.attr("height")).isEqualTo("675");
        assertThat(browser.bytes(picture.attr("src")).headers().firstValue("Content-Type"))
                .contains("image/jpeg");
    }

    @Test
    void eachTagLeadsToTheStoriesThatBearIt() {
        var tags = page.select(".colophon .tags a");

        assertThat(tags.eachText()).containsExactly("港口", "航运");
        assertThat(browser.open(tags.first().attr("href")).select("main").text())
                .contains("东屿港恢复通航");
    }

    @Test
    void theNewestArticlesStandBesideWithTheirMinuteAndTopic() {
        var newest = page.selectFirst(".newest li");

        assertThat(newest.text()).startsWith("雾锁锚地三十小时：一名引航员的值班日志 2026-11-23 14:30 东屿港复航");
    }

    @Test
    void eachRelatedArticleShowsItsCountOfComments() {
        var related = page.selectFirst(".related li");

        assertThat(related.text()).isEqualTo("雾锁锚地三十小时：一名引航员的值班日志 2026-11-23 14:30 评论 1");
    }

    @Test
    void whatIsReadMostNowIsRankedAndSaysOverWhichTime() {
        assertThat(page.selectFirst(".hot h2").text()).isEqualTo("最新闻 Hot 过去一周读得最多");
        assertThat(page.select(".hot li").first().text()).isEqualTo("东屿港恢复通航 首批十二艘货轮驶离锚地 人工智能辅助");
    }

    @Test
    void commentsAreCountedAndTheAuthorsAnswerStandsBelowTheQuestion() {
        var comments = page.selectFirst(".comments");

        assertThat(comments.selectFirst("h2").text()).isEqualTo("评论 2");
        assertThat(comments.select("> ol > li")).hasSize(1);
        assertThat(comments.selectFirst(".answers li").text()).isEqualTo("王砚 本文作者 15:31 谢谢。 赞同 3");
    }

    @Test
    void theTopicsTimelineMarksThisStory() {
        var stations = page.select(".timeline li");

        assertThat(stations.eachText())
                .containsExactly(
                        "11-23 15:31 东屿港恢复通航 首批十二艘货轮驶离锚地 人工智能辅助",
                        "11-23 14:30 雾锁锚地三十小时：一名引航员的值班日志");
        assertThat(stations.first().selectFirst("[aria-current]")).isNotNull();
    }

    @Test
    void theHeadNamesThePageForWhoeverPassesItOn() {
        assertThat(page.title()).isEqualTo("东屿港恢复通航：船期与靠泊安排 - 晨岸");
        assertThat(page.selectFirst("meta[property=og:title]").attr("content"))
                .isEqualTo(page.title());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-CN");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo(browser.address() + "/story/" + article);
        assertThat(page.selectFirst("meta[name=description]").attr("content"))
                .isEqualTo("东屿港今起复航，首批十二艘货轮靠泊安排。");
        assertThat(page.selectFirst("meta[property=og:image]").attr("content"))
                .startsWith(browser.address() + "/media/");
    }

    @Test
    void theHeadOfAStoryWithNoneOfItsOwnIsItsHeadlineAndSummary() {
        var plain = browser.open("/story/" + earlier);

        assertThat(plain.title()).isEqualTo("雾锁锚地三十小时：一名引航员的值班日志 - 晨岸");
        assertThat(plain.selectFirst("meta[name=description]").attr("content"))
                .isEqualTo("停航四十一小时后，主航道双向放行。");
    }

    @Test
    void kickerAndSubtitleStandAroundTheHeadline() {
        var header = page.selectFirst(".story header");

        assertThat(header.selectFirst("h1").previousElementSibling().text()).isEqualTo("停航四十一小时后");
        assertThat(header.selectFirst("h1").nextElementSibling().text()).isEqualTo("主航道双向放行");
        assertThat(browser.open("/story/" + earlier).select(".shoulder, .subtitle")).isEmpty();
    }

    @Test
    void readersAndMachinesAreToldOfAiAndOfNothingWherePeopleWrote() {
        assertThat(page.selectFirst(".story .ai").text()).isEqualTo("本文写作中使用了人工智能辅助，内容经编辑核实");
        assertThat(page.selectFirst("meta[name=AIGC]").attr("content"))
                .isEqualTo(
                        """
                        {"Label":"1","ContentProducer":"晨岸","ProduceID":"%1$s","ReservedCode1":"",\
                        "ContentPropagator":"晨岸","PropagateID":"%1$s","ReservedCode2":""}\
                        """
                                .formatted(article));
        assertThat(page.selectFirst("meta[name=digital-source-type]").attr("content"))
                .endsWith("/compositeWithTrainedAlgorithmicMedia");
        assertThat(
                        browser.open("/story/" + earlier)
                                .select(".ai, meta[name=AIGC], meta[name=digital-source-type]"))
                .isEmpty();
    }

    @Test
    void aPageIsMadeWithFewStatementsHoweverMuchStandsOnIt() throws Exception {
        browser.get("/story/" + earlier); // adds up what is read most, once for many pages
        int asked = statements.during(() -> browser.get("/story/" + article));

        assertThat(asked).isLessThanOrEqualTo(12);
    }

    @Test
    void anUnchangedPageIsNotSentAgainAndAChangedOneIs() {
        var first = browser.get("/story/" + earlier);
        var name = first.headers().firstValue("ETag").orElseThrow();
        var again = browser.get("/story/" + earlier, "If-None-Match", name);
        press.comment(earlier, "货代小秦", "查到了。", press.clock.instant());
        var changed = browser.get("/story/" + earlier, "If-None-Match", name);

        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache, public");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(changed.statusCode()).isEqualTo(200);
    }

    @Test
    void aReadingIsCountedButNotWhatABrowserFetchesAheadOrAProgramFetches() {
        var read = press.story("有人读的报道");
        browser.get("/story/" + read);
        browser.get("/story/" + read, "Sec-Purpose", "prefetch;prerender");
        browser.get("/story/" + read, "User-Agent", "Mozilla/5.0 (compatible; Examplebot/2.1)");

        tally.bringIn();

        assertThat(readings(read)).isEqualTo(1);
    }

    private long readings(ArticleId of) {
        return press.jdbc
                .sql("select coalesce(sum(readings), 0) from reading where article = :article")
                .param("article", of.value())
                .query(Long.class)
                .single();
    }
}
