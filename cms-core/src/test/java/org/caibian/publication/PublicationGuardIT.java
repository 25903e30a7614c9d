package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.caibian.shared.ArticleId;
import org.caibian.testing.RealDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database itself refuses what is no release, whatever program or console writes. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicationGuardIT {

    private static final String PRINTED_AGAIN =
            """
            insert into publication
            select (json_populate_record(p, json_build_object('article', :article::bigint))).*
            from publication p where standing = 'LIVE' order by article limit 1
            """;

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;
    @Autowired private JdbcClient jdbc;

    private ReleaseRoom room;
    private ArticleId live;

    @BeforeAll
    void releaseAStory() {
        room = new ReleaseRoom(context);
        live = room.released("东屿港恢复通航");
    }

    @Test
    void aStoryIsNotPutBeforeReadersPastItsRelease() {
        var unsealed = room.newsroom.articleReadyToSubmit("未审先发");

        assertRefused(() -> room.write(PRINTED_AGAIN, unsealed), "changes by a release only");

        assertThat(stories.find(unsealed)).isEmpty();
    }

    @Test
    void sealedWordsAreNotPutBeforeReadersBeforeTheirRoundIsComplete() {
        var sealed = room.newsroom.articleReadyToSubmit("已签未发");
        room.sealed(sealed);

        assertRefused(() -> room.write(PRINTED_AGAIN, sealed), "changes by a release only");
    }

    @Test
    void aNewStoryIsNeverBornWithdrawn() {
        var unsealed = room.newsroom.articleReadyToSubmit("生来撤下");

        assertRefused(
                () ->
                        room.write(
                                """
                                insert into publication
                                select (json_populate_record(p, json_build_object(
                                  'article', :article::bigint, 'standing', 'WITHDRAWN'))).*
                                from publication p where standing = 'LIVE' order by article limit 1
                                """,
                                unsealed),
                "changes by a release only");
    }

    @Test
    void theHeadlineOfALiveStoryIsNotChanged() {
        assertRefused(
                () -> room.write(set("headline = '被改的标题'"), live), "changes by a release only");

        assertThat(stories.find(live).orElseThrow().headline()).isEqualTo("东屿港恢复通航");
    }

    @Test
    void theBodyOfALiveStoryIsNotChanged() {
        assertRefused(
                () -> room.write(set("body_html = '<p>假的。</p>'"), live),
                "changes by a release only");
    }

    @Test
    void aLiveStoryIsNotMovedToAnotherRevision() {
        assertRefused(
                () -> room.write(set("revision = revision + 1"), live),
                "changes by a release only");
    }

    @Test
    void wordsDoNotChangeUnderTheNameOfAWithdrawal() {
        assertRefused(
                () -> room.write(set("standing = 'WITHDRAWN', summary = '另一个故事'"), live),
                "by a withdrawal only");
    }

    @Test
    void aStoryIsTakenFromReadersByAWithdrawalOnly() {
        assertRefused(
                () -> room.write(set("standing = 'WITHDRAWN'"), live), "by a withdrawal only");

        assertThat(stories.find(live)).isPresent();
    }

    @Test
    void aWithdrawnStoryDoesNotComeBackWithoutAReleaseOfItsOwn() {
        var withdrawn = room.released("撤下的报道");
        room.withdraw(withdrawn);

        assertRefused(
                () -> room.write(set("standing = 'LIVE'"), withdrawn), "changes by a release only");

        assertThat(stories.find(withdrawn)).isEmpty();
    }

    @Test
    void whatReadersHaveIsNeverDeleted() {
        assertRefused(
                () -> room.write("delete from publication where article = :article", live),
                "withdrawn, never deleted");
    }

    @Test
    void whatReadersHaveIsNeverEmptied() {
        assertRefused(() -> jdbc.sql("truncate publication cascade").update(), "is never emptied");
    }

    @Test
    void aSealIsNotMovedToOtherWords() {
        assertRefused(
                () ->
                        room.write(
                                """
                                update seal set revision = 2 where round in
                                  (select id from round where article = :article)
                                """,
                                live),
                "given once");
    }

    @Test
    void aRevisionIsNotRewritten() {
        assertRefused(
                () ->
                        room.write(
                                "update revision set content = '{}' where article = :article",
                                live),
                "A revision never changes");
    }

    private static String set(String what) {
        return "update publication set " + what + " where article = :article";
    }

    private static void assertRefused(ThrowingCallable act, String why) {
        assertThatThrownBy(act).rootCause().hasMessageContaining(why);
    }
}
