package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The machines' door: shut but for those who come with a token, and for what is described to all.
 */
@ApiTest
class DoorIT {

    @Autowired private ApplicationContext context;
    @Autowired private JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void everyAddressIsListedAtTheDoorAndEveryListedOneIsServed() {
        var served =
                endpoints()
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(path -> !path.startsWith("/api/v1/docs"))
                        .collect(Collectors.toCollection(TreeSet::new));
        var listed =
                Stream.concat(ApiAddresses.OPEN.stream(), ApiAddresses.BY_TOKEN.stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        served.remove("/api/v1/openapi.json.yaml");

        assertThat(listed).isEqualTo(served);
    }

    @Test
    void everyEndpointThatIsNotADescriptionRefusesWhoComesWithoutAToken() {
        var tried = 0;
        for (var endpoint : endpoints().toList()) {
            for (var path : endpoint.getPatternValues()) {
                if (isDescription(path)) {
                    continue;
                }
                for (var method : endpoint.getMethodsCondition().getMethods()) {
                    var answer =
                            newsroom.nobody()
                                    .with("Content-Type", "application/json")
                                    .sendText(
                                            method.name(), path.replaceAll("\\{\\w+}", "1"), "{}");
                    assertThat(answer.status()).as(method + " " + path).isEqualTo(401);
                    assertThat(answer.problem()).isEqualTo("token-needed");
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThanOrEqualTo(ApiAddresses.BY_TOKEN.size());
    }

    @Test
    void aTokenNobodyKnowsOpensNothing() {
        var answer = newsroom.nobody().withToken("caibian_made-up").get("/api/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("token-needed");
        assertThat(answer.header("WWW-Authenticate"))
                .startsWith("Bearer")
                .contains("invalid_token")
                .doesNotContain("resource_metadata");
        assertThat(
                        newsroom.nobody()
                                .with("Authorization", "Basic cDE6eA==")
                                .get("/api/v1/me")
                                .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenEndsWithItsTime() {
        var token = newsroom.tokenOf(newsroom.people.reporter);
        var machine = newsroom.nobody().withToken(token);
        var before = machine.get("/api/v1/me").status();

        jdbc.sql(
                        """
                        update api_token set made_at = made_at - interval '2 days',
                               expires_at = expires_at - interval '2 days'
                        where hash = encode(sha256(convert_to(:token, 'UTF8')), 'hex')
                        """)
                .param("token", token)
                .update();

        assertThat(before).isEqualTo(200);
        assertThat(machine.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void whoeverIsSwitchedOffIsShutOutAtOnce() {
        var person = newsroom.people.hire("临时工", Post.on(newsroom.people.desk, Role.REPORTER));
        var machine = newsroom.machineOf(person);
        var before = machine.get("/api/v1/me").status();

        context.getBean(Departures.class)
                .deactivate(
                        new Departure(person, Optional.empty(), "离职"),
                        newsroom.people.administrator);

        assertThat(before).isEqualTo(200);
        assertThat(machine.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aRoleTakenAwayCountsFromTheNextCall() {
        var person = newsroom.people.hire("调走的人", Post.on(newsroom.people.desk, Role.REPORTER));
        var machine = newsroom.machineOf(person);
        var article = newsroom.draft("调走之前");
        var before = machine.get(article).status();

        newsroom.people.employ(person);

        assertThat(before).isEqualTo(200);
        assertThat(machine.get(article).problem()).isEqualTo("not-found");
    }

    @Test
    void noSessionIsEverBegunAndNoCookieHelps() {
        var answer = newsroom.reporter.get("/api/v1/me");

        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void theSecretIsKeptNowhere() {
        var token = newsroom.tokenOf(newsroom.people.editor);

        var kept =
                jdbc.sql(
                                """
                                select (select string_agg(t::text, ' ') from api_token t)
                                    || (select string_agg(l.details::text, ' ') from ledger l)
                                """)
                        .query(String.class)
                        .single();

        assertThat(kept).doesNotContain(token).contains(newsroom.account(newsroom.people.editor));
    }

    private Stream<RequestMappingInfo> endpoints() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(info ->
                        info.getPatternValues().stream().anyMatch(path -> path.startsWith("/api")));
    }

    private static boolean isDescription(String path) {
        return Stream.of(List.of("/api/v1/docs", "/api/v1/openapi.json", ProblemType.ADDRESS))
                .flatMap(List::stream)
                .anyMatch(path::startsWith);
    }
}
