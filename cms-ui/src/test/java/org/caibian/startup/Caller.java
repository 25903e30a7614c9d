package org.caibian.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine of one person of the demo newsroom, which is killed and started again under it. */
final class Caller {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<URI> site;
    private final String token;
    private final AtomicInteger answered = new AtomicInteger();

    Caller(Supplier<URI> site, String token) {
        this.site = site;
        this.token = token;
    }

    /** Nobody knows whether the act was done: the program was killed before it said so. */
    static final class CutOff extends Exception {
        private static final long serialVersionUID = 1;

        CutOff(Exception cause) {
            super(cause);
        }
    }

    /** How many requests were answered so far. */
    int answered() {
        return answered.get();
    }

    /** What came of an act: done, or refused, and then why. */
    record Answer(boolean done, JsonNode told) {}

    JsonNode get(String path) throws CutOff {
        return must(request(path).GET());
    }

    JsonNode post(String path, Map<String, ?> body) throws CutOff {
        return must(request(path).POST(json(body)));
    }

    /** The same, where the act may be refused. */
    Answer ask(String path, Map<String, ?> body) throws CutOff {
        return send(request(path).POST(json(body)));
    }

    /** The same, of what was read in that version. */
    Answer ask(String path, int version) throws CutOff {
        return send(request(path).header("If-Match", "\"" + version + "\"").POST(json(Map.of())));
    }

    private static BodyPublisher json(Map<String, ?> body) {
        return BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(site.get().resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private JsonNode must(HttpRequest.Builder request) throws CutOff {
        var answer = send(request);
        if (!answer.done()) {
            throw new AssertionError(answer.told());
        }
        return answer.told();
    }

    private Answer send(HttpRequest.Builder request) throws CutOff {
        var answer = answer(request);
        return new Answer(answer.statusCode() < 400, JSON.readTree(answer.body()));
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) throws CutOff {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new CutOff(new IOException(answer.body()));
            }
            answered.incrementAndGet();
            return answer;
        } catch (IOException away) {
            throw new CutOff(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CutOff(stop);
        }
    }
}
