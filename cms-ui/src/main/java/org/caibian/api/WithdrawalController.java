package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caibian.publication.WithdrawResult;
import org.caibian.publication.Withdrawals;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.DraftId;
import org.caibian.token.Scope;
import org.caibian.workflow.Reviews;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.PUBLISH)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Withdrawals", description = "Taking stories back from readers (撤稿).")
class WithdrawalController {

    private final Withdrawals withdrawals;
    private final Reviews reviews;
    private final Refusals refusals;
    private final Acting acting;

    WithdrawalController(
            Withdrawals withdrawals, Reviews reviews, Refusals refusals, Acting acting) {
        this.withdrawals = withdrawals;
        this.reviews = reviews;
        this.refusals = refusals;
        this.acting = acting;
    }

    @PostMapping(path = "/withdraw", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take a story back from readers, as the chief editor, for a reason")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.REASON_NEEDED, Rule.NOT_LIVE})
    ResponseEntity<JsonArticle> withdraw(
            @PathVariable String article,
            @RequestBody JsonReason why,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onArticle(
                article,
                caller,
                (id, by) -> withdrawals.withdraw(id, why.reason().orElse(""), by),
                this::accept);
    }

    @PostMapping(path = "/withdrawal/propose", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Propose to take a story back, as a chief of its desk",
            description =
                    "Another editor or chief has ten minutes to confirm it; then the chief editor is called.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.REASON_NEEDED, Rule.NOT_LIVE, Rule.WITHDRAWAL_PROPOSED})
    ResponseEntity<JsonArticle> propose(
            @PathVariable String article,
            @RequestBody JsonReason why,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onArticle(
                article,
                caller,
                (id, by) -> withdrawals.propose(id, why.reason().orElse(""), by),
                this::accept);
    }

    @PostMapping("/withdrawal/take-back")
    @Operation(summary = "Want it taken back no longer (撤回提请), as whoever proposed that")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.ANOTHERS_PROPOSAL},
            rules = {Rule.WITHDRAWAL_NOT_PROPOSED})
    ResponseEntity<JsonArticle> takeBack(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onArticle(article, caller, withdrawals::takeBack, this::accept);
    }

    @PostMapping("/withdrawal/confirm")
    @Operation(summary = "Confirm that a story is taken back, as the second of two")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.PROPOSED_IT},
            rules = {Rule.WITHDRAWAL_NOT_PROPOSED})
    ResponseEntity<JsonArticle> confirm(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onArticle(article, caller, withdrawals::confirm, this::accept);
    }

    @Asks(Scope.WRITE)
    @PostMapping("/reinstate")
    @Operation(
            summary = "Make a withdrawn story a draft again",
            description = "Readers have it again once a new round has released it.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.NOT_WITHDRAWN, Rule.REOPENED})
    ResponseEntity<JsonArticle> reinstate(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onArticle(article, caller, reviews::reinstate, this::accept);
    }

    private void accept(WithdrawResult result, DraftId draft) {
        switch (result) {
            case WithdrawResult.Withdrawn _,
                    WithdrawResult.Proposed _,
                    WithdrawResult.TakenBack _,
                    WithdrawResult.Reinstated _ -> {}
            case WithdrawResult.AlreadyProposed(var by, var until) ->
                    throw refusals.proposed(Rule.WITHDRAWAL_PROPOSED, by, until);
            case WithdrawResult.NotProposed _ ->
                    throw Refused.because(Rule.WITHDRAWAL_NOT_PROPOSED);
            case WithdrawResult.AlreadyReopened _ -> throw Refused.because(Rule.REOPENED);
            case WithdrawResult.NotLive _ -> throw Refused.because(Rule.NOT_LIVE);
            case WithdrawResult.NotWithdrawn _ -> throw Refused.because(Rule.NOT_WITHDRAWN);
            case WithdrawResult.ReasonNeeded(var longest) ->
                    throw Refused.because(Rule.REASON_NEEDED, longest);
            case WithdrawResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }
}
