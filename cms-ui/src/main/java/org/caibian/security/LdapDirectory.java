package org.caibian.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.caibian.staff.Staff;
import org.caibian.staff.Vouched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ldap.AuthenticationException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.DirContextOperations;
import org.springframework.ldap.core.LdapClient;
import org.springframework.ldap.core.support.LdapContextSource;
import org.springframework.ldap.query.LdapQuery;
import org.springframework.ldap.query.LdapQueryBuilder;
import org.springframework.ldap.query.SearchScope;
import org.springframework.ldap.support.LdapEncoder;
import org.springframework.ldap.support.LdapUtils;

/**
 * The directory, asked over LDAP whose password that is. Whatever is typed is a word, no filter.
 */
final class LdapDirectory {

    /** Its name among the directories of the house: there is one, wherever it stands. */
    static final String NAME = "ldap";

    private static final Logger LOG = LoggerFactory.getLogger(LdapDirectory.class);
    private static final String PATIENCE_IN_MILLIS = "5000";

    /** So many ask it at once; to whoever comes next it is away, or a silent one held up all. */
    static final int MOST_AT_ONCE = 40;

    private final Semaphore lines = new Semaphore(MOST_AT_ONCE);
    private final LdapSettings settings;
    private final GroupRoles roles;
    private final Staff staff;

    LdapDirectory(LdapSettings settings, Staff staff) {
        this.settings = settings;
        this.roles = settings.groupRoles();
        this.staff = staff;
    }

    /** Who has that name and password there; nobody without a password, whom it would let in. */
    Optional<Vouched> prove(String login, String password) {
        if (login.isBlank() || password.isEmpty()) {
            return Optional.empty();
        }
        if (!lines.tryAcquire()) {
            throw new NotTaken(SingleSignOn.AWAY);
        }
        try {
            return settings.userDn()
                    .map(pattern -> named(pattern, login, password))
                    .orElseGet(() -> found(login, password));
        } catch (NamingException away) {
            LOG.warn("The directory cannot be asked: {}", away.getMessage());
            throw new NotTaken(SingleSignOn.AWAY, away);
        } finally {
            lines.release();
        }
    }

    /** By the pattern of names: whoever it names reads their own entry. */
    private Optional<Vouched> named(String pattern, String login, String password) {
        var name = LdapUtils.newLdapName(pattern.replace("{0}", LdapEncoder.nameEncode(login)));
        var asThemselves = client(name + "," + settings.base(), password);
        try {
            var query =
                    query().base(name)
                            .searchScope(SearchScope.OBJECT)
                            .attributes(attributes())
                            .filter("(objectClass=*)");
            return one(asThemselves, query).map(entry -> vouched(entry, login, asThemselves));
        } catch (AuthenticationException wrong) {
            return Optional.empty();
        }
    }

    /** By a search, as whom the house may search: then they are asked for their own password. */
    private Optional<Vouched> found(String login, String password) {
        var reader = client(settings.managerDn(), settings.managerPassword());
        var query =
                query().base(settings.userBase())
                        .attributes(attributes())
                        .filter(settings.userFilter(), login);
        return one(reader, query)
                .filter(entry -> isPassword(entry, password))
                .map(entry -> vouched(entry, login, reader));
    }

    private boolean isPassword(DirContextOperations entry, String password) {
        try {
            LdapUtils.closeContext(source("", "").getContext(entry.getNameInNamespace(), password));
            return true;
        } catch (AuthenticationException wrong) {
            return false;
        }
    }

    /** Where two are found nobody is: it is not certain who is meant. */
    private static Optional<DirContextOperations> one(LdapClient client, LdapQuery query) {
        List<DirContextOperations> entries = client.search().query(query).list();
        return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
    }

    private Vouched vouched(DirContextOperations entry, String login, LdapClient client) {
        var account = Vouching.account(login);
        return new Vouched(
                NAME,
                id(entry),
                login,
                account,
                told(entry, settings.name()).orElse(account),
                new Vouched.Address(
                        settings.mail().flatMap(attribute -> told(entry, attribute)), true),
                roles.posts(groups(entry, login, client), staff.desksEver()));
    }

    private List<String> groups(DirContextOperations entry, String login, LdapClient client) {
        var query =
                query().base(settings.groupBase())
                        .attributes(settings.groupName())
                        .filter(settings.groupFilter(), entry.getNameInNamespace(), login);
        List<DirContextOperations> groups = client.search().query(query).list();
        return groups.stream()
                .flatMap(group -> told(group, settings.groupName()).stream())
                .toList();
    }

    private static Optional<String> told(DirContextOperations entry, String attribute) {
        return Optional.ofNullable(entry.getStringAttribute(attribute));
    }

    private String id(DirContextOperations entry) {
        if (entry.getObjectAttribute(settings.id()) instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        LOG.warn("{} has no {}, by which people are known", entry.getDn(), settings.id());
        throw new NotTaken(SingleSignOn.AWAY);
    }

    private String[] attributes() {
        var all = new ArrayList<>(List.of(settings.id(), settings.name()));
        settings.mail().ifPresent(all::add);
        return all.toArray(String[]::new);
    }

    private static LdapQueryBuilder query() {
        return LdapQueryBuilder.query();
    }

    private LdapClient client(String dn, String password) {
        return LdapClient.builder()
                .contextSource(source(dn, password))
                .ignorePartialResultException(true)
                .build();
    }

    private LdapContextSource source(String dn, String password) {
        var source = new LdapContextSource();
        source.setUrl(settings.url());
        source.setBase(settings.base());
        source.setAnonymousReadOnly(dn.isEmpty());
        source.setUserDn(dn);
        source.setPassword(password);
        source.setPooled(false);
        source.setBaseEnvironmentProperties(new HashMap<>(environment()));
        source.afterPropertiesSet();
        return source;
    }

    private Map<String, Object> environment() {
        return Map.of(
                "com.sun.jndi.ldap.connect.timeout", PATIENCE_IN_MILLIS,
                "com.sun.jndi.ldap.read.timeout", PATIENCE_IN_MILLIS,
                "java.naming.ldap.attributes.binary", settings.id());
    }
}
