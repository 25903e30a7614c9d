package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caibian.annotation.Annotation;
import org.caibian.annotation.AnnotationResult;
import org.caibian.annotation.Annotations;
import org.caibian.annotation.Discussion;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/annotations",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Annotations",
        description =
                "Comments on a draft and its words, and suggestions of others (批注、建议). They stand beside the draft: no version, revision or seal knows of them.")
class AnnotationController {

    private final Annotations annotations;
    private final Discussion discussion;
    private final NamedAnnotations named;
    private final AnnotationOutcomes outcomes;
    private final Lookup lookup;

    AnnotationController(
            Annotations annotations,
            Discussion discussion,
            NamedAnnotations named,
            AnnotationOutcomes outcomes,
            Lookup lookup) {
        this.annotations = annotations;
        this.discussion = discussion;
        this.named = named;
        this.outcomes = outcomes;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(summary = "All annotations of a draft, in the order they were made, settled or not")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    List<JsonAnnotation> list(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var draft = lookup.draft(article, caller.person());
        return named.told(annotations.of(draft, caller.person()));
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
        var made = outcomes.of(made(draft, asked, caller.person()), draft);
        return named.told(List.of(made)).getFirst();
    }

    private AnnotationResult made(DraftId draft, JsonNewAnnotation asked, PersonId by) {
        if (asked.field().isPresent()) {
            return asked.replacement()
                    .map(other -> suggested(draft, asked, other, by))
                    .orElseGet(() -> new AnnotationResult.WordsNeeded(Annotation.LONGEST));
        }
        var anchor = asked.about().flatMap(JsonAnnotation.JsonQuote::anchor);
        var words = asked.words().orElse("");
        if (anchor.isEmpty() && (asked.about().isPresent() || asked.replacement().isPresent())) {
            return new AnnotationResult.NotThere();
        }
        return asked.replacement()
                .map(other -> annotations.suggest(draft, anchor.orElseThrow(), other, words, by))
                .orElseGet(() -> annotations.comment(draft, anchor, words, by));
    }

    private AnnotationResult suggested(
            DraftId draft, JsonNewAnnotation asked, String other, PersonId by) {
        var why = asked.words().orElse("");
        return annotations.suggest(draft, asked.field().orElseThrow(), other, why, by);
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
        return named.on(article, annotation, caller, (id, by) -> discussion.answer(id, words, by));
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
        return named.on(article, annotation, caller, discussion::resolve);
    }

    @PostMapping("/{annotation}/reopen")
    @Operation(
            summary = "Open a settled comment or suggestion again (重开)",
            description = "One that was taken back, only as whoever suggested it.")
    @MayRefuse(
            rights = {
                Refusal.NOT_FOUND,
                Refusal.ROLE_MISSING,
                Refusal.NOT_PROPOSER,
                Refusal.WORDS_STAND,
                Refusal.SPIKED
            },
            rules = {Rule.BAD_REQUEST, Rule.ANNOTATION_SETTLED})
    JsonAnnotation reopen(
            @PathVariable String article,
            @PathVariable long annotation,
            @AuthenticationPrincipal Bearer caller) {
        return named.on(article, annotation, caller, discussion::reopen);
    }
}
