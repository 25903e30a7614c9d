package org.caibian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.caibian.shared.PersonId;
import org.caibian.signin.Place;
import org.caibian.signin.SessionId;
import org.caibian.signin.Sessions;
import org.caibian.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** A session knows at its next request what became of its person meanwhile. */
class StillInTest {

    private static final PersonId LI = new PersonId(7);
    private static final SessionId SESSION = SessionId.fresh();
    private static final Place PLACE = new Place("Firefox", "192.0.2.7");
    private static final SignedIn SIGNED_IN =
            new SignedIn(
                    LI, "li", "李清和", "hash", Set.of(Role.EDITOR, Role.ADMIN), true, 3, SESSION);

    private final Sessions sessions = mock(Sessions.class);
    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void signIn() {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        SIGNED_IN, null, SIGNED_IN.getAuthorities()));
        SecurityContextHolder.setContext(context);
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoHasOtherRolesNowGoesOnWithThoseInThisRequestAndInTheSession() throws Exception {
        when(sessions.goesOn(SESSION, PLACE)).thenReturn(Optional.of(Set.of(Role.REPORTER)));

        var seen = request();

        assertThat(authorities(seen)).containsExactly("ROLE_REPORTER");
        assertThat(((SignedIn) seen.orElseThrow().getPrincipal()).isAnyOf(Role.ADMIN)).isFalse();
        assertThat(authorities(kept())).containsExactly("ROLE_REPORTER");
    }

    @Test
    void whoHasTheSameRolesIsLeftAlone() throws Exception {
        when(sessions.goesOn(SESSION, PLACE))
                .thenReturn(Optional.of(Set.of(Role.ADMIN, Role.EDITOR)));

        assertThat(request().orElseThrow().getPrincipal()).isSameAs(SIGNED_IN);
        assertThat(kept().orElseThrow().getPrincipal()).isSameAs(SIGNED_IN);
    }

    @Test
    void whoseSessionsAreOverIsNobodyAnyMore() throws Exception {
        when(sessions.goesOn(SESSION, PLACE)).thenReturn(Optional.empty());

        assertThat(request()).isEmpty();
        assertThat(session.isInvalid()).isTrue();
    }

    /** Who the request was made by, as whatever came behind the filter saw it. */
    private Optional<Authentication> request() throws Exception {
        var seen = new AtomicReference<Optional<Authentication>>(Optional.empty());
        var request = new MockHttpServletRequest();
        request.setSession(session);
        request.setRemoteAddr(PLACE.address());
        request.addHeader("User-Agent", PLACE.browser());
        new StillIn(sessions)
                .doFilter(
                        request,
                        new MockHttpServletResponse(),
                        (_, _) ->
                                seen.set(
                                        Optional.ofNullable(
                                                SecurityContextHolder.getContext()
                                                        .getAuthentication())));
        return seen.get();
    }

    private Optional<Authentication> kept() {
        var context =
                (SecurityContext)
                        session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return Optional.ofNullable(context).map(SecurityContext::getAuthentication);
    }

    private static Set<String> authorities(Optional<Authentication> known) {
        return Set.copyOf(
                known.orElseThrow().getAuthorities().stream()
                        .map(each -> String.valueOf(each.getAuthority()))
                        .toList());
    }
}
