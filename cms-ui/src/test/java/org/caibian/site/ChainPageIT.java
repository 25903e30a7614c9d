package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A running story as readers follow it, from whichever of its stories they open. */
@SiteTest
class ChainPageIT {

    @Autowired private ApplicationContext context;

    private Press press;
    private Browser browser;

    @BeforeAll
    void openThePress() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
    }

    @Test
    void everyStoryOfAChainShowsAllOfThemInOrderAndWhichOneIsRead() {
        var first = press.story("海缆中断 两岛断网");
        var second = continuing("海缆抢修船出海", first);
        var third = continuing("海缆接通", second);

        var page = browser.open("/story/" + second);

        assertThat(page.select(".chain h2").text()).isEqualTo("事件进展");
        assertThat(page.select(".chain li b, .chain li a").eachText())
                .containsExactly("海缆中断 两岛断网", "海缆抢修船出海", "海缆接通");
        assertThat(page.select(".chain [aria-current=page]").text()).isEqualTo("海缆抢修船出海");
        assertThat(page.select(".chain a").eachAttr("href"))
                .containsExactly("/story/" + first, "/story/" + third);
        assertThat(page.select(".chain time").eachText())
                .hasSize(3)
                .isSorted()
                .allMatch(time -> time.startsWith("11-23 "));
    }

    @Test
    void anOlderStoryLeadsToTheNewestAboveItsWordsAndTheNewestToNone() {
        var first = press.story("渔港扩建动工");
        var newest = continuing("渔港扩建停工", continuing("渔港扩建过半", first));

        var line = browser.open("/story/" + first).selectFirst(".newer");

        assertThat(line.text()).startsWith("本文有后续报道：渔港扩建停工");
        assertThat(line.selectFirst("a").attr("href")).isEqualTo("/story/" + newest);
        assertThat(line.nextElementSibling().className()).isEqualTo("text");
        assertThat(browser.open("/story/" + newest).select(".newer")).isEmpty();
    }

    @Test
    void aWithdrawnStoryLeavesTheChainAtOnceAndOneAloneIsNoChain() {
        var first = press.story("山火蔓延");
        var second = continuing("山火扑灭", first);

        press.withdraw(second);

        var page = browser.open("/story/" + first);
        assertThat(page.select(".chain, .newer")).isEmpty();
        assertThat(page.outerHtml()).doesNotContain("山火扑灭");
    }

    private ArticleId continuing(String headline, ArticleId older) {
        press.clock.pass(Duration.ofMinutes(7));
        return press.release(press.newsroom.manuscript(headline).continuing(Optional.of(older)));
    }
}
