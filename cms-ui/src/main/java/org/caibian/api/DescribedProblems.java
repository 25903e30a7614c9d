package org.caibian.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.token.Scope;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/** Describes with every operation how it may be refused, and with every act its idempotency key. */
@Component
class DescribedProblems implements OperationCustomizer {

    static final String SCHEMA = "Problem";

    private final Wording wording;

    DescribedProblems(Wording wording) {
        this.wording = wording;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        problems(method)
                .distinct()
                .collect(
                        Collectors.groupingBy(
                                type -> type.status().value(), TreeMap::new, Collectors.toList()))
                .forEach((status, types) ->
                        operation
                                .getResponses()
                                .addApiResponse(Integer.toString(status), answer(types)));
        if (isAct(method)) {
            operation.addParametersItem(key());
        }
        AskedScope.of(method)
                .filter(_ -> !AskedScope.isOpen(method))
                .ifPresent(scope -> operation.addSecurityItem(asking(scope)));
        return operation;
    }

    /** A role a token must have, as OpenAPI 3.1 names those of any scheme. */
    private static SecurityRequirement asking(Scope scope) {
        return new SecurityRequirement().addList(ApiDescription.TOKEN, ScopeGuard.name(scope));
    }

    /** A problem document, with the members it may carry. */
    static Schema<?> schema() {
        return new ObjectSchema()
                .description("RFC 9457. Further members tell who stood in the way, and when.")
                .addProperty("type", new StringSchema().example("/api/v1/problems/outdated"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema().example(412))
                .addProperty("detail", new StringSchema())
                .addProperty("by", new ObjectSchema().$ref("#/components/schemas/Person"))
                .addProperty("at", new StringSchema().format("date-time"))
                .addProperty("act", new StringSchema().description("What was done then."))
                .addProperty(
                        "right",
                        new StringSchema().description("An act on the house, see /rights/house."))
                .addProperty(
                        "roles",
                        new ArraySchema()
                                .items(new StringSchema())
                                .description("Those of which one would do."))
                .addProperty("version", new IntegerSchema())
                .addProperty("problems", new ArraySchema().items(new ObjectSchema()));
    }

    private static Stream<ProblemType> problems(HandlerMethod method) {
        var own =
                Stream.of(method.getMethod(), method.getBeanType())
                        .map(place ->
                                AnnotatedElementUtils.findAllMergedAnnotations(
                                        place, MayRefuse.class))
                        .flatMap(Set::stream)
                        .flatMap(here ->
                                Stream.concat(
                                        Arrays.stream(here.rights()).map(ProblemType::of),
                                        Arrays.stream(here.rules()).map(ProblemType::of)));
        return Stream.concat(own, everywhere(method).map(ProblemType::of));
    }

    private static Stream<Rule> everywhere(HandlerMethod method) {
        var all = Stream.of(Rule.NOT_ACCEPTABLE, Rule.UNEXPECTED);
        if (!AskedScope.isOpen(method)) {
            all =
                    Stream.concat(
                            all,
                            Stream.of(
                                    Rule.TOKEN_NEEDED, Rule.SCOPE_MISSING, Rule.TOO_MANY_REQUESTS));
        }
        if (isAct(method)) {
            all =
                    Stream.concat(
                            all,
                            Stream.of(
                                    Rule.KEY_IN_USE,
                                    Rule.KEY_OF_ANOTHER_REQUEST,
                                    Rule.MALFORMED_KEY,
                                    Rule.MOVED_MEANWHILE,
                                    Rule.TOO_LARGE));
        }
        return Stream.concat(all, bodies(method).flatMap(DescribedProblems::ofBody));
    }

    private ApiResponse answer(List<ProblemType> types) {
        var words =
                types.stream()
                        .map(type ->
                                "[%s](%s): %s"
                                        .formatted(
                                                type.slug(),
                                                type.uri(),
                                                wording.say(type.titleKey(), Wording.ENGLISH)))
                        .collect(Collectors.joining("\n\n"));
        return new ApiResponse()
                .description(words)
                .content(
                        new Content()
                                .addMediaType(
                                        org.springframework.http.MediaType
                                                .APPLICATION_PROBLEM_JSON_VALUE,
                                        new MediaType()
                                                .schema(
                                                        new Schema<>()
                                                                .$ref(
                                                                        "#/components/schemas/"
                                                                                + SCHEMA))));
    }

    private static HeaderParameter key() {
        var key = new HeaderParameter();
        key.name(IdempotencyFilter.KEY)
                .required(false)
                .description(
                        "Of your choosing, one for each act: the same request under the same key within 24 hours is answered as before and done once.")
                .schema(new StringSchema().maxLength(200));
        return key;
    }

    private static boolean isAct(HandlerMethod method) {
        return !AnnotatedElementUtils.hasAnnotation(method.getMethod(), GetMapping.class);
    }

    private static Stream<MethodParameter> bodies(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** Only JSON is read; bytes are taken as they are. */
    private static Stream<Rule> ofBody(MethodParameter body) {
        var unsupported = Stream.of(Rule.UNSUPPORTED_MEDIA_TYPE);
        return body.getParameterType() == byte[].class
                ? unsupported
                : Stream.concat(unsupported, Stream.of(Rule.MALFORMED_BODY, Rule.UNKNOWN_FIELD));
    }
}
