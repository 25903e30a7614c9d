package org.caibian.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Story;
import tools.jackson.databind.json.JsonMapper;

/** What a machine with a token is told of a story. */
record AskedOverApi(int port, String token) implements Probe {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public Channel channel() {
        return Channel.API;
    }

    @Override
    public Sighting look(Story lost, List<String> shown) {
        var address = "/api/v1/articles/" + lost.article();
        var standing = JSON.readTree(asked(address)).at("/standing/name").asString();
        return standing.equals("WITHDRAWN")
                ? new Sighting.Gone(List.of(address))
                : new Sighting.Here(List.of(address));
    }

    private String asked(String address) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
