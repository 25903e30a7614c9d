package org.caibian.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.caibian.shared.Seen;
import org.caibian.signin.Place;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.AddressChanges;
import org.caibian.staff.SignInAttempt;
import org.caibian.staff.SignInAttempts;
import org.caibian.staff.SignInLinks;
import org.caibian.staff.Staff;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people leave behind by signing in is kept for a while, and no longer. */
@SpringBootTest(properties = {"caibian.kept.devices=20", "caibian.kept.traces=10"})
@RealDatabase
class OldTracesIT {

    private static final List<String> OF_A_DAY =
            List.of("sign_in_try", "link_asked", "desk_session");
    private static final List<String> SPENT = List.of("api_token", "sign_in_link");
    private static final String HERE = "192.0.2.7";

    @Autowired private ApplicationContext context;
    @Autowired private OldTraces traces;
    @Autowired private AddressChanges addresses;
    @Autowired private SignInAttempts attempts;
    @Autowired private SignInLinks links;
    @Autowired private Sessions sessions;
    @Autowired private IssuedTokens tokens;
    @Autowired private Staff staff;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void somebodySignsIn() {
        var newsroom = TestNewsroom.in(context);
        var yan = newsroom.reporter;
        var account = staff.person(yan).account();
        addresses.set(yan, Seen.nothing(), "yan@news.example", newsroom.administrator);
        attempts.cameIn(new SignInAttempt(account, HERE, List.of()));
        attempts.begin(new SignInAttempt("nobody", HERE, List.of()));
        sessions.begin(SessionId.fresh(), yan, 0, new Place("Firefox", HERE));
        links.forgot(account, HERE);
        tokens.issue(new NewToken("统计", Lifetime.USUAL, Set.of(Scope.READ)), yan);
    }

    @Test
    void eachIsKeptAsLongAsItIsOfUse() {
        forget();
        assertThat(OF_A_DAY).allMatch(this::hasRows);
        assertThat(SPENT).allMatch(this::hasRows);
        assertThat(hasRows("known_device")).isTrue();

        clock.pass(Duration.ofHours(12));
        forget();
        assertThat(hasRows("desk_session")).isFalse();
        assertThat(hasRows("sign_in_try")).isTrue();

        clock.pass(Duration.ofHours(12));
        forget();
        assertThat(OF_A_DAY).noneMatch(this::hasRows);
        assertThat(SPENT).allMatch(this::hasRows);

        clock.pass(Duration.ofDays(10));
        forget();
        assertThat(SPENT).noneMatch(this::hasRows);
        assertThat(hasRows("known_device")).isTrue();

        clock.pass(Duration.ofDays(9));
        forget();
        assertThat(hasRows("known_device")).isFalse();
        assertThat(hasRows("ledger")).isTrue();
    }

    private void forget() {
        while (traces.forgetSome()) {
            // until nothing is too old
        }
    }

    private boolean hasRows(String table) {
        return jdbc.sql("select exists (select from " + table + ")").query(Boolean.class).single();
    }
}
