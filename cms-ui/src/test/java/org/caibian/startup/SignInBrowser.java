package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A browser nobody has signed in with before, at the page where staff do, with its form filled in.
 * It sends it over a connection of its own and by no more than that, so that little of what is
 * measured beside it on the same processors is its own work.
 */
final class SignInBrowser implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final Pattern TO_THE_DESK = Pattern.compile("(?im)^location: \\S*/desk/$");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_HEAD = 16_384;
    private static final String POST =
            """
            POST /desk/login HTTP/1.1
            Host: %s
            User-Agent: Mozilla/5.0
            Cookie: %s
            Content-Type: application/x-www-form-urlencoded
            Content-Length: %d

            """
                    .replace("\n", "\r\n");

    private final byte[] filledIn;
    private final Socket connection;

    SignInBrowser(HttpClient client, URI site, String account, String password)
            throws IOException, InterruptedException {
        var page =
                client.send(
                        HttpRequest.newBuilder(site.resolve("/desk/login")).build(),
                        BodyHandlers.ofString());
        var form =
                "_csrf=%s&username=%s&password=%s"
                        .formatted(encoded(token(page)), encoded(account), encoded(password));
        var head = POST.formatted(site.getAuthority(), cookie(page), form.length());
        filledIn = (head + form).getBytes(StandardCharsets.US_ASCII);
        connection = new Socket(site.getHost(), site.getPort());
        connection.setTcpNoDelay(true);
        connection.setSoTimeout((int) PATIENCE.toMillis());
    }

    /** Whether they are let in. */
    boolean signIn() throws IOException {
        connection.getOutputStream().write(filledIn);
        return TO_THE_DESK.matcher(headOfTheAnswer()).find();
    }

    private String headOfTheAnswer() throws IOException {
        var bytes = new byte[LONGEST_HEAD];
        var head = "";
        for (int read = 0; !head.contains("\r\n\r\n"); ) {
            int more = connection.getInputStream().read(bytes, read, bytes.length - read);
            if (more <= 0) {
                throw new EOFException(head);
            }
            read += more;
            head = new String(bytes, 0, read, StandardCharsets.ISO_8859_1);
        }
        return head;
    }

    @Override
    public void close() throws IOException {
        connection.close();
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
