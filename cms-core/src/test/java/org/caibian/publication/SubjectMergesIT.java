package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.Writing;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Carried;
import org.caibian.shared.Keyset;
import org.caibian.subject.MergeResult;
import org.caibian.subject.SectionId;
import org.caibian.subject.SubjectId;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.Subjects;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is merged is found under the other, all of it, and no sealed word changes. */
@SpringBootTest
@RealDatabase
class SubjectMergesIT {

    private static final int ALL = 100;

    @Autowired private ApplicationContext context;
    @Autowired private SubjectMerges merges;
    @Autowired private Subjects subjects;
    @Autowired private ReleasedSubjects released;
    @Autowired private Stories stories;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private JdbcClient jdbc;

    private ReleaseRoom room;
    private TestNewsroom newsroom;
    private String nth;

    @BeforeEach
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
        nth = newsroom.section.value() + "";
    }

    @Test
    void everyStoryOfATagIsFoundUnderTheOtherAndSaysWhatItSaid() {
        var old = "码头" + nth;
        var into = "港区" + nth;
        var one = released("只有旧标签", about(old));
        var both = released("两个都有", about(old, into));
        var other = released("只有新标签", about(into));
        newsroom.articleReadyToSubmit("无关");
        var draft = draft(about(old));
        var before = stories.find(one).orElseThrow();
        var links = count("publication_tag");

        var foreseen = merges.foreseen(tag(old), tag(into), newsroom.administrator);
        var merged = merge(tag(old), tag(into));

        assertThat(foreseen).isEqualTo(new MergeResult.Foreseen(new Carried(1, 2)));
        assertThat(merged)
                .isInstanceOfSatisfying(
                        MergeResult.Merged.class,
                        each -> assertThat(each.carried()).isEqualTo(new Carried(1, 2)));
        assertThat(withTag(into)).containsExactlyInAnyOrder(one, both, other);
        // The story that had both has one link less, and every other one is kept.
        assertThat(count("publication_tag")).isEqualTo(links - 1);
        var after = stories.find(one).orElseThrow();
        assertThat(after.tags()).isEqualTo(before.tags());
        assertThat(after.foundUnder()).containsExactly(into);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(stories.find(other).orElseThrow().foundUnder()).isEmpty();
        assertThat(released.tag(old).map(Label::name)).contains(into);
        assertThat(drafts.find(draft.main()).orElseThrow().content().tags())
                .extracting(Label::name)
                .containsExactly(old);
        assertSealed(one, both, other);
    }

    @Test
    void whatIsWrittenOnNamesTheOtherFromItsNextSaveOn() {
        var old = "轮渡" + nth;
        var into = "渡轮" + nth;
        subjects.tagNamed(into);
        var article = draft(about(old, into));
        merge(tag(old), tag(into));

        var content = drafts.find(article.main()).orElseThrow().content();
        writing.save(article.main(), 1, Manuscript.of(content), newsroom.reporter);

        assertThat(drafts.find(article.main()).orElseThrow().content().tags())
                .extracting(Label::name)
                .containsExactly(into);
    }

    @Test
    void whatWasSealedBeforeIsFiledUnderTheOtherWhenItIsReleased() {
        var section = section("old-" + nth, "旧栏" + nth);
        var into = section("new-" + nth, "新栏" + nth);
        var topic = topic("t-old-" + nth, "旧专题" + nth);
        var intoTopic = topic("t-new-" + nth, "新专题" + nth);
        var typed = newsroom.manuscript("盖章之后合并");
        var article =
                draft(
                        typed.withSection(Optional.of(section))
                                .withTopicSlug(Optional.of("t-old-" + nth)));
        var round = room.sealed(article);
        merge(section, into);
        merge(topic, intoTopic);

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());

        var story = stories.find(article).orElseThrow();
        assertThat(story.section()).isEqualTo(new Label(into.value(), "旧栏" + nth, "old-" + nth));
        assertThat(story.topic())
                .contains(new Label(intoTopic.value(), "旧专题" + nth, "t-old-" + nth));
        assertThat(ids(stories.ofSection(into, Keyset.START, ALL).items()))
                .containsExactly(article);
        assertThat(released.topic("t-old-" + nth))
                .contains(new Label(intoTopic.value(), "新专题" + nth, "t-new-" + nth));
        assertSealed(article);
    }

    @Test
    void aMergeIntoWhatIsMergedThenLeadsToTheLastAtOnce() {
        var first = section("a-" + nth, "甲" + nth);
        var second = section("b-" + nth, "乙" + nth);
        var third = section("c-" + nth, "丙" + nth);
        var article = released("辗转", newsroom.manuscript("辗转").withSection(Optional.of(first)));

        merge(first, second);
        merge(second, third);

        assertThat(subjects.section("a-" + nth).orElseThrow().id()).isEqualTo(third);
        assertThat(subjects.section("b-" + nth).orElseThrow().id()).isEqualTo(third);
        assertThat(ids(stories.ofSection(third, Keyset.START, ALL).items()))
                .containsExactly(article);
        assertThat(subjects.sections()).extracting(each -> each.id()).doesNotContain(first, second);
        assertThat(merges.merge(first, third, newsroom.administrator))
                .isEqualTo(new MergeResult.Refused(MergeResult.Why.GONE));
    }

    @Test
    void onlyAnAdministratorMergesAndNothingIntoItself() {
        var old = tag("甲" + nth);
        var into = tag("乙" + nth);

        assertThat(merges.merge(old, into, newsroom.chiefEditor))
                .isEqualTo(new MergeResult.Refused(MergeResult.Why.NOT_ALLOWED));
        assertThat(merges.foreseen(old, into, newsroom.chiefEditor))
                .isEqualTo(new MergeResult.Refused(MergeResult.Why.NOT_ALLOWED));
        assertThat(merges.merge(old, old, newsroom.administrator))
                .isEqualTo(new MergeResult.Refused(MergeResult.Why.ITSELF));
    }

    @Test
    void aNameReadersNeverHadLeadsNowhereUntilTheyHaveIt() {
        var secret = "未报" + nth;
        var into = "已报" + nth;
        var known = released("已报的", about(into));
        var article = draft(about(secret));
        var round = room.sealed(article);
        merge(tag(secret), tag(into));

        assertThat(released.tag(secret)).isEmpty();

        room.complete(round);

        assertThat(released.tag(secret).map(Label::name)).contains(into);
        assertThat(withTag(into)).containsExactlyInAnyOrder(known, article);
    }

    @Test
    void theDatabaseLetsAStoryBeFiledElsewhereByAMergeOnly() {
        var article = released("不许挪", newsroom.manuscript("不许挪"));
        var elsewhere = section("else-" + nth, "别处" + nth);

        assertThatThrownBy(() ->
                        room.write(
                                "update publication set section = %d where article = :article"
                                        .formatted(elsewhere.value()),
                                article))
                .rootCause()
                .hasMessageContaining("changes by a release only");
    }

    @Test
    void aMergeIsInTheLedgerWithWhatItConcerned() {
        var old = tag("丙" + nth);
        var into = tag("丁" + nth);

        merge(old, into);

        var details =
                jdbc.sql(
                                "select details::text from ledger where act = :act order by number desc limit 1")
                        .param("act", Act.SUBJECT_MERGED.name())
                        .query(String.class)
                        .single();
        assertThat(details).contains("丙" + nth, "丁" + nth, "\"stories\": \"0\"");
    }

    private MergeResult merge(SubjectId from, SubjectId into) {
        return merges.merge(from, into, newsroom.administrator);
    }

    private Manuscript about(String... tags) {
        return newsroom.manuscript("关于" + String.join("、", tags)).withTags(List.of(tags));
    }

    private ArticleId draft(Manuscript typed) {
        return ((CreateResult.Created) writing.create(newsroom.desk, typed, newsroom.reporter))
                .article();
    }

    private ArticleId released(String headline, Manuscript typed) {
        var article = draft(typed.withHeadline(headline));
        room.complete(room.sealed(article));
        return article;
    }

    private TagId tag(String name) {
        return subjects.tagNamed(name).id();
    }

    private SectionId section(String slug, String name) {
        subjects.addSection(slug, name, "Section", newsroom.administrator);
        return subjects.section(slug).orElseThrow().id();
    }

    private TopicId topic(String slug, String name) {
        subjects.addTopic(slug, name, newsroom.administrator);
        return subjects.topic(slug).orElseThrow().id();
    }

    private List<ArticleId> withTag(String name) {
        return ids(stories.withTag(tag(name), Keyset.START, ALL).items());
    }

    private static List<ArticleId> ids(List<StoryLine> lines) {
        return lines.stream().map(StoryLine::article).toList();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** As the nightly check would find them. */
    private void assertSealed(ArticleId... articles) {
        var flawed =
                jdbc.sql(
                                """
                                select count(*) from live_story_signers
                                where article in (:articles) and cardinality(flaws) > 0
                                """)
                        .param("articles", Stream.of(articles).map(ArticleId::value).toList())
                        .query(Long.class)
                        .single();
        assertThat(flawed).isZero();
    }
}
