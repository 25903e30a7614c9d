package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.Writing;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.Manuscript;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.subject.MergeId;
import org.caibian.subject.MergeResult;
import org.caibian.subject.SectionId;
import org.caibian.subject.StandingMerge;
import org.caibian.subject.SubjectId;
import org.caibian.subject.SubjectMerges;
import org.caibian.subject.Subjects;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.caibian.subject.UnmergeResult;
import org.caibian.subject.Unmerging;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A merge that was wrong is undone: every story is found again where its own words say. */
@SpringBootTest
@RealDatabase
class UnmergingIT {

    private static final int ALL = 100;
    private static final UnmergeResult WHOLLY = new UnmergeResult.Undone(Set.of(), Set.of());

    @Autowired private ApplicationContext context;
    @Autowired private SubjectMerges merges;
    @Autowired private Unmerging unmerging;
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
    void everyStoryHasItsOwnTagsAgainAlsoWhatWasReleasedMeanwhile() {
        var old = "泊位" + nth;
        var into = "码头区" + nth;
        var one = released("只有旧标签", about(old));
        var both = released("两个都有", about(old, into));
        var other = released("只有新标签", about(into));
        var sealedBefore = draft(about(old).withHeadline("盖章之后合并"));
        var round = room.sealed(sealedBefore);
        var merge = merged(tag(old), tag(into));
        room.complete(round);

        assertThat(undo(merge)).isEqualTo(WHOLLY);

        assertThat(withTag(old)).containsExactlyInAnyOrder(one, both, sealedBefore);
        assertThat(withTag(into)).containsExactlyInAnyOrder(both, other);
        assertThat(released.tag(old).map(Label::name)).contains(old);
        assertThat(stories.find(one).orElseThrow().foundUnder()).isEmpty();
        assertSealed(one, both, other, sealedBefore);
    }

    @Test
    void sectionsAndTopicsStandByThemselvesAgain() {
        var section = section("s-" + nth, "旧栏" + nth);
        var intoSection = section("si-" + nth, "新栏" + nth);
        var topic = topic("t-" + nth, "旧专题" + nth);
        var intoTopic = topic("ti-" + nth, "新专题" + nth);
        var typed =
                newsroom.manuscript("各归各处")
                        .withSection(Optional.of(section))
                        .withTopicSlug(Optional.of("t-" + nth));
        var article = released("各归各处", typed);
        var mergedSection = merged(section, intoSection);
        var mergedTopic = merged(topic, intoTopic);

        assertThat(undo(mergedSection)).isEqualTo(WHOLLY);
        assertThat(undo(mergedTopic)).isEqualTo(WHOLLY);

        assertThat(subjects.section("s-" + nth).orElseThrow().id()).isEqualTo(section);
        assertThat(inSection(section)).containsExactly(article);
        assertThat(inSection(intoSection)).isEmpty();
        assertThat(released.topic("t-" + nth).map(Label::id)).contains(topic.value());
        assertThat(released.topic("ti-" + nth)).isEmpty();
        assertSealed(article);
    }

    @Test
    void whatWasMergedOnIsUndoneFromTheLastOn() {
        var first = section("a-" + nth, "甲栏" + nth);
        var second = section("b-" + nth, "乙栏" + nth);
        var third = section("c-" + nth, "丙栏" + nth);
        var article = released("辗转", newsroom.manuscript("辗转").withSection(Optional.of(first)));
        var one = merged(first, second);
        var other = merged(second, third);

        assertThat(undo(one)).isEqualTo(new UnmergeResult.Refused(UnmergeResult.Why.MERGED_ON));
        assertThat(undo(other)).isEqualTo(WHOLLY);

        assertThat(subjects.section("a-" + nth).orElseThrow().id()).isEqualTo(second);
        assertThat(inSection(second)).containsExactly(article);
        assertThat(undo(one)).isEqualTo(WHOLLY);
        assertThat(inSection(first)).containsExactly(article);
    }

    @Test
    void whatWasSavedOrReleasedUnderTheOtherSinceStaysAndIsNamed() {
        var old = "货轮" + nth;
        var into = "轮船" + nth;
        subjects.tagNamed(into);
        var saved = draft(about(old));
        var untouched = draft(about(old));
        var merge = merged(tag(old), tag(into));
        var words = Manuscript.of(drafts.find(saved.main()).orElseThrow().content());
        writing.save(saved.main(), 1, words, newsroom.reporter);

        assertThat(undo(merge)).isEqualTo(new UnmergeResult.Undone(Set.of(saved), Set.of()));

        assertThat(names(saved)).containsExactly(into);
        assertThat(names(untouched)).containsExactly(old);
    }

    @Test
    void aMediaTopicThatWasHandedOnIsHandedBack() {
        var old = tag("客船" + nth);
        var into = tag("客轮" + nth);
        var medtop = "medtop:9%07d".formatted(newsroom.section.value());
        jdbc.sql("update tag set medtop = :medtop where id = :id")
                .param("medtop", medtop)
                .param("id", old.value())
                .update();
        var merge = merged(old, into);

        undo(merge);

        assertThat(subjects.tag("客船" + nth).orElseThrow().medtop()).contains(medtop);
        assertThat(subjects.tag("客轮" + nth).orElseThrow().medtop()).isEmpty();
    }

    @Test
    void whatAListOfMediaTopicsRenamedSinceStaysMerged() {
        var merge = merged(tag("驳船" + nth), tag("平底船" + nth));
        jdbc.sql("update tag set name = :name where id = :id")
                .param("name", "改名船" + nth)
                .param("id", tag("平底船" + nth).value())
                .update();

        assertThat(undo(merge)).isEqualTo(new UnmergeResult.Refused(UnmergeResult.Why.RENAMED));
    }

    @Test
    void onlyAnAdministratorUndoesAndEachMergeOnce() {
        var merge = merged(tag("甲词" + nth), tag("乙词" + nth));

        assertThat(unmerging.undo(merge, newsroom.chiefEditor))
                .isEqualTo(new UnmergeResult.Refused(UnmergeResult.Why.NOT_ALLOWED));
        assertThat(unmerging.standing(Keyset.START, 5, newsroom.chiefEditor).items()).isEmpty();
        assertThat(standing()).contains(merge);
        assertThat(undo(merge)).isEqualTo(WHOLLY);
        assertThat(undo(merge)).isEqualTo(new UnmergeResult.Refused(UnmergeResult.Why.GONE));
        assertThat(standing()).doesNotContain(merge);
    }

    /** The list ended at two hundred: what was merged before them could be undone by nobody. */
    @Test
    void eachThatStandsIsListedOncePageByPageTheNewestFirst() {
        var merges =
                IntStream.range(0, 5)
                        .mapToObj(n -> merged(tag("旧" + n + "词" + nth), tag("新" + n + "词" + nth)))
                        .toList();

        assertThat(standing())
                .doesNotHaveDuplicates()
                .startsWith(merges.reversed().toArray(MergeId[]::new));
    }

    /** Page by page. */
    private List<MergeId> standing() {
        var all = new ArrayList<MergeId>();
        var from = Optional.of(Keyset.START);
        while (from.isPresent()) {
            var page = unmerging.standing(from.get(), 2, newsroom.administrator);
            page.items().stream().map(StandingMerge::id).forEach(all::add);
            from = page.next();
        }
        return all;
    }

    private UnmergeResult undo(MergeId merge) {
        return unmerging.undo(merge, newsroom.administrator);
    }

    private MergeId merged(SubjectId from, SubjectId into) {
        var result = merges.merge(from, into, newsroom.administrator);
        return ((MergeResult.Merged) result).merge();
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

    private List<String> names(ArticleId article) {
        return drafts.find(article.main()).orElseThrow().content().tags().stream()
                .map(Label::name)
                .toList();
    }

    private List<ArticleId> withTag(String name) {
        return ids(stories.withTag(tag(name), Keyset.START, ALL).items());
    }

    private List<ArticleId> inSection(SectionId section) {
        return ids(stories.ofSection(section, Keyset.START, ALL).items());
    }

    private static List<ArticleId> ids(List<StoryLine> lines) {
        return lines.stream().map(StoryLine::article).toList();
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
