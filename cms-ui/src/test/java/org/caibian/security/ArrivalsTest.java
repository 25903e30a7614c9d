package org.caibian.security;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import org.caibian.shared.Language;
import org.caibian.shared.PersonId;
import org.caibian.signin.Begun;
import org.caibian.signin.Place;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.Role;
import org.caibian.staff.SignInLinks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;

/** What is noted of whoever has just come in. */
class ArrivalsTest {

    private static final SignedIn LI =
            new SignedIn(
                    new PersonId(7),
                    "liqinghe",
                    "李清和",
                    "",
                    Set.of(Role.EDITOR),
                    true,
                    3,
                    SessionId.fresh());

    private final Guessing guessing = mock(Guessing.class);
    private final SignInLinks links = mock(SignInLinks.class);
    private final Sessions sessions = mock(Sessions.class);
    private final Greeting greeting = mock(Greeting.class);
    private final Arrivals arrivals = new Arrivals(guessing, links, sessions, desk());

    @Test
    void onlyTheFirstTimeIsNoted() {
        comesIn(new Begun(false, Optional.empty()));
        verify(links, never()).arrived(any());

        comesIn(new Begun(true, Optional.empty()));
        verify(links).arrived(LI.id());
    }

    @Test
    void theDeskSpeaksWhatTheyChoseAndOtherwiseAsItDid() {
        comesIn(new Begun(false, Optional.empty()));
        verify(greeting, never()).greet(any());

        comesIn(new Begun(false, Optional.of(Language.EN)));
        verify(greeting).greet(Language.EN);
    }

    /** The password is forgiven with the session, or neither is. */
    @Test
    void thatThePasswordWasRightIsNotedWithTheSession() {
        comesIn(new Begun(false, Optional.empty()));

        var both = inOrder(guessing, sessions);
        both.verify(guessing).letIn();
        both.verify(sessions).begin(LI.session(), LI.id(), LI.key(), Place.UNKNOWN);
    }

    private void comesIn(Begun begun) {
        when(sessions.begin(any(), any(), anyInt(), any())).thenReturn(begun);
        arrivals.on(
                new InteractiveAuthenticationSuccessEvent(
                        UsernamePasswordAuthenticationToken.authenticated(
                                LI, null, LI.getAuthorities()),
                        getClass()));
    }

    private ObjectProvider<Greeting> desk() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("desk", greeting);
        return beans.getBeanProvider(Greeting.class);
    }
}
