package org.caibian.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caibian.notice.Notice;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administration;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Staff;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own password is changed, by oneself or by somebody else. */
@SpringBootTest
@RealDatabase
class OwnPasswordIT {

    @Autowired private ApplicationContext context;
    @Autowired private OwnPassword password;
    @Autowired private Administration administration;
    @Autowired private Sessions sessions;
    @Autowired private Staff staff;
    @Autowired private Notices notices;
    @Autowired private JdbcClient jdbc;

    private final SessionId here = SessionId.fresh();
    private final SessionId elsewhere = SessionId.fresh();
    private TestNewsroom newsroom;
    private PersonId editor;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        editor = newsroom.editor;
        sessions.begin(here, editor, key(), Place.UNKNOWN);
        sessions.begin(elsewhere, editor, key(), Place.UNKNOWN);
    }

    @Test
    void whoeverChangesItStaysSignedInThereAloneAndIsToldOfIt() {
        var result = password.change("{noop}another", here, editor);

        assertThat(result).isEqualTo(ChangeResult.CHANGED);
        assertThat(hash()).isEqualTo("{noop}another");
        assertThat(sessions.of(editor)).extracting(Session::id).containsExactly(here);
        assertThat(sessions.goesOn(here, Place.UNKNOWN)).isPresent();
        assertThat(sessions.isOpen(elsewhere)).isFalse();
        assertThat(told()).containsExactly(Occasion.PASSWORD_CHANGED);
    }

    @Test
    void nobodyChangesItInAnothersSession() {
        var theirs = SessionId.fresh();
        sessions.begin(theirs, newsroom.reporter, 0, Place.UNKNOWN);

        var before = hash();

        assertThat(password.change("{noop}another", theirs, editor))
                .isEqualTo(ChangeResult.NOT_ALLOWED);
        assertThat(hash()).isEqualTo(before);
        assertThat(sessions.isOpen(theirs)).isTrue();
    }

    @Test
    void whomTheDirectoryVouchesForHasNoneHereToChange() {
        jdbc.sql(
                        """
                        insert into directory_identity (directory, subject, person, login, since)
                        values ('d', :subject, :person, 'x', now())
                        """)
                .param("subject", editor.toString())
                .param("person", editor.value())
                .update();
        var before = hash();

        assertThat(password.change("{noop}another", here, editor))
                .isEqualTo(ChangeResult.FROM_DIRECTORY);
        assertThat(hash()).isEqualTo(before);
        assertThat(sessions.isOpen(elsewhere)).isTrue();
    }

    @Test
    void whoseWasReplacedIsToldByWhom() {
        administration.setPassword(editor, "{noop}given", newsroom.administrator);

        assertThat(told()).containsExactly(Occasion.PASSWORD_REPLACED);
        assertThat(sessions.of(editor)).isEmpty();
    }

    private int key() {
        return staff.credentials(account()).orElseThrow().key();
    }

    private String hash() {
        return staff.credentials(account()).orElseThrow().passwordHash();
    }

    private String account() {
        return staff.person(editor).account();
    }

    private List<Occasion> told() {
        return notices.newest(editor, Keyset.START, 9).items().stream()
                .map(Notice::occasion)
                .toList();
    }
}
