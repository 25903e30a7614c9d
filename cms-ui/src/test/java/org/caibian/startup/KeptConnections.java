package org.caibian.startup;

import java.net.http.HttpClient;

/** Asks as browsers ask a program without a certificate: over connections that are kept. */
final class KeptConnections {
    private KeptConnections() {}

    /** Over no other version, nor is one offered each time. */
    static HttpClient client() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }
}
