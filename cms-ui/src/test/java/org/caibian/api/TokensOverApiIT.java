package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caibian.shared.PersonId;
import org.caibian.token.IssueResult;
import org.caibian.token.IssuedTokens;
import org.caibian.token.Lifetime;
import org.caibian.token.NewToken;
import org.caibian.token.Scope;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A token does what its scopes say, and nothing else of what its person may. */
@ApiTest
class TokensOverApiIT {

    private static final int MORE_THAN_ANY_MINUTE = 6000;

    /**
     * Whatever decides about what readers have, and when. A new act is of one kind or the other.
     */
    private static final Set<String> PUBLISHING =
            Set.of(
                    "POST /api/v1/articles/{article}/embargo/confirm-lift",
                    "POST /api/v1/articles/{article}/embargo/propose-lift",
                    "POST /api/v1/articles/{article}/embargo/take-back-lift",
                    "POST /api/v1/articles/{article}/release-at-once",
                    "POST /api/v1/articles/{article}/schedule",
                    "POST /api/v1/articles/{article}/take-down",
                    "POST /api/v1/articles/{article}/take-down/clear",
                    "POST /api/v1/articles/{article}/unschedule",
                    "POST /api/v1/articles/{article}/withdraw",
                    "POST /api/v1/articles/{article}/withdrawal/confirm",
                    "POST /api/v1/articles/{article}/withdrawal/propose",
                    "POST /api/v1/articles/{article}/withdrawal/take-back",
                    "POST /api/v1/second-looks/{look}/confirm",
                    "POST /api/v1/second-looks/{look}/pull-back",
                    "POST /api/v1/tasks/{task}/approve",
                    "POST /api/v1/tasks/{task}/proofread");

    @Autowired private ApplicationContext context;
    @LocalServerPort private int port;
    private ApiNewsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = new ApiNewsroom(context, port);
    }

    @Test
    void everyActSaysWhatItAsksForAndThoseThatPublishAreThese() {
        var handlers =
                context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                        .getHandlerMethods();
        var publishing = new TreeSet<String>();
        handlers.forEach((info, method) -> {
            if (method.getBeanType().getPackage().equals(ApiAddresses.class.getPackage())) {
                var scope = AskedScope.of(method);
                assertThat(scope).as(info.toString()).isPresent();
                if (scope.orElseThrow() == Scope.PUBLISH) {
                    info.getPatternValues()
                            .forEach(path ->
                                    info.getMethodsCondition()
                                            .getMethods()
                                            .forEach(each -> publishing.add(each + " " + path)));
                }
            }
        });

        assertThat(publishing).isEqualTo(new TreeSet<>(PUBLISHING));
    }

    @Test
    void aTokenForReadingDoesNothingAndOneWithoutReadsNothing() {
        var reading = machine(newsroom.people.chiefEditor, Scope.READ);
        var doing =
                machine(newsroom.people.chiefEditor, Scope.WRITE, Scope.PUBLISH, Scope.ADMINISTER);

        for (var address : Addresses.in(context)) {
            if (!ApiAddresses.BY_TOKEN.contains(address.path())) {
                continue;
            }
            var type = address.path().endsWith("/pictures") ? "image/jpeg" : "application/json";
            var machine = address.method() == RequestMethod.GET ? doing : reading;
            var answer =
                    machine.with("Content-Type", type)
                            .sendText(
                                    address.method().name(),
                                    address.path().replaceAll("\\{\\w+}", "1"),
                                    address.method() == RequestMethod.GET ? "" : "{}");

            assertThat(answer.problem()).as(address.toString()).isEqualTo("scope-missing");
        }
    }

    @Test
    void whoWritesByATokenPublishesNothingByIt() {
        var writing = machine(newsroom.people.editor, Scope.READ, Scope.WRITE);
        var article = newsroom.submitted("只写不发");
        var approval = newsroom.task(article) + "/approve";
        var words = Map.of("hash", newsroom.hash(article), "opinion", "可发。");

        var refused = writing.post(approval, words);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("scope").asString()).isEqualTo("publish");
        assertThat(writing.post(newsroom.task(article) + "/claim").status()).isEqualTo(200);

        var publishing = machine(newsroom.people.editor, Scope.PUBLISH);
        assertThat(publishing.post(approval, words).problem()).isNotEqualTo("scope-missing");
    }

    @Test
    void aTokenThatIsEndedOpensNothingFromThenOn() {
        var machine = machine(newsroom.people.secondReporter, Scope.READ);
        assertThat(machine.get("/api/v1/me").status()).isEqualTo(200);

        var tokens = context.getBean(IssuedTokens.class);
        var own = tokens.own(newsroom.people.secondReporter).getFirst();
        tokens.end(own.id(), newsroom.people.secondReporter);

        assertThat(machine.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void aMachineThatComesTooOftenIsAskedToWaitBeforeAnythingIsDone() {
        var machine = machine(newsroom.people.stranger(), Scope.READ);
        var answer = machine.get("/api/v1/me");
        for (int asked = 0; asked < MORE_THAN_ANY_MINUTE && answer.status() == 200; asked++) {
            answer = machine.get("/api/v1/me");
        }

        assertThat(answer.problem()).isEqualTo("too-many-requests");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(newsroom.stranger.get("/api/v1/me").status()).isEqualTo(200);
    }

    private Machine machine(PersonId person, Scope... scopes) {
        var token = new NewToken("试", Lifetime.USUAL, Set.of(scopes));
        var made = context.getBean(IssuedTokens.class).issue(token, person);
        return newsroom.nobody().withToken(((IssueResult.Issued) made).secret());
    }
}
