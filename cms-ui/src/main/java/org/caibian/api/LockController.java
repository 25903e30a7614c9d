package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caibian.article.AskResult;
import org.caibian.article.EditLocks;
import org.caibian.article.OpenResult;
import org.caibian.article.Writing;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.DraftId;
import org.caibian.token.Scope;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.WRITE)
@RequestMapping(
        path = ApiAddresses.V1 + "/articles/{article}/lock",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Edit lock",
        description =
                "Who writes on a draft keeps others from saving it meanwhile. Reading an article tells who does, since when, and who asked them to hand over.")
class LockController {

    private final Writing writing;
    private final EditLocks locks;
    private final Refusals refusals;
    private final Acting acting;
    private final Lookup lookup;

    LockController(
            Writing writing, EditLocks locks, Refusals refusals, Acting acting, Lookup lookup) {
        this.writing = writing;
        this.locks = locks;
        this.refusals = refusals;
        this.acting = acting;
        this.lookup = lookup;
    }

    @PostMapping
    @Operation(
            summary = "Take the edit lock where it is free, or go on holding it",
            description =
                    "It lasts three minutes from the last sign of life: a save, or this again. Whoever asked for it (`ask`) and got no answer until the time they were told takes it over; what the other has not saved, they keep as a branch.")
    @MayRefuseWriting
    @MayRefuse(rules = {Rule.LOCKED, Rule.NO_DRAFT})
    ResponseEntity<JsonArticle> take(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, writing::open, this::accept);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Let go of the edit lock you hold",
            description = "No harm where you hold none; left alone it lapses after three minutes.")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    void letGo(@PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        writing.close(lookup.draft(article, caller.person()), caller.person());
    }

    @PostMapping("/ask")
    @Operation(
            summary = "Ask whoever holds the edit lock for it (请让稿)",
            description =
                    "They are told once. Until `asked.until` they may answer, and a save of theirs puts that off; then the lock may be taken. Where nobody else holds it, nobody is asked: take it.")
    @MayRefuseWriting
    @MayRefuse(rules = {Rule.ASKED_BEFORE, Rule.NO_DRAFT})
    ResponseEntity<JsonArticle> ask(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, locks::ask, this::accept);
    }

    @PostMapping("/hand-over")
    @Operation(
            summary = "Hand the edit lock to whoever asked you for it (让稿)",
            description = "Save first: nothing that you have not saved goes with it.")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.NOT_ASKED)
    ResponseEntity<JsonArticle> handOver(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, locks::handOver, this::accept);
    }

    @PostMapping("/keep")
    @Operation(summary = "Answer whoever asked for the edit lock that you go on writing (继续写)")
    @MayRefuse(rights = Refusal.NOT_FOUND, rules = Rule.NOT_ASKED)
    ResponseEntity<JsonArticle> keep(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, locks::keep, this::accept);
    }

    private void accept(OpenResult result, DraftId draft) {
        switch (result) {
            case OpenResult.Opened _ -> {}
            case OpenResult.InUse(var there, var holder) -> throw refusals.inUse(there, holder);
            case OpenResult.ReadOnly(var _, var why) -> throw refusals.of(why, draft);
            case OpenResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }

    private void accept(AskResult result, DraftId draft) {
        switch (result) {
            case AskResult.Asked _, AskResult.Free _, AskResult.HandedOver _, AskResult.Kept _ -> {}
            case AskResult.AskedByAnother(var by) -> throw refusals.naming(Rule.ASKED_BEFORE, by);
            case AskResult.NotAsked _ -> throw Refused.because(Rule.NOT_ASKED);
            case AskResult.Refused(var why) -> throw refusals.of(why, draft);
        }
    }
}
