package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@SpringBootTest
@RealDatabase
@RecordApplicationEvents
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingIT {

    @Autowired private ApplicationContext context;
    @Autowired private Writing writing;
    @Autowired private Drafts drafts;
    @Autowired private RoundRules rules;
    @Autowired private Ledger ledger;
    @Autowired private Newsroom house;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void aNewArticleIsNumberedByItsDeskAndDay() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");

        var day = DateTimeFormatter.ofPattern("yyMMdd").format(house.day(clock.instant()));
        assertThat(draft(article).number()).matches("[A-Z]{2}-" + day + "-\\d{3}");
    }

    @Test
    void pagesAreToldApartThatWordsWereSavedFromWhateverElseHappens(ApplicationEvents told) {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var typed = newsroom.manuscript("东屿港恢复通航 首批货轮驶离");

        writing.save(article.main(), 1, typed, newsroom.reporter);

        assertThat(told.stream(ArticleChanged.class))
                .startsWith(new ArticleChanged(article))
                .endsWith(changed(article, ArticleChanged.Extent.SAVE));
    }

    @Test
    void pagesAreToldWhoWritesWhenThePaperIsTakenAndPutDownAndNotInBetween(ApplicationEvents told) {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        told.clear();

        writing.open(article.main(), newsroom.reporter);
        writing.stillWriting(article.main(), newsroom.reporter);
        writing.open(article.main(), newsroom.reporter);
        assertThat(told.stream(ArticleChanged.class))
                .containsExactly(changed(article, ArticleChanged.Extent.WRITER));

        writing.close(article.main(), newsroom.reporter);
        writing.close(article.main(), newsroom.reporter);
        assertThat(told.stream(ArticleChanged.class))
                .containsExactly(
                        changed(article, ArticleChanged.Extent.WRITER),
                        changed(article, ArticleChanged.Extent.WRITER));
    }

    private ArticleChanged changed(ArticleId article, ArticleChanged.Extent extent) {
        return new ArticleChanged(article, extent, Optional.of(newsroom.reporter));
    }

    @Test
    void aSavedDraftStandsAsTypedAndItsSaveIsInTheLedger() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var typed = newsroom.manuscript("东屿港恢复通航 首批货轮驶离");

        var result = writing.save(article.main(), 1, typed, newsroom.reporter);

        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(Manuscript.of(draft(article).content())).isEqualTo(typed);
        assertThat(ledger.about(article, 10))
                .extracting(Entry::act)
                .containsExactly(Act.SAVED, Act.CREATED);
    }

    @Test
    void whatHasNotChangedIsNotSavedAgain() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");

        var result =
                writing.save(
                        article.main(),
                        1,
                        Manuscript.of(draft(article).content()),
                        newsroom.reporter);

        assertThat(((SaveResult.Saved) result).change().version()).isEqualTo(1);
        assertThat(ledger.about(article, 10)).extracting(Entry::act).containsExactly(Act.CREATED);
    }

    @Test
    void anOverLongHeadlineIsRefusedWithItsLimitAndTheDraftStands() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");

        var result = save(article, 1, "长".repeat(Headline.LONGEST + 1), newsroom.reporter);

        assertThat(result)
                .isEqualTo(
                        new SaveResult.Faulty(
                                List.of(
                                        Problem.tooLong(
                                                Problem.Field.HEADLINE, Headline.LONGEST))));
        assertThat(draft(article).content().headline().text()).isEqualTo("东屿港恢复通航");
    }

    @ParameterizedTest
    @ValueSource(strings = {"东屿港\n恢复通航", "东屿港\u0000恢复通航", "东屿港\u001b恢复通航"})
    void aHeadlineIsOneLineOfPrintableCharacters(String headline) {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");

        var result = save(article, 1, headline, newsroom.reporter);

        assertThat(result)
                .isEqualTo(
                        new SaveResult.Faulty(
                                List.of(
                                        new Problem(
                                                Problem.Field.HEADLINE,
                                                Problem.Fault.FORBIDDEN,
                                                0))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"港口\u202E航通", "\u2066港口通航", "港口通航\u2069一周"})
    void aHeadlineHoldsNoSignsThatTurnTheDirectionOfWriting(String headline) {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");

        var result = save(article, 1, headline, newsroom.reporter);

        assertThat(((SaveResult.Faulty) result).problems())
                .containsExactly(new Problem(Problem.Field.HEADLINE, Problem.Fault.TURNED, 0));
    }

    @Test
    void aBodyWithAnythingOutsideTheSchemaIsRefused() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var typed = withBody("{\"type\":\"doc\",\"content\":[{\"type\":\"script\"}]}");

        var result = writing.save(article.main(), 1, typed, newsroom.reporter);

        assertThat(((SaveResult.Faulty) result).problems())
                .containsExactly(new Problem(Problem.Field.BODY, Problem.Fault.FORBIDDEN, 0));
    }

    @Test
    void aBodyKeptWhenMoreWasAllowedStaysWhereOnlyWhatIsAroundItChanges() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");
        var older = "{\"type\":\"doc\",\"content\":[{\"type\":\"bulletList\"}]}";
        var typed = withBody(older).withHeadline("东屿港恢复通航 首批货轮驶离");
        var before = writing.save(article.main(), 1, typed, newsroom.reporter);
        jdbc.sql(
                        "update draft set content = jsonb_set(content, '{body}', cast(:body as jsonb))"
                                + " where article = :article")
                .param("body", older)
                .param("article", article.value())
                .update();

        var result = writing.save(article.main(), 1, typed, newsroom.reporter);

        assertThat(before).isInstanceOf(SaveResult.Faulty.class);
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        assertThat(draft(article).content().body().json()).isEqualTo(older);
    }

    @Test
    void whoHasNoWritingRoleOnTheDeskNeitherBeginsNorSaves() {
        var article = newsroom.articleReadyToSubmit("东屿港恢复通航");

        var created = writing.create(newsroom.desk, newsroom.manuscript("越权"), newsroom.stranger());
        var saved = save(article, 1, "越权", newsroom.stranger());
        var opened = writing.open(article.main(), newsroom.stranger());

        assertThat(created).isEqualTo(new CreateResult.Refused(Refusal.ROLE_MISSING));
        assertThat(saved).isEqualTo(new SaveResult.Refused(Refusal.ROLE_MISSING));
        assertThat(opened).isEqualTo(new OpenResult.Refused(Refusal.ROLE_MISSING));
    }

    @Test
    void nothingIsBegunAsAFlashOrMadeOneWhileTheyAreSwitchedOff() {
        var typed = newsroom.manuscript(Kind.FLASH, "快讯：近海发生地震");
        var article = newsroom.articleReadyToSubmit("近海发生地震");

        var begun = writing.create(newsroom.desk, typed, newsroom.reporter);
        var made = writing.save(article.main(), 1, typed, newsroom.reporter);

        var off = List.of(new Problem(Problem.Field.KIND, Problem.Fault.SWITCHED_OFF, 0));
        assertThat(begun).isEqualTo(new CreateResult.Faulty(off));
        assertThat(made).isEqualTo(new SaveResult.Faulty(off));
        assertThat(rules.offered()).containsExactly(Kind.ORIGINAL, Kind.REPRINT, Kind.COMMENTARY);
    }

    @Test
    void whatWasBegunAsAFlashIsWrittenOnWhenTheyAreSwitchedOff() {
        var typed = newsroom.manuscript(Kind.FLASH, "快讯：近海发生地震");
        setLeastSeals(1);
        assertThat(rules.offered()).contains(Kind.FLASH).doesNotContain(Kind.CORRECTION);
        var begun = writing.create(newsroom.desk, typed, newsroom.reporter);
        setLeastSeals(3);

        var article = ((CreateResult.Created) begun).article();
        var more = newsroom.manuscript(Kind.FLASH, "快讯：近海发生4.1级地震");

        assertThat(writing.save(article.main(), 1, more, newsroom.reporter))
                .isInstanceOf(SaveResult.Saved.class);
    }

    private void setLeastSeals(int seals) {
        rules.set(
                Seen.of(rules.of(Kind.FLASH)),
                new RoundRule(Kind.FLASH, seals, 0),
                newsroom.chiefEditor);
    }

    private SaveResult save(ArticleId article, int seen, String headline, PersonId by) {
        return writing.save(article.main(), seen, newsroom.manuscript(headline), by);
    }

    private Manuscript withBody(String body) {
        return newsroom.manuscript("东屿港恢复通航").withBody(body);
    }

    private Draft draft(ArticleId article) {
        return drafts.find(article.main()).orElseThrow();
    }
}
