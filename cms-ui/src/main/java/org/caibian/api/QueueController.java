package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.DueSignal;
import org.caibian.article.ReviewQueue;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskFilter;
import org.caibian.manuscript.Kind;
import org.caibian.right.Refusal;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.security.Bearer;
import org.caibian.shared.DeskId;
import org.caibian.shared.Slice;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ApiAddresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Queues", description = "Review tasks that wait, the soonest due first.")
class QueueController {

    private final ReviewQueue queue;
    private final Lookup lookup;

    QueueController(ReviewQueue queue, Lookup lookup) {
        this.queue = queue;
        this.lookup = lookup;
    }

    /** Which of the tasks that concern a person. */
    enum Mine {
        /** In their hands. */
        HELD,
        /** They could claim them. */
        CLAIMABLE,
        /** They are responsible editor of them, and others are asked now. */
        FOLLOWED
    }

    /**
     * What a list is narrowed to; each but {@code due} may be given several times, and what is left
     * out narrows nothing.
     */
    record Narrowing(
            Set<Kind> kind, Set<Step> step, Set<Priority> priority, Optional<DueSignal> due) {
        Narrowing {
            kind = Objects.requireNonNullElseGet(kind, Set::of);
            step = Objects.requireNonNullElseGet(step, Set::of);
            priority = Objects.requireNonNullElseGet(priority, Set::of);
            due = Objects.requireNonNullElseGet(due, Optional::empty);
        }

        TaskFilter on(Set<DeskId> desks) {
            return new TaskFilter(desks, kind, step, priority, due);
        }
    }

    @GetMapping("/tasks")
    @Operation(
            summary = "List my tasks",
            description = "Those I hold, could claim, or follow as responsible editor.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonTask> mine(
            @RequestParam(defaultValue = "HELD") Mine which,
            @ParameterObject Narrowing narrowing,
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var me = caller.person();
        var start = Lookup.from(from, ReviewQueue.FROM_OLDEST);
        var most = Lookup.limit(limit);
        var filter = narrowing.on(Set.of());
        return page(
                switch (which) {
                    case HELD -> queue.heldBy(filter, me, start, most);
                    case CLAIMABLE -> queue.claimable(filter, me, start, most);
                    case FOLLOWED -> queue.followedBy(filter, me, start, most);
                });
    }

    @GetMapping("/desks/{desk}/tasks")
    @Operation(summary = "List a desk's tasks, whoever holds them")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = Rule.BAD_REQUEST)
    JsonPage<JsonTask> ofDesk(
            @Parameter(example = "CJ") @PathVariable String desk,
            @ParameterObject Narrowing narrowing,
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var me = caller.person();
        return page(
                queue.ofDesks(
                        narrowing.on(Set.of(lookup.readableDesk(desk, me))),
                        me,
                        Lookup.from(from, ReviewQueue.FROM_OLDEST),
                        Lookup.limit(limit)));
    }

    private JsonPage<JsonTask> page(Slice<ReviewTask> slice) {
        var codes = lookup.codes();
        return JsonPage.of(slice, task -> JsonTask.of(task, codes.apply(task.desk())));
    }
}
