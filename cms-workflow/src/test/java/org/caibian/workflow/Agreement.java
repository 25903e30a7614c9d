package org.caibian.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.caibian.article.Round;
import org.caibian.ledger.Act;
import org.caibian.publication.Standing;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold whenever nobody is in the middle of an act: core and engine say the same. */
final class Agreement {

    /** Narrows every question to some articles: a house full of stories takes long to read. */
    private static final String ABOUT =
            """
            with round as (select * from newsroom.round where article = any(:articles)),
            round_step as (select s.* from newsroom.round_step s join round r on r.id = s.round),
            seal as (select s.* from newsroom.seal s join round r on r.id = s.round),
            draft as (select * from newsroom.draft where article = any(:articles)),
            publication as (select * from newsroom.publication where article = any(:articles)),
            second_look as (select * from newsroom.second_look where article = any(:articles)),
            withdrawal as (select * from newsroom.withdrawal where article = any(:articles)),
            ledger as (select * from newsroom.ledger where article = any(:articles))
            """;

    private static final List<String> IN_CORE =
            Stream.concat(Contradictions.IN_CORE.stream(), StandingContradictions.ALL.stream())
                    .toList();

    private final ReviewRoom room;

    Agreement(ReviewRoom room) {
        this.room = room;
    }

    /** Stage, open step, route and standing of one article. */
    void check(ArticleId article) {
        var begun = room.drafts.find(article.main()).filter(draft -> draft.base().isEmpty());
        var standing = room.standing(article);
        // What was withdrawn may be on its way back, or not.
        if (!(standing instanceof Standing.Withdrawn)) {
            assertThat(standing instanceof Standing.Live)
                    .as("live, %s", article)
                    .isEqualTo(begun.isEmpty());
        }
        assertThat(room.acts(article).contains(Act.RELEASED))
                .as("a release in the ledger, %s", article)
                .isEqualTo(!(standing instanceof Standing.Unpublished));
        check(article.main());
        check(article.correction());
    }

    private void check(DraftId article) {
        var draft = room.drafts.find(article);
        room.drafts
                .latestRound(article)
                .ifPresent(round -> {
                    boolean running =
                            draft.isPresent() && draft.get().stage() instanceof Stage.InReview;
                    assertThat(round.ending().isEmpty())
                            .as("round runs, %s", article)
                            .isEqualTo(running);
                    assertThat(room.routes.position(round.id()))
                            .as("route, %s", article)
                            .isEqualTo(expected(round, running));
                });
    }

    /** What core knows of where the route must be. */
    private static Routes.Position expected(Round round, boolean running) {
        if (!running) {
            return new Routes.Position.Ended();
        }
        var asked = round.steps().stream().filter(s -> s.isOpen() && !s.askedAgain()).toList();
        assertThat(asked).as("steps open for the first time").hasSizeLessThanOrEqualTo(1);
        return asked.isEmpty()
                ? new Routes.Position.Reconfirming()
                : new Routes.Position.At(asked.getFirst().step());
    }

    /** What holds for the whole house at once. */
    void checkAll() {
        IN_CORE.forEach(exceptions -> none(exceptions, room.jdbc.sql(exceptions)));
        checkEngine();
    }

    /** The same, of these articles alone. */
    void checkAll(List<ArticleId> articles) {
        var ids = articles.stream().map(ArticleId::value).toArray(Long[]::new);
        IN_CORE.forEach(exceptions ->
                none(exceptions, room.jdbc.sql(ABOUT + exceptions).param("articles", ids)));
        checkEngine();
    }

    private void checkEngine() {
        Contradictions.IN_ENGINE.forEach(exceptions -> none(exceptions, room.jdbc.sql(exceptions)));
    }

    private static void none(String exceptions, JdbcClient.StatementSpec asked) {
        assertThat(asked.query(Long.class).single()).as(exceptions).isZero();
    }
}
