package org.caibian.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.caibian.robot.Mouthpiece;
import org.caibian.robot.Saying;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks over HTTP, following nobody elsewhere. No log is told of an address: whoever knows it may
 * speak in the group.
 */
final class HttpMouthpiece implements Mouthpiece, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpMouthpiece.class);
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_ANSWER = 20_000;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(TO_CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final Wire wire;
    private final RobotWords words;
    private final Optional<URI> through;
    private final Clock clock;

    HttpMouthpiece(Wire wire, RobotWords words, Optional<URI> through, Clock clock) {
        this.wire = wire;
        this.words = words;
        this.through = through;
        this.clock = clock;
    }

    @Override
    public int say(Saying saying) {
        var lines = words.lines(saying, Wire.mostBytes(saying.kind()));
        var text = String.join(RobotWords.BETWEEN, lines);
        var message = wire.message(saying.kind(), saying.door(), text, clock.instant());
        try {
            var answer =
                    http.send(
                            request(message),
                            BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER));
            if (answer.statusCode() == OK && wire.isTaken(saying.kind(), answer.body())) {
                return lines.size();
            }
            LOG.warn("{} took nothing: {}", saying.door(), answer.statusCode());
        } catch (IOException away) {
            LOG.warn("{} is not reached: {}", saying.door(), away.getClass().getSimpleName());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private HttpRequest request(Wire.Message message) {
        return HttpRequest.newBuilder(
                        through.map(gate -> by(gate, message.to())).orElse(message.to()))
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(message.body()))
                .build();
    }

    private static URI by(URI gate, URI to) {
        var query = Optional.ofNullable(to.getRawQuery()).map(each -> "?" + each).orElse("");
        return gate.resolve(to.getRawPath() + query);
    }
}
