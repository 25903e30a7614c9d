package org.caibian.api;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administration;
import org.caibian.staff.Staff;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** Passwords that are guessed at the door of the desk. */
@ApiTest
class GuessingIT {
    private static final String PASSWORD = "a boat in the bay";
    private static final String WRONG = "a boat in the fog";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final String SESSION = "JSESSIONID";
    private static final int OK = 200;
    private static final int MOST = 10;
    private static final String DEVICE = "caibian-device";

    /** Cheap, and of the way passwords were kept before. */
    private static final String BEFORE = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    @Autowired private Administration administration;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;

    private HttpClient http;
    private TestNewsroom newsroom;

    @BeforeAll
    void open() {
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    void close() {
        http.close();
    }

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        jdbc.sql("delete from sign_in_try").update();
        for (var person : new PersonId[] {newsroom.reporter, newsroom.editor}) {
            administration.setPassword(person, BEFORE, newsroom.administrator);
        }
    }

    @Test
    void afterTenWrongOnesNotEvenTheRightOneIsTriedButOnABrowserThatWasInBefore() {
        var account = account(newsroom.reporter);
        var device = device(signIn(account, PASSWORD, ""));
        for (int guess = 0; guess < MOST; guess++) {
            assertThat(leadsTo(signIn(account, WRONG, ""))).endsWith("/desk/login?error");
        }

        for (int guess = 0; guess < MOST; guess++) {
            assertThat(leadsTo(signIn(account, WRONG, ""))).endsWith("/desk/login?often");
        }
        assertThat(leadsTo(signIn(account, PASSWORD, ""))).endsWith("/desk/login?often");
        assertThat(leadsTo(signIn(account, PASSWORD, device))).endsWith("/desk/");
        assertThat(leadsTo(signIn(account(newsroom.editor), PASSWORD, ""))).endsWith("/desk/");
    }

    /** They have signed in from here, and no answer to who guesses here says so. */
    @Test
    void whoeverComesInFromHereIsLetInWhileOthersGuessAndNobodyIsToldThatTheyDo() {
        var known = account(newsroom.reporter);
        signIn(known, PASSWORD, "");
        var nobody = "nobody" + System.nanoTime();
        var told = new ArrayList<List<String>>();
        for (var each : List.of(known, nobody)) {
            told.add(
                    IntStream.range(0, MOST + 3)
                            .mapToObj(_ -> leadsTo(signIn(each, WRONG, "")).replaceFirst(".*/", ""))
                            .toList());
        }

        assertThat(told.getFirst()).isEqualTo(told.getLast());
        assertThat(leadsTo(signIn(known, PASSWORD, ""))).endsWith("/desk/");
    }

    @Test
    void whetherThereIsSuchAnAccountIsToldByNoAnswer() {
        var nobody = "nobody" + System.nanoTime();
        for (int guess = 0; guess < MOST; guess++) {
            assertThat(leadsTo(signIn(nobody, WRONG, ""))).endsWith("/desk/login?error");
        }

        assertThat(leadsTo(signIn(nobody, WRONG, ""))).endsWith("/desk/login?often");
    }

    @Test
    void theTokenOfADeviceIsOutOfReachOfScriptsAndOfOtherSitesAndOpensNothingByItself() {
        var answer = signIn(account(newsroom.editor), PASSWORD, "");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(DEVICE))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/desk"));
        var device = device(answer);
        assertThat(leadsTo(signIn(account(newsroom.editor), WRONG, device)))
                .endsWith("/desk/login?error");
        assertThat(
                        jdbc.sql("select count(*) from known_device where token_hash = :plain")
                                .param("plain", device)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void aPasswordThatWasKeptOtherwiseIsKeptByArgon2idOnceItWasRight() {
        var account = account(newsroom.reporter);

        signIn(account, WRONG, "");
        assertThat(kept(account)).isEqualTo(BEFORE);
        signIn(account, PASSWORD, "");

        assertThat(kept(account)).startsWith("{argon2id}");
        assertThat(leadsTo(signIn(account, PASSWORD, ""))).endsWith("/desk/");
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneThatIsSignedIn() {
        var page = send(request("/desk/login").GET());
        var planted = cookie(page, SESSION).orElseThrow();

        var answer = signIn(page, account(newsroom.editor), PASSWORD, "");

        var own = cookie(answer, SESSION).orElseThrow();
        assertThat(own).isNotEqualTo(planted);
        assertThat(desk(planted)).isNotEqualTo(OK);
        assertThat(desk(own)).isEqualTo(OK);
    }

    /** Seven statements, two of them in no transaction: what a sign-in costs beside its hash. */
    @Test
    void whoeverSignsInCostsTheDatabaseLittle() {
        var account = account(newsroom.editor);
        signIn(account, PASSWORD, "");
        var page = send(request("/desk/login").GET());

        var done = new Done(context.getBean(PlatformTransactionManager.class));
        try (done) {
            assertThat(leadsTo(signIn(page, account, PASSWORD, ""))).endsWith("/desk/");
        }

        assertThat(done.statements()).hasSizeLessThanOrEqualTo(7);
        assertThat(done.transactions()).hasSizeLessThanOrEqualTo(2);
    }

    private int desk(String session) {
        return send(request("/desk/").header("Cookie", SESSION + "=" + session).GET()).statusCode();
    }

    private String kept(String account) {
        return staff.credentials(account).orElseThrow().passwordHash();
    }

    private String account(PersonId person) {
        return staff.person(person).account();
    }

    private static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String device(HttpResponse<String> answer) {
        return cookie(answer, DEVICE).orElseThrow();
    }

    private static Optional<String> cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.split(";", 2)[0].split("=", 2))
                .filter(pair -> pair[0].equals(name))
                .map(pair -> pair[1])
                .findFirst();
    }

    private HttpResponse<String> signIn(String account, String password, String device) {
        return signIn(send(request("/desk/login").GET()), account, password, device);
    }

    private HttpResponse<String> signIn(
            HttpResponse<String> page, String account, String password, String device) {
        var csrf = CSRF.matcher(page.body());
        assertThat(csrf.find()).as(page.body()).isTrue();
        var cookies = SESSION + "=" + cookie(page, SESSION).orElseThrow();
        return send(
                request("/desk/login")
                        .header(
                                "Cookie",
                                device.isEmpty() ? cookies : cookies + "; " + DEVICE + "=" + device)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        form(
                                                Map.of(
                                                        "_csrf", csrf.group(1),
                                                        "username", account,
                                                        "password", password)))));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
