package org.caibian.ui.admin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody at the doors without a browser: sees what is answered, and follows nothing. */
final class Knocker {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final URI desk;
    private String session = "";

    /** What the page of a link came with, which goes with what that page hands in. */
    private String ofTheLink = "";

    Knocker(String desk) {
        this.desk = URI.create(desk);
    }

    /** The same desk, by a session that somebody else may have as well. */
    Knocker(String desk, String session) {
        this(desk);
        this.session = session;
    }

    /** By what the program knows this visitor again. */
    String session() {
        return session;
    }

    /** Where account and password lead. */
    String signsIn(String account, String password) {
        return sends("login", Map.of("username", account, "password", password));
    }

    /** Where a code leads. */
    String proves(String code) {
        return sends("code", Map.of("code", code));
    }

    /** Where what a passkey is said to have signed leads. */
    String answersByPasskey(String answer) {
        return sends("passkey", Map.of("answer", answer));
    }

    /** Where a link out of a letter leads, whose page hands in what it carries. */
    String follows(String link) {
        var parts = link.split("#t=", 2);
        ofTheLink =
                answer(request(parts[0]).GET()).headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("caibian-link="))
                        .map(cookie -> "; " + cookie.split(";", 2)[0])
                        .findFirst()
                        .orElseThrow();
        return sends(parts[0], Map.of("t", parts[1]));
    }

    /** From a page that was opened before, as all that is sent here. */
    private String sends(String path, Map<String, String> fields) {
        if (session.isEmpty()) {
            opens("login");
        }
        var form =
                fields.entrySet().stream()
                        .map(each ->
                                each.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return leadsTo(
                answer(
                        request(path)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form))));
    }

    /** Where an address leads; its status where it is answered. */
    String opens(String path) {
        return leadsTo(answer(request(path).GET()));
    }

    /** What Vaadin's own protocol tells of a page. */
    String asksFor(String route) {
        return keepsOpen(route).told();
    }

    /** The same, and goes on being told. */
    OpenPage keepsOpen(String route) {
        return new OpenPage(this, route);
    }

    /** What stands at an address. */
    String reads(String path) {
        return answer(request(path).GET()).body();
    }

    /** What is answered to it there. */
    String writes(String path, String json) {
        return answer(
                        request(path)
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .POST(BodyPublishers.ofString(json)))
                .body();
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(there -> there.replaceFirst("^https?://[^/]+", ""))
                .orElseGet(() -> Integer.toString(answer.statusCode()));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(desk.resolve(path)).header("Accept", "text/html");
        return session.isEmpty()
                ? request
                : request.header("Cookie", "JSESSIONID=" + session + ofTheLink);
    }

    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("JSESSIONID="))
                    .forEach(cookie -> session = cookie.split("[=;]", 3)[1]);
            return answer;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
