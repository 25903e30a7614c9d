package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.article.CarryOverResult;
import org.caibian.article.CarryingOver;
import org.caibian.publication.CorrectResult;
import org.caibian.publication.Corrections;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.token.Scope;
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
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Corrections", description = "Changing what readers have.")
class CorrectionController {

    private final Corrections corrections;
    private final CarryingOver carryingOver;
    private final DraftOutcomes outcomes;
    private final Refusals refusals;
    private final Acting acting;
    private final Telling telling;
    private final Lookup lookup;
    private final Manuscripts manuscripts;

    CorrectionController(
            Corrections corrections,
            CarryingOver carryingOver,
            DraftOutcomes outcomes,
            Refusals refusals,
            Acting acting,
            Telling telling,
            Lookup lookup,
            Manuscripts manuscripts) {
        this.corrections = corrections;
        this.carryingOver = carryingOver;
        this.outcomes = outcomes;
        this.refusals = refusals;
        this.acting = acting;
        this.telling = telling;
        this.lookup = lookup;
        this.manuscripts = manuscripts;
    }

    @PostMapping("/correct")
    @Operation(
            summary = "Open a correction of what readers have (更正)",
            description =
                    "A draft of its own, which the answer brings by its `id`; every address of drafts takes that. It needs a `note` to readers.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.NOT_LIVE, Rule.REOPENED})
    ResponseEntity<JsonArticle> correct(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var id = lookup.article(article, caller.person());
        return opened(corrections.correct(id, caller.person()), id, caller);
    }

    @PostMapping("/revise")
    @Operation(summary = "Open a new version of what readers have, for the whole route of its kind")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.NOT_LIVE, Rule.REOPENED})
    ResponseEntity<JsonArticle> revise(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        var id = lookup.article(article, caller.person());
        return opened(corrections.revise(id, caller.person()), id, caller);
    }

    @GetMapping("/carry-over")
    @Operation(summary = "Read what a draft and what readers were given meanwhile come to together")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.NOT_BEHIND)
    JsonMerge merge(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return carryingOver
                .of(lookup.draft(article, caller.person()))
                .map(merge -> JsonMerge.of(merge, manuscripts))
                .orElseThrow(() -> Refused.because(Rule.NOT_BEHIND));
    }

    @PostMapping(path = "/carry-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Put a draft together with what readers were given meanwhile",
            description =
                    "Version `If-Match` of the draft, with a side for each conflict, in their order. Under review only the holder of its step may. An approved one goes back to its writers by it, which an editor or the chief of the desk may do; its seals and its instant are void.")
    @MayRefuseSave
    @MayRefuse(
            rules = {
                Rule.BAD_REQUEST,
                Rule.NOT_BEHIND,
                Rule.READERS_HAVE_NEWER,
                Rule.CONFLICTS_OPEN
            })
    ResponseEntity<JsonArticle> carryOver(
            @PathVariable String article,
            @Parameter(description = "The version it was read in.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @RequestBody JsonCarryOver wish,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> {
                    int revision = revision(wish);
                    var seen = Lookup.seen(ifMatch);
                    return carryingOver.carryOver(
                            id, seen.round(), seen.version(), revision, wish.sides(), by);
                },
                this::accept);
    }

    private static int revision(JsonCarryOver wish) {
        return wish.revision().orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "revision"));
    }

    private ResponseEntity<JsonArticle> opened(
            CorrectResult result, ArticleId article, Bearer caller) {
        return switch (result) {
            case CorrectResult.Opened(var draft) -> telling.standing(draft, caller.person());
            case CorrectResult.AlreadyOpen _ -> throw Refused.because(Rule.REOPENED);
            case CorrectResult.NotLive _ -> throw Refused.because(Rule.NOT_LIVE);
            case CorrectResult.Refused(var why) -> throw refusals.of(why, article.main());
        };
    }

    private void accept(CarryOverResult result, DraftId draft) {
        switch (result) {
            case CarryOverResult.CarriedOver _ -> {}
            case CarryOverResult.NotBehind _ -> throw Refused.because(Rule.NOT_BEHIND);
            case CarryOverResult.MovedOn(var revision) ->
                    throw Refused.because(Rule.READERS_HAVE_NEWER, revision);
            case CarryOverResult.Undecided(var conflicts) ->
                    throw Refused.because(Rule.CONFLICTS_OPEN, conflicts);
            case CarryOverResult.NotSaved(var why) -> outcomes.accept(why, draft);
        }
    }
}
