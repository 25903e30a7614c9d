package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The description is a valid one, of everything there is, and open to all. */
@ApiTest
class DescriptionIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @LocalServerPort private int port;
    private String text = "";
    private OpenAPI description = new OpenAPI();

    @BeforeAll
    void read() {
        text = Machine.at(port).get("/api/v1/openapi.json").text();
        var parsed = new OpenAPIV3Parser().readContents(text);
        assertThat(parsed.getMessages()).isEmpty();
        description = parsed.getOpenAPI();
    }

    @Test
    void itIsAnOpenApi31DocumentWithABearerToken() {
        assertThat(description.getOpenapi()).startsWith("3.1");
        assertThat(description.getComponents().getSecuritySchemes().get("token").getScheme())
                .isEqualTo("bearer");
        assertThat(description.getSecurity()).isNotEmpty();
    }

    @Test
    void itListsEveryEndpointAndNoOther() {
        var described =
                description.getPaths().entrySet().stream()
                        .flatMap(path ->
                                path.getValue().readOperationsMap().keySet().stream()
                                        .map(method -> method + " " + path.getKey()))
                        .collect(Collectors.toCollection(TreeSet::new));
        var served =
                mappings.getHandlerMethods().entrySet().stream()
                        .filter(each ->
                                each.getValue()
                                        .getBeanType()
                                        .getPackageName()
                                        .equals("org.caibian.api"))
                        .flatMap(each -> named(each.getKey()))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyOperationSaysWhatItDoesAndHowItMayBeRefused() {
        assertThat(operations())
                .allSatisfy(operation -> {
                    assertThat(operation.getSummary()).isNotBlank();
                    assertThat(operation.getTags()).isNotEmpty();
                    assertThat(operation.getResponses().keySet()).contains("406", "500");
                });
    }

    @Test
    void whatMayRefuseEveryDecisionOnAStepIsSaidOfEachBesideItsOwn() {
        var approve = description.getPaths().get("/api/v1/tasks/{task}/approve").getPost();
        var proofread = description.getPaths().get("/api/v1/tasks/{task}/proofread").getPost();

        for (var decision : List.of(approve, proofread)) {
            assertThat(said(decision, "403")).contains("[not-holder]", "[stands-in-for-author]");
            assertThat(said(decision, "409")).contains("[not-reached]", "[already-decided]");
        }
        assertThat(said(approve, "403"))
                .contains("[is-proofreading]")
                .doesNotContain("[is-review]");
        assertThat(said(proofread, "403")).contains("[is-review]");
        assertThat(said(proofread, "422")).contains("[opinion-needed]");
        assertThat(proofread.getDescription()).contains("at most 1,000 characters");
    }

    @Test
    void whateverPutsWordsIntoADraftSaysTheSameOfItBesideItsOwn() {
        var article = "/api/v1/articles/{article}";
        var restore = article + "/revisions/{number}/restore";
        var merge = article + "/branches/{branch}/merge";
        var accept = article + "/annotations/{annotation}/accept";
        var carryOver = description.getPaths().get(article + "/carry-over").getPost();

        for (var save :
                List.of(
                        description.getPaths().get(article).getPut(),
                        description.getPaths().get(restore).getPost(),
                        description.getPaths().get(merge).getPost(),
                        description.getPaths().get(accept).getPost(),
                        carryOver)) {
            assertThat(said(save, "403")).contains("[role-missing]", "[not-holder]");
            assertThat(said(save, "409"))
                    .contains("[not-drafting]", "[already-decided]", "[no-draft]");
            assertThat(said(save, "412")).contains("[outdated]");
            assertThat(said(save, "423")).contains("[locked]");
            assertThat(said(save, "428")).contains("[version-needed]");
        }
        assertThat(said(carryOver, "409")).contains("[readers-have-newer]");
    }

    @Test
    void aPictureIsDescribedAsBytesAndNotAsJson() {
        var bring = description.getPaths().get("/api/v1/articles/{article}/pictures").getPost();

        assertThat(bring.getRequestBody().getContent()).containsOnlyKeys("image/jpeg", "image/png");
        assertThat(said(bring, "422")).contains("[not-a-picture]", "[picture-too-large]");
        assertThat(said(bring, "415")).contains("[unsupported-media-type]");
        assertThat(said(bring, "400"))
                .contains("[malformed-key]")
                .doesNotContain("[unknown-field]");
    }

    @Test
    void everyActTakesAnIdempotencyKey() {
        var acts =
                description.getPaths().values().stream()
                        .flatMap(path -> Stream.of(path.getPost(), path.getPut()))
                        .filter(operation -> operation != null)
                        .toList();

        assertThat(acts).hasSizeGreaterThan(10);
        assertThat(acts)
                .allMatch(act ->
                        act.getParameters().stream()
                                .anyMatch(each -> "Idempotency-Key".equals(each.getName())));
    }

    @Test
    void whateverIsPlannedForAnInstantSaysTheSameOfItAndOfItsZone() {
        var parts = Machine.at(port).get("/api/v1/openapi.json").json().at("/components/schemas");
        var instant = parts.path("Instant").path("properties");

        assertThat(instant.path("at").path("description").asString()).contains("RFC 3339");
        for (var planned : List.of("PlannedInstant", "NewTakeDown", "TakeDown")) {
            var said = parts.path(planned);
            assertThat(said.path("required").toString()).contains("\"at\"", "\"zone\"");
            assertThat(said.path("properties").path("at")).isEqualTo(instant.path("at"));
            assertThat(said.path("properties").path("zone")).isEqualTo(instant.path("zone"));
        }
    }

    @Test
    void nothingOfTheInsideShowsInTheNamesOfItsParts() {
        assertThat(description.getComponents().getSchemas().keySet())
                .contains("Article", "Draft", "Manuscript", "Task", "Problem")
                .noneMatch(name -> name.startsWith("Json") && !name.startsWith("JsonPage"));
        assertThat(text).doesNotContain("Bearer\",\"in\"", "org.caibian");
    }

    @Test
    void aPageShowsItToPeopleUnderAPolicyOfItsOwn() {
        var page = Machine.at(port).get("/api/v1/docs/swagger-ui/index.html");
        var script = Machine.at(port).get("/api/v1/docs/swagger-ui/swagger-initializer.js");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'");
        assertThat(page.text()).doesNotContain("<script>");
        assertThat(script.status()).isEqualTo(200);
        assertThat(Set.of(301, 302, 303, 307))
                .contains(Machine.at(port).get("/api/v1/docs").status());
    }

    private static String said(Operation operation, String status) {
        return operation.getResponses().get(status).getDescription();
    }

    private Stream<Operation> operations() {
        return description.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream);
    }

    private static Stream<String> named(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .flatMap(path ->
                        info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path));
    }
}
