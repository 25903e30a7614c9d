package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.article.Approvals;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Embargoes;
import org.caibian.article.Permits;
import org.caibian.article.Spiking;
import org.caibian.right.Action;
import org.caibian.right.Rights;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.Statements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** “Why may I not?” is answered truly, wherever a draft is and whatever readers have. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermitsIT {

    @Autowired private ApplicationContext context;
    @Autowired private Permits permits;
    @Autowired private Spiking spiking;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Embargoes embargoes;
    @Autowired private SettableClock clock;
    @Autowired private Approvals approvals;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Drafts drafts;
    @Autowired private Staff staff;
    @Autowired private Statements statements;

    private ReleaseRoom room;
    private List<ArticleId> asTheyStand;

    @BeforeAll
    void bringArticlesWhereTheyCanStand() {
        room = new ReleaseRoom(context);
        var submitted = room.newsroom.articleReadyToSubmit("在审");
        room.rounds.open(room.submitted(submitted), Step.FIRST_REVIEW);
        var approved = room.newsroom.articleReadyToSubmit("待签发");
        var round = room.sealed(approved);
        transaction.executeWithoutResult(_ -> approvals.complete(round));
        var spiked = room.newsroom.articleReadyToSubmit("毙稿");
        spiking.spike(spiked.main(), "不用了。", room.newsroom.reporter);
        var withdrawn = room.released("已撤");
        room.withdraw(withdrawn);
        var reinstated = room.released("撤后重写");
        room.withdraw(reinstated);
        withdrawals.reinstate(reinstated, room.newsroom.chiefEditor);
        asTheyStand =
                List.of(
                        room.newsroom.articleReadyToSubmit("在写"),
                        submitted,
                        approved,
                        spiked,
                        room.released("已签发"),
                        withdrawn,
                        reinstated);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    action             | drafted               | in review             | approved              | spiked                | live          | withdrawn     | reinstated
                    SUBMIT             | NOT_AUTHOR_NOR_EDITOR | NOT_DRAFTING          | NOT_DRAFTING          | NOT_DRAFTING          | NO_DRAFT      | NO_DRAFT      | NOT_AUTHOR_NOR_EDITOR
                    RECALL             | NOT_IN_REVIEW         | NOT_AUTHOR            | NOT_IN_REVIEW         | NOT_IN_REVIEW         | NO_DRAFT      | NO_DRAFT      | NOT_IN_REVIEW
                    CLAIM              | NOT_IN_REVIEW         | ROLE_MISSING          | NOT_IN_REVIEW         | NOT_IN_REVIEW         | NO_DRAFT      | NO_DRAFT      | NOT_IN_REVIEW
                    EDIT               | NOT_IN_REVIEW         | NOT_HOLDER            | NOT_IN_REVIEW         | NOT_IN_REVIEW         | NO_DRAFT      | NO_DRAFT      | NOT_IN_REVIEW
                    REASSIGN           | NOT_IN_REVIEW         | yes                   | NOT_IN_REVIEW         | NOT_IN_REVIEW         | NO_DRAFT      | NO_DRAFT      | NOT_IN_REVIEW
                    ANNOTATE           | yes                   | yes                   | yes                   | SPIKED                | NO_DRAFT      | NO_DRAFT      | yes
                    SUGGEST            | yes                   | yes                   | WORDS_STAND           | WORDS_STAND           | NO_DRAFT      | NO_DRAFT      | yes
                    UNSCHEDULE         | NOT_APPROVED          | NOT_APPROVED          | yes                   | NOT_APPROVED          | NO_DRAFT      | NO_DRAFT      | NOT_APPROVED
                    WITHDRAW           | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | yes           | NOT_LIVE      | NOT_LIVE
                    PROPOSE_WITHDRAWAL | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | yes           | NOT_LIVE      | NOT_LIVE
                    CONFIRM_WITHDRAWAL | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | NOT_PROPOSED  | NOT_LIVE      | NOT_LIVE
                    TAKE_BACK_WITHDRAWAL | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | NOT_LIVE              | NOT_PROPOSED  | NOT_LIVE      | NOT_LIVE
                    CONFIRM_LIFT       | NOT_PROPOSED          | NOT_PROPOSED          | NOT_PROPOSED          | SPIKED                | NO_DRAFT      | NO_DRAFT      | NOT_PROPOSED
                    TAKE_BACK_LIFT     | NOT_PROPOSED          | NOT_PROPOSED          | NOT_PROPOSED          | SPIKED                | NO_DRAFT      | NO_DRAFT      | NOT_PROPOSED
                    REINSTATE          | NOT_WITHDRAWN         | NOT_WITHDRAWN         | NOT_WITHDRAWN         | NOT_WITHDRAWN         | NOT_WITHDRAWN | yes           | HAS_DRAFT
                    TAKE_DOWN          | yes                   | yes                   | yes                   | SPIKED                | yes           | NOT_LIVE      | yes
                    SPIKE              | NOT_AUTHOR_NOR_EDITOR | NOT_AUTHOR_NOR_EDITOR | NOT_AUTHOR_NOR_EDITOR | SPIKED                | NO_DRAFT      | NO_DRAFT      | yes
                    REVIVE             | NOT_SPIKED            | NOT_SPIKED            | NOT_SPIKED            | NOT_AUTHOR_NOR_EDITOR | NO_DRAFT      | NO_DRAFT      | NOT_SPIKED
                    """)
    void theChiefEditorHearsWhy(ArgumentsAccessor row) {
        assertThat(answers(Action.valueOf(row.getString(0)), room.newsroom.chiefEditor))
                .isEqualTo(IntStream.rangeClosed(1, 7).mapToObj(row::getString).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    action    | drafted       | in review    | approved      | spiked        | live         | withdrawn    | reinstated
                    SAVE      | yes           | NOT_DRAFTING | NOT_DRAFTING  | NOT_DRAFTING  | NO_DRAFT     | NO_DRAFT     | yes
                    SUBMIT    | yes           | NOT_DRAFTING | NOT_DRAFTING  | NOT_DRAFTING  | NO_DRAFT     | NO_DRAFT     | NOT_AUTHOR_NOR_EDITOR
                    RECALL    | NOT_IN_REVIEW | yes          | NOT_IN_REVIEW | NOT_IN_REVIEW | NO_DRAFT     | NO_DRAFT     | NOT_IN_REVIEW
                    LET_GO    | NOT_IN_REVIEW | NOT_HOLDER   | NOT_IN_REVIEW | NOT_IN_REVIEW | NO_DRAFT     | NO_DRAFT     | NOT_IN_REVIEW
                    REVIVE    | NOT_SPIKED    | NOT_SPIKED   | NOT_SPIKED    | yes           | NO_DRAFT     | NO_DRAFT     | NOT_SPIKED
                    WITHDRAW  | ROLE_MISSING  | ROLE_MISSING | ROLE_MISSING  | ROLE_MISSING  | ROLE_MISSING | ROLE_MISSING | ROLE_MISSING
                    """)
    void theAuthorHearsWhy(ArgumentsAccessor row) {
        assertThat(answers(Action.valueOf(row.getString(0)), room.newsroom.reporter))
                .isEqualTo(IntStream.rangeClosed(1, 7).mapToObj(row::getString).toList());
    }

    @Test
    void whoLacksARoleHearsWhichOneWouldDoAndWhoLacksNoneHearsOfNone() {
        var submitted = asTheyStand.get(1);
        var author = permits.of(submitted.main(), room.newsroom.reporter);
        var chief = permits.of(submitted.main(), room.newsroom.chiefEditor);

        assertThat(author.wanted(Action.WITHDRAW)).containsExactly(Role.CHIEF_EDITOR);
        assertThat(chief.wanted(Action.CLAIM)).containsExactly(Role.EDITOR);
        assertThat(author.wanted(Action.RECALL)).isEmpty();
        assertThat(author.wanted(Action.SAVE)).isEmpty();
    }

    @Test
    void whatAnotherHasProposedMayBeConfirmed() {
        var live = room.released("提请撤稿");
        withdrawals.propose(live, "核心事实有误。", room.newsroom.deskChief);
        var embargoed = room.newsroom.articleReadyToSubmit("提请解禁");
        embargoes.set(
                embargoed.main(),
                Seen.nothing(),
                new ChosenInstant(clock.instant().plus(Duration.ofHours(1)), ZoneOffset.UTC),
                room.newsroom.reporter);
        embargoes.proposeLift(embargoed.main(), room.newsroom.chiefEditor);

        assertThat(why(Action.CONFIRM_WITHDRAWAL, live, room.newsroom.editor)).isEqualTo("yes");
        assertThat(why(Action.CONFIRM_WITHDRAWAL, live, room.newsroom.deskChief))
                .isEqualTo("PROPOSED_IT");
        assertThat(why(Action.TAKE_BACK_WITHDRAWAL, live, room.newsroom.deskChief))
                .isEqualTo("yes");
        assertThat(why(Action.CONFIRM_LIFT, live, room.newsroom.deskChief)).isEqualTo("NO_DRAFT");
        assertThat(why(Action.CONFIRM_LIFT, embargoed, room.newsroom.deskChief)).isEqualTo("yes");
        assertThat(why(Action.CONFIRM_LIFT, embargoed, room.newsroom.chiefEditor))
                .isEqualTo("PROPOSED_IT");
        assertThat(why(Action.TAKE_BACK_LIFT, embargoed, room.newsroom.chiefEditor))
                .isEqualTo("yes");
    }

    @Test
    void whoseRolesAreReadAndWhereADraftStandsIsDecidedOfWithoutTheDatabase() throws Exception {
        var newsroom = room.newsroom;
        var people =
                Stream.of(
                                newsroom.reporter,
                                newsroom.editor,
                                newsroom.deskChief,
                                newsroom.chiefEditor)
                        .map(staff::person)
                        .toList();
        var matters =
                asTheyStand.stream()
                        .flatMap(article -> drafts.find(article.main()).stream())
                        .map(Draft::matter)
                        .toList();

        int decided =
                statements.during(() ->
                        Rights.all()
                                .forEach(right ->
                                        people.forEach(person ->
                                                matters.forEach(matter ->
                                                        Rights.explain(
                                                                right.action(), person, matter)))));
        int read =
                statements.during(
                        () -> permits.of(asTheyStand.getFirst().main(), newsroom.reporter));

        assertThat(matters).hasSizeGreaterThan(3);
        assertThat(decided).isZero();
        assertThat(read).as("are counted").isPositive();
    }

    private List<String> answers(Action action, PersonId by) {
        return asTheyStand.stream().map(article -> why(action, article, by)).toList();
    }

    private String why(Action action, ArticleId article, PersonId by) {
        return permits.of(article.main(), by).refusal(action).map(Enum::name).orElse("yes");
    }
}
