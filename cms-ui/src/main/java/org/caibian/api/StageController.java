package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.article.Scheduling;
import org.caibian.article.Spiking;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.token.Scope;
import org.caibian.workflow.Reviews;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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
@Tag(
        name = "Stages",
        description = "Handing a draft in and taking it back; giving it up and taking it up again.")
class StageController {

    private final Reviews reviews;
    private final Spiking spiking;
    private final Scheduling scheduling;
    private final DraftOutcomes outcomes;
    private final Acting acting;

    StageController(
            Reviews reviews,
            Spiking spiking,
            Scheduling scheduling,
            DraftOutcomes outcomes,
            Acting acting) {
        this.reviews = reviews;
        this.spiking = spiking;
        this.scheduling = scheduling;
        this.outcomes = outcomes;
        this.acting = acting;
    }

    @PostMapping("/submit")
    @Operation(
            summary = "Hand a draft to the desk (送审)",
            description = "Version `If-Match` of it: what somebody saved since is not handed in.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_AUTHOR_NOR_EDITOR, Refusal.NOT_DRAFTING},
            rules = {
                Rule.VERSION_NEEDED,
                Rule.MALFORMED_VERSION,
                Rule.OUTDATED,
                Rule.LOCKED,
                Rule.BLOCKED,
                Rule.NO_DRAFT
            })
    ResponseEntity<JsonArticle> submit(
            @PathVariable String article,
            @Parameter(description = "The version it was read in.", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    Optional<String> ifMatch,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> reviews.submit(id, Lookup.version(ifMatch), by),
                outcomes::accept);
    }

    @PostMapping("/recall")
    @Operation(summary = "Take a submission back (撤回送审)")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_AUTHOR, Refusal.NOT_IN_REVIEW},
            rules = Rule.NO_DRAFT)
    ResponseEntity<JsonArticle> recall(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, reviews::recall, outcomes::accept);
    }

    @Asks(Scope.PUBLISH)
    @PostMapping("/unschedule")
    @Operation(
            summary = "Take back what is approved and not released (撤销定时)",
            description = "Such as a story whose release is held since its source left the list.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.NOT_APPROVED},
            rules = {Rule.SET_MEANWHILE, Rule.NO_DRAFT})
    ResponseEntity<JsonArticle> unschedule(
            @PathVariable String article,
            @RequestBody(required = false) Optional<JsonSeen> seen,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> scheduling.unschedule(id, JsonSeen.read(seen), by),
                outcomes::accept);
    }

    @PostMapping(path = "/spike", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give a draft up (毙稿), for a reason, wherever it is before its release")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_AUTHOR_NOR_EDITOR, Refusal.SPIKED},
            rules = {Rule.REASON_NEEDED, Rule.NO_DRAFT})
    ResponseEntity<JsonArticle> spike(
            @PathVariable String article,
            @RequestBody JsonReason why,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> reviews.spike(id, why.reason().orElse(""), by),
                outcomes::accept);
    }

    @PostMapping("/revive")
    @Operation(summary = "Take a spiked draft up again (恢复)")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_AUTHOR_NOR_EDITOR, Refusal.NOT_SPIKED},
            rules = Rule.NO_DRAFT)
    ResponseEntity<JsonArticle> revive(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, spiking::revive, outcomes::accept);
    }
}
