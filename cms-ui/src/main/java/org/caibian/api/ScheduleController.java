package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.article.Embargoes;
import org.caibian.article.Scheduling;
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
        path = ApiAddresses.V1 + "/articles/{article}",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Instants", description = "When a draft goes out, and until when nobody lets it out.")
class ScheduleController {

    private final Scheduling scheduling;
    private final Embargoes embargoes;
    private final ScheduleOutcomes outcomes;
    private final Acting acting;

    ScheduleController(
            Scheduling scheduling, Embargoes embargoes, ScheduleOutcomes outcomes, Acting acting) {
        this.scheduling = scheduling;
        this.embargoes = embargoes;
        this.outcomes = outcomes;
        this.acting = acting;
    }

    @PostMapping(path = "/schedule", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Send a draft out at an instant (定时签发), once it is approved",
            description =
                    "It replaces the instant `seen`. Everything a release asks for is checked again at that instant; the preflight tells what would keep it back then.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.NOT_ON_ITS_WAY},
            rules = {
                Rule.ZONE_NEEDED,
                Rule.SET_MEANWHILE,
                Rule.IN_THE_PAST,
                Rule.UNDER_EMBARGO,
                Rule.SCHEDULE_AFTER_TAKE_DOWN,
                Rule.WORDS_KEPT_BACK,
                Rule.SAME_WORDS_KEPT_BACK,
                Rule.NO_DRAFT,
                Rule.BAD_REQUEST
            })
    ResponseEntity<JsonArticle> schedule(
            @PathVariable String article,
            @RequestBody JsonPlanned when,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> scheduling.schedule(id, when.read(), when.chosen(), by),
                outcomes::accept);
    }

    @PostMapping("/release-at-once")
    @Operation(
            summary = "Send a draft out as soon as it is approved",
            description =
                    "One that is approved goes out within a second, if everything a release asks for still holds; such as after its release was held.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.NOT_ON_ITS_WAY},
            rules = {
                Rule.SET_MEANWHILE,
                Rule.UNDER_EMBARGO,
                Rule.WORDS_KEPT_BACK,
                Rule.SAME_WORDS_KEPT_BACK,
                Rule.NO_DRAFT
            })
    ResponseEntity<JsonArticle> atOnce(
            @PathVariable String article,
            @RequestBody(required = false) Optional<JsonSeen> seen,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> scheduling.atOnce(id, JsonSeen.read(seen), by),
                outcomes::accept);
    }

    @Asks(Scope.WRITE)
    @PostMapping(path = "/embargo", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Keep a draft back until an instant (限时禁发)",
            description =
                    "Whatever anyone presses. It replaces the embargo of this draft that was `seen`. An embargo is only tightened; two people lift it.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.SPIKED},
            rules = {
                Rule.ZONE_NEEDED,
                Rule.SET_MEANWHILE,
                Rule.IN_THE_PAST,
                Rule.EMBARGO_LOOSER,
                Rule.NO_DRAFT,
                Rule.BAD_REQUEST
            })
    ResponseEntity<JsonArticle> embargo(
            @PathVariable String article,
            @RequestBody JsonPlanned until,
            @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(
                article,
                caller,
                (id, by) -> embargoes.set(id, until.read(), until.chosen(), by),
                outcomes::accept);
    }

    @PostMapping("/embargo/propose-lift")
    @Operation(
            summary = "Want an embargo lifted (提请解禁), as the first of two",
            description = "The second has a day to agree; after that it has to be proposed again.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.SPIKED},
            rules = {Rule.NO_EMBARGO, Rule.LIFT_PROPOSED, Rule.NO_DRAFT})
    ResponseEntity<JsonArticle> proposeLift(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, embargoes::proposeLift, outcomes::accept);
    }

    @PostMapping("/embargo/take-back-lift")
    @Operation(summary = "Want it lifted no longer (撤回提请), as whoever proposed that")
    @MayRefuse(
            rights = {
                Refusal.NOT_FOUND,
                Refusal.ROLE_MISSING,
                Refusal.ANOTHERS_PROPOSAL,
                Refusal.SPIKED
            },
            rules = {Rule.NO_EMBARGO, Rule.LIFT_NOT_PROPOSED, Rule.NO_DRAFT})
    ResponseEntity<JsonArticle> takeBackLift(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, embargoes::takeBackLift, outcomes::accept);
    }

    @PostMapping("/embargo/confirm-lift")
    @Operation(summary = "Agree that an embargo is lifted (同意解禁), as the second of two")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING, Refusal.PROPOSED_IT, Refusal.SPIKED},
            rules = {Rule.NO_EMBARGO, Rule.LIFT_NOT_PROPOSED, Rule.NO_DRAFT})
    ResponseEntity<JsonArticle> confirmLift(
            @PathVariable String article, @AuthenticationPrincipal Bearer caller) {
        return acting.onDraft(article, caller, embargoes::confirmLift, outcomes::accept);
    }
}
