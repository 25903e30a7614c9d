package org.caibian.security;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** A directory on this machine, spoken to over LDAP, with people and their groups. */
public final class TestDirectory implements AutoCloseable {

    public static final String BASE = "dc=caibian,dc=example";
    public static final String READER = "cn=reader";
    public static final String READS = "may read";

    private final InMemoryDirectoryServer server;
    private final List<String> asked = new ArrayList<>();

    public TestDirectory() {
        try {
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.addAdditionalBindCredentials(READER, READS);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig(
                            "here", InetAddress.getLoopbackAddress(), freePort(), null));
            config.addInMemoryOperationInterceptor(new Listener());
            server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: top", "objectClass: domain", "dc: caibian");
            for (var unit : List.of("people", "groups")) {
                server.add(
                        "dn: ou=" + unit + "," + BASE,
                        "objectClass: top",
                        "objectClass: organizationalUnit",
                        "ou: " + unit);
            }
            server.startListening();
        } catch (LDAPException | LDIFException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Who was asked for their own password. */
    private final class Listener extends InMemoryOperationInterceptor {
        @Override
        public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
            var dn = request.getRequest().getBindDN();
            if (!dn.isEmpty() && !dn.equals(READER)) {
                synchronized (asked) {
                    asked.add(dn);
                }
            }
        }
    }

    public String url() {
        return "ldap://127.0.0.1:" + server.getListenPort();
    }

    /** Whose password was looked at since this was asked before. */
    public List<String> asked() {
        synchronized (asked) {
            var since = List.copyOf(asked);
            asked.clear();
            return since;
        }
    }

    public void has(String uid, String name, String password) {
        change(() ->
                server.add(
                        "dn: " + dn(uid),
                        "objectClass: top",
                        "objectClass: inetOrgPerson",
                        "uid: " + uid,
                        "cn: " + name,
                        "sn: " + name,
                        "mail: " + uid + "@news.example",
                        "userPassword: " + password));
    }

    /** That person is in that group, too. */
    public void groups(String group, String uid) {
        var at = "cn=" + group + ",ou=groups," + BASE;
        change(() -> {
            if (server.getEntry(at) == null) {
                server.add(
                        "dn: " + at,
                        "objectClass: top",
                        "objectClass: groupOfNames",
                        "cn: " + group,
                        "member: " + dn(uid));
            } else {
                server.modify(at, new Modification(ModificationType.ADD, "member", dn(uid)));
            }
        });
    }

    /** Nobody is in that group any more but somebody else. */
    public void leaves(String group) {
        change(() ->
                server.modify(
                        "cn=" + group + ",ou=groups," + BASE,
                        new Modification(ModificationType.REPLACE, "member", READER)));
    }

    public void goesAway() {
        server.shutDown(true);
    }

    public void comesBack() {
        change(server::startListening);
    }

    public static String dn(String uid) {
        return "uid=" + uid + ",ou=people," + BASE;
    }

    private interface Change {
        void make() throws LDAPException, LDIFException;
    }

    private static void change(Change change) {
        try {
            change.make();
        } catch (LDAPException | LDIFException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
