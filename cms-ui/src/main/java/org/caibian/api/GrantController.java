package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.staff.GrantId;
import org.caibian.staff.Grants;
import org.caibian.staff.HouseAct;
import org.caibian.staff.ProposedGrant;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(path = ApiAddresses.V1 + "/grants", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(
        name = "Grants",
        description =
                "Chief editor and administrator, which two people give at the desk, proved again; here they are kept from being given.")
@MayRefuse(
        rights = Refusal.ROLE_MISSING,
        rules = {Rule.ABOUT_ONESELF, Rule.GRANT_GONE})
class GrantController {

    private final Grants grants;
    private final PeopleOutcomes outcomes;

    GrantController(Grants grants, PeopleOutcomes outcomes) {
        this.grants = grants;
        this.outcomes = outcomes;
    }

    @GetMapping
    @Operation(
            summary = "List what is proposed and not decided, the soonest to lapse first",
            description =
                    "All of it for administrators; for others what they may turn down. A proposal lapses in seven days, or as another sets the password of whom it is about, their address changes, or a directory comes to know them or does no more.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonGrant> open(
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        var by = caller.person();
        return JsonPage.of(
                grants.open(Lookup.from(from, ProposedGrant.FIRST), Lookup.limit(limit), by),
                grant -> JsonGrant.of(grant, grants.choice(grant, by)));
    }

    @PostMapping("/{grant}/turn-down")
    @Operation(
            summary = "Do not give it, as the second of two; read what is left",
            description =
                    "Where nobody is left who could confirm it (`aloneFrom`), anybody with a role may, but for whoever proposed it and whom it is about.")
    @MayRefuse(rights = Refusal.PROPOSED_IT)
    JsonPage<JsonGrant> turnDown(@PathVariable long grant, @AuthenticationPrincipal Bearer caller) {
        outcomes.decided(
                grants.turnDown(new GrantId(grant), caller.person()), HouseAct.DECIDE_GRANT);
        return left(caller);
    }

    @PostMapping("/{grant}/take-back")
    @Operation(summary = "Want it no more, as whoever proposed it; read what is left")
    @MayRefuse(rights = Refusal.ANOTHERS_PROPOSAL)
    JsonPage<JsonGrant> takeBack(@PathVariable long grant, @AuthenticationPrincipal Bearer caller) {
        outcomes.decided(
                grants.takeBack(new GrantId(grant), caller.person()), HouseAct.TAKE_BACK_GRANT);
        return left(caller);
    }

    private JsonPage<JsonGrant> left(Bearer caller) {
        return open(Optional.empty(), Lookup.MOST, caller);
    }
}
