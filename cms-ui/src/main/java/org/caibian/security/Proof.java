package org.caibian.security;

import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.caibian.signin.CodeResult;
import org.caibian.signin.SecondFactors;
import org.caibian.staff.Staff;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Whether who is signed in has lately proved that it is them, by password, code or passkey. */
@Component
public class Proof {

    /** What is granted for a code. */
    static final String CODE = "FACTOR_CODE";

    /** What is granted for the word of the issuer, which asked them itself. */
    static final String ELSEWHERE = FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY;

    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Staff staff;
    private final SecondFactors factors;
    private final PasskeyCeremonies ceremonies;
    private final PasswordEncoder encoder;
    private final DirectoryPasswords directory;
    private final Clock clock;

    Proof(
            Staff staff,
            SecondFactors factors,
            PasskeyCeremonies ceremonies,
            PasswordEncoder encoder,
            DirectoryPasswords directory,
            Clock clock) {
        this.staff = staff;
        this.factors = factors;
        this.ceremonies = ceremonies;
        this.encoder = encoder;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether they came in by more than a password: with a code, too, or by a passkey. */
    static boolean isTwice(Authentication known) {
        return known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(Set.of(CODE, FactorGrantedAuthority.WEBAUTHN_AUTHORITY)::contains);
    }

    /** Whether they did so less than ten minutes ago. */
    public boolean isFresh() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null
                && (isFresh(known, FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        || isFresh(known, ELSEWHERE)
                        || isFresh(known, CODE)
                        || isFresh(known, FactorGrantedAuthority.WEBAUTHN_AUTHORITY));
    }

    private boolean isFresh(Authentication known, String factor) {
        var lately =
                AllRequiredFactorsAuthorizationManager.builder()
                        .requireFactor(asked -> asked.authority(factor).validDuration(GOOD_FOR))
                        .build();
        lately.setClock(clock);
        return lately.authorize(() -> known, this).isGranted();
    }

    /**
     * Takes a password, or a code where a second factor is in use, for another ten minutes. What is
     * written as a code is looked at as one alone, and all else as a password: neither is counted
     * as a wrong one of the other, nor does a directory hear of codes.
     */
    public CodeResult give(SignedIn me, String typed) {
        boolean isCode = SecondFactors.isCode(typed) && takesCodes(me);
        var result = isCode ? factors.prove(me.id(), typed) : password(me, typed);
        if (result == CodeResult.RIGHT) {
            renew(isCode ? CODE : FactorGrantedAuthority.PASSWORD_AUTHORITY);
        }
        return result;
    }

    /** Whether they have a code to give as well as a password. */
    public boolean takesCodes(SignedIn me) {
        return factors.of(me.id()).isOn();
    }

    /** What a passkey of theirs could sign instead; empty where they have none. */
    public Optional<PasskeyToSign> toSign() {
        return Optional.of(ceremonies.toProve())
                .filter(asked -> !asked.options().getAllowCredentials().isEmpty());
    }

    /** Takes what one of their own passkeys signed instead. */
    public CodeResult give(SignedIn me, PasskeyToSign asked, String answer) {
        if (ceremonies.signer(asked, answer).filter(me.account()::equals).isEmpty()) {
            return CodeResult.WRONG;
        }
        renew(FactorGrantedAuthority.WEBAUTHN_AUTHORITY);
        return CodeResult.RIGHT;
    }

    private CodeResult password(SignedIn me, String typed) {
        var there = directory.prove(me, typed);
        return there == CodeResult.WRONG && isPasswordHere(me, typed) ? CodeResult.RIGHT : there;
    }

    private boolean isPasswordHere(SignedIn me, String typed) {
        return staff.credentials(me.account())
                .filter(known -> encoder.matches(typed, known.passwordHash()))
                .isPresent();
    }

    /** The same person in the same session, proved by {@code factor} just now. */
    private void renew(String factor) {
        var known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null) {
            return;
        }
        var renewed = SecurityContextHolder.createEmptyContext();
        renewed.setAuthentication(
                known.toBuilder()
                        .authorities(granted -> {
                            granted.removeIf(each -> factor.equals(each.getAuthority()));
                            granted.add(
                                    FactorGrantedAuthority.withAuthority(factor)
                                            .issuedAt(clock.instant())
                                            .build());
                        })
                        .build());
        SecurityContextHolder.setContext(renewed);
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, renewed);
    }
}
