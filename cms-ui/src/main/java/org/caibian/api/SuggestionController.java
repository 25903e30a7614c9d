package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.annotation.Suggestions;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.token.Scope;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/annotations/{annotation}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Annotations")
class SuggestionController {

    private final Suggestions suggestions;
    private final NamedAnnotations named;
    private final AnnotationOutcomes outcomes;
    private final Telling telling;

    SuggestionController(
            Suggestions suggestions,
            NamedAnnotations named,
            AnnotationOutcomes outcomes,
            Telling telling) {
        this.suggestions = suggestions;
        this.named = named;
        this.outcomes = outcomes;
        this.telling = telling;
    }

    @PostMapping("/refuse")
    @Operation(summary = "Leave the words as they are (不改), as whoever may change them")
    @MayRefuseWriting
    @MayRefuse(rules = {Rule.BAD_REQUEST, Rule.ANNOTATION_SETTLED})
    JsonAnnotation refuse(
            @PathVariable String article,
            @PathVariable long annotation,
            @AuthenticationPrincipal Bearer caller) {
        return named.on(article, annotation, caller, suggestions::refuse);
    }

    @PostMapping("/take-back")
    @Operation(summary = "Suggest it no more (收回), as whoever did")
    @MayRefuse(
            rights = Refusal.NOT_FOUND,
            rules = {Rule.BAD_REQUEST, Rule.ANNOTATION_SETTLED})
    JsonAnnotation takeBack(
            @PathVariable String article,
            @PathVariable long annotation,
            @AuthenticationPrincipal Bearer caller) {
        return named.on(article, annotation, caller, suggestions::takeBack);
    }

    @PostMapping("/accept")
    @Operation(
            summary = "Put the suggested words into the draft (接受)",
            description =
                    "In version `If-Match` of the draft, and where that names a round of review, too, only while it lasts: a save like any other. While it is being written its proposer is an author from then on; under review only the holder of a step may, and it voids the seals on other words.")
    @MayRefuseSave
    @MayRefuse(rules = {Rule.BAD_REQUEST, Rule.QUOTE_LOST, Rule.ANNOTATION_SETTLED})
    ResponseEntity<JsonArticle> accept(
            @PathVariable String article,
            @PathVariable long annotation,
            @Parameter(description = "The version it was read in.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @AuthenticationPrincipal Bearer caller) {
        var seen = Lookup.seen(ifMatch);
        var found = named.find(article, annotation, caller.person());
        outcomes.accept(
                suggestions.accept(found.id(), seen.round(), seen.version(), caller.person()),
                found.draft());
        return telling.standing(found.draft(), caller.person());
    }
}
