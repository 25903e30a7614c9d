package org.caibian.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.caibian.testing.TestRounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@RealDatabase
class StepTermsIT {

    private static final StepTerm USUAL = new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 120, 30);
    private static final StepTerm SHORTER =
            new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 45, 10);

    @Autowired private ApplicationContext context;
    @Autowired private StepTerms terms;
    @Autowired private ReviewQueue queue;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private TestRounds rounds;

    @BeforeEach
    void openADesk() {
        newsroom = TestNewsroom.in(context);
        rounds = TestRounds.in(context);
    }

    @AfterEach
    void asBefore() {
        set(USUAL, newsroom.chiefEditor);
    }

    @Test
    void theHouseHasATermForEveryStepAndPriority() {
        assertThat(terms.all())
                .hasSize(Step.values().length * Priority.values().length)
                .allMatch(StepTerm::isWithinBounds)
                .contains(USUAL, new StepTerm(Step.FIRST_PROOFREADING, Priority.URGENT, 10, 3));
    }

    @Test
    void aNewTermHoldsForStepsOpenedFromThenOnAndTheLedgerSaysSo() {
        var before = handedIn("此前送审");

        var result = set(SHORTER, newsroom.chiefEditor);

        assertThat(result).isEqualTo(new TermResult.Set(SHORTER));
        assertThat(task(before.article()).deadline()).isEqualTo(before.deadline());
        var after = handedIn("此后送审");
        assertThat(after.deadline().dueAt())
                .isEqualTo(after.openedAt().plus(Duration.ofMinutes(45)));
        assertThat(
                        jdbc.sql(
                                        """
                                        select details ->> 'minutes' from ledger
                                        where act = 'TERM_SET' order by number desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .isEqualTo("45");
    }

    @Test
    void aTermOutOfBoundsIsNotSet() {
        var tooShort = new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 4, 1);

        assertThat(set(tooShort, newsroom.chiefEditor))
                .isEqualTo(new TermResult.OutOfBounds(5, 10_080));
        assertThat(terms.all()).contains(USUAL);
    }

    @Test
    void onlyTheChiefEditorSetsOne() {
        assertThat(set(SHORTER, newsroom.deskChief))
                .isEqualTo(new TermResult.Refused(Refusal.ROLE_MISSING));
        assertThat(terms.all()).contains(USUAL);
    }

    @Test
    void ofTwoWhoSawTheSameTermTheSecondIsToldOfTheFirst() {
        terms.set(Seen.of(USUAL), SHORTER, newsroom.chiefEditor);

        var second =
                terms.set(
                        Seen.of(USUAL),
                        new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, 60, 15),
                        newsroom.chiefEditor);

        assertThat(second)
                .isEqualTo(new TermResult.Outdated(SHORTER, Optional.of(newsroom.chiefEditor)));
        assertThat(terms.all()).contains(SHORTER);
    }

    /** The first review of an article that is handed in now. */
    private ReviewTask handedIn(String headline) {
        var article = newsroom.articleReadyToSubmit(headline);
        rounds.open(rounds.submit(article, newsroom.reporter), Step.FIRST_REVIEW);
        return task(article);
    }

    private ReviewTask task(ArticleId article) {
        return queue.of(article.main(), newsroom.editor).orElseThrow();
    }

    /** As somebody does who saw the one that stands. */
    private TermResult set(StepTerm term, PersonId by) {
        var stands =
                terms.all().stream()
                        .filter(each -> each.step() == term.step())
                        .filter(each -> each.priority() == term.priority())
                        .findFirst();
        return terms.set(new Seen<>(stands), term, by);
    }
}
