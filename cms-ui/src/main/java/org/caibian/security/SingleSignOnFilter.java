package org.caibian.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.caibian.staff.Staff;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes whoever comes back from the issuer: its word is looked at by the library; who that is here,
 * and whether more is asked of them, is said here.
 */
final class SingleSignOnFilter extends OAuth2LoginAuthenticationFilter {

    private final Claims claims;
    private final Vouching vouching;
    private final Staff staff;
    private final FirstStep first;
    private final Optional<IssuerSignOut> signOut;
    private final Clock clock;

    SingleSignOnFilter(
            ClientRegistrationRepository issuer,
            Claims claims,
            Vouching vouching,
            Staff staff,
            FirstStep first,
            Optional<IssuerSignOut> signOut,
            Clock clock) {
        super(issuer, new NoTokensKept(), SingleSignOnDoor.RETURN);
        this.claims = claims;
        this.vouching = vouching;
        this.staff = staff;
        this.first = first;
        this.signOut = signOut;
        this.clock = clock;
    }

    @Override
    public Authentication attemptAuthentication(
            HttpServletRequest request, HttpServletResponse response) {
        var user = believed(request, response);
        var person = vouching.letIn(claims.vouched(user, staff.desksEver()));
        if (isAnotherIn(person)) {
            throw new NotTaken(SingleSignOn.ANOTHER);
        }
        signOut.ifPresent(later -> later.keep(user.getIdToken(), request));
        if (!claims.isTwice(user)) {
            first.askForMore(person);
        }
        var granted = new ArrayList<GrantedAuthority>(person.getAuthorities());
        granted.add(
                FactorGrantedAuthority.withAuthority(Proof.ELSEWHERE)
                        .issuedAt(since(user))
                        .build());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, granted);
    }

    /** Any page can have a browser come this way: whoever is in stays so, as with a link. */
    private static boolean isAnotherIn(SignedIn person) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && known.getPrincipal() instanceof SignedIn here
                && !here.id().equals(person.id());
    }

    /**
     * Of whom the issuer really speaks; an empty subject is a mistake to the library, no answer.
     */
    private OidcUser believed(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (super.attemptAuthentication(request, response).getPrincipal()
                    instanceof OidcUser user) {
                return user;
            }
        } catch (IllegalArgumentException nobody) {
            throw new InternalAuthenticationServiceException("The issuer names nobody", nobody);
        }
        throw new InternalAuthenticationServiceException("Not by OpenID Connect");
    }

    /** When they proved themselves there, which may be a while ago. */
    private Instant since(OidcUser user) {
        return Optional.ofNullable(user.getIdToken().getAuthenticatedAt())
                .orElseGet(clock::instant);
    }
}
