package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Stories;
import org.caibian.shared.DraftId;
import org.caibian.sharing.ShareResult;
import org.caibian.sharing.SharedDrafts;
import org.caibian.subject.SubjectResult;
import org.caibian.subject.Subjects;
import org.caibian.testing.TestNewsroom;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A tag or a topic is there for readers as long as a live story carries it. */
@SiteTest
class ReleasedSubjectsIT {

    private static final String TAG = "未发的标签";
    private static final String TOPIC = "未发的专题";
    private static final String SLUG = "not-yet-released";

    @Autowired private ApplicationContext context;
    @Autowired private Subjects subjects;
    @Autowired private Stories stories;
    @Autowired private SharedDrafts shares;
    @Autowired private List<Probe> probes;

    private Press press;
    private Browser browser;

    @BeforeAll
    void open() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
        assertThat(subjects.addTopic(SLUG, TOPIC, press.newsroom.administrator))
                .isEqualTo(SubjectResult.ADDED);
        press.story("与此无关的一篇");
    }

    @Test
    void theyComeWithTheFirstReleaseAndGoWithTheLastWithdrawal() {
        var first = press.draft(about("浮桥合龙在即"));
        assertNothingOfThem();

        press.releaseMain(first);
        assertThere("浮桥合龙在即");

        var second = press.release(about("浮桥今晨合龙"));
        press.withdraw(first);
        assertThere("浮桥今晨合龙");

        var lost = stories.find(second).orElseThrow();
        press.withdraw(second);
        assertNothingOfThem();
        assertThat(lists().look(lost, List.of()))
                .isInstanceOfSatisfying(
                        Sighting.Gone.class,
                        gone ->
                                assertThat(gone.asked())
                                        .contains("/tag/" + Browser.quoted(TAG), "/topic/" + SLUG));
    }

    /** Whoever follows a link of a preview must not come to what there is not. */
    @Test
    void aDraftThatIsShownNamesThemAndLeadsOnlyToWhatReadersHave() {
        var draft = press.draft(about("浮桥尚未合龙")).main();

        var page = Jsoup.parse(shown(draft));

        assertThat(page.select(".story .tags a").eachText()).containsExactly("港口");
        assertThat(page.select(".story .tags").text()).contains(TAG);
        assertThat(page.select(".story .kicker a")).hasSize(1);
        assertThat(page.select(".story .kicker").text()).contains(TOPIC);
        assertThat(page.select("#timeline").text()).contains(TOPIC);
        assertThat(page.select("#timeline a, a[href*=" + SLUG + "]")).isEmpty();
    }

    private String shown(DraftId draft) {
        var result = shares.share(draft, "周律师", Duration.ofDays(1), press.newsroom.editor);
        var path = SharedAddress.of(((ShareResult.Shared) result).secret());
        var cookie = browser.send("POST", path).headers().firstValue("Set-Cookie").orElseThrow();
        return browser.get(path, "Cookie", cookie.substring(0, cookie.indexOf(';'))).body();
    }

    private void assertNothingOfThem() {
        for (var path :
                List.of(
                        "/tag/" + Browser.quoted(TAG),
                        "/tag?name=" + Browser.quoted(TAG),
                        "/topic/" + SLUG)) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(browser.get(path).body()).as(path).doesNotContain(TAG, TOPIC);
        }
        for (var path : List.of("/", "/topics", "/search", "/search?q=x", "/feed.atom")) {
            assertThat(browser.get(path).body()).as(path).doesNotContain(TAG, TOPIC);
        }
    }

    private void assertThere(String headline) {
        assertThat(browser.open("/tag/" + Browser.quoted(TAG)).text()).contains(TAG, headline);
        assertThat(browser.open("/topic/" + SLUG).text()).contains(TOPIC, headline);
        assertThat(browser.open("/topics").select(".topics h2").eachText()).contains(TOPIC);
        assertThat(browser.open("/search").select(".help .tags a").eachText()).contains(TOPIC);
    }

    private Manuscript about(String headline) {
        return new Manuscript(
                Kind.ORIGINAL,
                headline,
                "",
                "",
                "停航四十一小时后，主航道恢复双向通航。",
                "海岸社东屿11月23日电（记者 王砚）",
                List.of("王砚"),
                Optional.of(press.newsroom.ownSource),
                Optional.of(press.newsroom.section),
                Optional.of(SLUG),
                List.of("港口", TAG),
                Optional.empty(),
                TestNewsroom.body(headline + "，两岸的人都来看。"));
    }

    private Probe lists() {
        return probes.stream()
                .filter(probe -> probe.channel() == Channel.LISTS)
                .findFirst()
                .orElseThrow();
    }
}
