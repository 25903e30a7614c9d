package org.caibian.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of what readers have lost. */
@SpringBootTest
@RealDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WithdrawnStoriesIT {

    private static final String WHY = "监测站来函，核心数据有误。";
    private static final String ASKED =
            """
            explain select id from withdrawal
            where withdrawn_at is not null and (withdrawn_at, id) < (now(), 100)
            order by withdrawn_at desc, id desc limit 51
            """;

    @Autowired private ApplicationContext context;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private ReleaseRoom room;
    private PersonId chiefEditor;
    private PersonId deskChief;

    @BeforeAll
    void openTheNewsroom() {
        room = new ReleaseRoom(context);
        chiefEditor = room.newsroom.chiefEditor;
        deskChief = room.newsroom.deskChief;
    }

    @Test
    void whatReadersHaveLostIsListedWithWhoTookItAndWhyTheLatestFirst() {
        var first = room.released("渡口改道");
        withdrawals.withdraw(first, WHY, chiefEditor);
        clock.pass(Duration.ofMinutes(1));
        var second = room.released("渡口停航");
        withdrawals.propose(second, WHY, deskChief);
        withdrawals.confirm(second, room.newsroom.editor);

        var page = withdrawals.stories(Keyset.START, 1);
        var after = withdrawals.stories(page.next().orElseThrow(), 1);

        var lost = page.items().getFirst();
        assertThat(lost.article()).isEqualTo(second);
        assertThat(lost.headline()).isEqualTo("渡口停航");
        assertThat(lost.desk()).isEqualTo(room.newsroom.desk);
        assertThat(lost.reason()).isEqualTo(WHY);
        assertThat(lost.at()).isEqualTo(clock.instant());
        assertThat(lost.by()).isEqualTo(name(deskChief));
        assertThat(lost.second()).contains(name(room.newsroom.editor));
        assertThat(after.items().getFirst().article()).isEqualTo(first);
        assertThat(after.items().getFirst().second()).isEmpty();
    }

    @Test
    void whatCameBackIsNotAmongThemAndWhatIsTakenTwiceStandsThereOnce() {
        var article = room.released("渡口复航");
        withdrawals.withdraw(article, WHY, chiefEditor);
        withdrawals.reinstate(article, chiefEditor);
        assertThat(lost(article)).hasSize(1);
        room.resubmitted(article);
        room.sealAndRelease(article);
        assertThat(lost(article)).isEmpty();
        clock.pass(Duration.ofMinutes(1));

        withdrawals.withdraw(article, "又有误。", chiefEditor);

        assertThat(lost(article))
                .singleElement()
                .extracting(WithdrawnStory::reason)
                .isEqualTo("又有误。");
    }

    @Test
    void theListIsReadAlongItsIndex() {
        var plan =
                transaction.execute(_ -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    jdbc.sql("set local enable_bitmapscan = off").update();
                    return String.join("\n", jdbc.sql(ASKED).query(String.class).list());
                });

        assertThat(plan).contains("withdrawal_newest").doesNotContain("Sort");
    }

    private List<WithdrawnStory> lost(ArticleId article) {
        return withdrawals.stories(Keyset.START, 100).items().stream()
                .filter(story -> story.article().equals(article))
                .toList();
    }

    private String name(PersonId person) {
        return staff.person(person).name();
    }
}
