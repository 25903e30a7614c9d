package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.caibian.article.DecisionResult;
import org.caibian.article.TaskId;
import org.caibian.manuscript.ContentHash;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.PersonId;
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
        path = ApiAddresses.V1 + "/tasks/{task}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks")
@MayRefuseSeat
@MayRefuse(
        rights = {
            Refusal.NOT_FOUND,
            Refusal.NOT_REACHED,
            Refusal.NOT_HOLDER,
            Refusal.OFFERED_TO_ANOTHER
        },
        rules = Rule.ALREADY_DECIDED)
class DecisionController {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Reviews reviews;
    private final TaskOutcomes outcomes;
    private final Acting acting;

    DecisionController(Reviews reviews, TaskOutcomes outcomes, Acting acting) {
        this.reviews = reviews;
        this.outcomes = outcomes;
        this.acting = acting;
    }

    @PostMapping(path = "/approve", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Seal the words (审签), with an opinion",
            description =
                    "A step nobody holds is claimed by that. The last seal releases the story, in the same transaction.")
    @MayRefuse(
            rights = Refusal.IS_PROOFREADING,
            rules = {Rule.OPINION_NEEDED, Rule.WORDS_CHANGED, Rule.LOCKED, Rule.BLOCKED})
    ResponseEntity<JsonArticle> approve(
            @PathVariable String task,
            @RequestBody JsonOpinion sent,
            @AuthenticationPrincipal Bearer caller) {
        return decide(
                task,
                caller,
                Rule.OPINION_NEEDED,
                (step, by) ->
                        reviews.approve(step, hash(sent.hash()), sent.opinion().orElse(""), by));
    }

    @PostMapping(path = "/proofread", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Pass a proofreading on (校毕)",
            description =
                    "A step nobody holds is claimed by that. The opinion may be left out; it has at most 1,000 characters. Where these words have all their seals, open suggestions block it.")
    @MayRefuse(
            rights = Refusal.IS_REVIEW,
            rules = {Rule.OPINION_NEEDED, Rule.WORDS_CHANGED, Rule.LOCKED, Rule.BLOCKED})
    ResponseEntity<JsonArticle> proofread(
            @PathVariable String task,
            @RequestBody JsonOpinion sent,
            @AuthenticationPrincipal Bearer caller) {
        return decide(
                task,
                caller,
                Rule.OPINION_NEEDED,
                (step, by) ->
                        reviews.proofread(step, hash(sent.hash()), sent.opinion().orElse(""), by));
    }

    @Asks(Scope.WRITE)
    @PostMapping(path = "/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give the draft back to its writers (退回修改), for a reason")
    @MayRefuse(rights = Refusal.IS_PROOFREADING, rules = Rule.REASON_NEEDED)
    ResponseEntity<JsonArticle> giveBack(
            @PathVariable String task,
            @RequestBody JsonReason why,
            @AuthenticationPrincipal Bearer caller) {
        return decide(
                task,
                caller,
                Rule.REASON_NEEDED,
                (step, by) -> reviews.giveBack(step, why.reason().orElse(""), by));
    }

    private ResponseEntity<JsonArticle> decide(
            String task,
            Bearer caller,
            Rule wordless,
            BiFunction<TaskId, PersonId, DecisionResult> act) {
        return acting.onTask(
                task, caller, act, (result, draft) -> outcomes.accept(result, wordless, draft));
    }

    private static ContentHash hash(Optional<String> sent) {
        return sent.filter(text -> HASH.matcher(text).matches())
                .map(ContentHash::new)
                .orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "hash"));
    }
}
