package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caibian.article.ReviewQueue;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.token.Scope;
import org.caibian.workflow.Reviews;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
        path = ApiAddresses.V1 + "/tasks/{task}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tasks", description = "Holding and deciding the steps of a round.")
class TaskController {

    private final Reviews reviews;
    private final ReviewQueue queue;
    private final Staff staff;
    private final TaskOutcomes outcomes;
    private final Acting acting;
    private final Lookup lookup;

    TaskController(
            Reviews reviews,
            ReviewQueue queue,
            Staff staff,
            TaskOutcomes outcomes,
            Acting acting,
            Lookup lookup) {
        this.reviews = reviews;
        this.queue = queue;
        this.staff = staff;
        this.outcomes = outcomes;
        this.acting = acting;
        this.lookup = lookup;
    }

    @GetMapping
    @Operation(summary = "Read an open task")
    @MayRefuse(rights = Refusal.NOT_FOUND)
    JsonTask read(@PathVariable String task, @AuthenticationPrincipal Bearer caller) {
        var found = lookup.task(task, caller.person());
        return queue.of(found.draft(), caller.person())
                .filter(open -> open.id().equals(found.task()))
                .map(open -> JsonTask.of(open, lookup.codes().apply(open.desk())))
                .orElseThrow(() -> Refused.because(Refusal.NOT_FOUND));
    }

    @PostMapping("/claim")
    @Operation(summary = "Claim a step")
    @MayRefuseSeat
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_REACHED, Refusal.OFFERED_TO_ANOTHER},
            rules = {Rule.HELD, Rule.NOT_OPEN})
    ResponseEntity<JsonArticle> claim(
            @PathVariable String task, @AuthenticationPrincipal Bearer caller) {
        return acting.onTask(task, caller, reviews::claim, outcomes::accept);
    }

    @PostMapping("/let-go")
    @Operation(summary = "Let go of a step, for others to claim")
    @MayRefuse(
            rights = {
                Refusal.NOT_FOUND,
                Refusal.NOT_REACHED,
                Refusal.NOT_HOLDER,
                Refusal.ASKED_AGAIN
            },
            rules = Rule.NOT_OPEN)
    ResponseEntity<JsonArticle> letGo(
            @PathVariable String task, @AuthenticationPrincipal Bearer caller) {
        return acting.onTask(task, caller, reviews::letGo, outcomes::accept);
    }

    @PostMapping(path = "/reassign", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give a step to somebody (改派), for a reason")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.NOT_REACHED, Refusal.ROLE_MISSING},
            rules = {
                Rule.REASON_NEEDED,
                Rule.UNKNOWN_PERSON,
                Rule.SET_MEANWHILE,
                Rule.UNFIT,
                Rule.NOT_OPEN
            })
    ResponseEntity<JsonArticle> reassign(
            @PathVariable String task,
            @RequestBody JsonReassignment wish,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onTask(
                task,
                caller,
                (step, by) ->
                        reviews.reassign(
                                step,
                                wish.read(),
                                person(wish.to().orElse("")),
                                wish.reason().orElse(""),
                                by),
                outcomes::accept);
    }

    private PersonId person(String account) {
        return staff.byAccount(account)
                .map(Person::id)
                .orElseThrow(() -> Refused.because(Rule.UNKNOWN_PERSON, account));
    }
}
