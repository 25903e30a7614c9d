package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caibian.article.Annotation;
import org.caibian.article.AnnotationId;
import org.caibian.article.AnnotationResult;
import org.caibian.article.Annotations;
import org.caibian.article.Refusal;
import org.caibian.article.Suggestions;
import org.caibian.security.Bearer;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/annotations",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Annotations",
        description =
                "Comments on a draft and its words, and suggestions of others (批注、建议). They stand beside the draft: no version, revision or seal knows of them.")
class AnnotationController {

    private final Annotations annotations;
    private final Suggestions suggestions;
    private final AnnotationOutcomes outcomes;
    private final Telling telling;
    private final Lookup lookup;

    AnnotationController(
            Annotations annotations,
            Suggestions suggestions,
            AnnotationOutcomes outcomes,
            Telling telling,
            Lookup lookup) {
        this.annotations = annotations;
        this.suggestions = suggestions;
        this.outcomes = outcomes;
        this.telling = telling;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(summary = "All annotations of a draft, in the order they were made, settled or not")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    List<JsonAnnotation> list(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        return annotations.of(draft, caller.person()).stream().map(this::told).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Comment on a draft or on words of it (批注), or suggest others (建议)")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.WORDS_STAND, Refusal.SPIKED},
            rules = {
                Rule.NO_DRAFT,
                Rule.QUOTE_NOT_THERE,
                Rule.WORDS_NEEDED,
                Rule.TOO_MANY_ANNOTATIONS
            })
    JsonAnnotation make(
            @PathVariable String article,
            @RequestBody JsonNewAnnotation asked,
            @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        return told(outcomes.of(made(draft, asked, caller.person()), draft));
    }

    private AnnotationResult made(DraftId draft, JsonNewAnnotation asked, PersonId by) {
        var anchor = asked.about().flatMap(JsonAnnotation.JsonQuote::anchor);
        var words = asked.words().orElse("");
        if (anchor.isEmpty() && (asked.about().isPresent() || asked.replacement().isPresent())) {
            return new AnnotationResult.NotThere();
        }
        return asked.replacement()
                .map(other -> annotations.suggest(draft, anchor.orElseThrow(), other, words, by))
                .orElseGet(() -> annotations.comment(draft, anchor, words, by));
    }

    @PostMapping(path = "/{annotation}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Answer in an annotation (答复)")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.SPIKED},
            rules = {
                Rule.BAD_REQUEST,
                Rule.WORDS_NEEDED,
                Rule.TOO_MANY_ANNOTATIONS,
                Rule.ANNOTATION_SETTLED
            })
    JsonAnnotation answer(
            @PathVariable String article,
            @PathVariable long annotation,
            @RequestBody JsonWords said,
            @AuthenticationPrincipal Bearer caller) {
        var words = said.words().orElse("");
        return on(article, annotation, caller, (id, by) -> annotations.answer(id, words, by));
    }

    @PostMapping("/{annotation}/resolve")
    @Operation(summary = "Settle a comment (已解决)")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.SPIKED},
            rules = {Rule.BAD_REQUEST, Rule.ANNOTATION_SETTLED})
    JsonAnnotation resolve(
            @PathVariable String article,
            @PathVariable long annotation,
            @AuthenticationPrincipal Bearer caller) {
        return on(article, annotation, caller, annotations::resolve);
    }

    @PostMapping("/{annotation}/reopen")
    @Operation(summary = "Open a settled comment or suggestion again (重开)")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.WORDS_STAND, Refusal.SPIKED},
            rules = {Rule.BAD_REQUEST, Rule.ANNOTATION_SETTLED})
    JsonAnnotation reopen(
            @PathVariable String article,
            @PathVariable long annotation,
            @AuthenticationPrincipal Bearer caller) {
        return on(article, annotation, caller, annotations::reopen);
    }

    @PostMapping("/{annotation}/refuse")
    @Operation(summary = "Leave the words as they are (不改), as whoever may change them")
    @MayRefuse(
            rights = {
                Refusal.NOT_FOUND,
                Refusal.ROLE_MISSING,
                Refusal.NOT_DRAFTING,
                Refusal.NOT_HOLDER
            },
            rules = {Rule.BAD_REQUEST, Rule.ANNOTATION_SETTLED})
    JsonAnnotation refuse(
            @PathVariable String article,
            @PathVariable long annotation,
            @AuthenticationPrincipal Bearer caller) {
        return on(article, annotation, caller, suggestions::refuse);
    }

    @PostMapping("/{annotation}/take-back")
    @Operation(summary = "Suggest it no more (收回), as whoever did")
    @MayRefuse(
            rights = Refusal.NOT_FOUND,
            rules = {Rule.BAD_REQUEST, Rule.ANNOTATION_SETTLED})
    JsonAnnotation takeBack(
            @PathVariable String article,
            @PathVariable long annotation,
            @AuthenticationPrincipal Bearer caller) {
        return on(article, annotation, caller, suggestions::takeBack);
    }

    @PostMapping("/{annotation}/accept")
    @Operation(
            summary = "Put the suggested words into the draft (接受)",
            description =
                    "In version `If-Match` of the draft: a save like any other. While it is being written its proposer is an author from then on; under review only the holder of a step may, and it voids the seals on other words.")
    @MayRefuse(
            rights = {
                Refusal.NOT_FOUND,
                Refusal.ROLE_MISSING,
                Refusal.NOT_DRAFTING,
                Refusal.NOT_HOLDER
            },
            rules = {
                Rule.BAD_REQUEST,
                Rule.VERSION_NEEDED,
                Rule.MALFORMED_VERSION,
                Rule.OUTDATED,
                Rule.LOCKED,
                Rule.ALREADY_DECIDED,
                Rule.FAULTY_FIELDS,
                Rule.QUOTE_LOST,
                Rule.ANNOTATION_SETTLED
            })
    ResponseEntity<JsonArticle> accept(
            @PathVariable String article,
            @PathVariable long annotation,
            @Parameter(description = "The version it was read in.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @AuthenticationPrincipal Bearer caller) {
        int seen = Lookup.version(ifMatch);
        var found = find(article, annotation, caller.person());
        outcomes.accept(
                suggestions.accept(found.id(), Optional.empty(), seen, caller.person()),
                found.draft());
        return telling.standing(found.draft(), caller.person());
    }

    private JsonAnnotation on(
            String article,
            long annotation,
            Bearer caller,
            BiFunction<AnnotationId, PersonId, AnnotationResult> act) {
        var found = find(article, annotation, caller.person());
        return told(outcomes.of(act.apply(found.id(), caller.person()), found.draft()));
    }

    private Annotation find(String article, long annotation, PersonId by) {
        return annotations.of(lookup.draft(article, by), by).stream()
                .filter(each -> each.id().value() == annotation)
                .findFirst()
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    private JsonAnnotation told(Annotation annotation) {
        return JsonAnnotation.of(annotation, telling.people(annotation.people()));
    }
}
