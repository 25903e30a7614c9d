package org.caibian.security;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.staff.Desk;
import org.caibian.staff.Vouched;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Reads what the issuer says of somebody. */
final class Claims {

    private final OidcSettings settings;
    private final GroupRoles roles;

    Claims(OidcSettings settings) {
        this.settings = settings;
        this.roles = settings.groupRoles();
    }

    Vouched vouched(OidcUser user, List<Desk> desks) {
        var called = called(user);
        var account = Vouching.account(called);
        return new Vouched(
                Objects.requireNonNull(user.getIdToken().getIssuer()).toString(),
                subject(user),
                called,
                account,
                name(user).orElse(account),
                new Vouched.Address(
                        Optional.ofNullable(user.getEmail()),
                        Boolean.TRUE.equals(user.getEmailVerified())),
                roles.posts(all(user, settings.groupsClaim()), desks));
    }

    /** Whether the issuer asked for a second factor; its token says so, not what is asked later. */
    boolean isTwice(OidcUser user) {
        var token = user.getIdToken();
        var acr = Optional.ofNullable(token.getAuthenticationContextClass());
        var amr =
                Optional.ofNullable(token.getAuthenticationMethods())
                        .orElseGet(Collections::emptyList);
        return acr.filter(settings.secondFactorAcr()::contains).isPresent()
                || amr.stream().anyMatch(settings.secondFactorAmr()::contains);
    }

    private String called(OidcUser user) {
        return Stream.of(
                        Optional.ofNullable(user.getClaimAsString(settings.accountClaim())),
                        Optional.ofNullable(user.getEmail()))
                .flatMap(Optional::stream)
                .filter(each -> !each.isBlank())
                .findFirst()
                .orElseGet(() -> subject(user));
    }

    private static String subject(OidcUser user) {
        return Objects.requireNonNull(user.getIdToken().getSubject());
    }

    private static Optional<String> name(OidcUser user) {
        return Optional.ofNullable(user.getFullName()).filter(name -> !name.isBlank());
    }

    private static List<String> all(OidcUser user, String claim) {
        return Optional.ofNullable(user.getClaimAsStringList(claim))
                .orElseGet(Collections::emptyList);
    }
}
