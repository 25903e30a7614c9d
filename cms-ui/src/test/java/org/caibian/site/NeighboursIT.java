package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A withdrawn story is looked for on the pages of others, but not in their sealed words. */
@SiteTest
class NeighboursIT {

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;
    @Autowired private List<Probe> probes;

    private Press press;
    private Browser browser;

    @BeforeAll
    void openThePress() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
    }

    @Test
    void aLinkInTheWordsOfAnotherStoryStaysAndIsNoSightOfIt() {
        var article = press.story("引桥通车");
        var lost = stories.find(article).orElseThrow();
        var other = linking("引桥通车之后", article);
        var page = "/story/" + other;
        assertThat(neighbours().look(lost, List.of()))
                .isInstanceOfSatisfying(
                        Sighting.Here.class, here -> assertThat(here.where()).contains(page));

        press.withdraw(article);

        var link = browser.open(page).select("a[href=/story/" + article + "]");
        assertThat(link).singleElement().matches(each -> each.closest(".story > .text") != null);
        assertThat(browser.get(link.attr("href")).statusCode()).isEqualTo(410);
        assertThat(asked(lost, List.of())).contains(page);
    }

    @Test
    void aPageThatShowedItIsAskedAgainWhereItIsNoNeighbourAnyMore() {
        var article = press.story("栈桥重开");
        var lost = stories.find(article).orElseThrow();
        press.withdraw(article);

        assertThat(asked(lost, List.of())).doesNotContain("/about");
        assertThat(asked(lost, List.of("/about"))).contains("/about");
    }

    private List<String> asked(Story lost, List<String> shown) {
        return ((Sighting.Gone) neighbours().look(lost, shown)).asked();
    }

    private ArticleId linking(String headline, ArticleId to) {
        var words =
                """
                {"type":"doc","content":[{"type":"paragraph","content":[{"type":"text",\
                "text":"前文","marks":[{"type":"link","attrs":{"href":"/story/%s"}}]}]}]}\
                """
                        .formatted(to);
        return press.release(press.newsroom.manuscript(headline).withBody(words));
    }

    private Probe neighbours() {
        return probes.stream()
                .filter(probe -> probe.channel() == Channel.NEIGHBOURS)
                .findFirst()
                .orElseThrow();
    }
}
