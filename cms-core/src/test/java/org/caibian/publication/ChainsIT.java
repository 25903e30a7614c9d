package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caibian.article.CreateResult;
import org.caibian.article.Drafts;
import org.caibian.article.SaveResult;
import org.caibian.article.Submissions;
import org.caibian.article.SubmitResult;
import org.caibian.article.Writing;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainsIT {

    private static final long FAR = 900_000_000;
    private static final int MANY = 3_000;

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;
    @Autowired private FollowUps followUps;
    @Autowired private Preflights preflights;
    @Autowired private SignedStories signed;
    @Autowired private Submissions submissions;
    @Autowired private Drafts drafts;
    @Autowired private Writing writing;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private ReleaseRoom room;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
    }

    @Test
    void storiesThatContinueOneAnotherAreOneChainFromEveryOneOfThem() {
        var first = room.released("渡轮停航");
        var second = released("渡轮停航第二天", first);
        var third = released("渡轮复航", second);
        var aside = released("停航背后的航道", first);

        var chain = List.of(first, second, third, aside);
        assertThat(chain).allSatisfy(each -> assertThat(chain(each)).isEqualTo(chain));
        assertThat(chain(room.released("与此无关"))).hasSize(1);
    }

    @Test
    void aWithdrawnLinkIsGoneAtOnceAndTheOthersStayTogether() {
        var first = room.released("潮位创新高");
        var second = released("潮位回落", first);
        var third = released("堤岸修复", second);

        room.withdraw(second);

        assertThat(chain(first)).containsExactly(first, third);
        assertThat(chain(third)).containsExactly(first, third);
        assertThat(chain(second)).containsExactly(first, third);
    }

    @Test
    void whatReadersNeverHadIsNotContinued() {
        var unpublished = room.newsroom.articleReadyToSubmit("还没有人读过");

        assertThat(begin("接着写", unpublished))
                .isEqualTo(
                        new CreateResult.Faulty(
                                List.of(
                                        new Problem(
                                                Problem.Field.CONTINUES,
                                                Problem.Fault.UNKNOWN,
                                                0))));
        assertThat(begin("接着写", new ArticleId(987_654_321)))
                .isInstanceOf(CreateResult.Faulty.class);
    }

    @Test
    void aStoryNeverGoesOnFromItselfOrFromWhatGoesOnFromIt() {
        var first = room.released("灯塔大修");
        var second = released("灯塔大修过半", first);
        room.withdraw(first);
        context.getBean(Withdrawals.class).reinstate(first, room.newsroom.chiefEditor);

        save(first, second);

        var circular = List.of(new Problem(Problem.Field.CONTINUES, Problem.Fault.CIRCULAR, 0));
        assertThat(submit(first)).isEqualTo(new SubmitResult.Blocked(circular));
        save(first, first);
        assertThat(submit(first)).isEqualTo(new SubmitResult.Blocked(circular));
        assertThat(preflights.of(first.main()).orElseThrow().problems()).containsAll(circular);
    }

    @Test
    void theDatabaseLetsNoLinkBeMadeOutsideARelease() {
        var first = room.released("盐田开晒");
        var second = released("盐田收盐", first);

        assertThatThrownBy(() ->
                        room.write(
                                """
                                update publication set continues = (
                                  select max(article) from publication)
                                where article = :article
                                """,
                                first))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("would continue itself");
        assertThatThrownBy(() ->
                        room.write(
                                "update publication set continues = null where article = :article",
                                second))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("by a release only");
        room.writeWithoutTriggers(
                "update publication set continues = null where article = :article", second);
        assertThat(signed.exceptions(SealCheck.MOST_TOLD))
                .filteredOn(story -> story.article().equals(second))
                .singleElement()
                .satisfies(
                        story -> assertThat(story.flaws()).contains(SignedStory.Flaw.OTHER_WORDS));
        room.writeWithoutTriggers(
                "update publication set continues = %s where article = :article".formatted(first),
                second);
    }

    @Test
    void anUpdateIsBegunWithTheSubjectsOfTheStoryAndNoneOfItsWords() {
        var first = room.released("风力发电并网");

        var begun = (CreateResult.Created) followUps.begin(first, room.newsroom.reporter);

        var draft = drafts.find(begun.article().main()).orElseThrow();
        assertThat(draft.desk()).isEqualTo(room.newsroom.desk);
        assertThat(draft.content().continues()).contains(first);
        assertThat(draft.content().section().orElseThrow().id())
                .isEqualTo(room.newsroom.section.value());
        assertThat(draft.content().tags()).extracting("name").containsExactly("港口", "航运");
        assertThat(draft.content().headline().isMissing()).isTrue();
        assertThat(draft.content().body().isBlank()).isTrue();
    }

    @Test
    void anUpdateIsBegunByWhoWritesOnTheDeskAndOfWhatReadersHave() {
        var first = room.released("海堤合龙");

        assertThat(followUps.begin(first, room.newsroom.stranger()))
                .isEqualTo(new CreateResult.Refused(Refusal.ROLE_MISSING));
        room.withdraw(first);
        assertThat(followUps.begin(first, room.newsroom.reporter))
                .isEqualTo(new CreateResult.Refused(Refusal.NOT_FOUND));
    }

    @Test
    void aRehearsalNamesThePagesOfTheChain() {
        var first = room.released("大桥限行");
        var second = continued("大桥解除限行", first);

        assertThat(preflights.of(second.main()).orElseThrow().places())
                .contains(new Place.Page(second), new Place.Chain(first));
    }

    @Test
    void ofAStoryWithThousandsOfUpdatesNoMoreAreReadThanAreShown() {
        var first = room.released("大坝蓄水");
        try {
            room.writeWithoutTriggers(
                    """
                    insert into publication
                    select (jsonb_populate_record(p, jsonb_build_object(
                              'article', %d + n, 'continues', p.article,
                              'first_released_at', p.first_released_at + n * interval '1 minute'))).*
                    from publication p, generate_series(1, %d) n where p.article = :article
                    """
                            .formatted(FAR, MANY),
                    first);
            jdbc.sql("analyze publication").update();

            assertThat(rowsRead(() -> assertThat(chain(first)).hasSize(50))).isLessThan(500);
            assertThat(chain(first)).last().isEqualTo(new ArticleId(FAR + MANY));
        } finally {
            room.writeWithoutTriggers("delete from publication where continues = :article", first);
        }
    }

    /** Of what was released, by asking along the indexes. */
    private long rowsRead(Runnable deed) {
        return transaction.execute(_ -> {
            for (var other : List.of("seqscan", "bitmapscan", "hashjoin", "mergejoin")) {
                jdbc.sql("set local enable_" + other + " = off").update();
            }
            long before = rowsRead();
            deed.run();
            return rowsRead() - before;
        });
    }

    private long rowsRead() {
        return jdbc.sql(
                        """
                        select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
                        where relid = cast('publication' as regclass)
                        """)
                .query(Long.class)
                .single();
    }

    private List<ArticleId> chain(ArticleId article) {
        return stories.chain(article).stream().map(StoryLine::article).toList();
    }

    private ArticleId released(String headline, ArticleId older) {
        var article = continued(headline, older);
        room.complete(room.sealed(article));
        return article;
    }

    private ArticleId continued(String headline, ArticleId older) {
        clock.pass(Duration.ofMinutes(5));
        return ((CreateResult.Created) begin(headline, older)).article();
    }

    private CreateResult begin(String headline, ArticleId older) {
        var newsroom = room.newsroom;
        return writing.create(
                newsroom.desk,
                newsroom.manuscript(headline).continuing(Optional.of(older)),
                newsroom.reporter);
    }

    private void save(ArticleId article, ArticleId older) {
        var draft = drafts.find(article.main()).orElseThrow();
        var words = Manuscript.of(draft.content()).continuing(Optional.of(older));
        assertThat(
                        writing.saveOnce(
                                article.main(),
                                draft.saved().version(),
                                words,
                                room.newsroom.editor))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private SubmitResult submit(ArticleId article) {
        int seen = drafts.find(article.main()).orElseThrow().saved().version();
        return transaction.execute(_ ->
                submissions.submit(article.main(), seen, _ -> "original", room.newsroom.editor));
    }
}
