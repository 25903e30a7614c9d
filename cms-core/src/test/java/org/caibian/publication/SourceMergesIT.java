package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.caibian.article.Drafts;
import org.caibian.article.Writing;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Carried;
import org.caibian.shared.Keyset;
import org.caibian.source.Licence;
import org.caibian.source.MergedSource;
import org.caibian.source.Source;
import org.caibian.source.SourceId;
import org.caibian.source.SourceMerge;
import org.caibian.source.SourceMerges;
import org.caibian.source.SourceResult;
import org.caibian.source.SourceUnmerge;
import org.caibian.source.Sources;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever names a source that was merged means the other; words say what they said. */
@SpringBootTest
@RealDatabase
class SourceMergesIT {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate OVER = LocalDate.of(2026, 11, 22);
    private static final Problem NOT_LISTED =
            new Problem(Problem.Field.SOURCE, Problem.Fault.NOT_LISTED, 0);

    @Autowired private ApplicationContext context;
    @Autowired private SourceMerges merges;
    @Autowired private Sources sources;
    @Autowired private Stories stories;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private JdbcClient jdbc;

    private ReleaseRoom room;
    private TestNewsroom newsroom;
    private SourceId old;
    private SourceId into;
    private String oldName;
    private String intoName;

    @BeforeEach
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
        old = newsroom.ownSource;
        oldName = sources.find(old).orElseThrow().name();
        intoName = "新" + oldName;
        into = source(intoName, true);
    }

    @Test
    void whoeverNamesItMeansTheOtherAndNobodyIsOfferedIt() {
        merge(old, into);

        assertThat(sources.find(old)).isEqualTo(sources.find(into));
        assertThat(sources.named(oldName).map(Source::id)).contains(into);
        assertThat(all()).extracting(Source::id).contains(into).doesNotContain(old);
        assertThat(all()).doesNotHaveDuplicates();
        assertThat(all().stream().map(Source::own).distinct()).containsExactly(true, false);
        assertThat(sources.like(intoName, 0, 50)).extracting(Source::id).contains(into);
        assertThat(sources.like(oldName, 0, 50)).extracting(Source::id).doesNotContain(old);
    }

    /** Page by page. */
    private List<Source> all() {
        var all = new ArrayList<Source>();
        var page = sources.after(Optional.empty(), 3);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = sources.after(Optional.of(page.getLast().id()), 3);
        }
        return all;
    }

    @Test
    void wordsSayWhatTheySaidUntilTheyAreSavedAgain() {
        var story = room.released("已经见报");
        var draft = newsroom.articleReadyToSubmit("还在写的");

        var foreseen = merges.foreseen(old, into, newsroom.administrator);
        var merged = merge(old, into);

        assertThat(foreseen).isEqualTo(new SourceMerge.Foreseen(new Carried(1, 1)));
        assertThat(merged).isEqualTo(new SourceMerge.Merged(new Carried(1, 1)));
        assertThat(stories.find(story).orElseThrow().sourceName()).isEqualTo(oldName);
        assertSealed(story);
        assertThat(named(draft)).contains(oldName);
        writing.save(draft.main(), 1, words(draft), newsroom.reporter);
        assertThat(named(draft)).contains(intoName);
    }

    @Test
    void whatWasSealedBeforeIsReleasedAsItSays() {
        var article = newsroom.articleReadyToSubmit("盖章之后合并");
        var round = room.sealed(article);
        merge(old, into);

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Released());

        assertThat(stories.find(article).orElseThrow().sourceName()).isEqualTo(oldName);
        assertSealed(article);
    }

    @Test
    void whatWasSealedUnderOneThatLeftTheListIsNotReleasedForTheOtherBeingOnIt() {
        var round = room.sealed(newsroom.articleReadyToSubmit("旧名已过期"));
        until(old, OVER);
        merge(old, into);

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Held(List.of(NOT_LISTED)));
    }

    @Test
    void whatWasSealedUnderOneThatIsListedIsNotReleasedOnceTheOtherLeftTheList() {
        var round = room.sealed(newsroom.articleReadyToSubmit("新名已过期"));
        merge(old, into);
        until(into, OVER);

        assertThat(room.complete(round)).isEqualTo(new ReleaseResult.Held(List.of(NOT_LISTED)));
    }

    @Test
    void whatTheListSaysOfOneThatIsMergedIsChangedByNobody() {
        var before = sources.find(old).orElseThrow();
        merge(old, into);

        var by = newsroom.administrator;
        assertThat(sources.setDates(before, OVER, Optional.empty(), by))
                .isEqualTo(new SourceResult.Outdated());
        assertThat(sources.setLicence(before, Licence.NONE, by))
                .isEqualTo(new SourceResult.Outdated());
        assertThat(sources.change(old, before.version(), OVER, Optional.empty(), Licence.NONE, by))
                .isEqualTo(new SourceResult.Outdated());
        merges.undo(old, by);
        assertThat(sources.find(old)).contains(before);
    }

    @Test
    void whatWasMergedOnLeadsToTheLastAtOnceAndIsUndoneFromTheLastOn() {
        var third = source("再" + intoName, true);
        merge(old, into);
        merge(into, third);
        assertThat(sources.find(old).map(Source::id)).contains(third);
        assertThat(merge(old, third)).isEqualTo(refused(SourceMerge.Why.GONE));
        assertThat(merge(third, old)).isEqualTo(refused(SourceMerge.Why.GONE));

        assertThat(undo(old)).isEqualTo(SourceUnmerge.MERGED_ON);
        assertThat(undo(into)).isEqualTo(SourceUnmerge.UNDONE);

        assertThat(sources.find(old).map(Source::id)).contains(into);
        assertThat(merges.merged(Keyset.START, 1, newsroom.administrator).items().getFirst())
                .extracting(MergedSource::name, MergedSource::into, MergedSource::by)
                .containsExactly(oldName, intoName, Optional.of("周予安"));
        assertThat(undo(old)).isEqualTo(SourceUnmerge.UNDONE);
        assertThat(sources.find(old).map(Source::name)).contains(oldName);
        assertThat(undo(old)).isEqualTo(SourceUnmerge.GONE);
    }

    @Test
    void onlyAnAdministratorMergesAndOnlyWhatIsOfOneSort() {
        var chief = newsroom.chiefEditor;
        assertThat(merges.merge(old, into, chief)).isEqualTo(refused(SourceMerge.Why.NOT_ALLOWED));
        assertThat(merges.foreseen(old, into, chief))
                .isEqualTo(refused(SourceMerge.Why.NOT_ALLOWED));
        assertThat(merges.undo(old, chief)).isEqualTo(SourceUnmerge.NOT_ALLOWED);
        assertThat(merges.merged(Keyset.START, 5, chief).items()).isEmpty();
        assertThat(merge(old, old)).isEqualTo(refused(SourceMerge.Why.ITSELF));
        assertThat(merge(old, newsroom.agency)).isEqualTo(refused(SourceMerge.Why.OWN));
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherAtOnceOneStands() {
        var one = CompletableFuture.supplyAsync(() -> merge(old, into));
        var other = CompletableFuture.supplyAsync(() -> merge(into, old));

        assertThat(Stream.of(one.join(), other.join()))
                .containsExactlyInAnyOrder(
                        new SourceMerge.Merged(new Carried(0, 0)), refused(SourceMerge.Why.GONE));
    }

    @Test
    void aMergeAndItsUndoingAreInTheLedger() {
        merge(old, into);
        undo(old);

        assertThat(
                        jdbc.sql(
                                        """
                                        select details::text from ledger
                                        where act in ('SOURCE_MERGED', 'SOURCE_UNMERGED')
                                        order by number desc limit 2
                                        """)
                                .query(String.class)
                                .list())
                .satisfiesExactly(
                        undone -> assertThat(undone).contains(oldName, intoName),
                        merged ->
                                assertThat(merged)
                                        .contains(oldName, intoName, "\"drafts\": \"0\""));
    }

    private SourceMerge merge(SourceId from, SourceId to) {
        return merges.merge(from, to, newsroom.administrator);
    }

    private static SourceMerge refused(SourceMerge.Why why) {
        return new SourceMerge.Refused(why);
    }

    private SourceUnmerge undo(SourceId merged) {
        return merges.undo(merged, newsroom.administrator);
    }

    private SourceId source(String name, boolean own) {
        var listed = sources.add(name, own, FIRST, Optional.empty(), newsroom.administrator);
        return ((SourceResult.Listed) listed).source();
    }

    private void until(SourceId source, LocalDate last) {
        sources.setDates(
                sources.standing(source).orElseThrow(),
                FIRST,
                Optional.of(last),
                newsroom.administrator);
    }

    private Optional<String> named(ArticleId article) {
        return drafts.find(article.main()).orElseThrow().content().source().map(Label::name);
    }

    private Manuscript words(ArticleId article) {
        return Manuscript.of(drafts.find(article.main()).orElseThrow().content());
    }

    /** As the nightly check would find it. */
    private void assertSealed(ArticleId article) {
        assertThat(
                        jdbc.sql(
                                        """
                                        select cardinality(flaws) from live_story_signers
                                        where article = :article
                                        """)
                                .param("article", article.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }
}
