package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.publication.TakeDowns;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.token.Scope;
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
        path = ApiAddresses.V1 + "/articles/{article}/take-down",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Instants")
class TakeDownController {

    private final TakeDowns takeDowns;
    private final ScheduleOutcomes outcomes;
    private final Acting acting;

    TakeDownController(TakeDowns takeDowns, ScheduleOutcomes outcomes, Acting acting) {
        this.takeDowns = takeDowns;
        this.outcomes = outcomes;
        this.acting = acting;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take a story from readers at an instant (到期下线)",
            description =
                    "Set before its release, or while it is live; setting it anew moves the end that was `seen`. Readers get 410 from then on.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.SPIKED},
            rules = {
                Rule.ZONE_NEEDED,
                Rule.SET_MEANWHILE,
                Rule.IN_THE_PAST,
                Rule.UNDER_EMBARGO,
                Rule.TAKE_DOWN_BEFORE_RELEASE,
                Rule.ALREADY_WITHDRAWN,
                Rule.REASON_TOO_LONG,
                Rule.BAD_REQUEST
            })
    ResponseEntity<JsonArticle> set(
            @PathVariable String article,
            @RequestBody JsonNewTakeDown end,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onArticle(
                article,
                caller,
                (id, by) ->
                        takeDowns.set(
                                id,
                                JsonSeenEnd.seen(end.seen()),
                                end.chosen(),
                                end.reason().orElse(""),
                                by),
                outcomes::accept);
    }

    @PostMapping("/clear")
    @Operation(summary = "Let a story stay until somebody withdraws it")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.SPIKED},
            rules = {
                Rule.SET_MEANWHILE,
                Rule.NO_TAKE_DOWN,
                Rule.ALREADY_WITHDRAWN,
                Rule.BAD_REQUEST
            })
    ResponseEntity<JsonArticle> clear(
            @PathVariable String article,
            @RequestBody(required = false) Optional<JsonSeenEnd> seen,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onArticle(
                article,
                caller,
                (id, by) -> takeDowns.clear(id, JsonSeenEnd.read(seen), by),
                outcomes::accept);
    }
}
