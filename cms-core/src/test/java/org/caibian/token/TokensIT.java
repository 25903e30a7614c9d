package org.caibian.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Staff;
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
class TokensIT {

    @Autowired private ApplicationContext context;
    @Autowired private Tokens tokens;
    @Autowired private Staff staff;
    @Autowired private Departures departures;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    private TestNewsroom newsroom;

    @BeforeAll
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
    }

    @Test
    void aTokenNamesItsPersonUntilItsTimeIsOver() {
        var secret = made(newsroom.reporter, new Lifetime(Duration.ofHours(1)));

        var now = tokens.bearer(secret);
        clock.pass(Duration.ofHours(1));
        var later = tokens.bearer(secret);

        assertThat(now).map(Token::person).contains(newsroom.reporter);
        assertThat(later).isEmpty();
    }

    @Test
    void whoeverIsSwitchedOffIsNobodysBearer() {
        var secret = made(newsroom.secondReporter, Lifetime.USUAL);

        departures.deactivate(
                new Departure(newsroom.secondReporter, Optional.empty(), "离职"),
                newsroom.administrator);

        assertThat(tokens.bearer(secret)).isEmpty();
        assertThat(tokens.make(account(newsroom.secondReporter), Lifetime.USUAL))
                .isInstanceOf(TokenResult.SwitchedOff.class);
    }

    @Test
    void nobodyGetsATokenForAnAccountThatIsNotThere() {
        assertThat(tokens.make("nobody", Lifetime.USUAL))
                .isEqualTo(new TokenResult.NoSuchAccount("nobody"));
        assertThat(tokens.bearer("caibian_made-up")).isEmpty();
    }

    @Test
    void theLedgerTellsWhoseTokenWasMadeAndNeverTheSecret() {
        var secret = made(newsroom.editor, Lifetime.USUAL);

        var line =
                jdbc.sql(
                                """
                                select details::text from ledger
                                where act = 'TOKEN_MADE' order by number desc limit 1
                                """)
                        .query(String.class)
                        .single();

        assertThat(line).contains(account(newsroom.editor), "李清和").doesNotContain(secret);
    }

    /** Whoever has the machine does everything in anybody's name by it, and not unseen. */
    @Test
    void whoseItIsHearsOfOneMadeAtTheConsole() {
        made(newsroom.chiefEditor, Lifetime.USUAL);

        assertThat(
                        context.getBean(Notices.class)
                                .newest(newsroom.chiefEditor, Keyset.START, 1)
                                .items())
                .extracting(Notice::occasion)
                .containsExactly(Occasion.TOKEN_MADE);
    }

    @Test
    void tokensThatAreOverAreForgotten() {
        made(newsroom.reporter, new Lifetime(Duration.ofMinutes(1)));
        clock.pass(Duration.ofMinutes(2));

        made(newsroom.editor, Lifetime.USUAL);

        assertThat(
                        jdbc.sql("select count(*) from api_token where person = :person")
                                .param("person", newsroom.reporter.value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private String made(PersonId person, Lifetime lifetime) {
        return ((TokenResult.Made) tokens.make(account(person), lifetime)).secret();
    }

    private String account(PersonId person) {
        return staff.person(person).account();
    }
}
