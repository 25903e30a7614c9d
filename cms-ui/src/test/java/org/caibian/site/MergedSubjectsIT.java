package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.caibian.manuscript.Manuscript;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.publication.Sighting;
import org.caibian.publication.Stories;
import org.caibian.search.StoryIndex;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.subject.Catalogue;
import org.caibian.subject.SectionId;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.Subjects;
import org.caibian.subject.TopicId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What readers find of sections, topics and tags that were merged, moved or put aside. */
@SiteTest
class MergedSubjectsIT {

    @Autowired private ApplicationContext context;
    @Autowired private Subjects subjects;
    @Autowired private SubjectMerges merges;
    @Autowired private Catalogue catalogue;
    @Autowired private Stories stories;
    @Autowired private StoryIndex index;
    @Autowired private List<Probe> probes;

    private Press press;
    private Browser browser;

    @BeforeAll
    void open() {
        press = new Press(context);
        browser = new Browser(context.getEnvironment());
    }

    @Test
    void anOldAddressLeadsToTheNewOneForEver() {
        var section = section("yuye", "渔业栏");
        var into = section("haiyang", "海洋栏");
        var topic = topic("shanhu", "珊瑚白化");
        var intoTopic = topic("rehai", "海水升温");
        var article = press.release(about("珊瑚今夏又白", section, "shanhu", "珊瑚/礁"));
        subjects.tagNamed("海洋生态");

        merges.merge(section, into, press.newsroom.administrator);
        merges.merge(topic, intoTopic, press.newsroom.administrator);
        merges.merge(
                subjects.tagNamed("珊瑚/礁").id(),
                subjects.tagNamed("海洋生态").id(),
                press.newsroom.administrator);

        assertMoved("/section/yuye", "/section/haiyang");
        assertMoved(
                "/section/yuye?before=" + place(article),
                "/section/haiyang?before=" + place(article));
        assertMoved("/topic/shanhu", "/topic/rehai");
        assertMoved(SiteLink.toTag("珊瑚/礁").href(), SiteLink.toTag("海洋生态").href());
        for (var list :
                List.of("/section/haiyang", "/topic/rehai", SiteLink.toTag("海洋生态").href())) {
            assertThat(browser.open(list).text()).as(list).contains("珊瑚今夏又白");
        }
        // The words of the story are as they were sealed, and lead on.
        var story = browser.open("/story/" + article);
        assertThat(story.select(".story .tags").text()).contains("珊瑚/礁");
        assertThat(browser.open("/topics").select(".topics h2").eachText())
                .contains("海水升温")
                .doesNotContain("珊瑚白化");
        assertThat(browser.open("/").select("nav a").eachText())
                .contains("海洋栏")
                .doesNotContain("渔业栏");
    }

    @Test
    void searchFindsAStoryByWhatItsTagBecame() {
        var article =
                press.release(about("灯塔换了新灯", press.newsroom.section, press.topicSlug, "航标灯"));
        subjects.tagNamed("导航设施");

        merges.merge(
                subjects.tagNamed("航标灯").id(),
                subjects.tagNamed("导航设施").id(),
                press.newsroom.administrator);

        Awaitility.await()
                .untilAsserted(() -> {
                    index.refresh();
                    assertThat(
                                    browser.open("/search?q=" + Browser.quoted("导航设施"))
                                            .select(".results a")
                                            .eachAttr("href"))
                            .contains("/story/" + article);
                });
    }

    @Test
    void aNameNoReaderEverHadIsNotGivenAwayByAMerge() {
        press.draft(about("尚在采写", press.newsroom.section, press.topicSlug, "尚在采写的事"));
        press.release(about("已经见报", press.newsroom.section, press.topicSlug, "已经见报的事"));

        merges.merge(
                subjects.tagNamed("尚在采写的事").id(),
                subjects.tagNamed("已经见报的事").id(),
                press.newsroom.administrator);

        assertThat(browser.get(SiteLink.toTag("尚在采写的事").href()).statusCode()).isEqualTo(404);
        assertThat(browser.get(SiteLink.toTag("已经见报的事").href()).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsArchivedKeepsItsPageAndLeavesTheNavigation() {
        var section = section("jiuzhi", "旧制栏");
        topic("jiushi", "旧事");
        press.release(about("旧制最后一篇", section, "jiushi", "旧制"));

        catalogue.archive(section, press.newsroom.administrator);
        catalogue.archive(
                subjects.topic("jiushi").orElseThrow().id(), press.newsroom.administrator);

        assertThat(browser.open("/").select("nav a").eachText()).doesNotContain("旧制栏");
        assertThat(browser.open("/topics").select(".topics h2").eachText()).doesNotContain("旧事");
        assertThat(browser.open("/section/jiuzhi").text()).contains("旧制最后一篇");
        assertThat(browser.open("/topic/jiushi").text()).contains("旧制最后一篇");
    }

    @Test
    void theListOfTopicsIsReadPartByPartAndSaysWhereItEnds() {
        var released = context.getBean(ReleasedSubjects.class);
        var all = released.topics(0, 1_000);

        assertThat(released.countTopics()).isEqualTo(all.size());
        assertThat(released.topics(1, 1)).isEqualTo(all.stream().skip(1).limit(1).toList());
        var end = browser.open("/topics?from=1000").selectFirst("main");
        assertThat(end.text()).contains("后面没有专题了");
        assertThat(end.select(".more a").eachAttr("href")).containsExactly("/topics");
        assertThat(browser.get("/topics?from=-1").statusCode()).isEqualTo(400);
    }

    @Test
    void aReceiptLooksWhereTheListsOfAWithdrawnStoryAreNow() {
        var section = section("lunjing", "旧论坛");
        var into = section("pinglun", "新论坛");
        var article = press.release(about("论坛里的一篇", section, press.topicSlug, "论坛"));
        merges.merge(section, into, press.newsroom.administrator);
        var lost = stories.find(article).orElseThrow();
        var lists =
                probes.stream()
                        .filter(probe -> probe.channel() == Channel.LISTS)
                        .findFirst()
                        .orElseThrow();

        assertThat(lists.look(lost, List.of())).isInstanceOf(Sighting.Here.class);
        press.withdraw(article);
        assertThat(lists.look(lost, List.of())).isInstanceOf(Sighting.Gone.class);
    }

    private void assertMoved(String from, String to) {
        var answer = browser.get(from);
        assertThat(answer.statusCode()).as(from).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).as(from).contains(to);
    }

    private String place(ArticleId article) {
        var story = stories.find(article).orElseThrow();
        return new Keyset(story.firstReleasedAt().plusSeconds(1), article.value()).encoded();
    }

    private Manuscript about(String headline, SectionId section, String topic, String tag) {
        return press.newsroom
                .manuscript(headline)
                .withSection(Optional.of(section))
                .withTopicSlug(Optional.of(topic))
                .withTags(List.of(tag));
    }

    private SectionId section(String slug, String name) {
        subjects.addSection(slug, name, "Section", press.newsroom.administrator);
        return subjects.section(slug).orElseThrow().id();
    }

    private TopicId topic(String slug, String name) {
        subjects.addTopic(slug, name, press.newsroom.administrator);
        return subjects.topic(slug).orElseThrow().id();
    }
}
