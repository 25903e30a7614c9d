package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.caibian.api.JsonDesk.JsonMergedDesk;
import org.caibian.api.JsonInto.JsonIntoDesk;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.DeskId;
import org.caibian.staff.DeskMerges;
import org.caibian.token.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Asks(Scope.ADMINISTER)
@RequestMapping(path = ApiAddresses.V1 + "/desks", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Desks")
class DeskMergeController {

    private final DeskMerges merges;
    private final HouseOutcomes outcomes;
    private final Lookup lookup;

    DeskMergeController(DeskMerges merges, HouseOutcomes outcomes, Lookup lookup) {
        this.merges = merges;
        this.outcomes = outcomes;
        this.lookup = lookup;
    }

    @GetMapping("/merged")
    @Operation(
            summary = "List the desks that were merged, the last one first",
            description = "For administrators; empty for others.")
    List<JsonMergedDesk> merged(@AuthenticationPrincipal Bearer caller) {
        return merges.merged(caller.person()).stream().map(JsonMergedDesk::of).toList();
    }

    @GetMapping("/{desk}/merge")
    @Operation(
            summary = "Read what would go over to the other desk, and who",
            description = "Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {
                Rule.BAD_REQUEST,
                Rule.UNKNOWN_SUBJECT,
                Rule.MERGED_INTO_ITSELF,
                Rule.DESK_BUSY
            })
    JsonBelongings foresee(
            @PathVariable String desk,
            @RequestParam String into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.belongings(
                merges.foreseen(lookup.deskItself(desk), into(into), caller.person()));
    }

    @PostMapping(path = "/{desk}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Merge a desk into another (合并), for good",
            description =
                    "Its articles, its robots and the posts held on it are the other's from then on, and its code leads there; numbers of articles stay. Only where nothing is open on it: a refusal counts that, and names the first of each sort. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.UNKNOWN_SUBJECT, Rule.MERGED_INTO_ITSELF, Rule.DESK_BUSY})
    JsonBelongings merge(
            @PathVariable String desk,
            @RequestBody JsonIntoDesk into,
            @AuthenticationPrincipal Bearer caller) {
        return outcomes.belongings(
                merges.merge(
                        lookup.deskItself(desk), into(into.into().orElse("")), caller.person()));
    }

    private DeskId into(String code) {
        return lookup.standingDesk(code).orElseThrow(() -> Refused.because(Rule.UNKNOWN_SUBJECT));
    }
}
