package org.caibian.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.profile.Profiles;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.SignInLinks;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who is signed in where, and who ends it. */
@SpringBootTest
@RealDatabase
class SessionsIT {

    private static final int KEY = 0;
    private static final Place OFFICE = new Place("Firefox", "192.0.2.7");
    private static final Place ELSEWHERE = new Place("Edge", "198.51.100.9");

    @Autowired private ApplicationContext context;
    @Autowired private Sessions sessions;
    @Autowired private SignInAdministration rules;
    @Autowired private SignInLinks links;
    @Autowired private Profiles profiles;
    @Autowired private SettableClock clock;

    private final SessionId desk = SessionId.fresh();
    private final SessionId phone = SessionId.fresh();
    private TestNewsroom newsroom;
    private PersonId editor;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        editor = newsroom.editor;
        sessions.begin(desk, editor, KEY, OFFICE);
        clock.pass(Duration.ofMinutes(5));
        sessions.begin(phone, editor, KEY, new Place("x".repeat(1000), "y".repeat(1000)));
    }

    @Test
    void theyAreListedNewestFirstWithWhenAndWhereOneLastHeardOfThem() {
        var begun = sessions.of(editor).getLast().place();
        clock.pass(Duration.ofMinutes(2));
        sessions.goesOn(desk, ELSEWHERE);

        var listed = sessions.of(editor);

        assertThat(listed).extracting(Session::id).containsExactly(phone, desk);
        assertThat(listed.getLast().seen()).isEqualTo(clock.instant());
        assertThat(listed.getLast().begun()).isEqualTo(clock.instant().minusSeconds(7 * 60));
        assertThat(List.of(begun, listed.getLast().place())).containsExactly(OFFICE, ELSEWHERE);
        assertThat(listed.getFirst().place())
                .isEqualTo(new Place("x".repeat(400), "y".repeat(100)));
    }

    @Test
    void whoComesToARoleThatAsksForASecondFactorStaysInOnlyWhereTheyGaveOne() {
        rules.require(Seen.of(rules.required()), Set.of(Role.PROOFREADER), newsroom.administrator);
        sessions.provenTwice(phone, editor);

        newsroom.employ(
                editor,
                Post.on(newsroom.desk, Role.EDITOR),
                Post.on(newsroom.desk, Role.PROOFREADER));
        rules.require(Seen.of(rules.required()), Set.of(), newsroom.administrator);

        assertThat(sessions.goesOn(desk, OFFICE)).isEmpty();
        assertThat(sessions.goesOn(phone, OFFICE)).contains(Set.of(Role.EDITOR, Role.PROOFREADER));
    }

    @Test
    void whatIsEndedElsewhereGoesOnNoMore() {
        sessions.end(desk, editor);

        assertThat(sessions.goesOn(desk, OFFICE)).isEmpty();
        assertThat(sessions.goesOn(phone, OFFICE)).contains(Set.of(Role.EDITOR));
    }

    @Test
    void allOthersEndAtOnce() {
        sessions.endOthers(phone, editor);

        assertThat(sessions.of(editor)).extracting(Session::id).containsExactly(phone);
    }

    @Test
    void nobodySeesOrEndsAnothersButAnAdministrator() {
        sessions.end(desk, newsroom.reporter);
        sessions.endOthers(desk, newsroom.reporter);
        var seen = rules.sessions(editor, newsroom.chiefEditor);
        var one = rules.end(desk, editor, newsroom.chiefEditor);
        var all = rules.endAll(editor, newsroom.chiefEditor);
        var untouched = rules.sessions(editor, newsroom.administrator).size();
        var ended = rules.end(desk, editor, newsroom.administrator);
        var left = sessions.of(editor).size();
        rules.endAll(editor, newsroom.administrator);

        assertThat(seen).isEmpty();
        assertThat(List.of(one, all, ended))
                .containsExactly(
                        ChangeResult.NOT_ALLOWED, ChangeResult.NOT_ALLOWED, ChangeResult.CHANGED);
        assertThat(List.of(untouched, left, sessions.of(editor).size())).containsExactly(2, 1, 0);
    }

    @Test
    void aNodeThatBeginsAnewKnowsNobody() {
        sessions.forgetAllHere();

        assertThat(sessions.of(editor)).isEmpty();
        assertThat(sessions.isOpen(desk)).isFalse();
    }

    @Test
    void withOnePlaceTooManyTheOneThatWasHeardOfLongestAgoIsLeft() {
        for (int i = sessions.of(editor).size(); i < Sessions.MOST; i++) {
            sessions.begin(SessionId.fresh(), editor, KEY, OFFICE);
        }
        assertThat(sessions.isOpen(desk)).isTrue();
        clock.pass(Duration.ofMinutes(2));
        sessions.goesOn(desk, OFFICE);

        var here = SessionId.fresh();
        sessions.begin(here, editor, KEY, ELSEWHERE);

        assertThat(sessions.of(editor))
                .hasSize(Sessions.MOST)
                .extracting(Session::id)
                .contains(here, desk);
    }

    @Test
    void whatNobodyHasHeardOfForHalfADayIsNotListed() {
        clock.pass(Sessions.LONGEST_QUIET);

        assertThat(sessions.of(editor)).isEmpty();
    }

    @Test
    void whoBeginsOneIsSaidNotToHaveBeenInBeforeAndWhatTheyReadIn() {
        var reporter = newsroom.reporter;
        var never = sessions.begin(SessionId.fresh(), reporter, KEY, OFFICE);
        links.arrived(reporter);
        profiles.readIn(Language.EN, reporter);

        var again = sessions.begin(SessionId.fresh(), reporter, KEY, OFFICE);

        assertThat(never).isEqualTo(new Begun(true, Optional.empty()));
        assertThat(again).isEqualTo(new Begun(false, Optional.of(Language.EN)));
    }
}
