package org.caibian.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.caibian.signin.SessionId;
import org.caibian.staff.Role;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person at the desk, as known since signing in; core asks its own tables before each act.
 * {@code key} is the one under which the session began, {@code session} what it is ended by.
 */
public record SignedIn(
        PersonId id,
        String account,
        String name,
        String passwordHash,
        Set<Role> roles,
        boolean active,
        int key,
        SessionId session)
        implements UserDetails {
    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** The same person, holding these roles now. */
    SignedIn holding(Set<Role> now) {
        return new SignedIn(id, account, name, passwordHash, now, active, key, session);
    }

    /** Holds one of these roles on some desk or in the house. */
    public boolean isAnyOf(Role... wanted) {
        return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return account;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return "SignedIn[" + account + "]";
    }
}
