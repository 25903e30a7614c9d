package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser nobody has signed in with before, at the page where staff do. */
final class SignInBrowser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    private final HttpClient client;
    private final URI page;
    private String token = "";
    private String session = "";

    SignInBrowser(HttpClient client, URI site) {
        this.client = client;
        page = site.resolve("/desk/login");
    }

    /** Opens the page with its form. */
    void open() throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        token = token(answer);
        session = cookie(answer);
    }

    /** Whether that account is let in with that password. */
    boolean signIn(String account, String password) throws IOException, InterruptedException {
        var form =
                "_csrf=%s&username=%s&password=%s"
                        .formatted(encoded(token), encoded(account), encoded(password));
        var answer = submit(page, form);
        session = cookie(answer);
        return leadsTo(answer).endsWith("/desk/");
    }

    private HttpResponse<Void> submit(URI address, String form)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(address)
                        .header("Cookie", session)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
    }

    private static String leadsTo(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String token(HttpResponse<String> answer) {
        var csrf = CSRF.matcher(answer.body());
        assertThat(csrf.find()).as(answer.body()).isTrue();
        return csrf.group(1);
    }

    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("JSESSIONID="))
                .map(each -> each.split(";", 2)[0])
                .findFirst()
                .orElseThrow();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
