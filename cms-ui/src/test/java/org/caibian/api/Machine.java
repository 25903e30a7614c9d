package org.caibian.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API with somebody's token, or with none. */
final class Machine {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final Map<String, String> headers;

    private Machine(String address, Map<String, String> headers) {
        this.address = address;
        this.headers = headers;
    }

    static Machine at(int port) {
        return new Machine("http://127.0.0.1:" + port, Map.of());
    }

    Machine with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Machine(address, more);
    }

    Machine withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    Machine under(String key) {
        return with("Idempotency-Key", key);
    }

    Machine having(int version) {
        return with("If-Match", "\"" + version + "\"");
    }

    Answer get(String path) {
        return ask("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path) {
        return ask("POST", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    Answer delete(String path) {
        return ask("DELETE", path, BodyPublishers.noBody());
    }

    Answer sendText(String method, String path, String body) {
        return ask(method, path, BodyPublishers.ofString(body));
    }

    Answer upload(String path, String type, byte[] bytes) {
        return with("Content-Type", type).ask("POST", path, BodyPublishers.ofByteArray(bytes));
    }

    private Answer send(String method, String path, Object body) {
        return with("Content-Type", "application/json")
                .sendText(method, path, JSON.writeValueAsString(body));
    }

    private Answer ask(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body);
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The version in its tag. */
        int version() {
            return Integer.parseInt(header("ETag").replaceAll("\"|-.*", ""));
        }

        /** The last part of a problem's type; empty where it is none. */
        String problem() {
            return header("Content-Type").startsWith("application/problem+json")
                    ? json().path("type").asString("").replace("/api/v1/problems/", "")
                    : "";
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
