package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.Seen;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What is urgent is reviewed first, and nothing waits forever for it. */
@SpringBootTest
@RealDatabase
class PrioritiesIT {

    @Autowired private ApplicationContext context;
    @Autowired private ReviewQueue queue;
    @Autowired private Priorities priorities;
    @Autowired private Drafts drafts;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;

    private ReviewDesk desk;
    private TestNewsroom newsroom;

    @BeforeEach
    void openADesk() {
        desk = new ReviewDesk(context);
        newsroom = desk.newsroom;
    }

    @Test
    void whatIsUrgentGoesBeforeWhatIsPreferredAndThatBeforeTheRest() {
        var normal = desk.handedIn("普通");
        var high = desk.handedIn("优先");
        var urgent = desk.handedIn("加急");

        priorities.give(high.main(), Seen.of(Priority.NORMAL), Priority.HIGH, newsroom.editor);
        priorities.give(urgent.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);

        assertThat(desk.waiting()).containsExactly(urgent, high, normal);
    }

    @Test
    void whatWaitedForDaysIsNotPassedOverForSomethingPreferred() {
        var waiting = desk.handedIn("等了两天");
        clock.pass(Duration.ofDays(2));
        var high = desk.handedIn("优先");
        priorities.give(high.main(), Seen.of(Priority.NORMAL), Priority.HIGH, newsroom.editor);

        assertThat(desk.waiting()).containsExactly(waiting, high);
    }

    @Test
    void aStepOpenedLaterHasThePriorityGivenBefore() {
        var article = newsroom.articleReadyToSubmit("写作时就加急");
        priorities.give(
                article.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.reporter);
        var other = desk.handedIn("普通");

        var round = desk.submit(article);

        assertThat(desk.waiting()).containsExactly(article, other);
        desk.seal(round, article, Step.FIRST_REVIEW, newsroom.editor, Step.SECOND_REVIEW);
        assertThat(queue.of(article.main(), newsroom.deskChief).orElseThrow().priority())
                .isEqualTo(Priority.URGENT);
    }

    @Test
    void aReporterOfAnotherDeskGivesNoPriority() {
        var article = desk.handedIn("别的部门");

        var result =
                priorities.give(
                        article.main(),
                        Seen.of(Priority.NORMAL),
                        Priority.URGENT,
                        newsroom.stranger());

        assertThat(result).isEqualTo(new PriorityResult.Refused(Refusal.ROLE_MISSING));
        assertThat(drafts.find(article.main()).orElseThrow().priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void ofTwoWhoSawTheSamePriorityTheSecondIsToldOfTheFirst() {
        var article = desk.handedIn("两人同时改缓急");
        priorities.give(
                article.main(), Seen.of(Priority.NORMAL), Priority.HIGH, newsroom.deskChief);

        assertThat(
                        priorities.give(
                                article.main(),
                                Seen.of(Priority.NORMAL),
                                Priority.URGENT,
                                newsroom.editor))
                .isEqualTo(
                        new PriorityResult.Outdated(
                                Priority.HIGH, Optional.of(newsroom.deskChief)));
        assertThat(drafts.find(article.main()).orElseThrow().priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void givingAPriorityIsToldInTheLedgerOnce() {
        var article = desk.handedIn("记一次");

        priorities.give(
                article.main(), Seen.of(Priority.NORMAL), Priority.HIGH, newsroom.deskChief);
        priorities.give(article.main(), Seen.of(Priority.HIGH), Priority.HIGH, newsroom.deskChief);

        assertThat(ledger.about(article, 10))
                .filteredOn(entry -> entry.act() == Act.PRIORITY_GIVEN)
                .singleElement()
                .extracting(Entry::details)
                .isEqualTo(Map.of("from", "NORMAL", "priority", "HIGH"));
    }

    @Test
    void thePriorityIsNoPartOfWhatIsSealed() {
        var article = desk.handedIn("内容不变");
        var before = drafts.find(article.main()).orElseThrow().hash();

        priorities.give(article.main(), Seen.of(Priority.NORMAL), Priority.URGENT, newsroom.editor);

        assertThat(drafts.find(article.main()).orElseThrow().content().hash()).isEqualTo(before);
    }
}
