package org.caibian.security;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The directory (LDAP) in which people's passwords are: nothing where {@code url} is empty. Whoever
 * signs in is found by {@code userFilter} below {@code userBase}, read as {@code managerDn}, or is
 * named by {@code userDn}; {@code 0} in braces is what they typed. In {@code groupFilter} it is
 * their DN, and {@code 1} what they typed. {@code id} names them for ever; {@code mail}, where it
 * is set, holds an address that the directory itself keeps, and they do not.
 */
@ConfigurationProperties("caibian.signin.ldap")
record LdapSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String base,
        @DefaultValue("") String managerDn,
        @DefaultValue("") String managerPassword,
        @DefaultValue("") String userBase,
        @DefaultValue("(uid={0})") String userFilter,
        Optional<String> userDn,
        @DefaultValue("entryUUID") String id,
        @DefaultValue("cn") String name,
        Optional<String> mail,
        @DefaultValue("") String groupBase,
        @DefaultValue("(member={0})") String groupFilter,
        @DefaultValue("cn") String groupName,
        @DefaultValue List<String> roles) {

    private static final String PREFIX = "caibian.signin.ldap.";
    private static final String TYPED = "{0}";

    LdapSettings {
        userDn = userDn.filter(pattern -> !pattern.isBlank());
        mail = mail.filter(attribute -> !attribute.isBlank());
        if (url.isBlank()) {
            if (!base.isBlank()) {
                Given.needed(PREFIX + "url", url);
            }
        } else {
            Given.sealed(PREFIX + "url", url, "ldaps");
            Given.needed(PREFIX + "base", base);
            Given.naming(PREFIX + "user-filter", userFilter, TYPED);
            userDn.ifPresent(pattern -> Given.naming(PREFIX + "user-dn", pattern, TYPED));
            if (!managerDn.isBlank()) {
                Given.needed(PREFIX + "manager-password", managerPassword);
            }
        }
    }

    boolean isOn() {
        return !url.isBlank();
    }

    GroupRoles groupRoles() {
        return GroupRoles.read(PREFIX + "roles", roles);
    }

    @Override
    public String toString() {
        return "LdapSettings[" + url + "]";
    }
}
