package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.Closeable;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.signin.CodeResult;
import org.caibian.signin.SessionId;
import org.caibian.staff.Desk;
import org.caibian.staff.Directories;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Vouched;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A directory is asked over LDAP, by a search and by the pattern of its names. */
class LdapDirectoryTest {

    private static final String PREFIX = "caibian.signin.ldap.";
    private static final String PASSWORD = "一句长长的话就是好密码";
    private static final DeskId FINANCE = new DeskId(4);

    private static final SignedIn WANG =
            new SignedIn(
                    new PersonId(1),
                    "wangyan",
                    "王砚",
                    "",
                    Set.of(Role.REPORTER),
                    true,
                    0,
                    SessionId.fresh());

    private static TestDirectory server;

    private final Staff staff = mock(Staff.class);

    @BeforeAll
    static void open() {
        server = new TestDirectory();
        server.has("wangyan", "王砚", PASSWORD);
        server.has("wangmu", "王木", PASSWORD);
        server.groups("编辑部-财经", "wangyan");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @BeforeEach
    void desks() {
        server.asked();
        when(staff.desksEver())
                .thenReturn(List.of(new Desk(FINANCE, "CJ", "财经", "Finance", false)));
    }

    @Test
    void whoeverHasThePasswordIsVouchedForWithTheirNameAndTheirGroups() {
        var who = directory(Map.of()).prove("WangYan", PASSWORD).orElseThrow();

        assertThat(who.name()).isEqualTo("王砚");
        assertThat(who.account()).isEqualTo("wangyan");
        assertThat(who.posts()).containsExactly(Post.on(FINANCE, Role.REPORTER));
        assertThat(who.address().email()).isEmpty();
        assertThat(who.subject()).matches("[0-9a-f]{72}");
        assertThat(directory(Map.of()).prove("wangyan", PASSWORD).map(Vouched::subject))
                .contains(who.subject());
    }

    @Test
    void theSameByThePatternOfNames() {
        var directory =
                directory(
                        Map.of(
                                "user-dn", "uid={0},ou=people",
                                "manager-dn", "",
                                "mail", "mail"));

        var who = directory.prove("wangyan", PASSWORD).orElseThrow();

        assertThat(who.posts()).containsExactly(Post.on(FINANCE, Role.REPORTER));
        assertThat(who.address())
                .isEqualTo(new Vouched.Address(Optional.of("wangyan@news.example"), true));
        assertThat(directory.prove("wangyan", "another")).isEmpty();
        assertThat(directory.prove("wangyan,ou=people", PASSWORD)).isEmpty();
        assertThat(directory.prove("nobody", PASSWORD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "wang*",
                "*)(uid=*",
                "wangyan)(objectClass=*",
                "wangyan)(|(uid=*",
                "wangyan\\2a",
                "wangyan\u0000",
                "nobody",
                " "
            })
    void whatIsTypedIsAWordAndFindsNobodyElse(String typed) {
        assertThat(directory(Map.of()).prove(typed, PASSWORD)).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void aWrongPasswordIsRefusedByTheDirectoryAndNoneIsNotEvenAskedAbout() {
        assertThat(directory(Map.of()).prove("wangyan", "another")).isEmpty();
        assertThat(server.asked()).containsExactly(TestDirectory.dn("wangyan"));

        assertThat(directory(Map.of()).prove("wangyan", "")).isEmpty();
        assertThat(directory(Map.of("user-dn", "uid={0},ou=people")).prove("wangyan", ""))
                .isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whereTwoAreFoundNobodyIs() {
        assertThat(
                        directory(Map.of("user-filter", "(|(uid={0})(sn=王*))"))
                                .prove("wangyan", PASSWORD))
                .isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeAskedIsAwayAndSaysNothingAboutThePassword() {
        var elsewhere = directory(Map.of("url", "ldap://127.0.0.1:1"));
        var stranger = directory(Map.of("manager-password", "not this one"));

        for (var away : List.of(elsewhere, stranger)) {
            assertIsAway(away);
        }
    }

    /** What it does not look at is not counted, and would else be tried as often as one likes. */
    @Test
    void aSilentDirectoryHoldsUpAFewAndNobodyAfterThem() throws IOException {
        var held = new ArrayList<Closeable>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor();
                var silent = new ServerSocket(0, LdapDirectory.MOST_AT_ONCE + 1)) {
            var directory = directory(Map.of("url", "ldap://localhost:" + silent.getLocalPort()));
            for (int asks = 0; asks < LdapDirectory.MOST_AT_ONCE; asks++) {
                hands.execute(() -> assertIsAway(directory));
            }
            for (int asks = 0; asks < LdapDirectory.MOST_AT_ONCE; asks++) {
                held.add(silent.accept());
            }

            assertIsAway(directory);

            silent.setSoTimeout(1);
            assertThatThrownBy(silent::accept).isInstanceOf(SocketTimeoutException.class);
            for (var each : held) {
                each.close();
            }
        }
    }

    private static void assertIsAway(LdapDirectory directory) {
        assertThatThrownBy(() -> directory.prove("wangyan", PASSWORD))
                .isInstanceOfSatisfying(
                        NotTaken.class, why -> assertThat(why.said()).isEqualTo(SingleSignOn.AWAY));
    }

    @Test
    void whoIsSignedInHearsThatItIsAwayAndNotThatTheirPasswordIsWrong() {
        assertThat(passwords(Map.of()).prove(WANG, PASSWORD)).isEqualTo(CodeResult.RIGHT);
        assertThat(passwords(Map.of()).prove(WANG, "another")).isEqualTo(CodeResult.WRONG);
        assertThat(passwords(Map.of("url", "ldap://127.0.0.1:1")).prove(WANG, PASSWORD))
                .isEqualTo(CodeResult.AWAY);
    }

    private DirectoryPasswords passwords(Map<String, String> others) {
        var directories = mock(Directories.class);
        when(directories.login("wangyan", LdapDirectory.NAME)).thenReturn(Optional.of("wangyan"));
        return new DirectoryPasswords(
                settings(others), directories, mock(Vouching.class), staff, Clock.systemUTC());
    }

    private LdapDirectory directory(Map<String, String> others) {
        return new LdapDirectory(settings(others), staff);
    }

    private static LdapSettings settings(Map<String, String> others) {
        var settings =
                new HashMap<>(
                        Map.of(
                                PREFIX + "url",
                                server.url(),
                                PREFIX + "base",
                                TestDirectory.BASE,
                                PREFIX + "manager-dn",
                                TestDirectory.READER,
                                PREFIX + "manager-password",
                                TestDirectory.READS,
                                PREFIX + "user-base",
                                "ou=people",
                                PREFIX + "group-base",
                                "ou=groups",
                                PREFIX + "roles",
                                "编辑部-财经=reporter@CJ"));
        others.forEach((key, value) -> settings.put(PREFIX + key, value));
        var read = new Binder(new MapConfigurationPropertySource(settings));
        return read.bindOrCreate("caibian.signin.ldap", LdapSettings.class);
    }
}
