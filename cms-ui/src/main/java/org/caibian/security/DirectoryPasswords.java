package org.caibian.security;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.caibian.signin.CodeResult;
import org.caibian.staff.Directories;
import org.caibian.staff.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Has the directory look at passwords of whoever is not kept here; those the house keeps it never
 * hears of.
 */
@Component
final class DirectoryPasswords {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,100}");

    private final Optional<LdapDirectory> directory;
    private final Directories directories;
    private final Vouching vouching;
    private final Clock clock;

    DirectoryPasswords(
            LdapSettings settings,
            Directories directories,
            Vouching vouching,
            Staff staff,
            Clock clock) {
        this.directory =
                settings.isOn()
                        ? Optional.of(new LdapDirectory(settings, staff))
                        : Optional.empty();
        this.directories = directories;
        this.vouching = vouching;
        this.clock = clock;
    }

    /** To be asked before the house's own passwords; {@code more} asks for what else is needed. */
    AuthenticationProvider first(Consumer<SignedIn> more) {
        return new AuthenticationProvider() {
            @Override
            public @Nullable Authentication authenticate(Authentication tried) {
                var login = tried.getName().strip();
                return directory.isPresent() && isTheirs(login) ? letIn(login, tried, more) : null;
            }

            @Override
            public boolean supports(Class<?> kind) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
            }
        };
    }

    /** Whether that is the password of who is signed in, where the directory keeps it. */
    CodeResult prove(SignedIn me, String typed) {
        try {
            return directory
                            .flatMap(there ->
                                    directories
                                            .login(me.account(), LdapDirectory.NAME)
                                            .flatMap(login -> there.prove(login, typed)))
                            .isPresent()
                    ? CodeResult.RIGHT
                    : CodeResult.WRONG;
        } catch (NotTaken away) {
            return CodeResult.AWAY;
        }
    }

    /** A directory knows a name by many spellings, of which guesses would be counted apart. */
    private boolean isTheirs(String login) {
        return NAME.matcher(login).matches()
                && Normalizer.isNormalized(login, Normalizer.Form.NFKC)
                && !directories.isKeptHere(login);
    }

    private Authentication letIn(String login, Authentication tried, Consumer<SignedIn> more) {
        var person =
                directory
                        .flatMap(there -> there.prove(login, password(tried)))
                        .map(vouching::letIn)
                        .orElseThrow(() -> new BadCredentialsException("Not in the directory"));
        more.accept(person);
        var granted = new ArrayList<GrantedAuthority>(person.getAuthorities());
        granted.add(
                FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build());
        return UsernamePasswordAuthenticationToken.authenticated(person, null, granted);
    }

    private static String password(Authentication tried) {
        return Objects.toString(tried.getCredentials(), "");
    }
}
