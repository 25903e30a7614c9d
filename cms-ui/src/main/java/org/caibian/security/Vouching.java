package org.caibian.security;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.caibian.staff.Directories;
import org.caibian.staff.Vouched;
import org.caibian.staff.VouchedResult;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Lets in whom a directory vouches for, as who they are here. */
@Component
final class Vouching {

    private final Directories directories;
    private final UserDetailsService accounts;
    private final Passwords passwords;

    Vouching(Directories directories, UserDetailsService accounts, Passwords passwords) {
        this.directories = directories;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    SignedIn letIn(Vouched who) {
        return switch (directories.arrive(who, hashFor(who))) {
            case VouchedResult.Known(var account) ->
                    (SignedIn) accounts.loadUserByUsername(account);
            case VouchedResult.Refused(var why) -> throw new NotTaken(why.name());
        };
    }

    /** What somebody would be called here, by what a directory calls them or by their address. */
    static String account(String called) {
        return called.replaceFirst("@.*", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]+", "-");
    }

    /** For whoever is new it is made before anything waits for them: a hash takes its time. */
    private Supplier<String> hashFor(Vouched who) {
        if (directories.know(who)) {
            return this::passwordNobodyKnows;
        }
        var hash = passwordNobodyKnows();
        return () -> hash;
    }

    private String passwordNobodyKnows() {
        return passwords.hash(UUID.randomUUID() + "-" + UUID.randomUUID());
    }
}
