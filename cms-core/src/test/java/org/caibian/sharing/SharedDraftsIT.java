package org.caibian.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Embargoes;
import org.caibian.article.Spiking;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;
import org.caibian.ledger.Ledger;
import org.caibian.right.Refusal;
import org.caibian.shared.ArticleId;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Held;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One reader outside, one browser, for a while, and never before an embargo. */
@SpringBootTest
@RealDatabase
class SharedDraftsIT {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired private ApplicationContext context;
    @Autowired private SharedDrafts shares;
    @Autowired private Embargoes embargoes;
    @Autowired private Spiking spiking;
    @Autowired private Departures departures;
    @Autowired private Ledger ledger;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    private TestNewsroom newsroom;
    private ArticleId article;

    @BeforeEach
    void write() {
        newsroom = TestNewsroom.in(context);
        article = newsroom.articleReadyToSubmit("灯塔改用新电");
    }

    @Test
    void theBrowserThatOpensItFirstReadsTheDraftAndNoOtherDoes() {
        var secret = shared().secret();
        assertThat(shares.look(secret, Optional.empty())).isInstanceOf(Opening.Closed.class);

        var browser = shares.open(secret);

        assertThat(shares.look(secret, browser))
                .isInstanceOfSatisfying(
                        Opening.Here.class,
                        here ->
                                assertThat(here.draft().content().headline().text())
                                        .isEqualTo("灯塔改用新电"));
        assertThat(shares.open(secret)).isEmpty();
        for (var other : List.of(Optional.<String>empty(), Optional.of("x"), Optional.of(secret))) {
            assertThat(shares.look(secret, other)).isEqualTo(new Opening.AnothersAlready());
        }
        assertThat(acts()).contains(Act.SHARED, Act.SHARE_OPENED);
    }

    @Test
    void itEndsByItselfAndWhenSomebodyEndsIt() {
        var runsOut = shared();
        var ended = shared();
        var browser = shares.open(runsOut.secret());

        assertThat(shares.end(ended.share().id(), newsroom.deskChief))
                .isEqualTo(new ShareResult.Ended());
        assertThat(shares.look(ended.secret(), Optional.empty())).isEqualTo(new Opening.Over());
        assertThat(shares.open(ended.secret())).isEmpty();
        clock.pass(DAY);

        assertThat(shares.look(runsOut.secret(), browser)).isEqualTo(new Opening.Over());
        assertThat(shares.end(runsOut.share().id(), newsroom.editor))
                .isEqualTo(new ShareResult.AlreadyOver());
        assertThat(shares.end(ended.share().id(), newsroom.editor))
                .isEqualTo(new ShareResult.AlreadyOver());
    }

    @Test
    void anEmbargoClosesWhatWasSharedBeforeAndNothingIsSharedUnderOne() {
        var before = shared();
        var browser = shares.open(before.secret());
        var until = new ChosenInstant(clock.instant().plus(Duration.ofHours(2)), ZoneOffset.UTC);
        embargoes.set(article.main(), Seen.nothing(), until, newsroom.editor);

        assertThat(shares.look(before.secret(), browser)).isEqualTo(new Opening.Over());
        assertThat(shares.share(article.main(), "律师", DAY, newsroom.chiefEditor))
                .isEqualTo(new ShareResult.Embargoed(until));

        clock.pass(Duration.ofHours(2));
        assertThat(shares.look(before.secret(), browser)).isInstanceOf(Opening.Here.class);
    }

    @Test
    void whatIsSpikedIsShownToNobody() {
        var shared = shared();
        var browser = shares.open(shared.secret());
        spiking.spike(article.main(), "不用了。", newsroom.editor);

        assertThat(shares.look(shared.secret(), browser)).isEqualTo(new Opening.Over());
        assertThat(shares.share(article.main(), "律师", DAY, newsroom.editor))
                .isEqualTo(new ShareResult.Refused(Refusal.SPIKED));
    }

    @Test
    void onlyEditorsAndTheirChiefsShareAndEnd() {
        var shared = shared();

        assertThat(share(newsroom.reporter))
                .isEqualTo(new ShareResult.Refused(Refusal.ROLE_MISSING));
        assertThat(shares.end(shared.share().id(), newsroom.reporter))
                .isEqualTo(new ShareResult.Refused(Refusal.ROLE_MISSING));
        assertThat(shares.end(new ShareId(0), newsroom.editor))
                .isEqualTo(new ShareResult.Refused(Refusal.NOT_FOUND));
        assertThat(shares.of(article.main(), newsroom.reporter)).containsExactly(shared.share());
        assertThat(shares.of(article.main(), newsroom.administrator)).isEmpty();
    }

    @Test
    void whatSomebodyShowedEndsWhenTheyAreSwitchedOffAndIsToldBefore() {
        var shared = shared();
        var browser = shares.open(shared.secret());
        var anothers = (ShareResult.Shared) share(newsroom.secondEditor);
        var held = departures.held(Departure.of(newsroom.editor), newsroom.administrator);

        leave(newsroom.editor);
        departures.reactivate(newsroom.editor, newsroom.administrator);

        assertThat(held).containsExactly(Held.alone(Held.Sort.SHARE, "1", ""));
        assertThat(shares.look(shared.secret(), browser)).isEqualTo(new Opening.Over());
        assertThat(shares.look(anothers.secret(), Optional.empty()))
                .isInstanceOf(Opening.Closed.class);
        assertThat(acts()).containsOnlyOnce(Act.SHARE_ENDED);
    }

    @Test
    void whatWasSharedInTheInstantItsMakerWasSwitchedOffOpensForNobody() {
        var shared = shared();
        leave(newsroom.editor);
        jdbc.sql("update share set ended_at = null, ended_by = null where id = :id")
                .param("id", shared.share().id().value())
                .update();

        assertThat(shares.open(shared.secret())).isEmpty();
        assertThat(shares.look(shared.secret(), Optional.empty())).isEqualTo(new Opening.Over());
    }

    private void leave(PersonId person) {
        assertThat(
                        departures.deactivate(
                                new Departure(person, Optional.empty(), "离职"),
                                newsroom.administrator))
                .isEqualTo(ChangeResult.CHANGED);
    }

    @Test
    void aReaderIsNamedAndATimeIsBounded() {
        for (var reader : List.of("", "　", "名".repeat(Share.LONGEST_READER + 1))) {
            assertThat(shares.share(article.main(), reader, DAY, newsroom.editor))
                    .isEqualTo(new ShareResult.ReaderNeeded(Share.LONGEST_READER));
        }
        for (var time : List.of(Duration.ZERO, DAY.negated(), Share.LONGEST.plusMillis(1))) {
            assertThat(shares.share(article.main(), "律师", time, newsroom.editor))
                    .isEqualTo(new ShareResult.NoSuchTime(Share.LONGEST));
        }
    }

    @Test
    void secretsAreKeptAsHashesAlone() {
        var shared = shared();
        var browser = shares.open(shared.secret()).orElseThrow();

        var row =
                jdbc.sql("select share::text from share where id = :id")
                        .param("id", shared.share().id().value())
                        .query(String.class)
                        .single();

        assertThat(row).doesNotContain(shared.secret(), browser);
        assertThat(shared.toString()).doesNotContain(shared.secret());
        assertThat(shares.look("x", Optional.empty())).isEqualTo(new Opening.Unknown());
    }

    private ShareResult.Shared shared() {
        return (ShareResult.Shared) share(newsroom.editor);
    }

    private ShareResult share(PersonId by) {
        return shares.share(article.main(), "周律师", DAY, by);
    }

    private List<Act> acts() {
        return ledger.about(article, 20).stream().map(Entry::act).toList();
    }
}
