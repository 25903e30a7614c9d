package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Drafts;
import org.caibian.article.Scheduling;
import org.caibian.article.StageResult;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.shared.Seen;
import org.caibian.source.Sources;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasesIT {

    private static final ReleaseResult TOO_FEW =
            new ReleaseResult.Held(
                    List.of(new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, 3)));

    @Autowired private ApplicationContext context;
    @Autowired private Sources sources;
    @Autowired private Scheduling scheduling;
    @Autowired private RoundRules rules;
    @Autowired private Stories stories;
    @Autowired private Drafts drafts;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private ReleaseRoom room;
    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        newsroom = room.newsroom;
    }

    @Test
    void whatThreePeopleSealedIsWhatReadersHave() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var sealed = drafts.find(article.main()).orElseThrow().content();

        var result = room.complete(room.sealed(article));

        assertThat(result).isEqualTo(new ReleaseResult.Released());
        var story = stories.find(article).orElseThrow();
        assertThat(story.headline()).isEqualTo(sealed.headline().text());
        assertThat(story.responsibleEditor()).isEqualTo("李清和");
        assertThat(story.releasedAt()).isEqualTo(clock.instant());
        assertThat(story.bodyHtml()).startsWith("<p><span class=\"dateline\">海岸社东屿11月23日电");
        assertThat(story.tags()).extracting(tag -> tag.name()).containsExactly("港口", "航运");
        assertThat(drafts.find(article.main())).isEmpty();
        assertThat(ledger.about(article, 1)).extracting(Entry::act).containsExactly(Act.RELEASED);
    }

    @Test
    void twoSealsAreNotEnoughForAnOriginal() {
        var article = newsroom.articleReadyToSubmit("两个人的审签");
        var round = room.submitted(article);
        room.rounds.seal(round, article, Step.FIRST_REVIEW, newsroom.editor);
        room.rounds.seal(round, article, Step.SECOND_REVIEW, newsroom.deskChief);

        assertThat(room.complete(round)).isEqualTo(TOO_FEW);

        assertThat(stories.find(article)).isEmpty();
        assertThat(drafts.find(article.main()).orElseThrow().stage())
                .isInstanceOf(Stage.Approved.class);
    }

    @Test
    void withoutTheResponsibleEditorsSealNothingIsReleased() {
        var article = newsroom.articleReadyToSubmit("缺责任编辑");
        var round = room.sealed(article);
        jdbc.sql("update seal set voided_at = sealed_at where round = :r and step = 'FIRST_REVIEW'")
                .param("r", round.value())
                .update();
        rules.set(
                Seen.of(rules.of(Kind.ORIGINAL)),
                new RoundRule(Kind.ORIGINAL, 2, 0),
                newsroom.chiefEditor);

        var result = room.complete(round);

        rules.set(
                Seen.of(rules.of(Kind.ORIGINAL)),
                new RoundRule(Kind.ORIGINAL, 3, 0),
                newsroom.chiefEditor);
        assertThat(result)
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(
                                        new Problem(
                                                Problem.Field.SEALS,
                                                Problem.Fault.EDITOR_MISSING,
                                                0))));
        assertThat(stories.find(article)).isEmpty();
    }

    @Test
    void wordsChangedBehindTheSealsAreNotReleased() {
        var article = newsroom.articleReadyToSubmit("改在签后");
        var round = room.sealed(article);
        room.writeWithoutTriggers(
                "update revision set content = jsonb_set(content, '{headline}', '\"被改的标题\"')"
                        + " where article = :article",
                article);

        assertThat(room.complete(round))
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(
                                        new Problem(Problem.Field.SEALS, Problem.Fault.TOO_FEW, 3),
                                        new Problem(
                                                Problem.Field.SEALS,
                                                Problem.Fault.EDITOR_MISSING,
                                                0))));

        assertThat(stories.find(article)).isEmpty();
    }

    @Test
    void aSourceThatLeftTheListHoldsTheReleaseAndTheArticleStaysApproved() {
        var article = newsroom.articleReadyToSubmit("来源失效");
        var round = room.sealed(article);
        var yesterday = LocalDate.of(2026, 11, 22);
        setOwnSourceUntil(Optional.of(yesterday));

        var result = room.complete(round);

        setOwnSourceUntil(Optional.empty());
        var taken = scheduling.unschedule(article.main(), Seen.nothing(), newsroom.reporter);
        assertThat(taken).isEqualTo(new StageResult.Refused(Refusal.ROLE_MISSING));
        assertThat(result)
                .isEqualTo(
                        new ReleaseResult.Held(
                                List.of(
                                        new Problem(
                                                Problem.Field.SOURCE,
                                                Problem.Fault.NOT_LISTED,
                                                0))));
        assertThat(drafts.find(article.main()).orElseThrow().stage())
                .isInstanceOf(Stage.Approved.class);
        assertThat(stories.find(article)).isEmpty();
        assertThat(ledger.about(article, 1))
                .extracting(Entry::act)
                .containsExactly(Act.RELEASE_HELD);
    }

    @Test
    void anApprovedDraftThatWasHeldCanBeTakenBackByAnEditor() {
        var article = newsroom.articleReadyToSubmit("先放一放");
        var round = room.sealed(article);
        setOwnSourceUntil(Optional.of(LocalDate.of(2026, 11, 22)));
        room.complete(round);
        setOwnSourceUntil(Optional.empty());

        var result = scheduling.unschedule(article.main(), Seen.nothing(), newsroom.editor);

        assertThat(result).isEqualTo(new StageResult.Moved(new Stage.Drafting()));
        assertThat(scheduling.unschedule(article.main(), Seen.nothing(), newsroom.editor))
                .isEqualTo(new StageResult.Refused(Refusal.NOT_APPROVED));
    }

    private void setOwnSourceUntil(Optional<LocalDate> until) {
        sources.setDates(
                sources.find(newsroom.ownSource).orElseThrow(),
                LocalDate.of(2020, 1, 1),
                until,
                newsroom.administrator);
    }
}
