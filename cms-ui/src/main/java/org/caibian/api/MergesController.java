package org.caibian.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.caibian.api.JsonMerged.JsonStanding;
import org.caibian.api.JsonMerged.JsonUnmerged;
import org.caibian.right.Refusal;
import org.caibian.security.Bearer;
import org.caibian.shared.Keyset;
import org.caibian.subject.MergeId;
import org.caibian.subject.Unmerging;
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
@RequestMapping(path = ApiAddresses.V1 + "/merges", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Merges", description = "What sections, topics and tags were merged into what.")
class MergesController {

    private final Unmerging unmerging;

    MergesController(Unmerging unmerging) {
        this.unmerging = unmerging;
    }

    @GetMapping
    @Operation(
            summary = "List the merges that stand, the newest first",
            description = "For administrators; empty for others.")
    @MayRefuse(rules = Rule.BAD_REQUEST)
    JsonPage<JsonStanding> standing(
            @Parameter(description = "`next` of the page before.") @RequestParam
                    Optional<String> from,
            @Parameter(description = "1 to 200.") @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal Bearer caller) {
        return JsonPage.of(
                unmerging.standing(
                        Lookup.from(from, Keyset.START), Lookup.limit(limit), caller.person()),
                JsonStanding::of);
    }

    @PostMapping("/{merge}/undo")
    @Operation(
            summary = "Undo a merge; read what stays with the other",
            description =
                    "Stories are found under what their sealed words name, and the old address leads to them again. Administrators.")
    @MayRefuse(
            rights = {Refusal.NOT_FOUND, Refusal.ROLE_MISSING},
            rules = {Rule.MERGED_ON, Rule.RENAMED_SINCE})
    JsonUnmerged undo(@PathVariable long merge, @AuthenticationPrincipal Bearer caller) {
        return JsonUnmerged.of(unmerging.undo(new MergeId(merge), caller.person()));
    }
}
