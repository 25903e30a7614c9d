package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.caibian.ui.editor.TextChange;
import org.caibian.ui.editor.TypedChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the desk with a page open, as far as the wire knows them: signed in as people sign
 * in, spoken to over a WebSocket, speaking as Vaadin's client does.
 */
final class DeskSession implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    /** What the page says to the paper once words are in the database. */
    private static final String KEPT = "'caibian-editor')?.kept";

    /** Never over a connection that was asked over before: a server may be about to close it. */
    private static final HttpClient LISTENING = HttpClient.newHttpClient();

    private final HttpClient client;
    private final URI desk;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicLong pushedAt = new AtomicLong();
    private final String csrf;
    private final int page;
    private final OptionalInt paper;
    private final WebSocket push;
    private int answers;
    private int handedOver;

    /** What stands on the paper, here and there. */
    private String shared = "";

    /** Signs in and opens an article that this person may write. */
    DeskSession(HttpClient client, URI site, String account, String password, long article) {
        this(client, site, account, password, "articles/" + article);
    }

    /** Signs in and opens that page of the desk. */
    DeskSession(HttpClient client, URI site, String account, String password, String route) {
        this.client = client;
        desk = site.resolve("/desk/");
        signIn(account, password);
        var opened = open(route);
        csrf = opened.at("/appConfig/uidl/Vaadin-Security-Key").asString();
        page = opened.at("/appConfig/v-uiId").asInt();
        answers = opened.at("/appConfig/uidl/syncId").asInt();
        push = listen(opened.at("/appConfig/uidl/Vaadin-Push-ID").asString());
        var drawn = JSON.readTree(navigate(route)).at("/changes");
        paper = paper(drawn);
        paper.ifPresent(node -> shared = given(drawn, node));
    }

    /** How much went over the wire for what was written so far, both ways, without headers. */
    long bytes() {
        return bytes.get();
    }

    /** When something came without being asked for after that, by {@link System#nanoTime}. */
    long pushedAfter(long then) {
        var latest = then + PATIENCE.toNanos();
        while (pushedAt.get() <= then && System.nanoTime() < latest) {
            Program.rest(Duration.ofMillis(1));
        }
        assertThat(pushedAt.get()).as("pushed").isGreaterThan(then);
        return pushedAt.get();
    }

    /** Goes to another page; comes back when it is drawn. */
    void visit(String route) {
        assertThat(navigate(route)).as(route).contains("\"changes\":[{");
    }

    /** Hands over what the body became; comes back when that is in the database. */
    void write(String body) {
        handedOver++;
        var answer = post(List.of(typed(TypedChange.between(shared, body))));
        assertThat(answer).as("said to be kept").contains(KEPT);
        shared = body;
    }

    /** Signs out, so that the program forgets the page. */
    @Override
    public void close() {
        push.abort();
        submit("logout", Map.of("_csrf", token("")));
    }

    private void signIn(String account, String password) {
        submit("login", Map.of("_csrf", token("login"), "username", account, "password", password));
    }

    /** What every form of the page bears. */
    private String token(String path) {
        var html = send(request(path).GET()).text();
        var token = CSRF.matcher(html);
        assertThat(token.find()).as(html).isTrue();
        return token.group(1);
    }

    private JsonNode open(String route) {
        return JSON.readTree(
                send(request(
                                        "?v-r=init&query=&v-tzid=Asia%2FShanghai&location="
                                                + URLEncoder.encode(route, StandardCharsets.UTF_8))
                                .GET())
                        .text());
    }

    private WebSocket listen(String id) {
        var address =
                "VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s".formatted(page, id)
                        + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                        + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true"
                        + "&X-Vaadin-LastSeenServerSyncId=0";
        return LISTENING
                .newWebSocketBuilder()
                .header("Cookie", cookie())
                .header("Origin", desk.resolve("/").toString().replaceAll("/$", ""))
                .buildAsync(
                        URI.create(desk.resolve(address).toString().replaceFirst("^http", "ws")),
                        new Pushed())
                .join();
    }

    /** What comes without being asked for goes over the wire as well. */
    private final class Pushed implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence part, boolean last) {
            pushedAt.set(System.nanoTime());
            bytes.addAndGet(part.toString().getBytes(StandardCharsets.UTF_8).length);
            socket.request(1);
            return null;
        }
    }

    private String navigate(String route) {
        var there = Map.of("route", "/" + route, "query", "", "trigger", "");
        return post(
                List.of(Map.of("type", "event", "node", 1, "event", "ui-navigate", "data", there)));
    }

    private static OptionalInt paper(JsonNode drawn) {
        return StreamSupport.stream(drawn.spliterator(), false)
                .filter(change -> change.at("/value").asString("").equals("caibian-editor"))
                .mapToInt(change -> change.at("/node").asInt())
                .findFirst();
    }

    private static String given(JsonNode drawn, int paper) {
        return StreamSupport.stream(drawn.spliterator(), false)
                .filter(change -> change.at("/node").asInt(-1) == paper)
                .filter(change -> change.at("/key").asString("").equals("given"))
                .map(change -> change.at("/value/text").asString(""))
                .findFirst()
                .orElse("");
    }

    private Map<String, Object> typed(TextChange change) {
        var detail =
                Map.of(
                        "sequence", handedOver,
                        "at", change.at(),
                        "gone", change.gone(),
                        "put", change.put(),
                        "sum", change.sum());
        return Map.of(
                "type",
                "event",
                "node",
                paper.orElseThrow(),
                "event",
                "handed-over",
                "data",
                Map.of("event.detail", detail));
    }

    private synchronized String post(List<Map<String, Object>> calls) {
        var message =
                JSON.writeValueAsBytes(
                        Map.of(
                                "csrfToken",
                                csrf,
                                "rpc",
                                calls,
                                "syncId",
                                answers,
                                "clientId",
                                answers));
        bytes.addAndGet(message.length);
        var answer =
                send(
                        request("?v-r=uidl&v-uiId=" + page)
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(BodyPublishers.ofByteArray(message)));
        answers++;
        bytes.addAndGet(answer.size());
        return answer.text();
    }

    private record Answer(String text, int size) {}

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(desk.resolve(path))
                        .timeout(PATIENCE)
                        .header("Accept-Encoding", "gzip")
                        .header("Accept-Language", "zh-CN");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookie());
        }
        return request;
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as("%s", answer.uri()).isLessThan(400);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(text(answer), answer.body().length);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        var body = new ByteArrayInputStream(answer.body());
        var packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals);
        try (var plain = packed.isPresent() ? new GZIPInputStream(body) : body) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void submit(String path, Map<String, String> fields) {
        var form =
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }
}
