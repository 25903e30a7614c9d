package org.caibian.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/** Connects tests to the real node. */
final class ElasticClients {

    private ElasticClients() {}

    static ElasticsearchClient to(String uri) {
        return to(uri, Duration.ofSeconds(20));
    }

    static ElasticsearchClient to(String uri, Duration longest) {
        var rest =
                Rest5Client.builder(HttpHost.create(URI.create(uri)))
                        .setRequestConfigCallback(
                                call -> call.setResponseTimeout(Timeout.of(longest)))
                        .build();
        return new ElasticsearchClient(new Rest5ClientTransport(rest, new Jackson3JsonpMapper()));
    }

    /** Names nobody else uses on that node. */
    static Names newNames() {
        return new Names("stories-" + UUID.randomUUID());
    }
}
